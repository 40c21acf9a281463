import type { CountedTerm } from './count-term.js';
import { explainLaunchStep, type LaunchStep } from './launch-step.js';
import { dotted, ruCounted, ruWeekday } from './day-words.js';
import { ruSeries } from './series-words-ru.js';
import { explainUntilStep } from './until-step.js';
import type { WhyStep } from './why-step.js';

/** «Почему такой срок», one step. */
export function explainRussian(step: WhyStep): string {
  switch (step.code) {
    case 'standing-report':
    case 'provisional':
    case 'first-period':
    case 'not-moved':
      return explainLaunchStep(step, 'ru');
    case 'until-excluded':
      return explainUntilStep(step, 'ru');
    case 'written':
      return step.text === null
        ? `Срок — ${dotted(step.day)}, включительно.`
        : `Написано: «${step.text}» — по ${dotted(step.day)} включительно.`;
    case 'period':
      return `Написано: ${quoted(step.text)} — с ${dotted(step.from)} по ${dotted(step.day)}; срок — последний день, ${dotted(step.day)}.`;
    case 'year-assumed':
      return step.signedOn === null
        ? `Год в тексте не указан; взят год плана — ${dotted(step.day)}.`
        : `Год в тексте не указан; взят ближайший срок после подписания (${dotted(step.signedOn)}) или год плана — ${dotted(step.day)}.`;
    case 'counted':
      return counted(step);
    case 'working-day':
      return `${dotted(step.day)}, ${ruWeekday(step.day)}, — рабочий день (календарь ${step.calendarVersion}).`;
    case 'day-off':
      return `${dotted(step.day)}, ${ruWeekday(step.day)}, — нерабочий день (календарь ${step.calendarVersion}).`;
    case 'moved':
      return `По правилам исчисления сроков (редакция ${step.policyVersion}) срок переносится на ${moved[step.rule]} рабочий день — ${dotted(step.day)}, ${ruWeekday(step.day)}.`;
    case 'kept':
      return `По правилам исчисления сроков (редакция ${step.policyVersion}) срок с нерабочего дня не переносится — ${dotted(step.day)}.`;
    case 'hour':
      return `Срок истекает в ${step.time}: этот час назван в тексте.`;
    case 'not-after-signing':
      return `Перенос дал бы ${dotted(step.day)}, а документ подписан ${dotted(step.signedOn)}: ${choose}.`;
    case 'before-signing':
      return `${dotted(step.day)} раньше дня подписания (${dotted(step.signedOn)}): ${choose}.`;
    case 'no-calendar':
      return `Производственного календаря на ${step.year} год нет, поэтому рабочие дни неизвестны (${dotted(step.day)}): ${choose}.`;
    default:
      return withoutDay(step);
  }
}

type Dated =
  | LaunchStep['code']
  | 'until-excluded'
  | 'written'
  | 'period'
  | 'year-assumed'
  | 'counted'
  | 'working-day'
  | 'day-off'
  | 'moved'
  | 'kept';
type Rest = Exclude<
  WhyStep,
  { code: Dated | 'hour' | 'not-after-signing' | 'before-signing' | 'no-calendar' }
>;

function withoutDay(step: Rest): string {
  switch (step.code) {
    case 'impossible-date':
      return `Такой даты нет в календаре: ${quoted(step.text)}. Срок должен выбрать человек.`;
    case 'inverted-range':
      return `Конец периода раньше его начала: ${quoted(step.text)}. Период должен выбрать человек.`;
    case 'doubt':
      return `Написано: ${quoted(step.text)}. ${doubts[step.doubt]}: ${choose}.`;
    case 'no-signing':
      return `Написано: ${quoted(step.text)}. Дата подписания неизвестна, отсчитать срок не от чего: ${choose}.`;
    case 'series':
      return `Написано: ${quoted(step.text)}. ${ruSeries(step.recurrence)}.`;
    case 'by-person':
      return `${dotted(step.day)} — день, который указал человек при проверке проекта.`;
    case 'no-deadline':
      return 'Срок в тексте не указан: его должен выбрать человек.';
    case 'no-fixed-day':
      return 'У пункта нет одного дня исполнения: он определяется повторением, событием или общим сроком.';
  }
}

const choose = 'срок должен выбрать человек';
const moved = { previous: 'предыдущий', next: 'следующий' };
const doubts = {
  'no-year': 'Год не указан, а дата подписания неизвестна',
  vague: 'Точного дня эти слова не называют',
  several: 'В пункте назван не один срок',
  schedule: 'Срок указан в другом документе',
  'too-long': 'Это длиннее любого срока (больше 2 000 знаков), поэтому не прочитано',
  'far-away': 'Год не указан, а до ближайшего такого дня почти год',
};
const starts = {
  signing: 'дня подписания',
  registration: 'дня регистрации',
  receipt: 'дня подписания (день получения заранее неизвестен)',
  effect: 'дня подписания (день вступления в силу отдельно не указан)',
  day: 'дня',
};

function counted(step: Extract<WhyStep, { code: 'counted' }>): string {
  const { term, base, day } = step;
  const written = `Написано: ${quoted(step.text)}`;
  const rules = step.byPolicy ? ` по правилам исчисления сроков (редакция ${step.policyVersion})` : '';
  if (term.direction === 'before') {
    return `${written}. За ${amount(term)} до ${dotted(base)}${rules} — ${dotted(day)}.`;
  }
  if (term.count === 0) return `${written} — в день подписания, ${dotted(day)}.`;
  const from = `${starts[step.from]} ${dotted(base)}`;
  return `${written}. ${amount(term)} со следующего дня после ${from}${rules} — по ${dotted(day)} включительно.`;
}

function amount({ count, unit }: CountedTerm): string {
  switch (unit) {
    case 'calendar-day':
      return ruCounted(count, 'календарный день', 'календарных дня', 'календарных дней');
    case 'working-day':
      return ruCounted(count, 'рабочий день', 'рабочих дня', 'рабочих дней');
    case 'week':
      return ruCounted(count, 'неделя', 'недели', 'недель');
    case 'month':
      return ruCounted(count, 'месяц', 'месяца', 'месяцев');
    case 'year':
      return ruCounted(count, 'год', 'года', 'лет');
  }
}

function quoted(text: string | null): string {
  return text === null ? 'срок' : `«${text}»`;
}
