import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { compilePatternsAtOnce } from '#libs/documents/compiled-patterns';
import { longOrder } from './long-order.js';
import { load } from './measure.js';
import { atMost, goalCell, table } from './table.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const corpus = 'test/corpus/orders';
const realOrders = resolve('../shared/orders');
const rounds = 9;
/** Of long ones the first readings still pay for what V8 compiles beside them. */
const longRounds = 5;

/** Milliseconds of the processor that one reading takes, the middle of several after one that warms up. */
function milliseconds(text: string, times: number): number {
  const measured = Array.from({ length: times + 1 }, () => {
    const before = process.cpuUsage();
    if (isReadRefusal(readOrder(text, context))) throw new Error('The text of the bench is refused.');
    return process.cpuUsage(before).user / 1_000;
  });
  return measured.slice(1).sort((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** How long reading takes, and that it grows with the length alone. */
export function benchReading(): Promise<string> {
  compilePatternsAtOnce(); // As the API and the command do.
  const row = (what: string, measured: number, most: number | null): string[] => [
    what,
    `${measured.toFixed(1)} ms`,
    most === null ? '' : goalCell(atMost(measured, most, ' ms')),
  ];
  const slowest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => milliseconds(text, rounds)));
  const rows = [row('slowest of the invented orders of the corpus', slowest(files(corpus)), null)];
  const real = files(realOrders);
  if (real.length > 0) rows.push(row('slowest of the five real orders', slowest(real), 30));
  for (const pages of [1, 50, 200, 500]) {
    rows.push(
      row(
        `an order of ${String(pages)} pages`,
        milliseconds(longOrder(pages), longRounds),
        pages === 200 ? 1_000 : null,
      ),
    );
  }
  return Promise.resolve(
    `Processor time, measured with ${load()}.\n\n${table(['what', 'measured', 'goal'], rows)}`,
  );
}
