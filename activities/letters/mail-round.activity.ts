import {
  mailOutProcessId,
  mailRoundProcessId,
  type News,
  type RoundLook,
} from '#libs/contracts/process/process';
import type { Clock } from '#libs/clock/clock';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { roundFor } from '#libs/domain/letter/mail-round-time';
import { instant, plusMinutes } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { localDateOf, zone } from '#libs/domain/time/zone';
import type { Database } from '#libs/persistence/database';
import {
  anyOrderWakesBy,
  holdRound,
  noteRoundLook,
  readRound,
} from '#libs/persistence/letters/mail-round.repository';
import { readPolicyInForce } from '#libs/persistence/policy/policy.repository';
import { businessNow } from '../order-records/business-now.js';

/** A round waits so long for orders that still have to mark their letters. */
const patienceMinutes = 15;

/** The morning's round of one zone: looks whether letters wait, and gathers them. */
export class MailRound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly news: News,
  ) {}

  /** Safe to retry: it notes what was seen and when the round wakes, both as they were at the reading. */
  async lookAtRound({ zone: name, now: asked }: { zone: string; now: string }): Promise<RoundLook> {
    const now = await businessNow(this.clock, asked);
    const processId = mailRoundProcessId(name);
    const { waiting, lastHeldOn, newsSeq } = await readRound(this.database, { zone: name, processId });
    const held = lastHeldOn === null ? null : localDate(lastHeldOn);
    const round = waiting ? roundFor(now, zone(name), held, await this.rules()) : null;
    await noteRoundLook(this.database, processId, { newsSeq, wakesAt: round?.at ?? null });
    const seen = { clock: this.clock.kind, now, wakesAt: round?.at ?? null };
    if (round === null || round.at > now) return { ...seen, due: false, waitForOrdersUntil: null };
    const patienceEndsAt = plusMinutes(round.at, patienceMinutes);
    const waits = now < patienceEndsAt && (await anyOrderWakesBy(this.database, now));
    return { ...seen, due: !waits, waitForOrdersUntil: waits ? patienceEndsAt : null };
  }

  /** A round gathers the letters of many orders: its hour is that of the policy in force. */
  private async rules() {
    const { policy } = await readPolicyInForce(this.database);
    return { policy, calendar: russianCalendar() };
  }

  /** Safe to retry: a round is a row, unique by zone and day; a second attempt finds it held and gathers nothing. */
  async holdRound({ zone: name, at }: { zone: string; at: string }): Promise<void> {
    const dayOn = localDateOf(instant(at), zone(name));
    await this.database.transaction((tx) => holdRound(tx, { zone: name, dayOn, at }));
    this.news.tell([mailOutProcessId]);
  }
}
