import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import type { Entry } from '../blocks/entries.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { answeringMention } from '../people/surname-mention.js';
import { foldText } from '../text/folded-text.js';

const fewestPoints = 3;
const longestPoint = 3000;
const longestVerb = 40;
const mostBrackets = 6;
/** «… (отдел ЖКХ).», «… (отдел ЖКХ) – до 5 мая», «… (отдел ЖКХ). Срок – май», «… (отдел ЖКХ); вывезти …» */
const closing =
  /\s?\((?<words>[^()]{4,200})\)(?=[.;]?$|;\s|\.\s\p{Lu}|(?:,|\s[–—-])?\s(?:до|к|в\sсрок|не\sпозднее|срок)\s)/giu;
const works = /^[A-Za-zЀ-ԯ]{2,}(?:ть|ти|чь)(?:ся)?\s/iu;
const agreed = /(?:,|\s[–—-])?\sпо\sсогласованию(?=[,;]|$)/giu;
/** With whose help, behind whoever does the work. */
const helped = /,?\sс\sучастием\s/iu;

/**
 * Whether the points of a document tell in a bracket at their end who does the work: one such bracket may explain whom the work is
 * about, but not those of most points.
 */
export function endWithParties(source: string, entries: readonly Entry[]): boolean {
  const tasks = entries
    .map(({ start, end }) => [start, Math.min(end, start + longestPoint)] as const)
    .filter(([start, end]) => works.test(source.slice(start, Math.min(end, start + longestVerb))));
  const bracketed = tasks.filter((place) => /\([^()]{4,240}\)/u.test(source.slice(...place)));
  if (bracketed.length < fewestPoints || bracketed.length * 2 < tasks.length) return false;
  const told = bracketed.filter((place) => closingParties(foldText(source, ...place).text).length > 0);
  return told.length >= fewestPoints && told.length * 2 >= tasks.length;
}

/** Everybody in the brackets that close the works of a point, each of which holds nothing else but a term. */
export function closingParties(
  text: string,
  { span }: Partial<Pick<DeadlineReading, 'span'>> = {},
): NamedParty[] {
  return [...text.matchAll(closing)].slice(0, mostBrackets).flatMap(({ index, 0: whole }) => {
    const from = text.indexOf('(', index) + 1;
    const to = index + whole.length - 1;
    const inside = span !== undefined && span[0] >= from && span[1] <= to;
    const words = inside ? `${text.slice(from, span[0])}${text.slice(span[1], to)}` : text.slice(from, to);
    return partiesAlone(words.replace(agreed, '').replace(/^[\s,;–—-]+|[\s,;–—-]+$/gu, ''));
  });
}

function partiesAlone(words: string): NamedParty[] {
  const [first = '', ...others] = words.split(helped);
  const parties = [...wholly(first, 'nominative'), ...others.flatMap((other) => wholly(other, 'genitive'))];
  return wholly(first, 'nominative').length === 0 ? [] : parties;
}

function wholly(words: string, expected: 'nominative' | 'genitive'): NamedParty[] {
  const parties = namedParties(words, expected);
  if (bare(parties.map(({ text }) => text).join('')) === bare(words)) return parties;
  const surnames = words.split(', ').map((name) => ({ name, mention: answeringMention(name) }));
  return parties.length > 0 || surnames.some(({ name, mention }) => mention?.text !== name)
    ? []
    : surnames.map(({ name, mention }) => ({ text: name, mention, position: null, unit: null, group: null }));
}

function bare(words: string): string {
  return words.replace(/[\s,;]|(?<=[,;\s])и(?=\s)/gu, '');
}
