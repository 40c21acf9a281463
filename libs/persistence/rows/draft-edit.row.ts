import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { DraftRow } from './draft.row.js';
import { PersonRow } from './person.row.js';

/** One step of a person on a draft: what, who, when. */
@Entity('draft_edit')
export class DraftEditRow {
  @ForeignKey(() => DraftRow)
  @PrimaryColumn('uuid', { name: 'draft_id' })
  draftId!: string;
  @PrimaryColumn('integer')
  number!: number;
  /** Of the draft, once the step was made. */
  @Column('integer')
  version!: number;
  @Column('timestamptz')
  at!: Date;
  /** null: nobody was chosen as acting. */
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'by_id', nullable: true })
  byId!: string | null;
  @Column('jsonb')
  edit!: object;
  /** Draft and choices before the step, for taking it back; only the newest steps keep theirs. */
  @Column('jsonb', { nullable: true })
  before!: object | null;
  @Column('boolean', { default: false })
  undone!: boolean;
}
