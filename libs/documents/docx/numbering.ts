import type { Mark } from '../layout/blocks.js';
import { child, isOn, valueOf, type XmlElement } from '../xml/xml-tree.js';
import { bulletSign, formatCount } from './number-formats.js';

interface Level {
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

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Levels that this list begins anew at its first paragraph. */
  readonly restarts: ReadonlySet<number>;
}

const levelCount = 9;

/** numbering.xml: what its lists look like, and the counters while a document is read from top to bottom. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  /** Lists over one abstract definition count on together, as in Word. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(root: XmlElement | null) {
    if (root === null) return;
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const element of root.children) {
      if (element.name !== 'w:abstractNum') continue;
      abstracts.set(element.attributes.get('abstractNumId') ?? '', element);
      const style = valueOf(element, 'w:styleLink');
      if (style !== undefined) byStyle.set(style, element);
    }
    for (const element of root.children) {
      if (element.name !== 'w:num') continue;
      const abstractId = valueOf(element, 'w:abstractNumId') ?? '';
      const named = abstracts.get(abstractId);
      // A list may only point at a style, which another definition describes.
      const linked = byStyle.get(valueOf(named, 'w:numStyleLink') ?? '') ?? named;
      this.lists.set(element.attributes.get('numId') ?? '', listOf(element, linked, abstractId));
    }
  }

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

function listOf(num: XmlElement, abstract: XmlElement | undefined, abstractId: string): List {
  const levels = new Map<number, Level>();
  const restarts = new Set<number>();
  for (const element of abstract?.children ?? []) {
    if (element.name === 'w:lvl') levels.set(numberOf(element.attributes.get('ilvl'), 0), levelOf(element));
  }
  for (const override of num.children) {
    if (override.name !== 'w:lvlOverride') continue;
    const index = numberOf(override.attributes.get('ilvl'), 0);
    const own = child(override, 'w:lvl');
    if (own !== undefined) levels.set(index, levelOf(own));
    const start = valueOf(override, 'w:startOverride');
    if (start === undefined) continue;
    restarts.add(index);
    const level = levels.get(index);
    if (level !== undefined) levels.set(index, { ...level, start: numberOf(start, 1) });
  }
  return { abstractId, levels, restarts };
}

function levelOf(element: XmlElement): Level {
  const restart = valueOf(element, 'w:lvlRestart');
  return {
    start: numberOf(valueOf(element, 'w:start'), 0),
    format: formatOf(element),
    text: valueOf(element, 'w:lvlText') ?? '',
    restartAfter: restart === undefined ? null : numberOf(restart, 0),
    legal: isOn(element, 'w:isLgl'),
    style: valueOf(element, 'w:pStyle') ?? null,
  };
}

/** A format that only new versions know stands in a choice with a fallback for the others. */
function formatOf(element: XmlElement): string {
  const choice = child(element, 'mc:AlternateContent');
  return (
    valueOf(element, 'w:numFmt') ?? valueOf(child(choice, 'mc:Fallback') ?? choice, 'w:numFmt') ?? 'decimal'
  );
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

function numberOf(text: string | undefined, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : otherwise;
}
