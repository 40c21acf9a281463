import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { isImperative } from '../language/imperatives.js';
import { infinitives, type FoundVerb } from '../language/verbs.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { beginsWithLetters } from '../people/party-beginning.js';
import type { GrammaticalCase } from '../language/word-forms.js';
import { addressedParties } from './addressed-parties.js';
import { answering, withAnswering, withNextTold } from './answering-parties.js';
import { appointed, appointingBehind, fastened } from './appointed-parties.js';
import { closingParties } from './closing-brackets.js';
import { cleaned, modal } from './cleaned-phrase.js';
import { takesNote } from './item-kind.js';
import { personMentions } from '../people/person-mention.js';
import { inUsualLetters } from '../people/usual-letters.js';
import { behindOpening, sends } from './opening-clause.js';
import { presentSubject } from './present-subject.js';
import {
  afterDash,
  aloneBeforeWork,
  behindDash,
  behindTerm,
  bySurname,
  dashedParty,
  inBracket,
} from './verbless-parties.js';
import { maskQuoted } from '../text/nested-quotes.js';

export interface FoundParties {
  readonly parties: readonly NamedParty[];
  /** The parties stand before the verb and are told to do the work. */
  readonly led: boolean;
  /** Where the words of the work begin: past whoever is told to do it. */
  readonly workAt: number;
  /** A bracket at the end names them, as in the other points of the document. */
  readonly closed?: boolean;
}

/** «Рекомендовать директору школы … подготовить»: the work is the second verb's, the person stands between. */
const askingDative =
  /^(?:рекомендовать|поручить|предложить|предписать|разрешить|указать|вменить|дать\sпоручение)$/iu;
const askingAccusative = /^(?:обязать|просить|попросить|уполномочить|направить)$/iu;
function caseAskedBy(verb: string): GrammaticalCase | null {
  if (askingAccusative.test(verb)) return 'accusative';
  return askingDative.test(verb) ? 'dative' : null;
}
const asking =
  /^(?:прошу|просим|просит|обязываю|обязываем|поручаю|поручаем|предлагаю|предлагаем|рекомендую|рекомендуем|убедительно\sпрошу|приказываю|распоряжаюсь)(?:\s+вас)?\s+/iu;
/** «Министерство рекомендует руководителям …»: whoever asks stands before the verb, whoever is asked behind it. */
const askingFinite =
  /(?<![A-Za-zЀ-ԯ])(?:рекомендует|предлагает|поручает|обязывает|просит|рекомендую|предлагаю|поручаю|прошу|просим)\s(?:вас\s)?/giu;
const asksOthers = /(?<![A-Za-zЀ-ԯ])(?:рекомендует|предлагает|поручает|обязывает|просит|требует)\s/iu;
const mostBoundaries = 10;

function casesOf(asked: boolean): readonly GrammaticalCase[] {
  return asked ? ['accusative', 'dative'] : ['dative'];
}

/** «указать директору на нарушение сроков»; on what is necessary, it is work. */
const reproaches = /^указать\s.{3,240}\sна\s(?!необходимост|обязательност)/iu;

/** How the points of a document tell whom. */
export interface Manner {
  /** In brackets at their end. */
  readonly closed?: boolean;
  /** In the accusative, by the verb above a list. */
  readonly asked?: boolean;
}

export function itemParties(text: string, deadline: DeadlineReading, manner: Manner = {}): FoundParties {
  const usual = inUsualLetters(text);
  const found = partiesOf(usual, deadline, manner);
  if (usual === text) return found;
  const written = found.parties.some(isNamed) ? found : partiesOf(text, deadline, manner);
  // «РЕГЕНТУ ГЕОРГИЮ РОМАНОВУ» is known to be a name by its capitals.
  if (found.parties.length === 0 || (written !== found && written.parties.some(isNamed))) return written;
  const asWritten = found.parties.map((party) => {
    const at = usual.indexOf(party.text);
    return at < 0 ? party : { ...party, text: text.slice(at, at + party.text.length) };
  });
  return { ...found, parties: asWritten };
}

const isNamed = ({ mention }: NamedParty): boolean => mention !== null;

