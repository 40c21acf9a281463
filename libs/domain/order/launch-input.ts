import type { ProductionCalendar } from '../calendar/production-calendar.js';
import type { ChosenDue } from '../deadline/item-due.js';
import type { DraftOrder } from '../draft/draft-order.js';
import type { Policy } from '../policy/policy.js';
import type { Instant } from '../time/instant.js';
import type { LocalDate } from '../time/local-date.js';
import type { Zone } from '../time/zone.js';

/** A person of the directory as a launch needs them. */
export interface LaunchPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly zone: Zone;
  readonly headId: string | null;
}

/** What a person decided on the draft; each wins over what was read. */
export interface LaunchChoices {
  readonly controllerId: string | null;
  readonly signatoryId: string | null;
  readonly number: string | null;
  readonly signedOn: LocalDate | null;
  readonly title: string | null;
  /** By key of `namedPeople`. */
  readonly people: Readonly<Record<string, string>>;
  /** By ref of the item. */
  readonly dueOn: Readonly<Record<string, LocalDate>>;
  /** Who set such a day, when and why, by ref of the item. */
  readonly dueNotes?: Readonly<Record<string, Omit<ChosenDue, 'dueOn'>>>;
}

/** A draft is judged without an instant and without an actor: the same before launch and at it. */
export interface LaunchGround {
  readonly draft: DraftOrder;
  readonly choices: LaunchChoices;
  /** Warnings of the draft that nobody has acknowledged; 0 where left out. */
  readonly unseenWarnings?: number;
  readonly people: ReadonlyMap<string, LaunchPerson>;
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
  /** Of the issuing body: due times are said in it. */
  readonly issuerZone: Zone;
}

export interface LaunchInput extends LaunchGround {
  readonly at: Instant;
  readonly actorId: string;
}
