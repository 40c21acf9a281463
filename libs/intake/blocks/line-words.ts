import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { markerOf } from './markers.js';

export const drafter = /^исп(?:олнитель)?\s?[.:]/iu;
export const acquainted =
  /^с\s+(?:настоящим\s)?(?:приказом|распоряжением|поручением|постановлением)(?:\s[A-Za-zЀ-ԯ]+)?\s+ознакомлен|^ознакомлен|^согласовано(?:\s|:|$)|^рассылка|^разослать|^верно[:\s]|^(?:выписка|копия)\sверна|^в\sдело/iu;
export const newSentence =
  /^(?:контроль\s?(?:[:–—-]|\s)|(?:настоящ[A-Za-zЀ-ԯ]+\s|данн[A-Za-zЀ-ԯ]+\s)?(?:приказ|распоряжение|постановление|решение)\s(?:вступа|подлеж|довести|опублик|разме)|настоящ[A-Za-zЀ-ԯ]+\s[A-Za-zЀ-ԯ]+\sвступа|ответственность\sза\s|срок\sдействия\s)/iu;
export const request =
  /(?<![A-Za-zЀ-ԯ])(?:прошу|просим|просит|предлагаю|рекомендую|поручаю|обязываю)(?![A-Za-zЀ-ԯ])/iu;
/** «Отв.: Иванова А.Б.», «Срок – до 1 октября» on a line of its own. */
export const fieldLine =
  /^\(?(?:(?:[Оо]тв(?:\.|етственн[A-Za-zЀ-ԯ]{2,3}(?:\s(?:исполнител[A-Za-zЀ-ԯ]{1,3}|лиц[A-Za-zЀ-ԯ]))?)|[Ии]сполнител[ьи]|[Сс]оисполнител[ьи]|[Сс]рок(?:и)?(?:\s(?:исполнения|выполнения|представления))?|[Дд]оклад|ОТВЕТСТВЕННЫЙ|СРОК)\s?[:–—-]|(?:Отв|отв|ОТВ)\.\s?(?=\p{Lu})|(?:Срок|срок|СРОК)\s(?=(?:до\s)?\d))/u;
/** «Контроль: Иванова А.Б.» right below the term of one point. */
export const controlField = /^\(?контроль\s?[:–—-]\s/iu;
const question = /^(?:о|об|обо|по\sвопросу|разное)(?:\s|$)/iu;
export const section = /^(?:[IVXХ]{1,5}|раздел\s\S{1,4})\.\s\p{Lu}/u;
export const ended = /[.;!?:…]["»”)]?$/u;

/** «2. О ремонте школ»: what minutes discuss, no task. */
export function isQuestion(line: string): boolean {
  const marker = markerOf(line);
  const text = line.slice(marker?.length ?? 0);
  if (marker?.number == null || marker.number.includes('.') || !question.test(text)) return false;
  return infinitives(maskQuoted(text)).length === 0;
}
