import { headField } from '../blocks/line-words.js';
import { fold, foldRequisite } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { kindOf } from './document-kind.js';

/** The lines of a head, two columns read one after the other: the Russian one of two languages stands on either side. */
export interface HeadPieces {
  /** Whole lines, fill characters as spaces. */
  readonly lines: readonly string[];
  /** Every piece between wide gaps, in the order of the lines. */
  readonly pieces: readonly string[];
  /** The columns, each from top to bottom; one where the head has no second. '' marks a blank line. */
  readonly columns: readonly (readonly string[])[];
}

/** A wide gap, or the bar that is drawn between two columns. */
const gap = /\s{0,200}[|│]\s{0,200}|\s{3,}|\t+|;{2,}/u;
/** A piece further to the right than this stands in the second column. */
const middle = 28;

const approval = /^["«]?(?:принят|рассмотрен|согласован|утвержд[её]н|одобрен)[аоы]?(?:\s|:|$)/iu;
const approvingAct = /^(?:протокол|приказ|решение|постановление|распоряжение)(?:ом)?\s(?:от\s|№)/iu;

/** «Главная > Документы > Приказы»: where on a site the paper was found. */
const crumbs = /^главная(?:\s[/|>»›→-]|$)|^версия\sдля\sпечати|\s[>›→]\s/iu;

/** «Принят на педагогическом совете / протокол от 29.08.2025 № 1»: the act that approved this one. */
function withoutForeign(lines: readonly Line[]): readonly Line[] {
  const told = lines.filter((line) => !line.blank);
  const acts = told.filter(
    ({ text }, at) => approvingAct.test(text) && approval.test(told[at - 1]?.text ?? ''),
  );
  return lines.filter((line) => !acts.includes(line) && !crumbs.test(line.text));
}

export function headPieces(all: readonly Line[], source: string): HeadPieces {
  const lines = withoutForeign(all);
  const left: string[] = [];
  const right: string[] = [];
  const pieces: string[] = [];
  let divided = 0;
  let second = -1; // where the second column begins, down to a blank line
  for (const line of lines) {
    const raw = source.slice(line.from, line.to).replace(/\r/gu, '');
    const parts = withField(withNumber(raw.replace(numberSign, '№ ').split(gap).map(clean).filter(Boolean)));
    pieces.push(...parts);
    const indent = /^\s*/u.exec(raw)?.[0].length ?? 0;
    const own = parts.length > 1 && !isRequisites(parts);
    // «АО «Завод» … УТВЕРЖДАЮ» over «Директор», which stands below its column alone.
    if (own || (parts.length === 1 && indent > middle && Math.abs(indent - second) < 3)) divided += 1;
    if (own || parts.length === 0) second = own ? raw.lastIndexOf(raw.trim().split(gap).at(-1) ?? '') : -1;
    if (parts.length === 0) {
      left.push('');
      right.push('');
    } else if (parts.length > 1) {
      left.push(parts[0] ?? '');
      right.push(parts.slice(1).join(' '));
    } else if (indent > middle && kindOf(parts[0] ?? '') === null) right.push(parts[0] ?? '');
    else left.push(parts[0] ?? '');
  }
  const whole = lines.filter((line) => !line.blank).map((line) => clean(source.slice(line.start, line.end)));
  return {
    lines: whole,
    pieces,
    columns: divided > 1 ? [left, right] : [lines.map((line) => clean(source.slice(line.start, line.end)))],
  };
}

const numberSign = /№\s{2,20}(?=\S)/gu;

/** «18.10.2022   № 05-21          Директорам»: the day and the number stand in one column. */
function withNumber(parts: readonly string[]): readonly string[] {
  const [first = '', second = '', ...others] = parts;
  return others.length > 0 && second.startsWith('№') ? [`${first} ${second}`, ...others] : parts;
}

/** «КОМУ:      МУП «Водоканал»» is a field, not two columns. */
function withField(parts: readonly string[]): readonly string[] {
  const [label = '', value, ...others] = parts;
  return value !== undefined && headField.test(label) && label.endsWith(':')
    ? [`${label} ${value}`, ...others]
    : parts;
}

/** «от 12.05.2022 … № 301-р» is one line of requisites, not two columns. */
function isRequisites(parts: readonly string[]): boolean {
  return parts.some((part) => /^(?:№|от\s|г\.\s?\p{Lu})|\d{2}\.\d{2}\.\d{4}|\d{4}\s?(?:г\.|год)/u.test(part));
}

/** «;;;УТВЕРЖДАЮ;;»: cells of a sheet that hold nothing. */
export function withoutEmptyCells(text: string): string {
  return text.replace(/^;{2,}|;{2,}$/gu, '');
}

function clean(text: string): string {
  return fold(foldRequisite(together(withoutEmptyCells(text))).replace(/\[[^\]]{0,80}\]\s*/gu, ''));
}

/** «А Д М И Н И С Т Р А Ц И Я  Р А Й О Н А», «« 1 9 » марта»: letters and figures that are set apart; «в„–»: a sign that was read in another alphabet. */
function together(text: string): string {
  return text
    .replaceAll('в„–', '№')
    .replace(/(?<![A-Za-zЀ-ԯ])\p{Lu}(?:\s\p{Lu}){4,30}(?![A-Za-zЀ-ԯ])/gu, (word) => word.replace(/\s/gu, ''))
    .replace(/(?<=["«“]\s?\d)\s(?=\d\s?["»”])/gu, '');
}

/** «Приложение № 1 / к приказу директора от 03.03.2025 № 8» is one line of a plan that stands alone. */
export function annexLines(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    const above = lines[at - 1] ?? '';
    return annexAlone.test(above) && /^к\s/iu.test(line) ? [`Приложение ${line}`] : [line];
  });
}

const annexAlone = /^приложение(?:\s№?\s?\d{1,2})?$/iu;
