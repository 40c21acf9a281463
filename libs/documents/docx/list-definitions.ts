import type { Level, List } from '../layout/numbering.js';
import { child, isOn, valueOf, type XmlElement } from '../xml/xml-tree.js';

/** numbering.xml: the lists of a document by their ids. */
export function listDefinitions(root: XmlElement | null): Map<string, List> {
  const lists = new Map<string, List>();
  const abstracts = new Map<string, XmlElement>();
  const byStyle = new Map<string, XmlElement>();
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:abstractNum') continue;
    abstracts.set(element.attributes.get('abstractNumId') ?? '', element);
    const style = valueOf(element, 'w:styleLink');
    if (style !== undefined) byStyle.set(style, element);
  }
  for (const element of root?.children ?? []) {
    if (element.name !== 'w:num') continue;
    const abstractId = valueOf(element, 'w:abstractNumId') ?? '';
    const named = abstracts.get(abstractId);
    // A list may only point at a style, which another definition describes.
    const linked = byStyle.get(valueOf(named, 'w:numStyleLink') ?? '') ?? named;
    lists.set(element.attributes.get('numId') ?? '', listOf(element, linked, abstractId));
  }
  return lists;
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

function numberOf(text: string | undefined, otherwise: number): number {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isSafeInteger(value) ? value : otherwise;
}
