import type { DraftItem } from '#libs/domain/draft/draft-order';

/**
 * Words that refer to something made elsewhere; what follows them names it. Weak ones («внесение изменений в …») name the
 * thing itself and not the paper, so a dependency is looked for in every word.
 */
const strong =
  /(?<!\p{L})(?:о|об|по)\s(?:результат|итог)\p{L}{1,3}\s|(?<!\p{L})о\s(?:выполнении|реализации|исполнении|ходе\s\p{L}+)\s|(?<!\p{L})на\sосновани[ие]\s|(?<!\p{L})на\sоснове\s/giu;
const weak = /(?<!\p{L})внесени[ие]\s(?:изменени|дополнени)\p{L}{1,2}\sв\s/giu;
const direct =
  /(?<!\p{L})(?:направить|представить|предоставить|утвердить|разместить|опубликовать)\s(?=\p{L})/giu;
const windowWords = 8;
const stemLength = 6;

/**
 * Earlier points whose result a point uses: «письмо о результатах анализа» needs the point that makes the analysis. The best
 * match only; proposed to a person, never applied by itself.
 */
export function dependencies(item: DraftItem, earlier: readonly DraftItem[]): string[] {
  const found = new Set<string>();
  for (const phrase of after(item.text, strong)) {
    const [head] = words(phrase);
    const source = head === undefined ? undefined : bestMaker(earlier, (made) => sameHead(made, phrase));
    if (source !== undefined) found.add(source);
  }
  for (const phrase of after(item.text, weak)) {
    const stems = content(phrase);
    const source = bestMaker(earlier, (made) => overlap(stems, content(made)));
    if (source !== undefined) found.add(source);
  }
  for (const phrase of after(item.text, direct)) {
    const source = bestMaker(earlier, (made) => sameThing(made, phrase));
    if (source !== undefined) found.add(source);
  }
  return [...found];
}

function after(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) =>
    (text.slice(match.index + match[0].length).match(/\S+/gu) ?? []).slice(0, windowWords).join(' '),
  );
}

function bestMaker(earlier: readonly DraftItem[], score: (made: string) => number): string | undefined {
  let best: string | undefined;
  let highest = 0;
  for (const candidate of earlier) {
    const own = Math.max(0, ...candidate.deliverables.map(score));
    if (own > highest) [best, highest] = [candidate.ref, own];
  }
  return best;
}

/** «Плана работы» and «План работы по …»: the same head noun; agreement of the next words only ranks. */
function sameHead(made: string, phrase: string): number {
  const [head] = words(made);
  const [mentioned] = words(phrase);
  if (head === undefined || mentioned === undefined || !sameStem(head, mentioned)) return 0;
  return 1 + overlap(content(phrase), content(made));
}

/** «составить перечень площадок» … «направить перечень площадок»: two equal words in the same place. */
function sameThing(made: string, phrase: string): number {
  const [first, second] = words(made);
  const [head, next] = words(phrase);
  if (!first || !second || !head || !next) return 0;
  return sameStem(first, head) && sameStem(second, next) ? 1 : 0;
}

function words(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .match(/\p{L}+/gu) ?? []
  );
}

function sameStem(a: string, b: string): boolean {
  const short = Math.min(a.length, b.length);
  if (short < 3) return a === b;
  const needed = Math.max(3, short - 3);
  return a.slice(0, needed) === b.slice(0, needed) && Math.abs(a.length - b.length) <= 3;
}

function content(text: string): Set<string> {
  return new Set(
    words(text)
      .filter((word) => word.length >= stemLength)
      .map((word) => word.slice(0, stemLength)),
  );
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return [...a].filter((stem) => b.has(stem)).length;
}
