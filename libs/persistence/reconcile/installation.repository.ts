import type { ClockKind } from '#libs/contracts/process/process';
import type { Database } from '../database.js';

export interface Installation {
  readonly id: string;
  readonly kind: ClockKind;
  readonly name: string;
  /** Id the Temporal server gave to the namespace whose processes were started from these rows; null: none yet. */
  readonly temporalNamespaceId: string | null;
}

/** The row that says what this installation is. */
export class InstallationRepository {
  constructor(private readonly database: Database) {}

  /** Null: the database has not been migrated into an installation yet. */
  async read(): Promise<Installation | null> {
    const [row] = await this.database.query<Installation>(
      `SELECT id, kind, name, temporal_namespace_id AS "temporalNamespaceId" FROM installation`,
    );
    return row ?? null;
  }

  async saveNamespaceId(temporalNamespaceId: string): Promise<void> {
    await this.database.query(`UPDATE installation SET temporal_namespace_id = $1`, [temporalNamespaceId]);
  }
}
