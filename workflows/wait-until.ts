import { condition } from '@temporalio/workflow';
import type { Look } from '#libs/contracts/process/process';
import type { NewsFlag } from './news.js';

/**
 * The one way a process waits, in both kinds of installation: until its next business instant, or until there is news.
 * On the wall clock that instant is a timer. In training business time stands still until a person moves it, and the
 * move is news: a timer would wake the process at an instant that has nothing to do with the clock on the page.
 *
 * `physicalMilliseconds` bounds the wait by real time in both kinds (a retry of SMTP, a lapsed lease); null: no bound.
 */
export async function waitUntil(
  look: Pick<Look, 'clock' | 'wakesAt'>,
  news: NewsFlag,
  physicalMilliseconds: number | null = null,
): Promise<void> {
  const bounds = [millisecondsToWake(look), physicalMilliseconds].filter((bound) => bound !== null);
  if (bounds.length === 0) {
    await condition(news.raised);
    return;
  }
  const milliseconds = Math.min(...bounds);
  if (milliseconds > 0) await condition(news.raised, milliseconds);
}

function millisecondsToWake(look: Pick<Look, 'clock' | 'wakesAt'>): number | null {
  if (look.clock === 'training' || look.wakesAt === null) return null;
  return Date.parse(look.wakesAt) - Date.now();
}