function partiesOf(text: string, deadline: DeadlineReading, manner: Manner): FoundParties {
  const { closed = false, asked = false } = manner;
  if (takesNote.test(text)) return { parties: [], led: false, workAt: 0 };
  const frame = maskQuoted(text);
  const verbs = infinitives(frame);
  const ahead = asking.exec(text)?.[0].length ?? 0;
  const [verb] = verbs;
  const told =
    verb === undefined || appointingBehind.test(text) ? null : leading(text, deadline, ahead, verbs, asked);
  if (told !== null && told.parties.length > 0)
    return { ...told, parties: withNextTold(withAnswering(told.parties, text), text.slice(told.workAt)) };
  const workAt = told?.workAt ?? verb?.start ?? ahead;
  const called = addressedParties(text);
  if (called !== null) return { ...called, led: true };
  const named = fastened(text) ?? appointed(text, frame);
  if (named !== null) return { parties: named, led: false, workAt };
  const later = inLaterSentence(text);
  if (later !== null) return later;
  const inEnds = closed ? closingParties(text, deadline) : [];
  if (inEnds.length > 0) return { parties: inEnds, led: false, workAt, closed };
  const added =
    answering(text) ?? behindTerm(text, deadline) ?? inBracket(text, deadline, verb !== undefined);
  if (added !== null) return { parties: added, led: false, workAt };
  // «Департамент направляет перечень и поручает организовать …»: whoever asks does not do it.
  const subject = asksOthers.test(frame)
    ? null
    : presentSubject(verb === undefined ? text : text.slice(0, verb.start), frame, deadline);
  if (subject !== null) return { parties: subject.parties, led: true, workAt: subject.verbAt };
  const beside = behindDash(text, verb?.start ?? text.length) ?? afterDash(text, deadline);
  if (beside !== null) return { parties: beside, led: false, workAt: 0 };
  if (verb === undefined) {
    // «Белову А.Б. – проект ответа»: work told by a noun.
    const noun = dashedParty(text);
    if (noun !== null) return { ...noun, led: true };
    return headerParties(text, deadline, ahead, asked) ?? { parties: [], led: false, workAt };
  }
  return { parties: [], led: false, workAt };
}

const sentenceEnd = /(?<=[A-Za-zЀ-ԯ]{4})\.\s(?=\p{Lu})/gu;

/** «Отчёт утвердить. Методисту Гусевой А.Б. разместить его …»: told in a sentence of its own behind what is only noted. */
function inLaterSentence(text: string): FoundParties | null {
  for (const { index } of [...text.matchAll(sentenceEnd)].slice(0, mostBoundaries)) {
    const start = index + 2;
    const sentence = text.slice(start);
    const verbs = infinitives(maskQuoted(sentence));
    const told = verbs.length === 0 ? null : leading(sentence, noDeadline, 0, verbs);
    if (told?.led === true) return { ...told, workAt: start + told.workAt };
  }
  return null;
}

/** Whoever stands between the beginning (or a verb that asks) and the first verb of the work. */
function leading(
  text: string,
  deadline: DeadlineReading,
  ahead: number,
  verbs: readonly FoundVerb[],
  asked = false,
): FoundParties | null {
  const [first, second] = verbs;
  if (first === undefined) return null;
  const asks = first.start === ahead;
  // «Указать директору на нарушение сроков»: said to somebody, who is asked for nothing.
  if (asks && second === undefined && reproaches.test(text.slice(first.start)))
    return { parties: [], led: false, workAt: first.start };
  const expected = asks ? caseAskedBy(first.word) : null;
  if (expected !== null) {
    const parties = partiesBetween(text, deadline, first.end, second?.start ?? text.length, [expected]);
    const workAt = second?.start ?? text.length;
    // «Обязать директора лицея и рекомендовать главам поселений обеспечить …»: the rest is asked by a verb of its own.
    const also = second !== undefined && /(?:\sи|\sа\sтакже|,)\s$/u.test(text.slice(first.end, second.start));
    const rest =
      also && caseAskedBy(second.word) !== null
        ? leading(text, deadline, second.start, verbs.slice(1))
        : null;
    if (parties.length > 0 && rest?.led === true) return { ...rest, parties: [...parties, ...rest.parties] };
    if (parties.length > 0 && !isOnlySent(first.word, second, parties)) return { parties, led: true, workAt };
    const taking = parties.length > 0 || second === undefined ? [] : namedBehind(text.slice(second.end));
    if (taking.length > 0 && !sends.test(second?.word ?? '')) return { parties: taking, led: true, workAt };
    // «Разрешить проведение митинга»: nobody is asked, and the verb is the work.
    if (askingDative.test(first.word))
      return { parties: [], led: false, workAt: second?.start ?? first.start };
  }
  if (asksToTell(text, first)) return { parties: [], led: false, workAt: first.start };
  const parties = partiesBetween(text, deadline, ahead, first.start, casesOf(ahead > 0 || asked));
  if (parties.length > 0) return { parties, led: true, workAt: first.start };
  // «Уборку парка поручить отделу …»: what, then whom.
  const behind = /^поручить$/iu.test(first.word) && !asks && !/^контрол/iu.test(text);
  const given = behind
    ? partiesBetween(text, deadline, first.end, second?.start ?? text.length, ['dative'])
    : [];
  if (given.length > 0) return { parties: given, led: true, workAt: 0 };
  const alone = aloneBeforeWork(cleaned(withoutDeadline(text, deadline, ahead, first.start)));
  if (alone !== null) return { parties: [alone], led: true, workAt: first.start };
  const subject = ahead === 0 ? nominativeBefore(withoutDeadline(text, deadline, 0, first.start)) : [];
  return { parties: subject, led: subject.length > 0, workAt: first.start };
}

const tells = /^(?:сообщи|переда|довед|напомни|разошли|раздай|вручи|выдай|направь|вышли|пришли)/iu;

