import { annexHeading } from '../blocks/markers.js';
import type { Line } from '../text/lines.js';
import type { NamedParty } from '../people/executor-phrase.js';
import { partiesOfWords } from './cell-parties.js';
import { withoutExecutor } from './item-kind.js';
import type { RawItem } from './raw-item.js';

const number = '\\d{1,3}(?:\\.\\d{1,3}){0,3}';
const numbers = `(?:п{1,2}\\.|пункт[а-я]{0,3})\\s?(?<numbers>${number}(?:(?:,\\s?|\\s?[–—-]\\s?|\\sи\\s)${number}){0,20})`;
/** «п. 2 – отдел энергетика (Белов А.Б.)», «к пп. 3.1, 3.3: начальники цехов» */
const numbersFirst = new RegExp(`^(?:к\\s|по\\s)?${numbers}\\.?(?:\\s?[–—-]|:)\\s(?<who>\\S.{2,300})$`, 'iu');
/** «Белов А.Б. – пп. 2, 4» */
const numbersLast = new RegExp(`^(?<who>\\p{L}[^–—:]{2,200}?)(?:\\s[–—-]|:)\\s${numbers}[.;]?$`, 'iu');
const fewestLines = 2;
const mostLines = 100;
/** Nobody is looked for beyond the margin of one line. */
const oneLine = 1000;

/**
 * Executors told apart from the points, by their numbers, in a list below the signature: they are those of every point that names nobody
 * itself.
 */
export function withToldApart(
  source: string,
  items: readonly RawItem[],
  tail: readonly Line[],
): readonly RawItem[] {
  const told = partiesByNumber(source, tail);
  if (told.size === 0) return items;
  return items.map((item) => {
    const parties = item.printed && item.row === null ? told.get(item.ref) : undefined;
    return parties === undefined || item.parties.length > 0 || withoutExecutor.has(item.kind)
      ? item
      : { ...item, parties };
  });
}

function partiesByNumber(source: string, tail: readonly Line[]): ReadonlyMap<string, readonly NamedParty[]> {
  const told = new Map<string, NamedParty[]>();
  let found = 0;
  for (const [numbered, parties] of lists(source, tail)) {
    if (parties.length === 0) continue;
    found += 1;
    for (const ref of numbered) told.set(ref, [...(told.get(ref) ?? []), ...parties]);
  }
  return found < fewestLines ? new Map() : told;
}

function lists(source: string, tail: readonly Line[]): [refs: string[], parties: NamedParty[]][] {
  const annex = tail.findIndex(({ text }) => annexHeading.test(text));
  return tail.slice(0, annex < 0 ? mostLines : Math.min(annex, mostLines)).flatMap(({ text }) => {
    const { who = '', numbers: printed = '' } =
      (numbersFirst.exec(text) ?? numbersLast.exec(text))?.groups ?? {};
    return printed === ''
      ? []
      : [[refsOf(printed), partiesOfWords(source, who.replace(/[.;]$/u, ''), oneLine)]];
  });
}

/** «1, 3.1 и 4–6» */
function refsOf(printed: string): string[] {
  return printed.split(/,\s?|\sи\s/u).flatMap((piece) => {
    const [first = '', last] = piece.split(/\s?[–—-]\s?/u);
    const above = first.slice(0, first.lastIndexOf('.') + 1);
    const [from, to] = [first, last ?? first].map((ref) => Number(ref.slice(ref.lastIndexOf('.') + 1)));
    if (from === undefined || to === undefined || last === undefined || to < from || to - from > mostLines)
      return [piece];
    return Array.from({ length: to - from + 1 }, (_, index) => `${above}${String(from + index)}`);
  });
}
