import type { Mark } from './blocks.js';
import { bulletSign, formatCount } from './number-formats.js';

export interface Level {
  readonly start: number;
  readonly format: string;
  /** «%1.%2.»: counts of levels, from 1. */
  readonly text: string;
  /** The level (from 1) whose step begins this one anew; 0 never. `null`: any higher level. */
  readonly restartAfter: number | null;
  /** All counts in digits whatever the higher levels use. */
  readonly legal: boolean;
  readonly style: string | null;
}

export interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew at its first paragraph. */
  readonly restarts: ReadonlySet<number>;
}

const levelCount = 9;

/** The counters of a document's lists while it is read from top to bottom. */
export class Numbering {
  /** Lists over one abstract definition count on together, as in Word. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The level that a paragraph style takes in a list: lists bound to headings name the style at the level. */
  levelOfStyle(listId: string, style: string): number | null {
    for (const [index, level] of this.lists.get(listId)?.levels ?? []) {
      if (level.style === style) return index;
    }
    return null;
  }

  /** Counts one paragraph on and writes its mark; `null` where the list is unknown or switched off. */
  next(listId: string, levelIndex: number): Mark | null {
    const list = this.lists.get(listId);
    const level = list?.levels.get(levelIndex);
    if (list === undefined || level === undefined) return null;
    const counts = this.counts.get(list.abstractId) ?? [];
    this.counts.set(list.abstractId, counts);
    this.beginAnew(listId, list, counts);
    const before = counts[levelIndex];
    counts[levelIndex] = before === undefined ? level.start : before + 1;
    for (let deeper = levelIndex + 1; deeper < levelCount; deeper += 1) {
      const after = list.levels.get(deeper)?.restartAfter ?? null;
      if (after === null || (after > 0 && levelIndex < after)) counts[deeper] = undefined;
    }
    return { text: written(level, list, counts), level: levelIndex };
  }

  private beginAnew(listId: string, list: List, counts: (number | undefined)[]): void {
    if (this.begun.has(listId)) return;
    this.begun.add(listId);
    for (const index of list.restarts) {
      for (let deeper = index; deeper < levelCount; deeper += 1) counts[deeper] = undefined;
    }
  }
}

function written(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return bulletSign(level.text);
  return level.text
    .replace(/%([1-9])/gu, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = list.levels.get(index);
      const count = counts[index] ?? other?.start ?? 1;
      const format = other?.format ?? 'decimal';
      return formatCount(count, level.legal && format !== 'none' ? 'decimal' : format);
    })
    .trim();
}
