import { loadavg } from 'node:os';

/** How long every act of one or more runs took, and the runs as a whole. */
export interface Timed {
  readonly tookMilliseconds: readonly number[];
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly medianMilliseconds: number;
  readonly p99Milliseconds: number;
}

/** Runs `act` for every number below `count` with so many callers at once; the callers share the numbers. */
export async function time(
  count: number,
  callers: number,
  act: (index: number, caller: number) => Promise<unknown>,
): Promise<Timed> {
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
  return { tookMilliseconds: took, seconds: (performance.now() - began) / 1000 };
}

/**
 * Measures that take turns: what else the machine does then falls on all of them alike, and the ratios between them hold although
 * the figures wander.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  measures: Readonly<Record<Name, (round: number) => Promise<Timed>>>,
): Promise<Readonly<Record<Name, Measured>>> {
  const runs = new Map<string, Timed[]>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, run] of Object.entries<(round: number) => Promise<Timed>>(measures)) {
      runs.set(name, [...(runs.get(name) ?? []), await run(round)]);
    }
  }
  const summed = [...runs].map(([name, timed]) => [name, sum(timed)] as const);
  return Object.fromEntries(summed) as Record<Name, Measured>;
}

export function sum(runs: readonly Timed[]): Measured {
  const took = runs.flatMap((run) => run.tookMilliseconds).sort((a, b) => a - b);
  const seconds = runs.reduce((whole, run) => whole + run.seconds, 0);
  return {
    perSecond: took.length / seconds,
    medianMilliseconds: at(took, 0.5),
    p99Milliseconds: at(took, 0.99),
  };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** What share of the floor's speed is reached: by medians, which one slow moment of the machine does not move. */
export function ofFloor(measured: Measured, floor: Measured): number {
  return floor.medianMilliseconds / measured.medianMilliseconds;
}

/** Says what else the machine was doing: a figure taken under load is no figure, a ratio is. */
export function load(): string {
  return `load average ${loadavg()
    .map((value) => value.toFixed(1))
    .join(', ')}`;
}
