import type { FoldedText } from './folded-text.js';

/** A line of nothing but a number, with or without dashes, inside a piece of the source. */
const page = /\n[^\S\n]*((?:[–—-][^\S\n]{0,4})?\d{1,3}(?:[^\S\n]{0,4}[–—-])?)[^\S\n]*(?=\n)/gu;
/** «в течение / 5 / дней»: the number belongs to what it counts. */
const counted =
  /^\s*(?:\d|%|(?:рабоч|календарн|дн|сут|час|минут|недел|месяц|квартал|год|лет|раз|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек|числ|этап|класс|групп|человек|чел|экз|шт|руб|тыс|процент|№))/iu;

/** No more of a piece is looked at. */
const longestPiece = 20_000;

/** The folded words with page numbers blanked, of equal length: a page break is no part of a sentence. */
export function withoutPageNumbers(
  source: string,
  [start, end]: readonly [number, number],
  folded: FoldedText,
): string {
  const piece = source.slice(start, Math.min(end, start + longestPiece));
  let text = '';
  let at = 0;
  for (const match of piece.matchAll(page)) {
    const [whole, number = ''] = match;
    const after = piece.slice(match.index + whole.length, match.index + whole.length + 40);
    if (!/[–—-]/u.test(number) && counted.test(after)) continue;
    const from = start + match.index + whole.indexOf(number);
    while (at < folded.text.length && folded.sourceOffset(at) < from) text += folded.text.charAt(at++);
    while (at < folded.text.length && folded.sourceOffset(at) < from + number.length) {
      text += ' ';
      at += 1;
    }
  }
  return text + folded.text.slice(at);
}
