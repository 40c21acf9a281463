import type { DraftItem } from '#libs/domain/draft/draft-order';
import type { RawItem } from './raw-item.js';
import { longestShared, content, overlap, sameStem, stems, words } from './shared-words.js';
import { mentions, type Umbrella } from './umbrella.js';

/**
 * Words that refer to something made elsewhere; what follows them names it. Weak ones («внесение изменений в …») name the
 * thing itself and not the paper, so a dependency is looked for in every word.
 */
const strong =
  /(?<![A-Za-zЀ-ԯ])(?:о|об|по)\s(?:результат|итог)[A-Za-zЀ-ԯ]{1,3}\s|(?<![A-Za-zЀ-ԯ])о\s(?:выполнении|реализации|исполнении|ходе\s[A-Za-zЀ-ԯ]+)\s|(?<![A-Za-zЀ-ԯ])на\sосновани[ие]\s|(?<![A-Za-zЀ-ԯ])на\sоснове\s/giu;
const weak = /(?<![A-Za-zЀ-ԯ])внесени[ие]\s(?:изменени|дополнени)[A-Za-zЀ-ԯ]{1,2}\sв\s/giu;
const direct =
  /(?<![A-Za-zЀ-ԯ])(?:направить|представить|предоставить|утвердить|разместить|опубликовать)\s(?=[A-Za-zЀ-ԯ])/giu;
/** «свести заявки», «обобщить сведения», «объекты из перечня», «свести результаты оценки». */
const gathers =
  /(?<![A-Za-zЀ-ԯ])(?:свести|обобщить|сводить|обобщать|проанализировать|систематизировать|обработать)\s(?:результаты\s|итоги\s|данные\s)?(?=[A-Za-zЀ-ԯ])|(?<![A-Za-zЀ-ԯ])(?:из|включ[её]нных\sв|вошедших\sв|согласно|по)\s(?=(?:перечн|списк|реестр|план|график|форм)[A-Za-zЀ-ԯ]{1,3}(?![A-Za-zЀ-ԯ]))|(?<![A-Za-zЀ-ԯ])по\s(?:итогам|результатам)\s/giu;
const gathering = /(?:свод|обобщ)[A-Za-zЀ-ԯ]*/iu;
/** «указанный в пункте 1», «предусмотренных подпунктами 1), 2) и 3)». */
const pointing =
  /(?:указанн|предусмотренн|названн|перечисленн|поименованн|исполнени[A-Za-zЀ-ԯ]{1,2}|выполнени[A-Za-zЀ-ԯ]{1,2})[A-Za-zЀ-ԯ]{0,3}\s(?:в\s|во\s)?(под)?пункт[A-Za-zЀ-ԯ]{0,3}\s((?:[\d.]{1,7}\)?(?:,\s?|\sи\s|\s?[-–]\s?)?){1,8})/giu;
const hands = /(?<![A-Za-zЀ-ԯ])(?:представить|предоставить|направить|сдать|передать)(?![A-Za-zЀ-ԯ])/iu;
const ofResults =
  /(?:обсу|рассмотр|подвести|подведени|анализ)[A-Za-zЀ-ԯ]*\s(?:[A-Za-zЀ-ԯ]+\s){0,4}(?:результат|итог)/iu;
const usesInputs = /оценк|анализ|обобщ|свод|в\sсоответствии\sс\s|по\sформе/iu;
const windowWords = 8;
/** How far back a maker is looked for: near points only, so that long documents stay linear. */
const furthestBack = 60;
const furthestRows = 30;

/**
 * Earlier points whose result a point uses: «письмо о результатах анализа» needs the point that makes the analysis. The best
 * match only; proposed to a person, never applied by itself.
 */
export function dependencies(
  raw: readonly RawItem[],
  items: readonly DraftItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const makers = items.map((item) => makerOf(item));
  items.forEach((item, index) => {
    if (item.kind !== 'action' && item.kind !== 'standing' && item.kind !== 'event') return;
    const from = Math.max(0, index - furthestBack);
    const row = raw[index]?.row ?? null;
    const needs =
      row === null
        ? inText(item, items.slice(from, index), umbrellas)
        : inPlan(
            item,
            makers.slice(Math.max(0, index - furthestRows), index),
            raw.slice(Math.max(0, index - furthestRows), index),
            row.table,
          );
    if (row === null && usesInputs.test(item.text)) {
      for (const other of inputs(item, makers.slice(from, index + furthestBack))) needs.add(other);
    }
    needs.delete(item.ref);
    found.set(item.ref, [...needs]);
  });
  return found;
}

/** An item with the stems of what it makes, cut once. */
interface Maker {
  readonly item: DraftItem;
  readonly made: readonly (readonly string[])[];
}

function makerOf(item: DraftItem): Maker {
  return { item, made: item.deliverables.map(stems) };
}

function inText(
  item: DraftItem,
  earlier: readonly DraftItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
): Set<string> {
  const found = new Set<string>();
  const note = (source: string | undefined): void => {
    if (source !== undefined) found.add(source);
  };
  for (const phrase of after(item.text, strong)) note(bestMaker(earlier, sameHead(phrase)));
  for (const phrase of after(item.text, weak)) {
    const named = content(phrase);
    note(bestMaker(earlier, (made) => overlap(named, content(made))));
  }
  for (const phrase of after(item.text, direct)) note(bestMaker(earlier, sameThing(phrase)));
  for (const phrase of after(item.text, gathers)) note(bestMaker(earlier, sameHead(phrase)));
  for (const ref of named(item, earlier)) found.add(ref);
  if (gathering.test(item.text)) for (const ref of handedTo(item, earlier)) found.add(ref);
  if (ofResults.test(item.text)) {
    for (const { ref, stem } of umbrellas.values())
      if (stem !== '' && mentions(item.text, stem)) found.add(ref);
  }
  return found;
}

