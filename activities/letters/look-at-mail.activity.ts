import type { Clock } from '#libs/clock/clock';
import type { MailLook, MailOutActivities } from '#libs/contracts/process/process';
import type { Database } from '#libs/persistence/database';
import { lookAtMailOut } from '#libs/persistence/letters/mail-out-look.repository';
import { businessNow } from '../order-records/business-now.js';

/**
 * What mail-out sees: how many letters may leave, when the next one may.
 * Safe to retry: it only notes that the news up to now has been seen, and a later look sees more.
 */
export class LookAtMail implements MailOutActivities {
  /** `relay`: `host:port`, see `relayOf`. */
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly relay: string,
  ) {}

  async lookAtMail({ now: asked }: { now: string }): Promise<MailLook> {
    const now = await businessNow(this.clock, asked);
    const state = await lookAtMailOut(this.database, now, this.relay);
    return { clock: this.clock.kind, now, ...state };
  }
}
