import type { Rule } from './page-content.js';

/** A table by its drawn lines: the edges of its columns and rows, and which of them stand between two cells. */
export interface RuledGrid {
  /** Ascending; one more than there are columns. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Whether a line stands between the cell and its neighbour. */
  hasRight(row: number, column: number): boolean;
  hasBelow(row: number, column: number): boolean;
}

/** Lines closer than this are one: the two sides of a thin rectangle, or neighbours drawn twice. */
const near = 3;
const mostColumns = 60;
const mostRows = 600;

/** Groups of lines that touch each other and make at least two cells. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
  const merged = [...mergedRules(rules, true), ...mergedRules(rules, false)];
  return connected(merged)
    .map(gridOf)
    .filter((grid) => grid !== null);
}

/** Pieces of one line, drawn cell by cell, become one. */
function mergedRules(rules: readonly Rule[], upright: boolean): Rule[] {
  const sorted = rules
    .filter((rule) => rule.upright === upright)
    .sort((a, b) => a.at - b.at || a.from - b.from);
  const groups: Rule[][] = [];
  for (const rule of sorted) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && rule.at - last.at <= near / 2) group.push(rule);
    else groups.push([rule]);
  }
  return groups.flatMap((group) => joinedAlong(group));
}

function joinedAlong(group: readonly Rule[]): Rule[] {
  const joined: { upright: boolean; at: number; from: number; to: number }[] = [];
  for (const rule of [...group].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last !== undefined && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
    else joined.push({ ...rule });
  }
  return joined;
}

function connected(rules: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  const left = new Set(rules);
  for (const start of rules) {
    if (!left.delete(start)) continue;
    const group = [start];
    for (let index = 0; index < group.length; index += 1) {
      const one = group[index];
      for (const other of left) {
        if (one !== undefined && crosses(one, other)) {
          left.delete(other);
          group.push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

function crosses(one: Rule, other: Rule): boolean {
  if (one.upright === other.upright) return false;
  const touches = (at: number, rule: Rule): boolean => at >= rule.from - near && at <= rule.to + near;
  return touches(one.at, other) && touches(other.at, one);
}

function gridOf(group: readonly Rule[]): RuledGrid | null {
  const columns = edges(group.filter((rule) => rule.upright));
  const rows = edges(group.filter((rule) => !rule.upright));
  const cells = (columns.length - 1) * (rows.length - 1);
  if (columns.length < 2 || rows.length < 2 || cells < 2) return null;
  if (columns.length > mostColumns || rows.length > mostRows) return null;
  const stands = (upright: boolean, at: number, middle: number): boolean =>
    group.some(
      (rule) =>
        rule.upright === upright && Math.abs(rule.at - at) <= near && rule.from < middle && rule.to > middle,
    );
  const middle = (of: readonly number[], index: number): number =>
    ((of[index] ?? 0) + (of[index + 1] ?? 0)) / 2;
  return {
    columns,
    rows,
    hasRight: (row, column) => stands(true, columns[column + 1] ?? 0, middle(rows, row)),
    hasBelow: (row, column) => stands(false, rows[row + 1] ?? 0, middle(columns, column)),
  };
}

function edges(rules: readonly Rule[]): number[] {
  const found: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || at - last > near) found.push(at);
  }
  return found;
}
