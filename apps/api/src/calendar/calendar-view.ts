import type { CalendarMonth, CalendarView } from '#libs/contracts/http/calendar.schema';
import { dayKind, daysOfYear } from '#libs/domain/calendar/calendar-changes';
import { newerProgramYears } from '#libs/domain/calendar/calendar-edit';
import { marksOfYear } from '#libs/domain/calendar/day-marks';
import { missingYear } from '#libs/domain/calendar/missing-year';
import { knownRegions } from '#libs/domain/calendar/regions';
import { specialDaysOf } from '#libs/domain/calendar/special-days';
import { yearSums } from '#libs/domain/calendar/year-sums';
import type { LocalDate } from '#libs/domain/time/local-date';
import type { CurrentCalendar } from '#libs/persistence/calendar/calendar.repository';
import type { Language } from '../request/request-language.js';
import { dayMarkInWords } from './day-words.js';
import { missingYearInWords } from './missing-year-words.js';

export interface CalendarQuestion {
  readonly year: number;
  readonly todayOn: LocalDate;
  readonly waiting: CalendarView['waiting'];
  readonly language: Language;
}

/** A year as its page shows it: every day with its kind and reasons, norms, and what is missing. */
export function calendarView(current: CurrentCalendar, question: CalendarQuestion): CalendarView {
  const { year, todayOn, waiting, language } = question;
  const { number, version, changedAt, content, calendar } = current;
  const known = calendar.hasYear(year);
  const sums = known ? yearSums(calendar, year) : null;
  const entry = content.years.find((one) => one.year === year);
  const full = (day: string): string => `${String(year)}-${day}`;
  const missing = missingYear(calendar, todayOn);
  return {
    number,
    version,
    changedAt,
    todayOn,
    year,
    years: content.years.map((one) => one.year),
    programYears: newerProgramYears(content),
    decree: entry?.decree ?? null,
    months: monthsOf(current, question).map((days, index) => ({
      month: index + 1,
      days,
      sums: sums?.months[index] ?? null,
    })),
    quarters: [...(sums?.quarters ?? [])],
    total: sums?.year ?? null,
    transfers: (entry?.transfers ?? []).map(([from, to]) => ({ from: full(from), to: full(to) })),
    special: [...specialDaysOf(year)],
    regions: regionsOf(current, year),
    ownDays: [...content.ownDays],
    schoolHolidays: [...content.schoolHolidays],
    missing: missing === null ? null : missingYearInWords(missing, language),
    waiting,
  };
}

function monthsOf(
  { content, calendar }: CurrentCalendar,
  { year, language }: CalendarQuestion,
): CalendarMonth['days'][] {
  const known = calendar.hasYear(year);
  const marks = marksOfYear(content, year);
  const months: CalendarMonth['days'][] = Array.from({ length: 12 }, () => []);
  for (const on of daysOfYear(year)) {
    months[Number(on.slice(5, 7)) - 1]?.push({
      on,
      kind: known ? dayKind(calendar, on) : null,
      marks: (marks.get(on) ?? []).map((mark) => dayMarkInWords(mark, language)),
    });
  }
  return months;
}

function regionsOf({ content }: CurrentCalendar, year: number): CalendarView['regions'] {
  const chosen = new Set(content.regions.map(({ code }) => code));
  const others = knownRegions.filter(({ code }) => !chosen.has(code));
  return [...content.regions, ...others].map(({ code, name, law, years }) => ({
    code,
    name,
    law,
    chosen: chosen.has(code),
    act: years.find((one) => one.year === year)?.act ?? null,
  }));
}
