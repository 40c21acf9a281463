import type { WhyStep } from '#libs/domain/deadline/why-step';
import type { Instant } from '#libs/domain/time/instant';
import type { LocalDate } from '#libs/domain/time/local-date';
import type { Zone } from '#libs/domain/time/zone';

/**
 * What letters are composed from: facts read from the database at the moment of sending, never earlier. A letter planned a
 * year ago would otherwise speak of a due date, a person or a comment that has changed since. How late or how near a due date is
 * follows from `nowAt` alone, so that no caller can order the words "3 days left" for an overdue item.
 */
export type LetterFacts =
  | LaunchFacts
  | DigestFacts
  | EscalationNoticeFacts
  | ReturnedFacts
  | AcceptedFacts
  | ClosingFacts
  | DueMovedFacts;

/** Whom the letter is for. Names are nominative, as the directory keeps them; `zone` is the reader's own. */
export interface LetterReader {
  readonly name: string;
  readonly zone: Zone;
}

/** The act a line belongs to. `kind` in lower case as printed (`приказ`), `number` without the sign №. */
export interface LetterOrder {
  readonly kind: string;
  readonly number: string;
  readonly signedOn: LocalDate;
  readonly title: string;
}

/** A due date with its time in the zone of the issuing body. */
export interface LetterDue {
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
  /** The zone of the issuing body, in which `dueAt` is said. */
  readonly zone: Zone;
  /** Working days from the due day to `nowAt`; null when no calendar knows them. Used only when `nowAt` is past `dueAt`. */
  readonly workingDaysLate: number | null;
}

interface ItemLine {
  readonly itemRef: string;
  readonly itemText: string;
  readonly due: LetterDue;
  /** The page of the assignment (of the item, where a line stands for several people). */
  readonly url: string;
}

/** One letter per person and order at launch, whatever parts the person has in it. */
export interface LaunchFacts {
  readonly kind: 'launch';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly order: LetterOrder & { readonly issuer: string | null; readonly url: string };
  /** What the reader has to do themselves: all of it. */
  readonly toExecute: readonly AssignmentLine[];
  /** What the reader will accept, one line an item. */
  readonly toAccept: readonly WatchedLine[];
  /** Set when the reader signed the order: how much went out to how many. */
  readonly signed: {
    readonly items: number;
    readonly executors: number;
    readonly controllerName: string;
  } | null;
}

export interface AssignmentLine extends ItemLine {
  /** Names the event in the reader's calendar: stays when the due date moves. */
  readonly assignmentId: string;
  /** Rises with every change of due date or responsible person: SEQUENCE of the event. */
  readonly planVersion: number;
  /** The deadline as the order words it; null when a person set the date. */
  readonly deadlineText: string | null;
  readonly acceptorName: string;
}

export interface WatchedLine extends ItemLine {
  /** In nominative; null when the line stands for a group. */
  readonly executorName: string | null;
  readonly executors: number;
}

/** The morning's letter. In which section a line comes follows from its due date and `nowAt`. */
export interface DigestFacts {
  readonly kind: 'digest';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  /** The reader's own items that a reminder fell for. */
  readonly own: readonly DigestLine[];
  /** Reports that wait for the reader's decision. */
  readonly awaitingDecision: readonly DigestLine[];
  /** Others' items past their due time that the reader accepts. */
  readonly controlled: readonly DigestLine[];
}

export interface DigestLine extends ItemLine {
  readonly order: LetterOrder;
  readonly executorName: string;
}

/** To the executor's head or to the signatory: one letter per reader and morning. */
export interface EscalationNoticeFacts {
  readonly kind: 'escalation-notice';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly role: 'head' | 'signatory';
  readonly lines: readonly EscalationLine[];
}

/** One line an item: a group's late members are one line with a count. */
export interface EscalationLine extends ItemLine {
  readonly order: LetterOrder;
  /** In nominative; null when several people are late. */
  readonly executorName: string | null;
  readonly latePeople: number;
  readonly controllerName: string;
}

/** To the executor: the report came back for rework. */
export interface ReturnedFacts extends ItemLine {
  readonly kind: 'returned';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly order: LetterOrder;
  readonly reportNumber: number;
  readonly decidedByName: string;
  readonly comment: string;
}

/** To the executor: the report is accepted, the item removed from control. */
export interface AcceptedFacts extends ItemLine {
  readonly kind: 'accepted';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly order: LetterOrder;
  readonly assignmentId: string;
  readonly planVersion: number;
  readonly decidedByName: string;
  readonly comment: string | null;
}

/** To signatory and controller: the last assignment of the order is closed. */
export interface ClosingFacts {
  readonly kind: 'closing';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly order: LetterOrder;
  readonly closedOn: LocalDate;
  readonly totals: { readonly assignments: number; readonly inTime: number; readonly late: number };
  /** The page of the execution report. */
  readonly url: string;
}

/** To whoever executes or accepts work whose due date a change of the calendar has moved: one letter per reader and order. */
export interface DueMovedFacts {
  readonly kind: 'due-moved';
  readonly nowAt: Instant;
  readonly reader: LetterReader;
  readonly order: LetterOrder & { readonly url: string };
  readonly toExecute: readonly (MovedLine & Pick<AssignmentLine, 'assignmentId' | 'planVersion'>)[];
  readonly toAccept: readonly (MovedLine & WatchedLine)[];
}

export interface MovedLine extends ItemLine {
  readonly was: LetterDue;
  /** The rules that lead to the new day. */
  readonly why: readonly WhyStep[];
}
