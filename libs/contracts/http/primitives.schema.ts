import { z } from 'zod';
import { errorCodes } from '../error-codes.js';

/** A calendar day, `YYYY-MM-DD`. */
export const LocalDateText = z.iso.date();
/** A moment, UTC with milliseconds: `2019-10-04T15:00:00.000Z`. */
export const InstantText = z.iso.datetime({ precision: 3 });
export const Id = z.uuid();
/** Rises with every change of what it belongs to; goes back in `If-Match`. */
export const Version = z.int().min(1);

/** The body of every answer that is not a success. `message` is a sentence for people in the language asked for. */
export const Problem = z
  .object({
    code: z.enum(errorCodes),
    message: z.string(),
    /** What exactly, where: one entry a field, a finding, a changed version. */
    details: z.array(z.object({ path: z.string(), message: z.string() })).default([]),
    /** With ALREADY_LAUNCHED the order that exists. */
    orderId: Id.optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
