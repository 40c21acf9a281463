import type { Weekday } from '../../time/local-date.js';
import type { RecurrencePeriod } from '../recurrence.js';
import { weekdayOfWord } from './month-names.js';
import { cardinal } from './numerals.js';
import { isNumber, isWord, textAt, type Found, type Tokens } from './token.js';
import { isParticiple, matches, pastStop, sequence } from './words.js';

export interface Frequency {
  readonly every: RecurrencePeriod;
  readonly interval: number;
  readonly times: number;
  readonly weekdays: readonly Weekday[];
}

const adverbs: Readonly<Record<string, RecurrencePeriod>> = {
  ежедневно: 'day',
  ежесуточно: 'day',
  ежечасно: 'day',
  ежесменно: 'day',
  еженедельно: 'week',
  понедельно: 'week',
  ежемесячно: 'month',
  помесячно: 'month',
  ежеквартально: 'quarter',
  поквартально: 'quarter',
  ежегодно: 'year',
  ежедн: 'day',
  еженед: 'week',
  ежемес: 'month',
  ежекв: 'quarter',
  ежегод: 'year',
};

/** «ежемесячно», «каждый понедельник», «по пятницам», «не реже двух раз в год», «раз в полугодие», «каждые два месяца». */
export function frequencyWords(tokens: Tokens, at: number): Found<Frequency> | null {
  return (
    adverb(tokens, at) ??
    adjective(tokens, at) ??
    weekdayOfMonth(tokens, at) ??
    each(tokens, at) ??
    byWeekday(tokens, at) ??
    byKindOfDay(tokens, at) ??
    timesIn(tokens, at)
  );
}

function adverb(tokens: Tokens, at: number): Found<Frequency> | null {
  // A decade of days is a third of a month.
  if (/^(?:еже|по)декадно$/u.test(textAt(tokens, at)))
    return { value: { ...once('month'), times: 3 }, next: at + 1 };
  const every = adverbs[textAt(tokens, at)] ?? halfYearly(textAt(tokens, at));
  // «ежегодно проводимый конкурс» tells of a thing.
  if (every === null || isParticiple(tokens, at + 1)) return null;
  return { value: once(every), next: textAt(tokens, at).length < 8 ? pastStop(tokens, at + 1) : at + 1 };
}

const reports = 'отчет*|сведени*|информаци*|доклад*|мониторинг*|справк*|сводк*|сверк*|данны*|анализ*';

/** What is only called so: «ежемесячная надбавка», «ежедневная норма». */
const called =
  'надбавк*|доплат*|выплат*|преми*|стипенди*|пособи*|отпуск*|взнос*|плат*|план|плана|планы|планов|график*|норм*|компенсаци*|вознаграждени*';
const repeated =
  'организовать|обеспечить|обеспечивать|проводить|провести|осуществлять|осуществить|ввести|вести|наладить|установить|производить|выполнять|представлять|направлять|подавать|организовывать';

/** «ежемесячные отчёты», «организовать ежедневный осмотр»: what is asked for comes again and again. */
function adjective(tokens: Tokens, at: number): Found<Frequency> | null {
  const stem = /^(еже[A-Za-zЀ-ԯ]{3,9}н)(?:ый|ая|ое|ые|ого|ой|ых|ому|ым|ыми|ую)$/u.exec(
    textAt(tokens, at),
  )?.[1];
  const every = stem === undefined ? undefined : adverbs[`${stem}о`];
  if (every === undefined) return null;
  if (matches(tokens, at + 1, reports)) return { value: once(every), next: at + 2 };
  const again = every !== 'year' && matches(tokens, at - 1, repeated) && !matches(tokens, at + 1, called);
  // «обеспечить ежедневное, до 10.00, представление»
  const limited = sequence(tokens, at + 1, ',|(', 'до|к|по|не') !== null;
  return again && (limited || isWord(tokens, at + 1)) ? { value: once(every), next: at + 1 } : null;
}

function halfYearly(word: string): RecurrencePeriod | null {
  return /^(?:ежеполугодно|полугодично)$/u.test(word) ? 'half-year' : null;
}

function each(tokens: Tokens, at: number): Found<Frequency> | null {
  const by = sequence(tokens, at, 'по', 'полугодиям|кварталам|месяцам|четвертям');
  if (by !== null) {
    const word = textAt(tokens, by - 1);
    const every = word.startsWith('полу') ? 'half-year' : word.startsWith('мес') ? 'month' : 'quarter';
    return { value: once(every), next: by };
  }
  const from = sequence(tokens, at, 'в?', 'каждый|каждую|каждое|каждого|каждой|каждом|каждые|каждых');
  if (from === null) return null;
  const weekday = weekdayOfWord(textAt(tokens, from));
  if (weekday !== null) return { value: { ...once('week'), weekdays: [weekday] }, next: from + 1 };
  const interval = cardinal(tokens, from);
  // «каждые 3 часа», «каждую смену»
  if (matches(tokens, interval?.next ?? from, 'час|часа|часов|смену'))
    return { value: once('day'), next: (interval?.next ?? from) + 1 };
  const every = periodWord(tokens, interval?.next ?? from);
  if (every === null) return null;
  return { value: { ...once(every.value), interval: interval?.value ?? 1 }, next: every.next };
}

/** «каждую вторую субботу месяца», «в последний четверг каждого месяца»: once a month; the day is told by the text alone. */
function weekdayOfMonth(tokens: Tokens, at: number): Found<Frequency> | null {
  const from = sequence(tokens, at, 'в|во?', 'каждый|каждую|каждое|каждого|каждой?') ?? at;
  const weekday = numberedWeekday(tokens, from);
  const month = weekday === null ? null : sequence(tokens, weekday.next, 'каждого?', 'месяца');
  return month === null ? null : { value: { ...once('month'), times: weekday?.value ?? 1 }, next: month };
}

