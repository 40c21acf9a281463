import type { LocalDate } from '../time/local-date.js';
import { dotted } from './day-words.js';

/** Rules that a launch applies where the text gives no single day, and what a change of the calendar leaves as it was. */
export type LaunchStep =
  /** Standing work without an end reports on each year until it is removed from control. */
  | { readonly code: 'standing-report'; readonly day: LocalDate; readonly policyVersion: number }
  /** A day that a person keeps although nobody has entered its year: found anew when the year comes. */
  | { readonly code: 'provisional'; readonly day: LocalDate; readonly year: number }
  /** Recurring work is due for its first period; the next ones follow. */
  | {
      readonly code: 'first-period';
      readonly day: LocalDate;
      readonly periodEndsOn: LocalDate;
      readonly policyVersion: number;
    }
  /** A changed calendar would put the day on or before the signing: the day that was promised stands. */
  | {
      readonly code: 'not-moved';
      readonly day: LocalDate;
      readonly signedOn: LocalDate;
      readonly calendarVersion: string;
    };

export function explainLaunchStep(step: LaunchStep, language: 'ru' | 'en'): string {
  const day = dotted(step.day);
  switch (step.code) {
    case 'provisional': {
      const year = String(step.year);
      return language === 'ru'
        ? `Предварительно: производственного календаря на ${year} год ещё нет; когда его введут, день ${day} будет проверен.`
        : `Provisional: there is no production calendar for ${year} yet; ${day} is checked when it is entered.`;
    }
    case 'standing-report':
      return language === 'ru'
        ? `Работа постоянная: по правилам исчисления сроков (редакция ${step.policyVersion}) о ней отчитываются раз в год, первый раз — по ${day}.`
        : `The work is standing: by policy version ${step.policyVersion} it is reported on once a year, the first time by ${day}.`;
    case 'not-moved': {
      const signed = dotted(step.signedOn);
      return language === 'ru'
        ? `По новому календарю (${step.calendarVersion}) срок пришёлся бы на день подписания (${signed}) или раньше, поэтому он не перенесён: ${day}.`
        : `By the new calendar (${step.calendarVersion}) the due day would fall on the day of signing (${signed}) or before it, so it was not moved: ${day}.`;
    }
    case 'first-period': {
      const end = dotted(step.periodEndsOn);
      return language === 'ru'
        ? `Работа повторяется: первый период заканчивается ${end}, отчёт за него — по ${day} (правила исчисления сроков, редакция ${step.policyVersion}).`
        : `The work recurs: the first period ends on ${end} and is reported on by ${day} (policy version ${step.policyVersion}).`;
    }
  }
}
