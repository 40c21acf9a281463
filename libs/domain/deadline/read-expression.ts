import type { DeadlineReading, ReadingContext } from './deadline-reading.js';
import { readDeadline, readDeadlineCell } from './read-deadline.js';

/**
 * The reading of an expression that stands alone, as a person types it: a whole deadline («Сентябрь 2023», «до 01.10»), or a
 * sentence that holds one. Beyond 2,000 characters nothing is read (`too-long`).
 */
export function readExpression(text: string, context: ReadingContext): DeadlineReading {
  const alone = readDeadlineCell(text, context);
  if (alone.doubt === 'too-long' || (alone.kind !== 'none' && alone.doubt === undefined)) return alone;
  const inside = readDeadline(text, context);
  return inside.kind === 'none' && inside.doubt === undefined ? alone : inside;
}
