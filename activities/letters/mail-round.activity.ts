import {
  mailOutProcessId,
  mailRoundProcessId,
  type News,
  type RoundLook,
} from '#libs/contracts/process/process';
import type { Clock } from '#libs/clock/clock';
import { UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { roundFor, type RoundTime } from '#libs/domain/letter/mail-round-time';
import { instant, plusMinutes, type Instant } from '#libs/domain/time/instant';
import { localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localDateOf, zone, type Zone } from '#libs/domain/time/zone';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
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
    const round = waiting ? await this.roundFor(now, zone(name), held) : null;
    await noteRoundLook(this.database, processId, { newsSeq, wakesAt: round?.at ?? null });
    const seen = { clock: this.clock.kind, now, wakesAt: round?.at ?? null };
    if (round === null || round.at > now) return { ...seen, due: false, waitForOrdersUntil: null };
    const patienceEndsAt = plusMinutes(round.at, patienceMinutes);
    const waits = now < patienceEndsAt && (await anyOrderWakesBy(this.database, now));
    return { ...seen, due: !waits, waitForOrdersUntil: waits ? patienceEndsAt : null };
  }

  /**
   * A round gathers the letters of many orders: its hour and its days are those of policy and calendar in force. null: the year has
   * no calendar, and whether a morning is worked is not guessed; entering the year is news to the round.
   */
  private async roundFor(
    now: Instant,
    roundZone: Zone,
    lastHeldOn: LocalDate | null,
  ): Promise<RoundTime | null> {
    const [{ policy }, { calendar }] = await Promise.all([
      readPolicyInForce(this.database),
      currentCalendar(this.database),
    ]);
    try {
      return roundFor(now, roundZone, lastHeldOn, { policy, calendar });
    } catch (error) {
      if (error instanceof UnknownCalendarYear) return null;
      throw error;
    }
  }

  /** Safe to retry: a round is a row, unique by zone and day; a second attempt finds it held and gathers nothing. */
  async holdRound({ zone: name, at }: { zone: string; at: string }): Promise<void> {
    const dayOn = localDateOf(instant(at), zone(name));
    await this.database.transaction((tx) => holdRound(tx, { zone: name, dayOn, at }));
    this.news.tell([mailOutProcessId]);
  }
}
