/** «2» on a line of its own, or the sign of a new page. */
const pageLine = /^[ \t]*\f?[ \t]*(\d{1,3})?[ \t]*$/u;
/** «- 2 -», «стр. 2», «2 из 5» */
const markedLine =
  /^[ \t\f]*(?:[-–—][ \t]{0,4}\d{1,3}[ \t]{0,4}[-–—]|стр(?:аница|\.)[ \t]?\d{1,3}(?:[ \t]?(?:из|\/)[ \t]?\d{1,3})?|\d{1,3}[ \t](?:из|\/)[ \t]\d{1,3})[ \t]*$/iu;
/** «Страница 2 из 5. Страница создана: 11.03.2024 10:12» of a system of documents. */
const stampedLine = /^[ \t\f]*стр(?:аница|\.)[ \t]?\d{1,3}[ \t]?(?:из|\/)[ \t]?\d{1,3}(?![ \t]*\d)/iu;
/** Rows of a table are numbered at shorter distances. */
const fewestLines = 20;

/**
 * The text as it was before it was printed on pages: page numbers and the blank lines around them are spaces, so that a sentence or
 * a table goes on over them. Of equal length. A bare number is a page's only within a sentence or in its turn
 * (2, 3, …) apart from other lines, and far from its neighbours in counting.
 */
export function withoutPageBreaks(text: string): string {
  const lines = text.split('\n');
  const numbers = lines.map((line) => Number(pageLine.exec(line)?.[1] ?? NaN));
  const breaks = new Set<number>();
  let due = 2;
  let last = 0;
  for (const [at, line] of lines.entries()) {
    const inTurn = numbers[at] === due && at - last >= fewestLines && standsApart(lines, at);
    const sign =
      markedLine.test(line) || stampedLine.test(line) || (line.includes('\f') && pageLine.test(line));
    const within = !Number.isNaN(numbers[at]) && breaksSentence(lines, at) && !isColumn(numbers, at);
    if (sign || within || (inTurn && isFar(numbers, at))) breaks.add(at);
    if (inTurn && breaks.has(at)) last = at;
    if (breaks.has(at) && (numbers[at] ?? 0) >= due) due = (numbers[at] ?? 0) + 1;
  }
  if (breaks.size === 0) return text;
  return rejoined(lines, new Set([...breaks, ...stampsAbove(lines, breaks)]));
}

const mostStamped = 4;

/** «Документ создан в электронной форме …», «Исполнитель: …» right above the page's number on every page. */
function stampsAbove(lines: readonly string[], breaks: ReadonlySet<number>): number[] {
  const stamped = [...breaks].filter((at) => stampedLine.test(lines[at] ?? ''));
  const above = stamped.map((at) => {
    const block: number[] = [];
    for (let line = at - 1; line >= at - mostStamped && !isBlank(lines[line]); line -= 1) block.push(line);
    return block;
  });
  const printed = above.map((block) => new Set(block.map((line) => (lines[line] ?? '').trim())));
  return above.flatMap((block, page) =>
    block.filter((line) =>
      printed.some((other, index) => index !== page && other.has((lines[line] ?? '').trim())),
    ),
  );
}

/** «в течение / 5 / дней»: the number belongs to what it counts. */
const counted =
  /^\s*(?:рабоч|календарн|дн|сут|час|минут|недел|месяц|квартал|год|лет|раз|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|числ|этап|класс|групп|человек|чел|экз|шт|руб|тыс|процент)/iu;

/** «… не / 3 / позднее 1 марта». */
function breaksSentence(lines: readonly string[], at: number): boolean {
  const [above = '', below = ''] = [lines[at - 1], lines[at + 1]];
  return /[\p{Ll},]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(below) && !counted.test(below);
}

function standsApart(lines: readonly string[], at: number): boolean {
  return isBlank(lines[at - 1]) && isBlank(lines[at + 1]);
}

/** Numbers of rows stand close together. */
function isColumn(numbers: readonly number[], at: number): boolean {
  const near = numbers.slice(Math.max(0, at - fewestLines), at + fewestLines);
  return near.filter((number) => !Number.isNaN(number)).length > 2;
}

function isFar(numbers: readonly number[], at: number): boolean {
  const number = numbers[at] ?? NaN;
  const near = numbers.slice(Math.max(0, at - fewestLines), at + fewestLines);
  return !near.some((other) => Math.abs(other - number) === 1);
}

function rejoined(lines: readonly string[], breaks: ReadonlySet<number>): string {
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    const from = at;
    let to = at;
    while (to < lines.length && (breaks.has(to) || isEmpty(lines[to]))) to += 1;
    const inside = lines.slice(from, to);
    if (inside.some((_, index) => breaks.has(from + index)) && out.length > 0 && to < lines.length) {
      // The line above takes in what stood between the pages as spaces at its end.
      const length = inside.reduce((sum, line) => sum + line.length + 1, 0);
      out.push(`${out.pop() ?? ''}${' '.repeat(length)}`);
    } else out.push(...inside);
    const next = lines[to];
    if (next !== undefined) out.push(next);
    at = to + 1;
  }
  return out.join('\n');
}

/** A line with nothing on it but the speck that a scanner made a sign of, at the edge of a page. */
function isEmpty(line: string | undefined): boolean {
  return isBlank(line) || /^\s*[/\\.,'`~^·]\s*$/u.test(line ?? '');
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}
