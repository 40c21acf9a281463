import type { Grid } from '../tables/grid.js';
import { otherTables } from '../tables/other-tables.js';
import { infinitives } from '../language/verbs.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { markerOf } from './markers.js';
import { BodyScan } from './body-scan.js';
import type { Blocks } from './entries.js';
import { findAnnexes } from './find-annexes.js';
import { salutation, scanBelowTable, scanFree } from './free-scan.js';
import { kindOf } from '../requisites/document-kind.js';
import { beginsWithAddressee } from '../people/executor-phrase.js';
import { afterAgenda, afterPresent, decisionLines, isMinutes, scanMinutes } from './minutes-scan.js';
import { controlApart, controlToldApart } from './points-below.js';
import { proseDecisions, type ProseDecisions } from './prose-decisions.js';
import { resolutionBelow, resolutionFor, resolutionsOfSheet } from './second-resolution.js';
import { divideLists } from './verbless-list.js';
import { findBody, type BodyPlace } from './operative.js';

const preambleStart =
  /^(?:в\s+соответствии|на\s+основании|в\s+целях|с\s+целью|во\s+исполнение|в\s+связи|руководствуясь|в\s+рамках|согласно|учитывая|для\s+обеспечения|рассмотрев|заслушав|в\s+развитие|для\s+реализации|в\s+порядке|ввиду)(?![A-Za-zЀ-ԯ])/iu;

/** Divides the lines of a document into head, preamble, operative entries, tail and annexes. No entry and no table: no order. */
export function splitBlocks(source: string, lines: readonly Line[], tables: readonly Grid[]): Blocks {
  const inTables = new Map(tables.map((table) => [table.lines[0], table.lines[1]]));
  const decisions = decisionLines(lines);
  if (decisions.length > 0) return minutes(source, lines, tables, decisions);
  const told = isMinutes(lines) ? proseDecisions(source, lines) : null;
  if (told !== null) return prose(source, lines, tables, told);
  const place = findBody(
    withoutTables(lines, tables),
    Math.max(afterAgenda(lines), afterPresent(lines), afterNames(lines)),
  );
  const letter = isLetter(lines, place.operativeAt ?? place.bodyAt) && !decides(lines, place.operativeAt);
  if (letter || (!place.numbered && (place.operativeAt === null || isResolution(lines, place.bodyAt))))
    return free(source, lines, tables);
  const { shifted, bodyAt } = bodyLines(source, lines, place);
  const body = new BodyScan(source, shifted, bodyAt, {
    tables: new Map([...otherTables(source, shifted, tables), ...inTables]),
    unnumbered: !place.numbered,
    minutes: lines.slice(0, bodyAt).some((line) => /^протокол/iu.test(line.text.replace(/\s/gu, ''))),
  });
  const tailAt = body.scan();
  if (body.entries.length === 0 && place.operativeAt === null) return free(source, lines, tables);
  const preambleAt = lines.findIndex(
    (line) => line.index < Math.max(bodyAt, place.operativeAt ?? 0) && preambleStart.test(line.text),
  );
  const operative = place.operativeAt ?? bodyAt;
  const headEnd = preambleAt >= 0 ? preambleAt : operative;
  return {
    form: 'points',
    head: [0, headEnd],
    preamble:
      preambleAt >= 0
        ? [preambleAt, Math.max(preambleAt, place.operativeAt === null ? operative : operative + 1)]
        : [headEnd, headEnd],
    entries: [
      ...resolutionFor(source, lines, bodyAt),
      ...divideLists(source, body.entries),
      ...controlToldApart(lines, tailAt),
      ...resolutionBelow(source, lines, tailAt),
    ],
    ...below(source, lines, tailAt, tables),
  };
}

/** The lines of a resolution are tasks whether or not one of them says «прошу». */
function isResolution(lines: readonly Line[], bodyAt: number): boolean {
  return lines.slice(0, bodyAt).some((line) => kindOf(line.text) === 'резолюция');
}

const longestName = 80;

/** Where the list of those ends whom a resolution is for («1) Иванову А.Б. – свод»), when its points begin with one again. */
function afterNames(lines: readonly Line[]): number {
  const head = lines.findIndex((line) => kindOf(line.text) === 'резолюция');
  const marked = head < 0 ? [] : lines.slice(head).filter((line) => markerOf(line.text)?.number != null);
  const again = marked.findIndex((line, at) => at > 1 && markerOf(line.text)?.number === '1');
  const names = marked.slice(0, Math.max(again, 0));
  const only = names.every(
    ({ text }) => text.length < longestName && infinitives(maskQuoted(text)).length === 0,
  );
  return again > 0 && only ? (marked[again]?.index ?? 0) : 0;
}

