import type { DeadlineReading, ReadingContext } from '#libs/domain/deadline/deadline-reading';
import { readDeadline, readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { schoolYears } from './campaign.js';

/** What is known beside the words of an item when its deadline is read. */
export type TermContext = ReadingContext;

export function readTerm(sentence: string, context: TermContext): DeadlineReading {
  return readDeadline(sentence, context);
}

/** A cell that holds nothing but a deadline. */
export function readTermCell(cell: string, context: TermContext): DeadlineReading {
  return readDeadlineCell(cell, context);
}

const planYear = /(?<![A-Za-zЀ-ԯ])(?:на|в|за)\s(?:период\s)?(?:\p{Ll}{3,8}\s)?(20\d{2})\s(?:год|г\.)/iu;

/** The year or school year that a heading gives to the months below it; the first heading that gives one decides. */
export function yearsOf(headings: readonly string[]): Pick<TermContext, 'year' | 'schoolYear'> {
  for (const heading of headings) {
    const [schoolYear, ...others] = new Set(schoolYears(heading));
    if (schoolYear !== undefined && others.length === 0) return { schoolYear };
    const year = planYear.exec(heading)?.[1];
    if (year !== undefined) return { year: Number(year) };
  }
  return {};
}
