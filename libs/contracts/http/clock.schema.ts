import { z } from 'zod';
import { InstantText, LocalDateText } from './primitives.schema.js';

/** A move of the training clock under way or ended. */
export const ClockMove = z.object({
  targetAt: InstantText,
  state: z.enum(['moving', 'stopped', 'stalled', 'done']),
  /** Why it stands, in words, when stalled: what it waits for. */
  waitsFor: z.string().nullable(),
  startedFromAt: InstantText,
});

export const ClockView = z
  .object({
    kind: z.enum(['training', 'wall']),
    now: InstantText,
    move: ClockMove.nullable(),
    /** The earliest instant at which anything will happen by itself, null when nothing is ahead. */
    nextEventAt: InstantText.nullable(),
  })
  .meta({ id: 'Clock' });
export type ClockView = z.infer<typeof ClockView>;

export const MoveClock = z
  .discriminatedUnion('by', [
    z.object({ by: z.literal('hour') }),
    z.object({ by: z.literal('day') }),
    z.object({ by: z.literal('next-event') }),
    z.object({ by: z.literal('to'), dayOn: LocalDateText }),
    z.object({ by: z.literal('until'), at: InstantText }),
  ])
  .meta({ id: 'MoveClock' });
export type MoveClock = z.infer<typeof MoveClock>;

/** Progress of the campaign that a new training installation is brought to life with. */
export const PlayProgress = z
  .object({
    state: z.enum(['none', 'playing', 'done', 'failed']),
    done: z.int().min(0),
    total: z.int().min(0),
    text: z.string(),
  })
  .meta({ id: 'PlayProgress' });
export type PlayProgress = z.infer<typeof PlayProgress>;
