import { z } from 'zod';
import { PersonRef } from './person.schema.js';
import { InstantText, LocalDateText } from './primitives.schema.js';

/** One step of the answer to "why this date", already in words of the language asked for. */
export const WhyStep = z.object({ code: z.string(), text: z.string() });

/** A date that a person set instead of what the text gives. */
export const DueNote = z.object({
  by: PersonRef.pick({ id: true, name: true }).nullable(),
  at: InstantText.nullable(),
  reason: z.string().trim().max(1_000).nullable(),
});
export type DueNote = z.infer<typeof DueNote>;

/** A due date with its source phrase and its reasons. */
export const DueDate = z
  .object({
    /** The phrase of the order, null when a person set the date. */
    text: z.string().nullable(),
    /** The phrase of the order, whoever set the date; null when the text has none. */
    written: z.string().nullable(),
    /** Who set the date, when and why; null when the text gave it. */
    chosen: DueNote.nullable(),
    kind: z.string(),
    dueOn: LocalDateText,
    dueAt: InstantText,
    zone: z.string(),
    why: z.array(WhyStep),
    policyVersion: z.int(),
    calendarVersion: z.string(),
  })
  .meta({ id: 'DueDate' });
export type DueDate = z.infer<typeof DueDate>;
