/**
 * The draft order, format `prikaz.draft/1`: what reading an order's text yields before anyone has launched it.
 *
 * Plain types, so that the reader (pure) can make drafts without knowing how they travel; the same shape is checked at the
 * edges by `libs/contracts/http/draft.schema.ts`, and a compile-time test there fails when the two drift apart.
 * Dates are `YYYY-MM-DD`; texts keep the source's spelling with white space folded and fill characters removed;
 * spans are UTF-16 offsets into the decoded text, end exclusive. What the text does not give is `null`, never guessed.
 */
export const draftFormat = 'prikaz.draft/1';

export const itemKinds = [
  'action',
  'umbrella',
  'standing',
  'event',
  'self-executing',
  'acquaintance',
  'publication',
  'effective',
  'control',
  'indicator',
  'header',
  'topic',
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const deadlineKinds = [
  'by-date',
  'on-date',
  'window',
  'month',
  'months',
  'quarter',
  'year',
  'school-year',
  'relative',
  'recurring',
  'standing',
  'event',
  'inherited',
  'inverted',
  'none',
] as const;
export type DraftDeadlineKind = (typeof deadlineKinds)[number];

export const findingCodes = [
  'NO_EXECUTOR',
  'NO_DEADLINE',
  'NO_DELIVERABLE',
  'NO_CONTROLLER',
  'NO_SIGNER',
  'NO_HEADING',
  'INVERTED_RANGE',
  'IMPOSSIBLE_DATE',
  'OUTSIDE_PERIOD',
  'YEAR_MISMATCH',
  'SUBJECT_MISMATCH',
  'NOT_CHRONOLOGICAL',
  'NONWORKING_DUE',
  'SHORT_WORKING_TIME',
  'DUE_BEFORE_DEPENDENCY',
  'DEFAULT_BEFORE_DEPENDENCY',
  'CONTROLLER_IS_EXECUTOR',
  'EXECUTOR_IS_OBJECT',
  'WRONG_CASE',
  'AMBIGUOUS_PERSON',
  'PLURAL_SINGLE',
  'DUPLICATE_ITEM',
  'ANNEX_UNREFERENCED',
  'ANNEX_MISSING',
  'BASIS_NO_REQUISITES',
  'EXTERNAL_ANNEX',
  'OVERLOAD',
  'NO_PUBLICATION_OWNER',
  'NORMATIVE_FORCE_ON_SIGNING',
  'NO_FINAL_REPORT',
  'INDICATOR_NO_FORMULA',
  'PERSONAL_DATA',
  'NO_CALENDAR',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** Codes that a launch waits for until a person has chosen; every other code is a warning or a note. */
export const blockingCodes: readonly FindingCode[] = [
  'NO_DEADLINE',
  'NO_EXECUTOR',
  'INVERTED_RANGE',
  'IMPOSSIBLE_DATE',
  'AMBIGUOUS_PERSON',
  'NO_CONTROLLER',
  'NO_SIGNER',
  'NO_CALENDAR',
];

export type Severity = 'blocking' | 'warning' | 'note';
export type Span = [start: number, end: number];

export interface DraftSignatory {
  name: string | null;
  position: string | null;
}

export interface DraftDrafter {
  name: string | null;
  contact: string | null;
}

export interface DraftBasis {
  text: string;
  kind: string | null;
  number: string | null;
  date: string | null;
}

export interface DraftDocument {
  kind: string | null;
  number: string | null;
  date: string | null;
  issuer: string | null;
  place: string | null;
  title: string | null;
  /** A heading made by the system when the document has none; a person may change it. */
  workingTitle: string | null;
  languages: string[];
  signatory: DraftSignatory | null;
  drafter: DraftDrafter | null;
  basis: DraftBasis[];
  effective: { text: string | null; date: string | null } | null;
  publication: { text: string | null } | null;
  period: { from: string | null; to: string | null } | null;
}

export interface DraftControl {
  by: 'person' | 'signatory' | 'unit' | 'none';
  text: string | null;
  name: string | null;
  position: string | null;
}

export interface DraftExecutor {
  /** As written, in the case of the text. */
  text: string;
  /** Nominative: «Иванова А.Б.». */
  name: string | null;
  position: string | null;
  unit: string | null;
  group: string | null;
  lead: boolean;
  inherited: boolean;
}

export interface DraftDeadlineOption {
  label: string;
  from: string | null;
  to: string | null;
  due: string | null;
}

export interface DraftDeadline {
  text: string | null;
  kind: DraftDeadlineKind;
  from: string | null;
  to: string | null;
  due: string | null;
  decide: boolean;
  options: DraftDeadlineOption[];
  /** Where `text` stands in the source (our own addition to the format): the page highlights it. */
  span: Span | null;
}

export interface DraftItem {
  ref: string;
  printed: boolean;
  parent: string | null;
  kind: ItemKind;
  text: string;
  span: Span;
  executors: DraftExecutor[];
  deadline: DraftDeadline;
  deliverables: string[];
  participants: string[];
  recipient: string | null;
  dependsOn: string[];
  recurrence: 'yearly' | 'quarterly' | 'monthly' | null;
}

export interface DraftFinding {
  code: FindingCode;
  severity: Severity;
  item: string | null;
  text: string | null;
  message: string;
  /** What a person may do about it (our own addition to the format). */
  remedy?: string | undefined;
}

export interface DraftOrder {
  format: typeof draftFormat;
  document: DraftDocument;
  control: DraftControl;
  items: DraftItem[];
  findings: DraftFinding[];
}
