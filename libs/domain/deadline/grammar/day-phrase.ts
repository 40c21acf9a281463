import { addDays } from '../../time/local-date.js';
import { dayNumber, writtenDay } from './date-words.js';
import { afterDay } from './limit-words.js';
import { weekdayOfWord } from './month-names.js';
import { isFirstWord } from './period-phrase.js';
import type { Moment } from './moment.js';
import { doubtful, throughout, upTo, type Phrase, type Scene } from './phrase.js';
import { settleMoment } from './settle-moment.js';
import { isDash, isNumber, isWord, textAt, type Tokens } from './token.js';
import { actNumberFollows } from './until-phrase.js';
import { isInfinitive, isParticiple, matches, pastMarks, sequence } from './words.js';

const happens =
  'состоится|состоятся|состояться|проводится|проводятся|пройдет|пройдут|проходит|будет|начнется|открывается|запланирован*|запланировать|назначить|назначено|назначена|назначается|перенести|планируется|намечен*';

/** A day without «до»: the day of an event («5 октября 2023 года провести», «состоится 12.03.2024»), in a cell the last day. */
export function dayPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const weekday = weekdayOfWord(textAt(tokens, at)) !== null;
  const appointed = sequence(tokens, at, 'на', 'дату?');
  const from = appointed ?? (weekday ? pastMarks(tokens, at + 1, new Set([','])) : at);
  const found = writtenDay(tokens, from);
  if (found === null || actNumberFollows(scene, found.next)) return null;
  const after = afterDay(tokens, found.next);
  const time = after.time === null ? {} : { time: after.time };
  const workAt = appointed === null && !scene.cell ? aheadOfWork(scene, at, after.next, found.value) : null;
  const place = { first: at, next: workAt ?? after.next, strength: 'term' as const };
  if (scene.cell) {
    if (appointed !== null) return null;
    const kind = after.time === null ? ('by-date' as const) : ('on-date' as const);
    const phrase =
      kind === 'by-date' ? upTo(scene, found.value, place, kind) : throughout(scene, found.value, place);
    return { ...phrase, ...time };
  }
  const before = textAt(tokens, at - 1);
  const told =
    isInfinitive(tokens, at - 1) ||
    matches(tokens, at - 1, happens) ||
    (appointed === null && isFirstWord(tokens, at));
  const nearby = appointed !== null && isAppointed(scene, at);
  const timed = after.time !== null && before !== 'от';
  const ofWork = workAt !== null || (appointed === null && isDayOfWork(scene, at, found.value));
  const last = ofWork || (appointed === null && isLastWord(scene, at, after.next));
  if (!(appointed === null ? told || timed || last : nearby)) return null;
  const phrase = throughout(scene, found.value, place);
  const { signedOn } = scene.context;
  const sure = told || ofWork || (timed && found.value.year !== null);
  if (!sure && signedOn === null) return null;
  if (phrase.to !== null && signedOn !== null && phrase.to < signedOn) return null;
  if ((!told && isListed(scene, at, after.next)) || otherDayAhead(scene, after.next))
    return doubtful('by-date', 'several', place, phrase.to === null ? [] : [[null, phrase.to]]);
  return { ...phrase, ...time };
}

const furthestOther = 24;

/** «провести 23 мая 2015 года репетицию и 24 мая 2015 года концерт»: more than one day, and a person says which counts. */
function otherDayAhead({ tokens }: Scene, from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + furthestOther); at += 1) {
    if (!matches(tokens, at, ',|и')) continue;
    const other = writtenDay(tokens, at + 1);
    if (other !== null && other.value.year !== null) return true;
  }
  return false;
}

/** «(24 мая, 28 мая, 3 июня)»: one day of several. */
function isListed({ tokens }: Scene, at: number, next: number): boolean {
  const joint = sequence(tokens, next, ',|и');
  if (joint !== null && writtenDay(tokens, joint) !== null) return true;
  if (!matches(tokens, at - 1, ',|и')) return false;
  return [2, 3, 4, 5, 6].some((back) => writtenDay(tokens, at - 1 - back)?.next === at - 1);
}

