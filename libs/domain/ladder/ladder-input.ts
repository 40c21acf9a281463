import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Zone } from '../time/zone.js';

export interface LadderPerson {
  readonly personId: string;
  readonly zone: Zone;
}

export type LadderRole = 'executor' | 'controller' | 'head' | 'signatory';

export interface LadderInput {
  /**
   * The launch – or the later decision that set this due day: its own letter tells what steps up to that day would have
   * told, and an item that was late already is counted from here.
   */
  readonly launchedAt: Instant;
  /** First day of the window in which the work is to be done; null: it may be done at once. */
  readonly startsOn: LocalDate | null;
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  readonly issuerZone: Zone;
  readonly executor: LadderPerson;
  readonly controller: LadderPerson;
  /** The executor's head, when known. */
  readonly head: LadderPerson | null;
  readonly signatory: LadderPerson | null;
  /** Policy and calendar are those frozen into the order. */
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
  readonly now: Instant;
}
