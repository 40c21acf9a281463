import type { CountedTerm } from './count-term.js';
import { explainLaunchStep, type LaunchStep } from './launch-step.js';
import { dotted, enCounted, enWeekday } from './day-words.js';
import { enSeries } from './series-words-en.js';
import { explainUntilStep } from './until-step.js';
import type { WhyStep } from './why-step.js';

/** "Why this date", one step. */
export function explainEnglish(step: WhyStep): string {
  switch (step.code) {
    case 'standing-report':
    case 'provisional':
    case 'first-period':
    case 'not-moved':
      return explainLaunchStep(step, 'en');
    case 'until-excluded':
      return explainUntilStep(step, 'en');
    case 'written':
      return step.text === null
        ? `Due by ${dotted(step.day)}, that day included.`
        : `Written: “${step.text}”, that is by ${dotted(step.day)}, that day included.`;
    case 'period':
      return `Written: ${quoted(step.text)}, that is from ${dotted(step.from)} to ${dotted(step.day)}; due on the last day, ${dotted(step.day)}.`;
    case 'year-assumed':
      return step.signedOn === null
        ? `The text names no year; taken from the plan: ${dotted(step.day)}.`
        : `The text names no year; taken as the next one after the signing on ${dotted(step.signedOn)} or the year of the plan: ${dotted(step.day)}.`;
    case 'counted':
      return counted(step);
    case 'working-day':
      return `${dotted(step.day)}, a ${enWeekday(step.day)}, is a working day (calendar ${step.calendarVersion}).`;
    case 'day-off':
      return `${dotted(step.day)}, a ${enWeekday(step.day)}, is a day off (calendar ${step.calendarVersion}).`;
    case 'moved':
      return `By policy version ${step.policyVersion} the due day moves to the ${step.rule} working day: ${dotted(step.day)}, a ${enWeekday(step.day)}.`;
    case 'kept':
      return `By policy version ${step.policyVersion} a due day that is a day off is not moved: ${dotted(step.day)}.`;
    case 'hour':
      return `Due at ${step.time}: the text names this hour.`;
    case 'not-after-signing':
      return `Moving would give ${dotted(step.day)}, but the document was signed on ${dotted(step.signedOn)}: ${choose}.`;
    case 'before-signing':
      return `${dotted(step.day)} is before the day of signing (${dotted(step.signedOn)}): ${choose}.`;
    case 'no-calendar':
      return `There is no production calendar for ${step.year}, so its working days are not known (${dotted(step.day)}): ${choose}.`;
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
      return `The calendar has no such date: ${quoted(step.text)}. A person must choose.`;
    case 'inverted-range':
      return `The period ends before it begins: ${quoted(step.text)}. A person must choose.`;
    case 'doubt':
      return `Written: ${quoted(step.text)}. ${doubts[step.doubt]}: ${choose}.`;
    case 'no-signing':
      return `Written: ${quoted(step.text)}. The day of signing is not known, so nothing can be counted: ${choose}.`;
    case 'series':
      return `Written: ${quoted(step.text)}. ${enSeries(step.recurrence)}.`;
    case 'by-person':
      return `${dotted(step.day)} was typed by a person who checked the draft.`;
    case 'no-deadline':
      return 'The text names no deadline: a person must choose one.';
    case 'no-fixed-day':
      return 'The item has no single due day: a recurrence, an event or a common term decides.';
  }
}

const choose = 'a person must choose';
const doubts = {
  'no-year': 'It names no year, and the day of signing is not known',
  vague: 'These words name no exact day',
  several: 'The item names more than one deadline',
  schedule: 'The deadline stands in another document',
  'too-long': 'It is longer than any deadline (more than 2,000 characters), so nothing of it was read',
  'far-away': 'It names no year, and the next such day is almost a year away',
};
const starts = {
  signing: 'the signing on ',
  registration: 'the registration on ',
  receipt: 'the signing (the day of receipt is not known beforehand) on ',
  effect: 'the signing (no other day of taking effect is named) on ',
  day: '',
};

function counted(step: Extract<WhyStep, { code: 'counted' }>): string {
  const { term, base, day } = step;
  const written = `Written: ${quoted(step.text)}`;
  const rules = step.byPolicy ? ` by policy version ${step.policyVersion}` : '';
  if (term.direction === 'before') {
    return `${written}. ${amount(term)} before ${dotted(base)}${rules}: ${dotted(day)}.`;
  }
  if (term.count === 0) return `${written}, that is on the day of signing, ${dotted(day)}.`;
  const from = `${starts[step.from]}${dotted(base)}`;
  return `${written}. ${amount(term)} from the day after ${from}${rules}: by ${dotted(day)}, that day included.`;
}

function amount({ count, unit }: CountedTerm): string {
  switch (unit) {
    case 'calendar-day':
      return enCounted(count, 'calendar day', 'calendar days');
    case 'working-day':
      return enCounted(count, 'working day', 'working days');
    case 'week':
      return enCounted(count, 'week', 'weeks');
    case 'month':
      return enCounted(count, 'month', 'months');
    case 'year':
      return enCounted(count, 'year', 'years');
  }
}

function quoted(text: string | null): string {
  return text === null ? 'the deadline' : `“${text}”`;
}
