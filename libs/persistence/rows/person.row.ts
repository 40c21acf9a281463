import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A person of the directory. */
@Entity('person')
export class PersonRow {
  @PrimaryColumn('uuid', { default: () => 'uuidv7()' })
  id!: string;
  @Column('text')
  name!: string;
  @Column('text', { nullable: true })
  position!: string | null;
  @Column('text', { nullable: true })
  unit!: string | null;
  @Column('text', { nullable: true })
  email!: string | null;
  @Column('text')
  zone!: string;
  @Index('person_head_idx')
  @ForeignKey(() => PersonRow)
  @Column('uuid', { name: 'head_id', nullable: true })
  headId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
}