/** The bar that may be drawn between a letterhead and the addressee. */
const betweenColumns = /\s?[|│]\s?/u;

/** Addressed to somebody, with a greeting or a request: its numbers are what it asks for. */
function isLetter(lines: readonly Line[], bodyAt: number): boolean {
  const head = lines.slice(0, bodyAt).filter((line) => !line.blank);
  if (head.some((line) => kindOf(line.text) !== null)) return false;
  return (
    head.some((line) => salutation.test(line.text)) ||
    head.some((line) => line.text.split(betweenColumns).some(beginsWithAddressee))
  );
}

/** «ПРИКАЗЫВАЮ:», not «просим:» or «рекомендую:», which a letter says too. */
function decides(lines: readonly Line[], operativeAt: number | null): boolean {
  const text = operativeAt === null ? '' : (lines[operativeAt]?.text ?? '');
  return (
    operativeAt !== null && !/(?<![A-Za-zЀ-ԯ])(?:прошу|прос[ия]т|просим|предлага|рекоменду)/iu.test(text)
  );
}

/** Numbers inside tables are no points. */
function withoutTables(lines: readonly Line[], tables: readonly Grid[]): readonly Line[] {
  if (tables.length === 0) return lines;
  return lines.map((line) => {
    const inside = tables.some(({ lines: [from, to] }) => line.index >= from && line.index < to);
    return inside ? { ...line, text: '', blank: true } : line;
  });
}

function bodyLines(
  source: string,
  lines: readonly Line[],
  place: BodyPlace,
): { shifted: readonly Line[]; bodyAt: number } {
  const line = lines[place.bodyAt];
  if (place.offset === null || line === undefined) return { shifted: lines, bodyAt: place.bodyAt };
  const folded = foldText(source, line.start, line.end);
  const shifted = [...lines];
  shifted[place.bodyAt] = {
    ...line,
    start: folded.sourceOffset(place.offset),
    text: folded.text.slice(place.offset),
  };
  return { shifted, bodyAt: place.bodyAt };
}

function minutes(
  source: string,
  lines: readonly Line[],
  tables: readonly Grid[],
  starts: readonly number[],
): Blocks {
  const inTables = new Map(tables.map((table) => [table.lines[0], table.lines[1]]));
  const { entries, tailAt } = scanMinutes(source, lines, starts, { tables: inTables, unnumbered: false });
  const first = starts[0] ?? 0;
  return {
    form: 'minutes',
    head: [0, first],
    preamble: [first, first],
    entries: entries.flatMap((entry) => controlApart(source, entry)),
    ...below(source, lines, tailAt, tables),
  };
}

/** What was heard and what was decided stand in one paragraph. */
function prose(
  source: string,
  lines: readonly Line[],
  tables: readonly Grid[],
  { entries, from, to }: ProseDecisions,
): Blocks {
  const tail = below(source, lines, to, tables);
  return { form: 'minutes', head: [0, from], preamble: [from, from], entries, ...tail };
}

function free(source: string, lines: readonly Line[], tables: readonly Grid[]): Blocks {
  const inTables = new Map(tables.map((table) => [table.lines[0], table.lines[1]]));
  const { entries, headTo, tailAt } = scanFree(source, lines, inTables);
  const [first] = tables;
  const last = tables.at(-1);
  if (entries.length === 0 && first !== undefined && last !== undefined)
    return plan(source, lines, last, Math.min(headTo, first.lines[0]));
  const greeting = salutation.test(lines[headTo]?.text ?? '') ? 1 : 0;
  const entriesAt = lines.findIndex((line) => line.to >= (entries[0]?.start ?? 0));
  return {
    form: 'free',
    head: [0, entries.length === 0 ? headTo : headTo + greeting],
    preamble: [headTo, entries.length === 0 ? headTo : Math.max(headTo, entriesAt)],
    entries: [...entries, ...resolutionsOfSheet(source, lines, tailAt)],
    ...below(source, lines, tailAt, tables),
  };
}

/** A plan is the document itself: its table is no annex, and whatever else is told, and its signature, stand below. */
function plan(source: string, lines: readonly Line[], last: Grid, headTo: number): Blocks {
  const { entries, tailAt } = scanBelowTable(source, lines, last.lines[1]);
  return {
    form: 'free',
    head: [0, headTo],
    preamble: [headTo, headTo],
    entries,
    tail: [entries.length === 0 ? last.lines[1] : tailAt, lines.length],
    annexes: [],
  };
}

function below(
  source: string,
  lines: readonly Line[],
  tailAt: number,
  tables: readonly Grid[],
): Pick<Blocks, 'tail' | 'annexes'> {
  const annexes = findAnnexes(source, lines, tailAt, tables);
  return { tail: [tailAt, annexes[0]?.lines[0] ?? lines.length], annexes };
}