const notBehind = 'с|со|до|по|к|ко|на|за|от|и|не|ранее|после|между|накануне';

/** «подвести итоги 25 мая 2024 года.»: behind the work and before a stop, and no act's day. */
function isLastWord({ tokens }: Scene, at: number, next: number): boolean {
  const work = tokens.slice(Math.max(0, at - 40), at).some((_, index, near) => isInfinitive(near, index));
  const behind = work && (isWord(tokens, at - 1) || matches(tokens, at - 1, ',|:') || isDash(tokens, at - 1));
  const ended = next >= tokens.length || matches(tokens, next, '.|;|,|согласно|соответственно');
  return behind && ended && !matches(tokens, at - 1, notBehind);
}

/** «участникам совещания 5 мая 2024 года представить …»: the day may be the meeting's. */
const withOwnDay =
  'совещани*|заседани*|собрани*|конференци*|семинар*|форум*|конкурс*|олимпиад*|соревновани*|фестивал*|праздник*|мероприяти*|экзамен*|выбор*|приказ*|распоряжен*|постановлен*|решени*|договор*|акт*|письм*|протокол*|закон*';
const clockWords = 'с|до|по|час|часа|часов|ч|мин|минут|.|:|–|-|(|)';
const longestClock = 12;

/** «отделу торговли 19 мая 2024 года с 8 до 18 часов закрыть …»: a day, and perhaps its hours, right before the work. */
function aheadOfWork(scene: Scene, at: number, from: number, { year, grain }: Moment): number | null {
  const { tokens } = scene;
  if (grain !== 'day') return null;
  const also = followsWork(tokens, at);
  if (!also && !(year === null ? isTold(tokens, at) : isNamed(tokens, at))) return null;
  let next = from;
  while (next < from + longestClock && (isNumber(tokens, next) || matches(tokens, next, clockWords)))
    next += 1;
  return isInfinitive(tokens, next) ? next : null;
}

function isNamed(tokens: Tokens, at: number): boolean {
  if (!hasInitial(tokens, at) && !isWord(tokens, at - 1) && !matches(tokens, at - 1, ')|«»')) return false;
  return !isParticiple(tokens, at - 1) && !matches(tokens, at - 1, `${notBehind}|${withOwnDay}`);
}

/** «Белову А.Б.», «А. Белову» */
function hasInitial(tokens: Tokens, at: number): boolean {
  return textAt(tokens, at - 1) === '.' && textAt(tokens, at - 2).length === 1;
}

/** «Белову А.Б. 20 мая провести …», «Отделу кадров 20 мая доложить …»: a day without its year, right behind whoever is told. */
function isTold(tokens: Tokens, at: number): boolean {
  if (!isNamed(tokens, at)) return false;
  if (hasInitial(tokens, at) || hasInitial(tokens, at - 1) || textAt(tokens, at - 1) === ')') return true;
  const from = tokens.findLastIndex((_, index) => index < at && matches(tokens, index, '.|;|:')) + 1;
  if (at - from > furthestVerb || !/(?:[уюеи]|[ая]м|[ыи]м|[ое]й)$/u.test(textAt(tokens, from))) return false;
  const words = tokens.slice(from, at);
  return !words.some((_, index) => matches(words, index, `${notBehind}|${prepositions}`));
}

const prepositions = 'в|во|о|об|при|из|для|под|над|перед|у|без|через';

/** «свести отчёты и 11 октября передать сводный …»: the day of the second work. */
function followsWork(tokens: Tokens, at: number): boolean {
  if (!matches(tokens, at - 1, 'и|,')) return false;
  return tokens.slice(Math.max(0, at - 40), at).some((_, index, near) => isInfinitive(near, index));
}

const held =
  'провести|организовать|закрыть|ограничить|прекратить|перекрыть|осуществить|начать|завершить|открыть|рассмотреть|обсудить|заслушать|созвать|собрать|обеспечить|принять';
const furthestVerb = 14;

