import { z } from 'zod';
import type { DraftOrder as ReadDraftOrder } from '#libs/domain/draft/draft-order';

/**
 * `prikaz.draft/1` at the edges: what the command line prints, the API answers and the page edits.
 * The lists of kinds and codes are written out here because the page may import nothing but contracts;
 * the check at the end of the file fails to compile when they and the reader's own types drift apart.
 */
const day = z.iso.date();
const text = z.string();
const span = z.tuple([z.int().min(0), z.int().min(1)]);

export const itemKindSchema = z.enum([
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
]);

export const deadlineKindSchema = z.enum([
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
]);

export const findingCodeSchema = z.enum([
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
]);

export const draftDocumentSchema = z.object({
  kind: text.nullable(),
  number: text.nullable(),
  date: day.nullable(),
  issuer: text.nullable(),
  place: text.nullable(),
  title: text.nullable(),
  workingTitle: text.nullable(),
  languages: z.array(z.string().regex(/^[a-z]{2}$/)),
  signatory: z.object({ name: text.nullable(), position: text.nullable() }).nullable(),
  drafter: z.object({ name: text.nullable(), contact: text.nullable() }).nullable(),
  basis: z.array(z.object({ text, kind: text.nullable(), number: text.nullable(), date: day.nullable() })),
  effective: z.object({ text: text.nullable(), date: day.nullable() }).nullable(),
  publication: z.object({ text: text.nullable() }).nullable(),
  period: z.object({ from: day.nullable(), to: day.nullable() }).nullable(),
});

export const draftControlSchema = z.object({
  by: z.enum(['person', 'signatory', 'unit', 'none']),
  text: text.nullable(),
  name: text.nullable(),
  position: text.nullable(),
});

export const draftExecutorSchema = z.object({
  text,
  name: text.nullable(),
  position: text.nullable(),
  unit: text.nullable(),
  group: text.nullable(),
  lead: z.boolean(),
  inherited: z.boolean(),
});

export const draftDeadlineSchema = z.object({
  text: text.nullable(),
  kind: deadlineKindSchema,
  from: day.nullable(),
  to: day.nullable(),
  due: day.nullable(),
  decide: z.boolean(),
  options: z.array(z.object({ label: text, from: day.nullable(), to: day.nullable(), due: day.nullable() })),
  span: span.nullable(),
});

export const draftItemSchema = z.object({
  ref: z.string().min(1),
  printed: z.boolean(),
  parent: z.string().nullable(),
  kind: itemKindSchema,
  text: z.string().min(1),
  span,
  executors: z.array(draftExecutorSchema),
  deadline: draftDeadlineSchema,
  deliverables: z.array(text),
  participants: z.array(text),
  recipient: text.nullable(),
  dependsOn: z.array(text),
  recurrence: z.enum(['yearly', 'quarterly', 'monthly']).nullable(),
});

export const draftFindingSchema = z.object({
  code: findingCodeSchema,
  severity: z.enum(['blocking', 'warning', 'note']),
  item: text.nullable(),
  text: text.nullable(),
  message: text,
  remedy: text.optional(),
});

export const draftOrderSchema = z.object({
  format: z.literal('prikaz.draft/1'),
  document: draftDocumentSchema,
  control: draftControlSchema,
  items: z.array(draftItemSchema),
  findings: z.array(draftFindingSchema),
});

export type DraftOrder = z.infer<typeof draftOrderSchema>;
export type DraftItem = z.infer<typeof draftItemSchema>;
export type DraftExecutor = z.infer<typeof draftExecutorSchema>;
export type DraftDeadline = z.infer<typeof draftDeadlineSchema>;
export type DraftFinding = z.infer<typeof draftFindingSchema>;

/** Compiles only while the schema and the reader's types describe the same drafts, in both directions. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const schemaMatchesReader: Same<DraftOrder, ReadDraftOrder> = true;
