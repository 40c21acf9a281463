import { weekdayOf, type LocalDate } from '../time/local-date.js';
import { explainLaunchStep } from './launch-step.js';
import type { WhyStep } from './why-step.js';

export type ExplanationLanguage = 'ru' | 'en';

/** One step of "why this date" as a sentence for people. */
export function explain(step: WhyStep, language: ExplanationLanguage): string {
  return language === 'ru' ? russian(step) : english(step);
}

function russian(step: WhyStep): string {
  switch (step.code) {
    case 'standing-report':
    case 'provisional':
    case 'first-period':
      return explainLaunchStep(step, 'ru');
    case 'written':
      return step.text === null
        ? `Срок — ${dotted(step.day)}, включительно.`
        : `Написано: «${step.text}» — по ${dotted(step.day)} включительно.`;
    case 'working-day':
      return `${dotted(step.day)}, ${ruWeekday(step.day)}, — рабочий день (календарь ${step.calendarVersion}).`;
    case 'day-off':
      return `${dotted(step.day)}, ${ruWeekday(step.day)}, — нерабочий день (календарь ${step.calendarVersion}).`;
    case 'moved':
      return `По правилам исчисления сроков (редакция ${step.policyVersion}) срок переносится на ${ruMoved[step.rule]} рабочий день — ${dotted(step.day)}, ${ruWeekday(step.day)}.`;
    case 'kept':
      return `По правилам исчисления сроков (редакция ${step.policyVersion}) срок с нерабочего дня не переносится — ${dotted(step.day)}.`;
    case 'not-after-signing':
      return `Перенос дал бы ${dotted(step.day)}, а документ подписан ${dotted(step.signedOn)}: срок должен выбрать человек.`;
    case 'before-signing':
      return `${dotted(step.day)} раньше дня подписания (${dotted(step.signedOn)}): срок должен выбрать человек.`;
    case 'no-calendar':
      return `Производственного календаря на ${step.year} год нет, поэтому неизвестно, рабочий ли день ${dotted(step.day)}: срок должен выбрать человек.`;
    case 'impossible-date':
      return `Такой даты нет в календаре: ${ruQuoted(step.text)}. Срок должен выбрать человек.`;
    case 'inverted-range':
      return `Конец периода раньше его начала: ${ruQuoted(step.text)}. Период должен выбрать человек.`;
    case 'by-person':
      return `${dotted(step.day)} — день, который указал человек при проверке проекта.`;
    case 'no-deadline':
      return 'Срок в тексте не указан: его должен выбрать человек.';
    case 'no-fixed-day':
      return 'У пункта нет одного дня исполнения: он определяется повторением, событием или общим сроком.';
  }
}

function english(step: WhyStep): string {
  switch (step.code) {
    case 'standing-report':
    case 'provisional':
    case 'first-period':
      return explainLaunchStep(step, 'en');
    case 'written':
      return step.text === null
        ? `Due by ${dotted(step.day)}, that day included.`
        : `Written: “${step.text}”, that is by ${dotted(step.day)}, that day included.`;
    case 'working-day':
      return `${dotted(step.day)}, a ${enWeekday(step.day)}, is a working day (calendar ${step.calendarVersion}).`;
    case 'day-off':
      return `${dotted(step.day)}, a ${enWeekday(step.day)}, is a day off (calendar ${step.calendarVersion}).`;
    case 'moved':
      return `By policy version ${step.policyVersion} the due day moves to the ${step.rule} working day: ${dotted(step.day)}, a ${enWeekday(step.day)}.`;
    case 'kept':
      return `By policy version ${step.policyVersion} a due day that is a day off is not moved: ${dotted(step.day)}.`;
    case 'not-after-signing':
      return `Moving would give ${dotted(step.day)}, but the document was signed on ${dotted(step.signedOn)}: a person must choose.`;
    case 'before-signing':
      return `${dotted(step.day)} is before the day of signing (${dotted(step.signedOn)}): a person must choose.`;
    case 'no-calendar':
      return `There is no production calendar for ${step.year}, so nobody knows whether ${dotted(step.day)} is worked: a person must choose.`;
    case 'impossible-date':
      return `The calendar has no such date: ${enQuoted(step.text)}. A person must choose.`;
    case 'inverted-range':
      return `The period ends before it begins: ${enQuoted(step.text)}. A person must choose.`;
    case 'by-person':
      return `${dotted(step.day)} was typed by a person who checked the draft.`;
    case 'no-deadline':
      return 'The text names no deadline: a person must choose one.';
    case 'no-fixed-day':
      return 'The item has no single due day: a recurrence, an event or a common term decides.';
  }
}

const ruMoved = { previous: 'предыдущий', next: 'следующий' };
const ruWeekdays = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'];
const enWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function ruWeekday(day: LocalDate): string {
  return ruWeekdays[weekdayOf(day) - 1] ?? '';
}

function enWeekday(day: LocalDate): string {
  return enWeekdays[weekdayOf(day) - 1] ?? '';
}

/** 05.10.2019: the spelling of official documents, in both languages, so that the page shows one form. */
export function dotted(day: LocalDate): string {
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}

function ruQuoted(text: string | null): string {
  return text === null ? 'срок' : `«${text}»`;
}

function enQuoted(text: string | null): string {
  return text === null ? 'the deadline' : `“${text}”`;
}
