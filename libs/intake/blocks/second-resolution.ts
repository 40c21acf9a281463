import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { lonelyMentions, personMentions, shortMentions } from '../people/person-mention.js';
import { comradeMentions } from '../people/surname-mention.js';
import { kindBefore, kindOf } from '../requisites/document-kind.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { Entry } from './entries.js';
import { scanBelowTable, scanFree } from './free-scan.js';

/** «Гусева В.Г. → Белов А.Б., Шутко П.Р.»: who gives the work on, and to whom. */
const handsOn = /^.{3,80}?\s?(?:→|➔|➜|=>|->)\s?/u;

/** «Белову А.Б. (свод), Гусевой В.Г.» right above the first point of a resolution: whom its points are for. */
export function resolutionFor(source: string, lines: readonly Line[], bodyAt: number): Entry[] {
  const line = lines.slice(0, bodyAt).findLast(({ blank }) => !blank);
  // Of whom each has a line of his own are all addressees alike.
  if (line === undefined || lines[line.index - 1]?.blank === false || isResolution(line)) return [];
  const people = personMentions(line.text, 'dative').length + shortMentions(line.text, 'dative').length;
  const told = people > 1 && infinitives(line.text).length === 0;
  return told && lines.slice(0, line.index).some(isResolution) ? headerOf(source, line) : [];
}

const isResolution = ({ text }: Line): boolean => (kindOf(text) ?? kindBefore(text)) === 'резолюция';

/** «РЕЗОЛЮЦИЯ (2-го уровня)» below the signature of the first: whoever got the work gives it on, in points of its own. */
export function resolutionBelow(source: string, lines: readonly Line[], tailAt: number): Entry[] {
  const first = lines.slice(0, tailAt).find(isResolution);
  const at = lines.findIndex((line) => line.index >= tailAt && isResolution(line));
  const next = /уровн/iu.test(lines[at]?.text ?? '');
  if (at < 0) return first === undefined ? [] : givenOn(lines, tailAt);
  if (!next && first === undefined) return [];
  const below = lines.map((line) => (line.index > at ? line : { ...line, text: '', blank: true }));
  const { entries, headTo } = scanFree(source, below, new Map());
  const whom = below.slice(0, headTo).flatMap((line) => headerOf(source, line));
  return [...whom.slice(0, 1), ...entries];
}

function headerOf(source: string, line: Line): Entry[] {
  const from = handsOn.exec(line.text)?.[0].length ?? 0;
  // «Белов А.Б. 12.03.2024 10:15»: who gives the work on, and when.
  const written = /\d{1,2}\.\d{2}\.\d{4}(?:\s\d{1,2}:\d{2})?$/u.test(line.text);
  if (line.blank || written || !beginsWithParty(line.text.slice(from), 'dative')) return [];
  const start = foldText(source, line.start, line.end).sourceOffset(from);
  return [{ mark: 'header', number: null, start, end: line.end }];
}

const mostBelow = 60;

/** Below the signature of a resolution whoever got the work writes a line or two of his own and signs: «Белову А.Б.: подготовить …». */
function givenOn(lines: readonly Line[], tailAt: number): Entry[] {
  const entries: Entry[] = [];
  let open: Entry | null = null;
  for (const line of lines.slice(tailAt, tailAt + mostBelow)) {
    const { text, start, end, blank } = line;
    if (blank || isSigned(text)) open = null;
    else if (isForSomebody(text) && infinitives(maskQuoted(text)).length > 0) {
      open = { mark: 'paragraph', number: null, start, end };
      entries.push(open);
    } else if (open !== null) open.end = end;
  }
  return entries;
}

function isForSomebody(text: string): boolean {
  return beginsWithParty(text, 'dative') || comradeMentions(text, 'dative').length > 0;
}

/** «Белов А.    05.06.24» */
function isSigned(text: string): boolean {
  const [person] = lonelyMentions(text, 'nominative');
  return person?.start === 0 && /^[\s\d./-]*(?:г\.?)?$/u.test(text.slice(person.end));
}

const sheet = /^лист\s{1,3}резолюций(?:\s|$)/iu;
const mostResolutions = 12;

/** «ЛИСТ РЕЗОЛЮЦИЙ»: below the signature of the first resolution stand those of others, each with its own. */
export function resolutionsOfSheet(source: string, lines: readonly Line[], tailAt: number): Entry[] {
  if (!lines.slice(0, tailAt).some(({ text }) => sheet.test(text))) return [];
  const found: Entry[] = [];
  let at = tailAt;
  for (let count = 0; count < mostResolutions && at < lines.length; count += 1) {
    // Past the signature and its day, which stand together.
    while (at < lines.length && lines[at]?.blank === false) at += 1;
    while (at < lines.length && lines[at]?.blank === true) at += 1;
    const { entries, tailAt: end } = scanBelowTable(source, lines, at);
    found.push(...entries);
    at = Math.max(at, end);
  }
  return found;
}
