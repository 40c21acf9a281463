import type { Database } from '../database.js';

/** A move as stored: null until the first one. Instants are ISO texts. */
export interface StoredMove {
  readonly state: 'moving' | 'stopped' | 'stalled' | 'done';
  readonly fromAt: string;
  readonly targetAt: string;
  readonly waitsFor: string | null;
  readonly stopRequested: boolean;
}

export interface StoredClock {
  readonly nowAt: string;
  readonly move: StoredMove | null;
}

interface ClockColumns {
  now_at: string;
  move_state: StoredMove['state'] | null;
  move_from_at: string | null;
  move_target_at: string | null;
  move_waits_for: string | null;
  stop_requested: boolean;
}

/** The one row of a training installation's clock. */
export class TrainingClockRepository {
  constructor(private readonly database: Database) {}

  async read(): Promise<StoredClock> {
    const [row] = await this.database.query<ClockColumns>(
      `SELECT now_at, move_state, move_from_at, move_target_at, move_waits_for, stop_requested FROM training_clock`,
    );
    if (row === undefined) throw new Error('this installation has no training clock');
    return { nowAt: row.now_at, move: moveOf(row) };
  }

  /** Starts a move to `targetAt`. False: another one is under way, or the target is not ahead. */
  async start(targetAt: string): Promise<boolean> {
    const rows = await this.database.query(
      `UPDATE training_clock
          SET move_state = 'moving', move_from_at = now_at, move_target_at = $1, move_waits_for = NULL,
              stop_requested = false
        WHERE move_state IS DISTINCT FROM 'moving' AND now_at < $1
        RETURNING single`,
      [targetAt],
    );
    return rows.length === 1;
  }

  /** Asks the mover to stop after the step under way. Without a move it changes nothing. */
  async requestStop(): Promise<void> {
    await this.database.query(`UPDATE training_clock SET stop_requested = true WHERE move_state = 'moving'`);
  }

  /** Ends the move where the clock stands. */
  async end(state: 'stopped' | 'stalled', waitsFor: string | null): Promise<void> {
    await this.database.query(
      `UPDATE training_clock SET move_state = $1, move_waits_for = $2, stop_requested = false
        WHERE move_state = 'moving'`,
      [state, waitsFor],
    );
  }

  /** Ends the move at its target. */
  async arrive(): Promise<void> {
    await this.database.query(
      `UPDATE training_clock
          SET now_at = greatest(now_at, move_target_at), move_state = 'done', move_waits_for = NULL,
              stop_requested = false
        WHERE move_state = 'moving'`,
    );
  }
}

function moveOf(row: ClockColumns): StoredMove | null {
  if (row.move_state === null || row.move_from_at === null || row.move_target_at === null) return null;
  return {
    state: row.move_state,
    fromAt: row.move_from_at,
    targetAt: row.move_target_at,
    waitsFor: row.move_waits_for,
    stopRequested: row.stop_requested,
  };
}
