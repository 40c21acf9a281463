import { isDative, type GrammaticalCase } from '../language/word-forms.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { withoutHyphens } from '../text/cut-words.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { laidAhead } from './appointed-parties.js';
import type { RawItem } from './raw-item.js';

export interface RawControl {
  readonly by: 'person' | 'signatory' | 'unit' | 'none';
  readonly text: string | null;
  readonly item: string | null;
  readonly party: NamedParty | null;
}

const kept =
  /(?<![A-Za-zЀ-ԯ])(?:слежу|прослежу|наблюдаю|проконтролирую)(?![A-Za-zЀ-ԯ])|(?:оставля[A-Za-zЀ-ԯ]+|оставить|оставлен[A-Za-zЀ-ԯ]*|беру|взять|возлага[A-Za-zЀ-ԯ]+|возложить)\s(?:за\sсобой|за\sмной|на\sсебя|на\sменя)|^контроль\s(?:исполнения\s)?(?:[–—-]\s)?за\s(?:собой|мной)|контролирую(?!щ)|(?:осуществля[A-Za-zЀ-ԯ]{2,4}|контролировать|контроль)\s(?:лично|самостоятельно)|под\s(?:мой\s)?личный\sконтроль|провер(?:ю|яю)\sлично|лично\sпровер(?:ю|яю)|(?:личн[A-Za-zЀ-ԯ]{2,3}\sконтроль\sоставляю)|за\sсобой\sоставля|\s[–—-]\sза\s(?:собой|мной)|под\s(?:личным|своим|моим)\sконтролем|на\sличный\sконтроль/iu;

const ownSentence =
  /(?<=[.;]\s)Контроль\s(?:.{0,160}\s)?(?:возложить|возлагаю|возлагается|оставляю|оставить|поручить)\s.{3,300}$|(?<=,\s(?:а\s)?(?:общий\s)?)контроль\s(?:.{0,160}\s)?(?:оставляю|оставить)\sза\s(?:собой|мной)\.?$/u;

/** Where the controller may be named, and in which case: «на …», «поручить …», «закрепить за …», «осуществляет …», «: …». */
const places: readonly (readonly [RegExp, GrammaticalCase])[] = [
  [/контроль\s?[–—-]?\sна\s/giu, 'accusative'],
  [/\s[–—-]\sза\s/giu, 'instrumental'],
  [
    /(?:проверяет|контролирует)\s(?:(?:ис|вы)полнени[ея]\s(?:(?:приказ|распоряжени|постановлени|решени)[ая]\s)?)?/giu,
    'nominative',
  ],
  [/\sна(?:\s|(?=заместител|начальник|директора|главу|председател|первого|руководител))/gu, 'accusative'],
  [/(?:поручить|поручаю|поручается|поручено|осуществлять)\s/giu, 'dative'],
  [/назначить\s/giu, 'accusative'],
  [/(?:закрепить|закрепляется|оставить|возложить)\sза\s/giu, 'instrumental'],
  [/(?:осуществля[A-Za-zЀ-ԯ]{2,4}|обеспечива[A-Za-zЀ-ԯ]{2,4})\s/giu, 'nominative'],
  [
    /(?:следит|наблюдает|смотрит)\s(?:за\s(?:ис|вы)полнением\s(?:(?:приказ|распоряжени|постановлени|решени)[ая]\s)?)?/giu,
    'nominative',
  ],
  [/(?:[:–—]|\s-)\s/gu, 'nominative'],
];
const mostPlaces = 12;

/** Who controls the execution of the whole order, from its last point of that kind. */
export function readControl(items: readonly RawItem[]): RawControl {
  const item = items.findLast((candidate) => candidate.kind === 'control');
  // «Приказ довести до всех. Контроль оставляю за собой.»: a sentence of another point.
  const text = item?.folded.text ?? items.flatMap(({ folded }) => sentenceOf(folded.text) ?? []).at(-1);
  if (text === undefined) return { by: 'none', text: null, item: null, party: null };
  const base = { text, item: item?.ref ?? null };
  if (kept.test(text)) return { ...base, by: 'signatory', party: null };
  const party = controller(withoutHyphens(text));
  if (party === null) return { ...base, by: 'none', party: null };
  const single = party.mention !== null || party.position !== null;
  return { ...base, by: single ? 'person' : 'unit', party };
}

