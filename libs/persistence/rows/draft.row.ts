import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A text that was read, with what a person decided on it. Belongs to the API alone. */
@Entity('draft')
export class DraftRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
  @Column('integer', { default: 1 })
  version!: number;
  @Column('text', { name: 'source_name', nullable: true })
  sourceName!: string | null;
  @Column('text', { name: 'source_text' })
  sourceText!: string;
  /** What the file's format could not tell, in both languages. */
  @Column('jsonb', { name: 'source_warnings' })
  sourceWarnings!: object;
  /** prikaz.draft/1 with an id for each item, as people have edited it. */
  @Column('jsonb')
  draft!: object;
  /** prikaz.draft/1 as it was read. */
  @Column('jsonb')
  read!: object;
  /** Warnings that somebody has acknowledged: who, when, which. */
  @Column('jsonb', { nullable: true })
  seen!: object | null;
  @Column('jsonb')
  choices!: object;
  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