/** «Инструкторам сообщите о сборе»: whoever stands before the request is told of it, unless a colon sets him apart. */
function asksToTell(text: string, { word, start }: FoundVerb): boolean {
  const before = text.slice(0, start);
  return tells.test(word) && isImperative(word, before) && !/[:!–—-]\s$/u.test(before);
}

/** «Поручить возглавить группы Гусевой А.Б., методисту, Котову П.П.»: what, then who by name. */
function namedBehind(words: string): readonly NamedParty[] {
  const people = personMentions(words, 'dative');
  const from = people[0]?.start ?? words.length;
  const whole = namedParties(words.slice(from), 'dative');
  return whole.length >= people.length
    ? whole
    : people.flatMap(({ start, end }) => namedParties(words.slice(start, end), 'dative'));
}

/** «Направить студентов на практику»: somebody else sends them, unless they are told by name or told to do something there. */
function isOnlySent(verb: string, next: FoundVerb | undefined, parties: readonly NamedParty[]): boolean {
  return /^направить$/iu.test(verb) && next === undefined && parties.every(({ mention }) => mention === null);
}

/** «Отдел кадров (Иванова А.Б.) – подготовить»: undeclined, which a dash, a name or a modal word gives away. */
function nominativeBefore(words: string): readonly NamedParty[] {
  const phrase = words.replace(/[\s,]+$/u, '').trimStart();
  if (!/[–—:)-]$/u.test(phrase) && !modal.test(phrase) && !/\p{Lu}\.$/u.test(phrase)) return [];
  const parties = namedParties(cleaned(phrase), 'nominative');
  return parties.length === 0 && /[–—:-]$/u.test(phrase) ? bySurname(cleaned(phrase)) : parties;
}

function partiesBetween(
  text: string,
  deadline: DeadlineReading,
  from: number,
  until: number,
  cases: readonly GrammaticalCase[],
): readonly NamedParty[] {
  const phrase = cleaned(withoutDeadline(text, deadline, from, until));
  if (phrase === '' && !lasts(deadline)) return [];
  // «Ст. медсёстрам: листки сверить с журналом»: whom, and behind the colon what.
  const colon = /:\s(?=\p{Ll}[^\p{Lu}]*$)/u.exec(phrase)?.index ?? 0;
  const ahead =
    colon === 0 ? [] : cases.flatMap((expected) => namedParties(phrase.slice(0, colon), expected));
  if (ahead.length > 0) return ahead;
  const beside = together.test(phrase);
  for (const start of boundaries(phrase)) {
    // «Совместно с ОВД, МЧС и органами опеки провести …»: with whom, and undeclined letters tell nobody else.
    if (beside && beginsWithLetters(phrase.slice(start))) continue;
    for (const expected of cases) {
      const parties = namedParties(phrase.slice(start), expected);
      if (parties.length > 0) return parties;
    }
  }
  // An occasion takes in all the words down to the verb, also those that tell who does the work.
  const opening = lasts(deadline) ? cleaned(text.slice(from, until)) : phrase;
  return (cases.includes('dative') ? behindOpening(opening, text.slice(until)) : null) ?? [];
}

function lasts({ kind }: DeadlineReading): boolean {
  return kind === 'event' || kind === 'inherited';
}

const together = /^(?:совместно|вместе|во\sвзаимодействии|в\sсотрудничестве)\sсо?\s/iu;

/** «Совместно с отделом экономики (Белова А.Б.) внести …» below a name: with whom that person does it. */
export function partiesBeside(text: string): readonly NamedParty[] {
  const mark = together.exec(text)?.[0];
  const [verb] = mark === undefined ? [] : infinitives(maskQuoted(text));
  if (mark === undefined || verb === undefined) return [];
  const parties = namedParties(cleaned(text.slice(mark.length, verb.start)), 'instrumental');
  return parties.filter(({ mention }) => mention !== null);
}

/** «В целях …, директору школы …»: somebody may begin after a comma, or after a verb that asks. */
function boundaries(phrase: string): number[] {
  const frame = maskQuoted(phrase);
  const found = [0];
  for (const pattern of [askingFinite, /,\s/gu]) {
    for (const match of frame.matchAll(pattern)) {
      if (found.length > mostBoundaries) break;
      found.push(match.index + match[0].length);
    }
  }
  return found;
}

/** The words before the verb, without the deadline that may stand among them. */
function withoutDeadline(text: string, deadline: DeadlineReading, from: number, until: number): string {
  const [start, end] = deadline.span ?? [0, 0];
  const inside = start >= from && end <= until && end > start;
  return inside ? `${text.slice(from, start)} ${text.slice(end, until)}` : text.slice(from, until);
}

/** A point without any verb of its own that names somebody: the header of what stands below. */
function headerParties(
  text: string,
  deadline: DeadlineReading,
  ahead: number,
  asked: boolean,
): FoundParties | null {
  const whole = text.replace(/[;:]\s*$/u, '');
  const parties = partiesBetween(whole, deadline, ahead, whole.length, casesOf(ahead > 0 || asked));
  return parties.length > 0 ? { parties, led: true, workAt: text.length } : null;
}
