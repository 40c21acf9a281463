import { isMakingVerb, isResult, resultStart } from '../items/result-words.js';
import { looksLikeTerm } from '../tables/cell-likeness.js';
import { infinitives, type FoundVerb } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { acquainted, request } from './line-words.js';

export const finite =
  /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:ает|яет|ует|ают|яют|уют|ится|ется|ются|ятся|ивает|лся|лась|лось|лись)(?![A-Za-zЀ-ԯ])/iu;

/** «Предложения могут быть представлены …»: whoever may need not. */
export const permits = /(?<![A-Za-zЀ-ԯ])(?:мо(?:гут|жете?)|можно|возможно|вправе)(?![A-Za-zЀ-ԯ])/iu;
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

const byDay =
  /(?<![A-Za-zЀ-ԯ])(?:до|к|не\sпозднее)\s(?:\d{1,2}[.:]\d{2}\s)?\d{1,2}(?:\.\d{2}|\s\p{Ll}{3,8})/u;

/** «Скан таблицы представить нарочно до 26 января.»: work by a day, told by nothing but an infinitive. */
export function isWorkByDay(sentence: string): boolean {
  return byDay.test(sentence) && workVerb(sentence) !== null;
}

/** The infinitive that is the only verb of a sentence, unless it tells what may be done or whom to turn to. */
export function workVerb(sentence: string): FoundVerb | null {
  const frame = maskQuoted(sentence);
  const [verb] = infinitives(frame);
  if (verb === undefined || turning.test(verb.word) || acquainted.test(sentence)) return null;
  return finite.test(frame) || permits.test(frame) || planned.test(frame) ? null : verb;
}

/** «будут проводиться», «решено провести»: told of, not asked for. */
const planned = /(?<![A-Za-zЀ-ԯ])(?:буд(?:ет|ут|ем)|[A-Za-zЀ-ԯ]+(?:ено|ано|ято))(?![A-Za-zЀ-ԯ])/iu;

/** «По всем вопросам необходимо обращаться в отдел.»: where to ask, and no work. */
export const tellsWhomToAsk =
  /^(?:по\s(?:[A-Za-zЀ-ԯ]+\s){0,3}вопросам|за\s(?:справками|консультаци[A-Za-zЀ-ԯ]{1,3}|разъяснениями))\s.{0,120}?обра(?:щаться|титься)(?![A-Za-zЀ-ԯ])/iu;

/** «По вопросам участия обращаться по телефону …» */
const turning =
  /^(?:об(?:ращаться|ратиться)|(?:по)?звонить|связ(?:аться|ываться)|узна(?:ть|вать)|уточн(?:ить|ять)|ознакомиться|зада(?:ть|вать))$/iu;

const opening =
  '(?:для|до|ко?|не\\sпозднее|в\\s(?:срок|течение|период|целях|связи|соответствии|рамках)|во\\s(?:исполнение|избежание)|после|перед|при|с\\s(?:целью|уч[её]том)|на\\sосновании|по\\s(?:итогам|результатам|окончании|завершении))';
/** «Во исполнение …, учитывая …»: why, before whoever is told. */
export const opens = new RegExp(`^(?:${opening}|учитывая|руководствуясь|согласно)\\s`, 'iu');

/** «Срочно заполнить …», «Для сверки подготовить …», «При себе иметь …»: nothing but when, how and what for stands before the work. */
export function isBareWork(sentence: string): boolean {
  const verb = workVerb(sentence);
  return verb !== null && bareStart.test(sentence.slice(0, verb.start)) && /[.;:!]\s*$/u.test(sentence);
}

const bareStart = new RegExp(`^(?:(?:[A-Za-zЀ-ԯ]+о\\s){0,2}|${opening}\\s[^,;:–—]{1,120})$`, 'iu');

/** «Отчёты представляются до 5 числа», «Сводку представить до 5 мая»: a paper by a day is asked for, whatever was said before. */
export function isPaperByDay(sentence: string): boolean {
  const [remind = ''] = reminder.exec(sentence) ?? [];
  const told = sentence.slice(remind.length);
  return byDay.test(told) && isPaperToMake(`${told.charAt(0).toUpperCase()}${told.slice(1)}`);
}

const reminder = /^напомина(?:ю|ем),?\s(?:[A-Za-zЀ-ԯ]+,?\s)?что\s/iu;

/** «Письмо от … № … считать недействительным.» */
export const annuls =
  /(?<![A-Za-zЀ-ԯ])(?:признать|считать)\s(?:[A-Za-zЀ-ԯ]+\s){0,2}(?:утративш|недействующ|недействительн)/iu;

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

const missing = /(?<![A-Za-zЀ-ԯ])(?:пока|ещ[её])\s(?:нет|не\s)/iu;

/** «Справки по итогам ждём до 14 марта», «Ожидаем от вас копии приказов»: a paper that is waited for is asked for. */
export function awaitsPaper(sentence: string): boolean {
  const verb = awaited.exec(sentence);
  // «Графика пока нет, ждём письма министерства»: from somebody else.
  if (verb === null || missing.test(sentence.slice(0, verb.index))) return false;
  return resultStart.test(sentence) || resultStart.test(sentence.slice(verb.index + verb[0].length));
}

export function asksAnew(text: string): boolean {
  return request.test(text) || awaitsPaper(text);
}
