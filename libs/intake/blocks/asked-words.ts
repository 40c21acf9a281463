import { isMakingVerb, isResult, resultStart } from '../items/result-words.js';
import { looksLikeTerm } from '../tables/cell-likeness.js';
import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { request } from './line-words.js';

export const finite =
  /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:ает|яет|ует|ают|яют|уют|ится|ется|ются|ятся|ивает|лся|лась|лось|лись)(?![A-Za-zЀ-ԯ])/iu;

/** «Предложения могут быть представлены …»: whoever may need not. */
export const permits = /(?<![A-Za-zЀ-ԯ])(?:мо(?:гут|жет)|можно|возможно|вправе)(?![A-Za-zЀ-ԯ])/iu;
const telling =
  /^(?:сообщ(?:ить|ать)|информировать|проинформировать|доложить|докладывать|уведом(?:ить|лять)|изве(?:стить|щать))$/iu;

/** «О каждой аварии немедленно сообщать в …»: of what to tell, where something was asked before. */
export function isNewsToGive(sentence: string): boolean {
  const frame = maskQuoted(sentence);
  if (!/^(?:о|об|обо)\s/iu.test(frame) || finite.test(frame) || permits.test(frame)) return false;
  return infinitives(frame).some(({ word }) => telling.test(word));
}

const paperFirst = /^(?:[A-Za-zЀ-ԯ]+(?:[ыи]й|[ао]я|[уюя]ю|ые|ие|ое)\s){0,2}([A-Za-zЀ-ԯ]+)/u;

/** «Итоговый отчет по форме – до 20 мая.»: a paper and its day, as a request goes on without its verb. */
export function isResultWithTerm(sentence: string): boolean {
  const [paper, term, ...others] = sentence.replace(/[.;\s]+$/u, '').split(/\s[–—-]\s/u);
  if (paper === undefined || term === undefined || others.length > 0 || finite.test(sentence)) return false;
  return isResult(paperFirst.exec(paper)?.[1] ?? '', true) && looksLikeTerm(term);
}

/** «Скан таблицы представить нарочно до 26 января.»: work by a day, told by nothing but an infinitive. */
export function isWorkByDay(sentence: string): boolean {
  const frame = maskQuoted(sentence);
  const [verb] = infinitives(frame);
  const byDay = /(?<![A-Za-zЀ-ԯ])(?:до|к|не\sпозднее|в\sсрок\sдо)\s\d{1,2}(?:\.\d{2}|\s\p{Ll}{3,8})/u;
  return verb !== undefined && !finite.test(frame) && !permits.test(frame) && byDay.test(frame);
}

/** «Информация представляется по форме …» */
const isHandedOver =
  /^\p{Lu}\p{Ll}+(?:\s[^,.;]{1,60})?\s(?:предо?ставля[её]т|предо?ставляют|направля[её]т|направляют|сда[её]т|сдают|высылают|высылает|переда[её]т|передают)ся\s/u;

/** «Копию приказа выслать в течение трех дней.» */
export function isPaperToMake(sentence: string): boolean {
  if (!isResult(paperFirst.exec(sentence)?.[1] ?? '', false)) return false;
  const frame = maskQuoted(sentence);
  if (isHandedOver.test(frame)) return true;
  return !finite.test(frame) && infinitives(frame).some(({ word }) => isMakingVerb(word));
}

const attends =
  /(?<![A-Za-zЀ-ԯ])(?:обеспечить|организовать|принять|направить)\s(?:[A-Za-zЀ-ԯ]+\s){0,2}(?:участи|явк|подключени|присутстви|представител|сотрудник|специалист)[A-Za-zЀ-ԯ]{1,3}(?![A-Za-zЀ-ԯ])/iu;
const isHeld =
  /(?<![A-Za-zЀ-ԯ])(?:состо(?:ится|ятся)|пройд[её]т|пройдут|начн[её]тся|провод(?:ит|ится|ятся|ят)|буд(?:ет|ут)\s(?:проведен|организован|проходить|проводиться)[A-Za-zЀ-ԯ]{0,3})(?![A-Za-zЀ-ԯ])/iu;

/** «Семинар состоится 3 марта в 10:00. Просим обеспечить участие …»: when, stands in the sentence before, and nowhere else. */
export function invites(before: string, sentence: string): boolean {
  return (
    attends.test(sentence) && !/\d/u.test(sentence) && isHeld.test(before) && /\d{1,2}[.\s]/u.test(before)
  );
}

const awaited =
  /(?<![A-Za-zЀ-ԯ])(?:жд[её]м|жду|ожида(?:ем|ю))\s(?:(?:также|от\s[A-Za-zЀ-ԯ]+|ваш[A-Za-zЀ-ԯ]{1,2}|в\sсрок)\s){0,3}/iu;

/** «Справки по итогам ждём до 14 марта», «Ожидаем от вас копии приказов»: a paper that is waited for is asked for. */
export function awaitsPaper(sentence: string): boolean {
  const verb = awaited.exec(sentence);
  if (verb === null) return false;
  return resultStart.test(sentence) || resultStart.test(sentence.slice(verb.index + verb[0].length));
}

export function asksAnew(text: string): boolean {
  return request.test(text) || awaitsPaper(text);
}
