import { ofFloor, type Measured } from './measure.js';

/** A goal and whether this run reached it. */
export interface Goal {
  readonly text: string;
  readonly met: boolean;
}

export const atLeast = (value: number, least: number, unit = ''): Goal => ({
  text: `≥ ${String(least)}${unit}`,
  met: value >= least,
});

export const atMost = (value: number, most: number, unit = ''): Goal => ({
  text: `≤ ${String(most)}${unit}`,
  met: value <= most,
});

export function goalCell(goal: Goal | null): string {
  return goal === null ? '' : `${goal.text}: ${goal.met ? 'met' : '**missed**'}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const speedHead = ['what', 'per second', 'median, ms', 'p99, ms', 'of the floor', 'goal'];

export function speedRow(
  what: string,
  measured: Measured,
  floor: Measured | null,
  goal: Goal | null,
): readonly string[] {
  return [
    what,
    measured.perSecond.toFixed(0),
    measured.medianMilliseconds.toFixed(1),
    measured.p99Milliseconds.toFixed(0),
    floor === null ? '' : ofFloor(measured, floor).toFixed(2),
    goalCell(goal),
  ];
}
