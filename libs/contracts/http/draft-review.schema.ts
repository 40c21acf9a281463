import { z } from 'zod';
import { errorCodes } from '../error-codes.js';
import {
  draftControlSchema,
  draftDocumentSchema,
  draftItemSchema,
  draftOrderSchema,
} from './draft.schema.js';
import { Person, PersonInput } from './person.schema.js';
import { Id, InstantText, LocalDateText, Version } from './primitives.schema.js';
import { DueNote, WhyStep } from './due-date.schema.js';

/** What a person decided on the draft. Refs are those of the draft's items. */
export const DraftChoices = z
  .object({
    controllerId: Id.nullable().default(null),
    signatoryId: Id.nullable().default(null),
    number: z.string().trim().min(1).max(60).nullable().default(null),
    signedOn: LocalDateText.nullable().default(null),
    title: z.string().trim().min(1).max(1_000).nullable().default(null),
    /** Which person of the directory stands behind a name of the text; the key is `people[].key`. */
    people: z.record(z.string(), Id).default({}),
    /** A due day typed by a person for an item, by ref. */
    dueOn: z.record(z.string(), LocalDateText).default({}),
    /**
     * Why such a day was set, by ref; a reason is required where the text gives another day. Who and when are filled in by
     * the system when the day or its reason changes: what a caller says about them is not taken.
     */
    dueNotes: z.record(z.string(), DueNote).default({}),
  })
  .meta({ id: 'DraftChoices' });
export type DraftChoices = z.infer<typeof DraftChoices>;

/** Someone the text names, with the person of the directory behind it. */
export const DraftPerson = z.object({
  /** Stable within the draft: the folded name, or the position where there is no name. */
  key: z.string(),
  name: z.string().nullable(),
  position: z.string().nullable(),
  roles: z.array(z.enum(['executor', 'controller', 'signatory'])),
  chosen: Person.nullable(),
  /**
   * People of the directory who may be meant, never more than suggestions: `name` has surname and initials of the text, `case`
   * would have them in another case, `position` and `unit` are called as the text calls them.
   */
  suggestions: z.array(Person.extend({ because: z.enum(['name', 'case', 'position', 'unit']) })),
});

export const DraftDue = z.object({
  ref: z.string(),
  dueOn: LocalDateText.nullable(),
  /** The phrase of the text; there also when a person set the day. */
  text: z.string().nullable(),
  byPerson: z.boolean(),
  /** Who set the day, when and why; null when the text gave it. */
  chosen: DueNote.nullable(),
  /** What the text alone gives. */
  readDueOn: LocalDateText.nullable(),
  /** The day is a day off: allowed when a person set it, and shown. */
  dayOff: z.boolean(),
  /** The text leaves the day to a person. */
  asked: z.boolean(),
  /** The day set is another one than the text gives. */
  departs: z.boolean(),
  /** Readings and proposals to choose from; without a day the person types one. */
  options: z.array(z.object({ label: z.string(), dueOn: LocalDateText.nullable() })),
  why: z.array(WhyStep),
  /** When recurring or standing work is owed in the three years after the signing; empty for work that is owed once. */
  ahead: z.array(
    z.object({
      /** By the words or the policy, before any rule of working days. */
      writtenOn: LocalDateText,
      /** null: the year has no production calendar yet. */
      dueOn: LocalDateText.nullable(),
    }),
  ),
});

/** What stands in the way of a launch, in words. */
export const LaunchObstacle = z.object({
  code: z.enum(errorCodes),
  item: z.string().nullable(),
  personKey: z.string().nullable(),
  /** Of the item or the person, in words: «пункт 4»; null where the whole draft is meant. */
  place: z.string().nullable(),
  /** The same for every place. */
  message: z.string(),
});

const editedItemSchema = draftItemSchema.extend({
  /** Stays the same when refs change; for an item of the text the ref it was read with. */
  id: z.string(),
});

/** What a person made of an item. */
export const ItemMark = z.object({
  id: z.string(),
  /** Fields that are not as they were read; null: the item was added. */
  changed: z
    .array(
      z.enum([
        'text',
        'kind',
        'executors',
        'deadline',
        'deliverables',
        'participants',
        'recipient',
        'dependsOn',
        'recurrence',
      ]),
    )
    .nullable(),
  /** As it was read; null for an item that was added. */
  read: draftItemSchema.nullable(),
  by: z.string().nullable(),
  at: InstantText.nullable(),
});

/** One step of a person on the draft, in words. */
export const DraftEditEntry = z.object({
  number: z.int(),
  /** Of the draft, once the step was made. */
  version: Version,
  at: InstantText,
  by: z.string().nullable(),
  text: z.string(),
  undone: z.boolean(),
});

export const DraftReview = z
  .object({
    id: Id,
    version: Version,
    sourceName: z.string().nullable(),
    sourceText: z.string(),
    /** What the file's format could not tell, such as numbers of a DOC: for the person who compares it with the text. */
    sourceWarnings: z.array(z.object({ code: z.string(), message: z.string() })),
    draft: draftOrderSchema.extend({ items: z.array(editedItemSchema) }),
    /** Requisites and control as they were read. */
    read: z.object({ document: draftDocumentSchema, control: draftControlSchema }),
    /** Items that a person changed or added. */
    marks: z.array(ItemMark),
    /** Items of the text that a person removed; `restore` brings them back. */
    removed: z.array(editedItemSchema),
    /** Newest first, at most a hundred. */
    edits: z.array(DraftEditEntry),
    /** What `undo` would take back, in words; null: nothing. */
    undo: z.string().nullable(),
    /** How many warnings nobody has acknowledged yet, and who acknowledged the others. */
    warnings: z.object({
      unseen: z.int(),
      seenBy: z.string().nullable(),
      seenAt: InstantText.nullable(),
    }),
    choices: DraftChoices,
    people: z.array(DraftPerson),
    dues: z.array(DraftDue),
    obstacles: z.array(LaunchObstacle),
    createdAt: InstantText,
    launchedOrderId: Id.nullable(),
  })
  .meta({ id: 'DraftReview' });
export type DraftReview = z.infer<typeof DraftReview>;

export const ReadText = z
  .object({ text: z.string().max(5_000_000), name: z.string().max(255).nullable().default(null) })
  .meta({ id: 'ReadText' });
export type ReadText = z.infer<typeof ReadText>;

/** Makes a person of the directory from a name of the draft and chooses them, in one step. */
export const PersonFromDraft = PersonInput.extend({ key: z.string() }).meta({ id: 'PersonFromDraft' });
export type PersonFromDraft = z.infer<typeof PersonFromDraft>;

export const DraftList = z
  .object({
    drafts: z.array(
      z.object({
        id: Id,
        title: z.string(),
        sourceName: z.string().nullable(),
        createdAt: InstantText,
        launchedOrderId: Id.nullable(),
        obstacles: z.int(),
      }),
    ),
  })
  .meta({ id: 'DraftList' });
export type DraftList = z.infer<typeof DraftList>;

export const Launched = z.object({ orderId: Id }).meta({ id: 'Launched' });
export type Launched = z.infer<typeof Launched>;
