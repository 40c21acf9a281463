import { beginsWithPosition } from '../people/executor-phrase.js';
import type { Blocks } from '../blocks/entries.js';
import {
  isField,
  isNameAlone,
  isSignatureLine,
  signatureAt,
  signerOn,
  speaks,
  type Written,
  signed,
} from '../blocks/signature-lines.js';
import { lonelyMentions, personMentions, type PersonMention } from '../people/person-mention.js';
import { noise } from '../blocks/markers.js';
import type { Grid } from '../tables/grid.js';
import type { Line } from '../text/lines.js';

export interface Signature {
  readonly mention: PersonMention;
  readonly position: string | null;
}

export interface Drafter {
  readonly mention: PersonMention;
  readonly contact: string | null;
}

const drafterLine = /^(?:исп|Исп|ИСП)(?:олнитель|ОЛНИТЕЛЬ|олнила?)?\s?[.:]?\s?(?=\p{Lu})/u;
const furthestDrafter = 6;
const agreed =
  /^(?:согласовано|(?:копия\sверна|верно)(?:[\s:.]|$)|с\s(?:приказом|распоряжением|постановлением).{0,20}ознакомлен|ознакомлен|рассылка|разослать)/iu;
/** «18.10.2023 17:42» is a day and an hour. */
const telephone = /(?<!\d\.?)(?:\+?\d|\(\d)[\d\s()-]{4,}\d/u;

/** The signature below the items: a position in the nominative over or before a name. */
export function readSignature(tail: readonly Line[]): Signature | null {
  const written = withoutFields(tail.filter((line) => !line.blank && !noise.test(line.text)));
  const drafterAt = written.findIndex((line) => drafterLine.test(line.text) || agreed.test(line.text));
  const kept = withoutSentences(drafterAt >= 0 ? written.slice(0, drafterAt) : written);
  const strong = kept.findIndex((_, at) => signatureAt(kept, at));
  const from = strong >= 0 ? strong : kept.findIndex((line) => isSignatureLine(line));
  return signatureOf(kept.slice(Math.max(0, from)));
}

/** «Доклады принимает …», «Контроль возложить на … / управление (Белов А.Б.).»: whoever a sentence below the text names signs nothing. */
function withoutSentences(lines: readonly Line[]): readonly Line[] {
  let open: Line | null = null;
  return lines.filter((line) => {
    const within: boolean = open !== null && line.index === open.index + 1 && !isSignatureLine(line);
    const told = within || (/[.:;]$|\p{Ll}$/u.test(line.text) && speaks(line.text));
    open = told && !/[.!]$/u.test(line.text) ? line : null;
    return !told;
  });
}

const secretary = /^секретар[ья](?![A-Za-zЀ-ԯ])/iu;
const chair = /^председател[ья](?![A-Za-zЀ-ԯ])/iu;

/** «Протокол вела» and the name beside or below it: who wrote signs nothing; nor does the secretary where a chairman signs. */
function withoutFields(lines: readonly Line[]): readonly Line[] {
  const chaired = lines.some(({ text }) => chair.test(text));
  return lines.filter(({ text }, at) => {
    if (chaired && secretary.test(text)) return false;
    const above = lines[at - 1]?.text ?? '';
    const open = isField(above) && lonelyMentions(above, 'nominative').length === 0;
    const belongs = open && (isNameAlone(text) || above.endsWith(':'));
    return !isField(text) && !belongs;
  });
}

export function signatureOf(lines: readonly Written[]): Signature | null {
  const at = lines.findIndex((line) => signerOn(line) !== null);
  const line = lines[at];
  const mention = line === undefined ? null : signerOn(line);
  if (line === undefined || mention === null) return null;
  // «Заместитель директора Гусева А.Б. рассказала о …»: who spoke signs nothing.
  if (mention.start > 0 && /^\s\p{Ll}+\s\p{Ll}/u.test(line.text.slice(mention.end))) return null;
  const beside = cleaned(line.text.slice(0, mention.start) + line.text.slice(mention.end));
  const above = lines.slice(0, at).map(({ text }) => cleaned(text));
  const from = above.findLastIndex((text) => beginsWithPosition(text));
  const first = above.findIndex((text) => beginsWithPosition(text));
  const kept = from >= 0 ? above.slice(first) : above;
  const position = [...kept, beside].filter(Boolean).join(' ');
  // Sentences between a name and what stands above it are no position.
  return position.length > longestPosition ? null : { mention, position: position || null };
}

const longestPosition = 300;

function cleaned(text: string): string {
  return text
    .replace(signed, '')
    .replace(/^с\sуважением,?\s?/iu, '')
    .replace(/[\s_/|–—-]+$|^[\s_/|–—-]+/gu, '')
    .replace(/[:,]\s?\.?$/u, '')
    .replace(/\s{1,9}[\s_/|]+\s{0,9}/gu, ' ')
    .replace(/(?:(?<=\s)|^)["«»]$/u, '')
    .trim();
}

/** «Исп. А.Б. Иванова, тел. …»: who wrote the paper, no party to it. Below the signature, or at the end of all. */
export function readDrafter(
  lines: readonly Line[],
  { tail, entries }: Blocks,
  tables: readonly Grid[],
): Drafter | null {
  // «Исполнитель: Иванова А.Б.» in the last block of tasks wrote nothing, and a day in the last row of a plan is no telephone.
  const isRow = ({ index }: Line): boolean =>
    tables.some((table) => index >= table.lines[0] && index < table.lines[1]);
  const below = lines.filter(
    (line) =>
      !line.blank && !isRow(line) && (line.index >= tail[0] || line.from > (entries.at(-1)?.end ?? 0)),
  );
  const at = below.findIndex((line) => drafterLine.test(line.text));
  if (at < 0) return byTelephone(below.slice(-furthestDrafter));
  const text = below
    .slice(at, at + 3)
    .map((line) => line.text)
    .join(' ');
  const [mention] = lonelyMentions(text.replace(drafterLine, ''), 'nominative');
  return mention ? { mention, contact: telephone.exec(text)?.[0].replace(/\s/gu, '') ?? null } : null;
}

/** A name alone over a telephone at the very end: «Иванова А.Б. / 8 (38442) 7-45-64». */
function byTelephone(last: readonly Line[]): Drafter | null {
  for (const [index, line] of last.entries()) {
    const [mention] = personMentions(line.text, 'nominative');
    const number = telephone.exec(
      `${line.text.slice(mention?.end ?? 0)} ${last[index + 1]?.text ?? ''}`,
    )?.[0];
    const beside =
      mention !== undefined && mention.start === 0 && telephone.test(line.text.slice(mention.end));
    if (mention !== undefined && number !== undefined && (beside || isNameAlone(line.text))) {
      return { mention, contact: number.replace(/\s/gu, '') };
    }
  }
  return null;
}