const which = /^(?:перв|втор|трет|четверт|последн)(?:ый|ой|ий|ая|яя|ую|юю|ья|ью|ое|ее|ье|ого|его)$/u;
const mostWeekdays = 5;

/** «вторую субботу», «последний четверг», «1-й и 3-й вторник»: on how many days of the month, told by the text alone. */
export function numberedWeekday(tokens: Tokens, at: number): Found<number> | null {
  let next = at;
  for (let times = 1; times <= mostWeekdays; times += 1) {
    const figure = isNumber(tokens, next)
      ? sequence(tokens, next + 1, '-?', 'й|я|ю|е|ий|ая|ую|ый|ое|го?')
      : null;
    const past = figure ?? (which.test(textAt(tokens, next)) ? next + 1 : null);
    if (past === null) return null;
    if (weekdayOfWord(textAt(tokens, past)) !== null) return { value: times, next: past + 1 };
    const joint = sequence(tokens, past, ',|и');
    if (joint === null) return null;
    next = joint;
  }
  return null;
}

function byWeekday(tokens: Tokens, at: number): Found<Frequency> | null {
  if (textAt(tokens, at) !== 'по') return null;
  const weekdays: Weekday[] = [];
  let next = at + 1;
  for (;;) {
    const weekday = /(?:ам|ям)$/u.test(textAt(tokens, next)) ? weekdayOfWord(textAt(tokens, next)) : null;
    if (weekday === null) break;
    weekdays.push(weekday);
    next = sequence(tokens, next + 1, ',|и') ?? next + 1;
  }
  if (weekdays.length === 0) return null;
  const end = matches(tokens, next - 1, ',|и') ? next - 1 : next;
  return { value: { ...once('week'), weekdays }, next: end };
}

const furthestNumber = 12;

/** «в выходные и праздничные дни», «по рабочим дням»: week after week, where no day or hour tells of which. */
function byKindOfDay(tokens: Tokens, at: number): Found<Frequency> | null {
  const next =
    sequence(tokens, at, 'в', 'выходные|рабочие|будние', 'и?', 'нерабочие?', 'праздничные?', 'дни') ??
    sequence(tokens, at, 'по', 'выходным|рабочим|будним|будням', 'и?', 'праздничным?', 'дням?');
  if (next === null) return null;
  const dated = tokens.some((_, place) => Math.abs(place - at) < furthestNumber && isNumber(tokens, place));
  return dated ? null : { value: once('week'), next };
}

/** «(не реже) двух раз в год», «1 раз в квартал», «раз в два года», «один раз в 3 месяца». */
function timesIn(tokens: Tokens, at: number): Found<Frequency> | null {
  const least = sequence(tokens, at, 'не', 'реже|менее|более', 'чем?') ?? at;
  const adverb = { дважды: 2, трижды: 3 }[textAt(tokens, least)];
  const number = cardinal(tokens, least);
  const again =
    adverb === undefined
      ? (timesWord(tokens, number) ?? sequence(tokens, least, 'раз|раза') ?? atLeast(number, least - at))
      : least + 1;
  if (again === null) return null;
  const inside = sequence(tokens, again, 'в|за|/');
  if (inside === null) return null;
  const interval = cardinal(tokens, inside);
  const every = periodWord(tokens, interval?.next ?? inside);
  if (every === null) return null;
  const value = { ...once(every.value), interval: interval?.value ?? 1, times: adverb ?? number?.value ?? 1 };
  return { value, next: every.next };
}

/** «не менее двух в месяц» needs no «раз». */
function atLeast(number: Found<number> | null, said: number): number | null {
  return said > 0 ? (number?.next ?? null) : null;
}

/** «раз», «раза», «р.» after a number. */
function timesWord(tokens: Tokens, number: Found<number> | null): number | null {
  if (number === null) return null;
  const whole = sequence(tokens, number.next, '-|–?', 'раз|раза|разу');
  return whole ?? (textAt(tokens, number.next) === 'р' ? pastStop(tokens, number.next + 1) : null);
}

function periodWord(tokens: Tokens, at: number): Found<RecurrencePeriod> | null {
  const school =
    sequence(tokens, at, 'учебный|учебного|учебную|учебном|календарный|календарного|отчетный|отчетного') ??
    at;
  const word = textAt(tokens, school);
  const every = periodOfWord(word);
  if (every === null || isNumber(tokens, school)) return null;
  return { value: every, next: word.length < 4 ? pastStop(tokens, school + 1) : school + 1 };
}

export function periodOfWord(word: string): RecurrencePeriod | null {
  if (/^(?:день|дня|дней|сутки)$/u.test(word)) return 'day';
  if (/^(?:недел(?:ю|и|я|ь|е|ей)|нед)$/u.test(word)) return 'week';
  if (/^(?:месяц(?:а|ев|ем|е)?|мес)$/u.test(word)) return 'month';
  if (/^(?:кв|квартал(?:а|ов|ом|е)?|четверть|четверти|четвертью|триместр(?:а|ом|е)?)$/u.test(word))
    return 'quarter';
  if (/^(?:полугоди(?:е|я|ем|и|й)|полгода)$/u.test(word)) return 'half-year';
  return /^(?:год(?:а|ом|у)?|лет)$/u.test(word) ? 'year' : null;
}

function once(every: RecurrencePeriod): Frequency {
  return { every, interval: 1, times: 1, weekdays: [] };
}
