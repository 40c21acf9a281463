import { infinitives } from '../language/verbs.js';
import type { Grid } from '../tables/grid.js';
import type { Line } from '../text/lines.js';
import { annexHeading, markerOf } from './markers.js';

const bare = /^(\d{1,2})\s(?=[\p{Lu}«])/u;
const letter = /^(\p{Ll})\)/u;
/** What a scanner makes of a letter with a bracket. */
const misreadLetters: Readonly<Record<string, string>> = { '6': 'б', '8': 'в', '3': 'з' };
const alphabet = 'абвгдежзиклмнопрстуфхцчшщэюя';

/**
 * Lines whose marks are put right so that they are read as marks: «1 Объявить …, 2 Установить …» without their dots, «6)» between
 * «а)» and «в)». Of equal length, so that places in a line stay places in the source.
 */
export function withPrintedMarks(lines: readonly Line[], tables: readonly Grid[]): readonly Line[] {
  const inside = (index: number): boolean =>
    tables.some(({ lines: [from, to] }) => index >= from && index < to);
  return withLetters(withDots(withoutFalseMarks(lines, inside), inside));
}

const falseMark = /^(?:[–—-]\s|г\.\s(?=\p{Ll}|\())/u;
const widest = 130;
const full = 0.85;

/**
 * «… дорога Талица / – Боровое», «24 мая 2025 / г. в 10.00»: where the margin broke the line above, a dash or the year's letter may
 * begin the next. A verb behind the dash makes a list of it, and so does another dash above.
 */
function withoutFalseMarks(lines: readonly Line[], inside: (index: number) => boolean): readonly Line[] {
  const lengths = lines.filter(({ blank }) => !blank).map(({ text }) => text.length);
  const width = lengths.sort((one, other) => one - other)[Math.floor(lengths.length * 0.9)] ?? 0;
  if (width > widest) return lines;
  return lines.map((line, at) => {
    const above = lines[at - 1];
    if (above === undefined || above.blank || inside(at) || !falseMark.test(line.text)) return line;
    const broken = above.text.length >= width * full && !/[.;:,!?]$/u.test(above.text);
    const [verb] = line.text.startsWith('г') ? [] : infinitives(line.text.slice(0, width / 2));
    const dated = !line.text.startsWith('г') || /\d{4}$/u.test(above.text);
    if (!broken || !dated || verb !== undefined || falseMark.test(above.text)) return line;
    return { ...line, text: line.text.replace(falseMark, '') };
  });
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
