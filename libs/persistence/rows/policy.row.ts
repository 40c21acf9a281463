import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { InstallationRow } from './installation.row.js';
import { PersonRow } from './person.row.js';

/** A version of an organisation's policy. Never changed: an edit is the next version. */
@Entity('policy')
export class PolicyRow {
  /** The organisation: today every installation is one. */
  @ForeignKey(() => InstallationRow)
  @PrimaryColumn('uuid', { name: 'organisation_id' })
  organisationId!: string;
  @PrimaryColumn('integer')
  version!: number;
  /** The rules, all of them. */
  @Column('jsonb')
  rules!: object;
  /** null: what the program came with. */
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'made_by_id', nullable: true })
  madeById!: string | null;
  /** Business instant; null: what the program came with. */
  @Column('timestamptz', { name: 'made_at', nullable: true })
  madeAt!: Date | null;
}
