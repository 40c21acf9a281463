import { beginsWithPosition } from '../people/executor-phrase.js';
import { personMentions, type PersonMention } from '../people/person-mention.js';
import type { Line } from '../text/lines.js';

export interface Signature {
  readonly mention: PersonMention;
  readonly position: string | null;
}

export interface Drafter {
  readonly mention: PersonMention;
  readonly contact: string | null;
}

const drafterLine = /^исп(?:олнитель|\.)?\s?[.:]?\s/iu;
const telephone = /(?:\+?\d|\(\d)[\d\s()-]{4,}\d/u;

/** The signature below the items: a position in the nominative over or before a name. */
export function readSignature(tail: readonly Line[]): Signature | null {
  const written = tail.filter((line) => !line.blank);
  const drafterAt = written.findIndex((line) => drafterLine.test(line.text));
  const lines = drafterAt >= 0 ? written.slice(0, drafterAt) : written;
  const at = lines.findIndex((line) => personMentions(line.text, 'nominative').length > 0);
  const line = lines[at];
  const [mention] = line ? personMentions(line.text, 'nominative') : [];
  if (line === undefined || mention === undefined) return null;
  const beside = (line.text.slice(0, mention.start) + line.text.slice(mention.end)).trim();
  const position = [...lines.slice(0, at).map((above) => above.text), beside].filter(Boolean).join(' ');
  return { mention, position: beginsWithPosition(position) ? position : position || null };
}

/** «Исп. А.Б. Иванова, тел. …»: who wrote the paper, no party to it. */
export function readDrafter(tail: readonly Line[]): Drafter | null {
  const lines = tail.filter((line) => !line.blank);
  const at = lines.findIndex((line) => drafterLine.test(line.text));
  if (at < 0) return null;
  const text = lines
    .slice(at, at + 3)
    .map((line) => line.text)
    .join(' ');
  const [mention] = personMentions(text.replace(drafterLine, ''), 'nominative');
  return mention ? { mention, contact: telephone.exec(text)?.[0].replace(/\s/gu, '') ?? null } : null;
}
