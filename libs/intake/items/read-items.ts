import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { readDeadline } from '#libs/domain/deadline/read-deadline';
import type { ItemKind } from '#libs/domain/draft/draft-order';
import type { LocalDate } from '#libs/domain/time/local-date';
import type { Entry } from '../blocks/entries.js';
import { infinitives } from '../language/verbs.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { foldText, type FoldedText } from '../text/folded-text.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { itemKind } from './item-kind.js';
import { RefBook } from './ref-book.js';
import type { RawItem } from './raw-item.js';

/** Turns entries into items with refs, parents, kinds, executors as written and deadlines as written. */
export function readItems(source: string, entries: readonly Entry[], signedOn: LocalDate | null): RawItem[] {
  const refs = new RefBook();
  return entries.map((entry) => {
    const folded = foldText(source, entry.start, entry.end);
    const words = readWords(entry, folded, signedOn);
    const place = refs.place(entry, words.kind);
    return { ...place, ...words, folded, span: [entry.start, folded.sourceOffset(folded.text.length)] };
  });
}

interface Words {
  readonly kind: ItemKind;
  readonly parties: readonly NamedParty[];
  readonly deadline: DeadlineReading;
}

function readWords(entry: Entry, folded: FoldedText, signedOn: LocalDate | null): Words {
  const { text } = folded;
  const deadline = readDeadline(text, { signedOn });
  const [verb, second] = infinitives(maskQuoted(text));
  const asking = verb?.start === 0 && askingVerb.test(verb.word) && second !== undefined;
  const from = asking ? verb.end : 0;
  const until = (asking ? second.start : verb?.start) ?? text.length;
  const before = namedParties(partyPhrase(text, deadline, from, until), 'dative');
  const parties = before.length > 0 ? before : responsibleParties(text);
  const kind = kindOf(entry, text, parties, verb?.start);
  const quiet = kind === 'control' || kind === 'effective';
  return { kind, parties: quiet ? [] : parties, deadline: quiet ? noDeadline : deadline };
}

function kindOf(
  entry: Entry,
  text: string,
  parties: readonly NamedParty[],
  verbAt: number | undefined,
): ItemKind {
  if (verbAt === undefined && parties.length > 0 && itemKind(text) === 'action') return 'header';
  if (entry.mark === 'header') return 'header';
  if (entry.mark === 'bullet' && verbAt !== 0 && parties.length === 0 && readsAsTopic(text, verbAt))
    return 'topic';
  const whole = itemKind(text);
  if (whole !== 'action') return whole;
  return itemKind(text.slice(verbAt ?? 0));
}

/** A bullet without a verb of its own near its beginning goes on with the sentence above it. */
function readsAsTopic(text: string, verbAt: number | undefined): boolean {
  if (readDeadline(text, { signedOn: null }).kind !== 'none') return false;
  return verbAt === undefined || /^(?:по|о|об|в\sчасти|для|при|за|с|со|на)\s/iu.test(text);
}

/** «Рекомендовать директору школы … подготовить»: the work is the second verb's, the person stands between. */
const askingVerb = /^(?:рекомендовать|поручить|предложить|обязать|предписать)$/iu;
const responsible = /(?:ответственн(?:ый|ая|ые)(?:\sисполнител[ьи])?|отв\.)\s?[:–—-]\s?/iu;

/** «…, ответственный: Гусева А.Б.»: after the colon the nominative. */
function responsibleParties(text: string): NamedParty[] {
  const match = responsible.exec(text);
  return match
    ? namedParties(text.slice(match.index + match[0].length).replace(/[).;]+$/u, ''), 'nominative')
    : [];
}

/** The words before the verb, without the deadline that may stand among them. */
function partyPhrase(text: string, deadline: DeadlineReading, from: number, until: number): string {
  const [start, end] = deadline.span ?? [0, 0];
  const inside = start >= from && end <= until && end > start;
  const phrase = inside ? `${text.slice(from, start)} ${text.slice(end, until)}` : text.slice(from, until);
  return phrase
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,]+|[\s,:–-]+$/gu, '')
    .trim();
}
