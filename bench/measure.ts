import { loadavg } from 'node:os';

export interface Measured {
  readonly name: string;
  readonly perSecond: number;
  readonly medianMilliseconds: number;
  readonly p99Milliseconds: number;
}

/** Runs `act` for every number below `count` with so many callers at once; the callers share the numbers. */
export async function measure(
  name: string,
  count: number,
  callers: number,
  act: (index: number, caller: number) => Promise<unknown>,
): Promise<Measured> {
  const took: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    Array.from({ length: callers }, async (_, caller) => {
      for (let index = next++; index < count; index = next++) {
        const startedAt = performance.now();
        await act(index, caller);
        took.push(performance.now() - startedAt);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  return {
    name,
    perSecond: count / seconds,
    medianMilliseconds: at(took, 0.5),
    p99Milliseconds: at(took, 0.99),
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function row(
  { name, perSecond, medianMilliseconds, p99Milliseconds }: Measured,
  floor?: Measured,
): string {
  const ratio = floor === undefined ? '' : (perSecond / floor.perSecond).toFixed(2);
  const cells = [
    name,
    perSecond.toFixed(0),
    medianMilliseconds.toFixed(2),
    p99Milliseconds.toFixed(1),
    ratio,
  ];
  return `| ${cells.join(' | ')} |`;
}

export const head =
  '| what | per second | median, ms | p99, ms | of the floor |\n| --- | --- | --- | --- | --- |';

/** Says what else the machine was doing: a figure taken under load is no figure. */
export function load(): string {
  return `load average ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}`;
}
