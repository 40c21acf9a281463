import { infinitives } from '../language/verbs.js';
import type { Grid } from '../tables/grid.js';
import type { Line } from '../text/lines.js';
import { annexHeading, markerOf, mayFollow, romanMarker } from './markers.js';

const bare = /^(\d{1,2})\s(?=[\p{Lu}«])/u;
const letter = /^(\p{Ll})\)/u;
/** What a scanner makes of a letter with a bracket. */
const misreadLetters: Readonly<Record<string, string>> = { '6': 'б', '8': 'в', '3': 'з' };
const alphabet = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * Lines whose marks are put right so that they are read as marks: «1 Объявить …, 2 Установить …» without their dots, «6)» between
 * «а)» and «в)», numbers on lines of their own. Of equal length, so that places in a line stay places in the source.
 */
export function withPrintedMarks(lines: readonly Line[], tables: readonly Grid[]): readonly Line[] {
  const inside = (index: number): boolean =>
    tables.some(({ lines: [from, to] }) => index >= from && index < to);
  const marked = withDots(withoutFalseMarks(lines, inside), inside);
  return withLetters(withRomanNumbers(withLoneNumbers(marked, inside), inside));
}

const falseMark =
  /^(?:(?<dash>[–—-]\s)|(?<year>г\.\s)(?=\p{Ll}|\()|(?<annex>приложени[ея]\s)|(?<word>o\s)(?=\p{Ll}))/u;
const rangeEnd = /^[–—-]\s(?:\d|янв|фев|мар|апр|ма[яйе]|июн|июл|авг|сен|окт|ноя|дек)/u;
const widest = 130;
const full = 0.85;

/**
 * «… дорога Талица / – Боровое», «24 мая 2025 / г. в 10.00», «по форме / приложения № 2», «обобщить данные / o стоках» with the Latin
 * letter: where the margin broke the line above, a dash, the year's letter, an annex or «о» may begin the next. A verb behind the dash
 * makes a list of it, and so does another dash above.
 */
function withoutFalseMarks(lines: readonly Line[], inside: (index: number) => boolean): readonly Line[] {
  const lengths = lines.filter(({ blank }) => !blank).map(({ text }) => text.length);
  const width = lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
  const bodies = listedBodies(lines);
  return lines.map((line, at) => {
    if (bodies.has(at) && !inside(at)) return { ...line, text: line.text.replace(/^[–—-]\s/u, '') };
    const above = lines[at - 1];
    const mark = falseMark.exec(line.text)?.groups;
    if (mark === undefined || above === undefined || above.blank || inside(at)) return line;
    return isFalse(mark, line.text, above.text, width)
      ? { ...line, text: line.text.replace(falseMark, '') }
      : line;
  });
}

const bodyOfOne = /^[–—-]\s\p{Lu}[^()]{2,80}\([^()]{0,40}\p{Lu}\p{Ll}+[^()]{0,40}\),?$/u;

/** «Главам поселений: / - Верхнее (Белов А.Б.), / - Озёрное (Гусева В.Г.) / обеспечить …»: lines of one address. */
function listedBodies(lines: readonly Line[]): ReadonlySet<number> {
  const told = new Set<number>();
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (bodyOfOne.test(lines[to]?.text ?? '')) to += 1;
    const [verb] = to - from > 1 ? infinitives(lines[to]?.text ?? '') : [];
    if (verb?.start === 0 && (lines[from - 1]?.text ?? '').endsWith(':'))
      for (let at = from; at < to; at += 1) told.add(at);
    from = Math.max(from, to - 1);
  }
  return told;
}

function isFalse(
  mark: Record<string, string | undefined>,
  text: string,
  above: string,
  width: number,
): boolean {
  if (mark['year'] !== undefined) return /(?:\d{4}|\sс\.)$/u.test(above);
  if (/[.;:,!?]$/u.test(above)) return false;
  if (mark['annex'] !== undefined) return true;
  if (mark['word'] !== undefined) return !falseMark.test(above) && infinitives(text).at(0)?.start !== 2;
  const broken = width <= widest && above.length >= width * full;
  return (
    broken &&
    infinitives(text.slice(0, width / 2)).length === 0 &&
    (!falseMark.test(above) || rangeEnd.test(text))
  );
}