/** Where the control stands as the last sentence of other work; -1 for nowhere. */
export function controlAt(text: string): number {
  return ownSentence.exec(maskQuoted(text))?.index ?? -1;
}

/** What an amendment quotes is a sentence of the other act. */
function sentenceOf(text: string): string | null {
  const found = ownSentence.exec(maskQuoted(text));
  return found === null ? null : text.slice(found.index, found.index + found[0].length);
}

/** «Срок: постоянно», «с ежемесячным отчётом на совете» behind the name. */
const more = /(?<=\p{Lu}\.)\s(?:срок\s?[:–—-]|с\s(?:еже|предоставлени|представлени|последующ|доклад)).*$/iu;

function controller(whole: string): NamedParty | null {
  const text = whole.replace(more, '');
  const ahead = /^(?<whom>.{3,160}?)\s(?:осуществ|обеспечить|вести)/iu.exec(text)?.groups?.['whom'];
  const [told] = ahead === undefined ? [] : namedParties(ahead, 'dative');
  if (told !== undefined) return told;
  const frame = maskQuoted(text);
  const from = /контрол/iu.exec(frame)?.index ?? 0;
  for (const [pattern, expected] of places) {
    for (const match of [...frame.matchAll(pattern)].slice(0, mostPlaces)) {
      if (match.index < from) continue;
      const rest = text.slice(match.index + match[0].length);
      const parties = namedParties(rest, expected);
      const [first] = parties;
      // «заместителя главы, начальника управления Иванову И.И.»: one person in two offices; of several the one who is named.
      if (first !== undefined) return parties.find((party) => party.mention !== null) ?? first;
      // «на Иванову И.И., пунктов 4–5 – на …»
      const [person] = personMentions(rest, expected);
      if (person?.start === 0)
        return { text: person.text, mention: person, position: null, unit: null, group: null };
    }
  }
  return laidAhead(text)?.[0] ?? restingOn(text);
}

const rests = /(?<![A-Za-zЀ-ԯ])контроль(?:\s.{0,120}?)?\s(?:[–—-]|лежит)\sна\s(?<whom>.{3,300})$/iu;

/** «Контроль – на заведующем Пак О.И.», «контроль лежит на методисте Белове О.И.»: read as the dative, which is nearest to it. */
function restingOn(text: string): NamedParty | null {
  const whom = rests.exec(text)?.groups?.['whom'];
  if (whom === undefined) return null;
  const [party] = namedParties(inDative(whom), 'dative');
  // «на бухгалтере Ткаче»: of Ткач or of Ткача, and only a woman's office tells.
  if (
    party === undefined ||
    (/е$/u.test(party.mention?.surname ?? '') && !/^[A-Za-zЀ-ԯ]+[ео]й\s/u.test(whom))
  )
    return null;
  return { ...party, text: whom };
}

function inDative(whom: string): string {
  const words = whom.split(' ');
  for (const [at, word] of words.entries()) {
    if (/[оеё]м$/u.test(word)) words[at] = `${word}у`;
    if (isDative(words[at] ?? '')) break;
    const stem = word.slice(0, -1);
    const noun = word.endsWith('е') ? [`${stem}у`, `${stem}ю`].find(isDative) : undefined;
    if (noun !== undefined) words[at] = noun;
    if (noun !== undefined || !/[оеё][мй]$/u.test(word)) break;
  }
  return words
    .join(' ')
    .replace(/(?<=\p{Lu}\p{Ll}+(?:[оеё]в|[иы]н|[уюая]к|ич|ян))е(?=\s\p{Lu}\.|$)/u, 'у')
    .replace(/(?<=\p{Lu}\p{Ll}+[сц]к)ом(?=\s\p{Lu}\.|$)/u, 'ому');
}