/** «провести рейд 3 марта 2015 г. с участием …»: a full date right behind what is held, in the verb's own words. */
function isDayOfWork({ tokens }: Scene, at: number, { year, grain }: Moment): boolean {
  // «по маршруту «Сосны – Дубки» 29 августа 2022 г.»: a title in quotes is one mark.
  const named = isWord(tokens, at - 1) || textAt(tokens, at - 1) === '«»';
  if (year === null || grain !== 'day' || !named) return false;
  if (isParticiple(tokens, at - 1) || matches(tokens, at - 1, notBehind)) return false;
  for (let index = at - 1; index >= Math.max(0, at - furthestVerb); index -= 1) {
    if (matches(tokens, index, held)) return index < at - 1;
    if (
      matches(tokens, index, ',|;|.|приказ*|распоряжен*|постановлен*|договор*|акт*|письм*|протокол*|закон*')
    )
      return false;
  }
  return false;
}

/** «15 и 16 сентября 2023 года», «5, 6 и 7 октября»: days in a row are one event, others several. */
export function daysPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const across = acrossMonths(scene, at);
  if (across !== null) return across;
  const numbers: number[] = [];
  let next = at;
  for (let number = dayNumber(tokens, next); number !== null && numbers.length < 10;) {
    const joint = matches(tokens, number.next, ',|и') ? number.next + 1 : null;
    if (joint === null) break;
    numbers.push(number.value);
    next = joint;
    number = dayNumber(tokens, next);
  }
  const last = numbers.length === 0 ? null : writtenDay(tokens, next);
  const [first] = numbers;
  if (last === null || first === undefined || last.value.impossible) return null;
  // «Центру (Иванов) 30 и 31 октября проверить …»
  const around = isInfinitive(tokens, at - 1) || isInfinitive(tokens, last.next);
  const told = scene.cell || around || matches(tokens, at - 1, happens) || isFirstWord(tokens, at);
  // «провести занятия в группах А и Б: 18 и 20 ноября соответственно»
  if (!told && !isLastWord(scene, at, last.next)) return null;
  const [month, number] = last.value.start;
  const place = { first: at, next: last.next, strength: 'term' as const };
  const whole: Moment = { ...last.value, grain: 'part', start: [month, first] };
  const ordered = [...numbers, number].every(
    (value, index, all) => index === 0 || value > (all[index - 1] ?? 0),
  );
  const inRow = [...numbers, number].every(
    (value, index, all) => index === 0 || value === (all[index - 1] ?? 0) + 1,
  );
  const phrase = throughout(scene, whole, place, 'window');
  // What is held on several days of a month lasts from the first to the last.
  const both = ordered && numbers.length === 1 && isLastWord(scene, at, last.next);
  if (inRow || phrase.to === null || both || (scene.cell && ordered)) return phrase;
  return doubtful('window', 'several', place, [[phrase.from, phrase.to]]);
}

/** «дежурить 31 декабря и 1 января»: days in a row of two months. */
function acrossMonths(scene: Scene, at: number): Phrase | null {
  const first = writtenDay(scene.tokens, at);
  if (first === null || !matches(scene.tokens, first.next, 'и')) return null;
  const second = writtenDay(scene.tokens, first.next + 1);
  if (second === null || !(scene.cell || isLastWord(scene, at, second.next))) return null;
  const [from, to] = [first, second].map(({ value }) => settleMoment(value, scene.context));
  if (typeof from !== 'object' || typeof to !== 'object' || addDays(from.to, 1) !== to.to) return null;
  const place = { first: at, next: second.next, strength: 'term' as const };
  return { ...place, kind: 'window', from: from.to, to: to.to };
}

/** «назначить заседание комиссии на 20 октября»: an appointing verb not far before. */
function isAppointed(scene: Scene, at: number): boolean {
  const far = 8;
  for (let index = at - 1; index >= Math.max(0, at - far); index -= 1) {
    if (matches(scene.tokens, index, happens)) return true;
    if (matches(scene.tokens, index, 'состоянию|по|данные|данных')) return false;
  }
  return false;
}
