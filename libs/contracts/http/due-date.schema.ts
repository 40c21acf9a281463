import { z } from 'zod';
import { InstantText, LocalDateText } from './primitives.schema.js';

/** One step of the answer to "why this date", already in words of the language asked for. */
export const WhyStep = z.object({ code: z.string(), text: z.string() });

/** A due date with its source phrase and its reasons. */
export const DueDate = z
  .object({
    /** The phrase of the order, null when a person set the date. */
    text: z.string().nullable(),
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
