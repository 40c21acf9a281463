import { isImperative } from './imperatives.js';
import { wordForms } from './word-forms.js';

/** Nouns that end like infinitives: «часть», «область», «сеть», «пять». */
const nounInfinitives =
  /(?:[лрнкчджмпшт]ость|дцать)$|^(?:ость|кость|трость|гость|честь|есть|весть|повесть|совесть|месть|лесть|сеть|часть|власть|область|печать|память|путь|пять|шесть|девять|десять|четверть|треть|суть|смерть|мать|кровать|нефть|площадь|зависть|страсть|снасть|пасть|кисть|горсть|рать|стать|благодать|тетрадь|запчасть|медсанчасть|сласть|масть|прыть|плоть|жесть|скатерть|ртуть|нить|зять|опять|вспять|усть)$/;
const infinitiveInTi =
  /(?:вести|нести|йти|идти|расти|брести|спасти|мести|ползти|везти|блюсти|обрести|изобрести)(?:сь)?$/;
const infinitiveInCh = /(?:влечь|мочь|беречь|стеречь|сечь|лечь|печь)(?:ся)?$/;
const word =
  /(?<![A-Za-zЀ-ԯ-])\p{Ll}[\p{Ll}]+(?![A-Za-zЀ-ԯ-])|(?<![A-Za-zЀ-ԯ-])\p{Lu}\p{Ll}+(?![A-Za-zЀ-ԯ-])/gu;

export function isInfinitive(candidate: string): boolean {
  if (!/[тч]ь(?:ся)?$|ти(?:сь)?$/iu.test(candidate)) return false;
  const lower = candidate.toLowerCase();
  if (infinitiveInTi.test(lower) || infinitiveInCh.test(lower)) return true;
  return lower.length > 3 && /ть(?:ся)?$/.test(lower) && !nounInfinitives.test(lower);
}

export interface FoundVerb {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const mostKept = 64;
const kept = new Map<string, readonly FoundVerb[]>();

/** The last texts are kept: an item's verbs are asked for by every rule that reads it. */
export function infinitives(text: string): readonly FoundVerb[] {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const found: FoundVerb[] = [];
  if (/[тч]ь|ти|[йьи]те(?![а-я])/i.test(text)) {
    for (const match of text.matchAll(word)) {
      if (
        isInfinitive(match[0]) ||
        (/те$/iu.test(match[0]) && isImperative(match[0], text.slice(0, match.index)))
      ) {
        found.push({ word: match[0], start: match.index, end: match.index + match[0].length });
      }
    }
  }
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, found);
  return found;
}

const present =
  /(?<![A-Za-zЀ-ԯ-])(?:\p{Ll}{1,20}(?:[аяую]ет|[аяую]ют|аёт|(?:вед|нес|провед|организу|разработа|созда|да|каж)(?:ет|ёт|ут))|\p{Ll}{0,20}(?:вод|воз|нос|став|готов|стро|след|держ|провод|предлож|чист|обеспеч)(?:ит|ят|ат))(?![A-Za-zЀ-ԯ-])/gu;
/** Verbs that ask, tell or judge: whoever stands before them does no work by them. */
const telling =
  /^(?:(?:по)?рекоменду|предлага|поруча|обязыва|прос|треб|сообща|напомина|отмеча|счита|обраща|вступа|утрачива|действу|следует|позволя|явля|постановля|приказыва|реша|име|подлеж|содерж|предусматрива|регулиру|примен|распространя|относ|входит|находит|выража|констатиру|одобря|утвержда|знает|может|бывает|оставля|возлага|призна|призыва|благодар|приглаша|разреша|запреща)/u;

/** What papers and things do as well: «срок составляет 5 дней», «приказ определяет …»; by a named person it is work. */
const ofThings = /^(?:составля|определя|устанавлива|включа|информиру|уведомля)/u;

/** The first verb in the present tense or in a future of the same form that tells of work: «обеспечивает», «проведут». */
export function presentVerb(text: string): (FoundVerb & { readonly onlyOfPeople: boolean }) | null {
  for (const match of text.matchAll(present)) {
    const [word] = match;
    if (wordForms(word).length > 0) continue;
    if (telling.test(word)) return null;
    return { word, start: match.index, end: match.index + word.length, onlyOfPeople: ofThings.test(word) };
  }
  return null;
}