/** «пункта 4 раздела II указанного протокола»: what another act says. */
const ofOther =
  /^\s?(?:раздела\s\S{1,5}\s)?(?:(?!настоящ|данн)\p{Ll}{3,14}\s){0,2}(?:протокола|приказа|распоряжения|постановления|решения|указа|плана|положения|порядка|закона)(?![A-Za-zЀ-ԯ])/iu;

/** Points named by their numbers: of this list for sub-points, of the whole document for points. */
function named(item: DraftItem, earlier: readonly DraftItem[]): string[] {
  return [...item.text.matchAll(pointing)].flatMap((match) => {
    // «указанным в пунктах 2–5 исполнителям»: who is named there, not what is made.
    const behind = item.text.slice(match.index + match[0].length);
    if (/^\s?\p{Ll}+[ая]м(?![A-Za-zЀ-ԯ])/u.test(behind) || ofOther.test(behind)) return [];
    const near = /^\s?настоящего\sраздела/iu.test(behind);
    const numbers = (match[2] ?? '').match(/\d+(?:\.\d+)*/gu) ?? [];
    const prefix = match[1] !== undefined && item.parent !== null ? `${item.parent}.` : '';
    return numbers.flatMap((number) => {
      const inside = earlier.find((other) => prefix !== '' && other.ref === `${prefix}${number}`);
      // Points of parts count anew: of several «3» the one of this part stands nearest.
      const own = near
        ? earlier.findLast(({ ref }) => ref.replace(/′+$/u, '') === number)
        : earlier.find(({ ref }) => ref === number);
      return (inside ?? own)?.ref ?? [];
    });
  });
}

/** «Информацию … представить Иванову И.И.»: what others hand to the one who makes the whole of it. */
function handedTo(item: DraftItem, earlier: readonly DraftItem[]): string[] {
  const surname = item.executors[0]?.name?.split(' ')[0];
  if (surname === undefined || surname.length < 4) return [];
  const stem = surname.slice(0, Math.max(4, surname.length - 2));
  return earlier
    .filter(
      (other) =>
        hands.test(other.text) &&
        other.text.includes(stem) &&
        !other.executors.some((executor) => executor.text.includes(stem) && !executor.inherited),
    )
    .map((other) => other.ref);
}

/** A row that speaks of what an earlier row of its plan makes: the same words in the same order. */
function inPlan(
  item: DraftItem,
  earlier: readonly Maker[],
  raw: readonly RawItem[],
  table: number,
): Set<string> {
  const own = stems(item.text);
  const ownSet = new Set(own);
  const best: { refs: readonly string[]; length: number } = { refs: [], length: 0 };
  earlier.forEach((other, index) => {
    const source = raw[index]?.row;
    if (source?.table !== table || source.deliverables.length > 0) return;
    for (const made of other.made) {
      if (made.filter((stem) => ownSet.has(stem)).length < 3) continue;
      const { length, start } = longestShared(made, own);
      const enough = length >= 6 || (length >= 3 && start < 3);
      if (!enough || length <= best.length) continue;
      best.refs = [other.item.ref];
      best.length = length;
    }
  });
  return new Set(best.refs);
}

/** What others hand in before, told in the same words: the form that an assessment is made by. */
function inputs(item: DraftItem, makers: readonly Maker[]): string[] {
  const own = stems(item.text);
  const ownSet = new Set(own);
  const { due } = item.deadline;
  if (due === null) return [];
  return makers
    .filter(
      ({ item: other }) => hands.test(other.text) && other.deadline.due !== null && other.deadline.due < due,
    )
    .filter(
      ({ item: other }) => other.ref !== item.ref && (other.parent !== item.parent || item.parent === null),
    )
    .filter(({ made }) =>
      made.some(
        (stemsMade) =>
          stemsMade.filter((stem) => ownSet.has(stem)).length >= 6 &&
          longestShared(stemsMade, own).length >= 6,
      ),
    )
    .map(({ item: other }) => other.ref);
}

function after(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) =>
    text
      .slice(match.index + match[0].length)
      .trimStart()
      .split(/\s+/u, windowWords)
      .join(' '),
  );
}

type Score = (made: string) => number;

function bestMaker(earlier: readonly DraftItem[], score: Score): string | undefined {
  let best: string | undefined;
  let highest = 0;
  for (const candidate of earlier) {
    for (const made of candidate.deliverables) {
      const own = score(made);
      if (own > highest) [best, highest] = [candidate.ref, own];
    }
  }
  return best;
}

/** «Плана работы» and «План работы по …»: the same head noun; agreement of the next words only ranks. */
function sameHead(phrase: string): Score {
  const [mentioned] = words(phrase);
  if (mentioned === undefined) return () => 0;
  const named = content(phrase);
  return (made) => {
    const [head] = words(made);
    return head !== undefined && sameStem(head, mentioned) ? 1 + overlap(named, content(made)) : 0;
  };
}

/** «составить перечень площадок» … «направить перечень площадок»: two equal words in the same place. */
function sameThing(phrase: string): Score {
  const [head, next] = words(phrase);
  return (made) => {
    const [first, second] = words(made);
    if (!first || !second || !head || !next) return 0;
    return sameStem(first, head) && sameStem(second, next) ? 1 : 0;
  };
}
