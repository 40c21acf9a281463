import { z } from 'zod';
import type { DraftEdit as EditOfDomain } from '#libs/domain/draft/draft-edit';
import { draftControlSchema, itemKindSchema } from './draft.schema.js';

/** An id of an item: the ref it was read with, or one made with the step that made the item. */
const itemId = z.string().min(1).max(80);
const newId = z
  .string()
  .regex(/^[\w-]{1,80}$/)
  .describe('An id for the new item, unique in the draft; a UUID does.');
const words = z.string().trim().min(1).max(20_000);
const phrase = z.string().trim().min(1).max(2_000);
const phrases = z.array(phrase).max(500);
const maybe = phrase.nullable();

export const GivenExecutor = z.object({
  text: phrase,
  name: maybe,
  position: maybe,
  unit: maybe,
  group: maybe,
});
export type GivenExecutor = z.infer<typeof GivenExecutor>;

const documentChange = z
  .object({
    kind: maybe,
    issuer: maybe,
    place: maybe,
    signatory: z.object({ name: maybe, position: maybe }).nullable(),
    drafter: z.object({ name: maybe, contact: maybe }).nullable(),
    period: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }).nullable(),
  })
  .partial();

/** One step on the content of a draft. Items are named by id, which outlives every renumbering. */
export const DraftEdit = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set-text'), item: itemId, text: words }),
  z.object({ kind: z.literal('set-kind'), item: itemId, itemKind: itemKindSchema }),
  z.object({
    kind: z.literal('set-executors'),
    item: itemId,
    executors: z.array(GivenExecutor).max(2_000),
  }),
  z.object({ kind: z.literal('set-deadline'), item: itemId, phrase: maybe }),
  z.object({ kind: z.literal('set-deliverables'), item: itemId, deliverables: phrases }),
  z.object({ kind: z.literal('set-participants'), item: itemId, participants: phrases }),
  z.object({ kind: z.literal('set-recipient'), item: itemId, recipient: maybe }),
  z.object({ kind: z.literal('set-dependencies'), item: itemId, dependsOn: z.array(itemId).max(500) }),
  z.object({ kind: z.literal('split'), item: itemId, at: z.int().min(1), newId }),
  z.object({ kind: z.literal('merge'), item: itemId, following: itemId }),
  z.object({
    kind: z.literal('add'),
    after: itemId.nullable(),
    itemKind: itemKindSchema,
    text: words,
    newId,
  }),
  z.object({ kind: z.literal('remove'), item: itemId }),
  z.object({ kind: z.literal('move'), item: itemId, direction: z.enum(['up', 'down']) }),
  z.object({ kind: z.literal('restore'), item: itemId }),
  z.object({ kind: z.literal('set-document'), change: documentChange }),
  z.object({ kind: z.literal('set-control'), control: draftControlSchema }),
  z.object({
    kind: z.literal('rename-person'),
    key: z.string().min(1).max(2_000),
    name: phrase,
    position: maybe,
  }),
]);
export type DraftEdit = z.infer<typeof DraftEdit>;

/** A step on the draft as a whole: the last one taken back, or all warnings seen. */
export const DraftStep = z.discriminatedUnion('kind', [
  ...DraftEdit.options,
  z.object({ kind: z.literal('undo') }),
  z.object({ kind: z.literal('acknowledge') }),
]);
export type DraftStep = z.infer<typeof DraftStep>;

/** Steps that are carried out together or not at all, with the people of the directory whom they name. */
export const DraftEdits = z
  .object({
    edits: z.array(DraftStep).min(1).max(50),
    /** Whom a name of the draft stands for, chosen together with the step that gives the name. */
    people: z.record(z.string().max(2_000), z.uuid()).default({}),
  })
  .meta({ id: 'DraftEdits' });
export type DraftEdits = z.infer<typeof DraftEdits>;

/** Compiles only while the domain understands every edit that the schema lets through. */
type Understood<A, B> = [A] extends [B] ? true : never;
export const schemaMatchesDomain: Understood<DraftEdit, EditOfDomain> = true;