/** A list of bare numbers counts, since a line may also begin with a number of its sentence: it stands below a colon and goes on by ones. */
function withDots(lines: readonly Line[], inside: (index: number) => boolean): readonly Line[] {
  const first = lines.findIndex(
    (line, at) => bare.exec(line.text)?.[1] === '1' && !inside(at) && standsBelowColon(lines, at),
  );
  if (first < 0) return lines;
  const marked = new Set<number>();
  let due = 1;
  for (const line of lines.slice(first)) {
    if (annexHeading.test(line.text)) break;
    if (inside(line.index)) continue;
    if (markerOf(line.text)?.number != null && !line.text.startsWith(`${String(due - 1)}.`)) return lines;
    if (bare.exec(line.text)?.[1] !== String(due)) continue;
    marked.add(line.index);
    due += 1;
  }
  if (marked.size < 2) return lines;
  return lines.map((line) =>
    marked.has(line.index) ? { ...line, text: line.text.replace(bare, '$1.') } : line,
  );
}

const lone = /^(\d{1,2}(?:\.\d{1,2}){0,2})\s?[.)]$/u;

/** «1.» on a line of its own over «Утвердить …», then «2.» and so on, and anew in another list: the points are numbered so. */
function withLoneNumbers(lines: readonly Line[], inside: (index: number) => boolean): readonly Line[] {
  let last: string | null = null;
  const marked = new Set<number>();
  for (const line of lines) {
    if (annexHeading.test(line.text)) break;
    const number = inside(line.index) ? undefined : lone.exec(line.text)?.[1];
    const words = lines[line.index + 1]?.text ?? '';
    if (number === undefined || !/[A-Za-zЀ-ԯ]{2}/u.test(words)) continue;
    if (!mayFollow(last, number) && number !== '1') continue;
    last = number;
    marked.add(line.index);
  }
  if (marked.size < 2) return lines;
  return lines.map((line) =>
    marked.has(line.index) ? { ...line, text: line.text.replace(lone, '§$1') } : line,
  );
}

/** «I. Провести …», «II. Представить …», most of them work, and no «1.» below: points, and no parts of the document. */
function withRomanNumbers(lines: readonly Line[], inside: (index: number) => boolean): readonly Line[] {
  const figures = new Map<number, string>();
  let due = 1;
  for (const line of lines) {
    if (annexHeading.test(line.text)) break;
    const marker = inside(line.index) ? null : romanMarker(line.text);
    if (marker === null || (marker.number !== String(due) && marker.number !== '1')) continue;
    if (headsNumbers(lines, line.index)) return lines;
    due = Number(marker.number) + 1;
    figures.set(line.index, `${marker.number}.`.padEnd(marker.length) + line.text.slice(marker.length));
  }
  const works = [...figures.keys()].filter((at) => isWork(lines, at));
  if (works.length < 2 || works.length * 3 < figures.size * 2) return lines;
  return lines.map((line) => ({ ...line, text: figures.get(line.index) ?? line.text }));
}

function isWork(lines: readonly Line[], at: number): boolean {
  const words = lines.slice(at, at + 2).map(({ text }) => text);
  return infinitives(words.join(' ')).length > 0;
}

const nextLines = 4;

/** Whether points counted from one stand right below this line. */
function headsNumbers(lines: readonly Line[], at: number): boolean {
  const near = lines.slice(at + 1, at + nextLines);
  return near.some(({ text }) => /^(?:\d+\.)*1$/u.test(markerOf(text)?.number ?? ''));
}

function standsBelowColon(lines: readonly Line[], at: number): boolean {
  const above = lines.slice(Math.max(0, at - 3), at).findLast((line) => !line.blank);
  return above !== undefined && /:$/u.test(above.text);
}

/** The letter that is due after the one before. */
function withLetters(lines: readonly Line[]): readonly Line[] {
  let last: string | null = null;
  return lines.map((line) => {
    const own = letter.exec(line.text)?.[1];
    if (own !== undefined) {
      last = own;
      return line;
    }
    const slip = misreadLetters[/^(\d)\)/u.exec(line.text)?.[1] ?? ''];
    if (slip !== undefined && last !== null && alphabet.charAt(alphabet.indexOf(last) + 1) === slip) {
      last = slip;
      return { ...line, text: `${slip}${line.text.slice(1)}` };
    }
    if (markerOf(line.text)?.number != null) last = null;
    return line;
  });
}
