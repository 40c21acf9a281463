import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PersonRow } from './person.row.js';

/** A calendar with everything it is made of; never changed. Orders name the one they go by. */
@Entity('calendar_version')
export class CalendarVersionRow {
  @PrimaryColumn('text')
  version!: string;
  @Column('jsonb')
  body!: object;
  /** Business instant; null: the program brought it. */
  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt!: Date | null;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'made_by_id', nullable: true })
  madeById!: string | null;
}

/** Which calendar launches go by: one row. */
@Entity('calendar')
@Check('calendar_single_check', `single`)
export class CalendarRow {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;
  /** Rises with every confirmed change. */
  @Column('integer')
  number!: number;
  @ForeignKey(() => CalendarVersionRow)
  @Column('text')
  version!: string;
  /** Business instant; null: never changed. */
  @Column('timestamptz', { name: 'changed_at', nullable: true })
  changedAt!: Date | null;
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'changed_by_id', nullable: true })
  changedById!: string | null;
}
