import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one row that says what this installation is. Its kind is never changed. */
@Entity('installation')
@Check('installation_kind_check', `kind IN ('training', 'wall')`)
@Check('installation_single_check', `single`)
export class InstallationRow {
  @PrimaryColumn('uuid')
  id!: string;
  @Column('text')
  kind!: 'training' | 'wall';
  @Column('text')
  name!: string;
  /** Zone of the issuing body: due times are said in it. */
  @Column('text')
  zone!: string;
  /** Id that the Temporal server gave our namespace; another one means another store: rebuild from the rows. */
  @Column('text', { name: 'temporal_namespace_id', nullable: true })
  temporalNamespaceId!: string | null;
  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  createdAt!: Date;
  /** Signs the cookies that name sessions; made with the installation, so that a restart forgets nobody. */
  @Column('text', { name: 'session_secret' })
  sessionSecret!: string;
  /** Keeps the table at one row. */
  @Column('boolean', { default: true, unique: true })
  single!: boolean;
}

/** The clock of a training installation: stands until somebody moves it. */
@Entity('training_clock')
@Check('training_clock_single_check', `single`)
export class TrainingClockRow {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;
  @Column('timestamptz', { name: 'now_at' })
  nowAt!: Date;
  @Column('timestamptz', { name: 'move_from_at', nullable: true })
  moveFromAt!: Date | null;
  @Column('timestamptz', { name: 'move_target_at', nullable: true })
  moveTargetAt!: Date | null;
  @Column('text', { name: 'move_state', nullable: true })
  moveState!: 'moving' | 'stopped' | 'stalled' | 'done' | null;
  @Column('text', { name: 'move_waits_for', nullable: true })
  moveWaitsFor!: string | null;
  @Column('boolean', { name: 'stop_requested', default: false })
  stopRequested!: boolean;
}

/** How far the campaign of a new training installation has been played. */
@Entity('training_play')
@Check('training_play_single_check', `single`)
export class TrainingPlayRow {
  @PrimaryColumn('boolean', { default: true })
  single!: boolean;
  @Column('text')
  state!: 'none' | 'playing' | 'done' | 'failed';
  @Column('integer')
  done!: number;
  @Column('integer')
  total!: number;
  @Column('text')
  text!: string;
}
