import type { DeadlineReading, ReadingContext } from '#libs/domain/deadline/deadline-reading';
import { readDeadline, readDeadlineCell } from '#libs/domain/deadline/read-deadline';
import { infinitives } from '../language/verbs.js';
import { schoolYears } from './campaign.js';
import { resultStart } from './result-words.js';

/** What is known beside the words of an item when its deadline is read. */
export type TermContext = ReadingContext;

export function readTerm(sentence: string, context: TermContext): DeadlineReading {
  return readDeadline(sentence, context);
}

/** A cell that holds nothing but a deadline. */
export function readTermCell(cell: string, context: TermContext): DeadlineReading {
  return readDeadlineCell(cell, context);
}

/** «Итоговый отчет по форме – май»: of a paper without a verb, what stands behind the dash is its term. */
export function termOfPaper(text: string, context: TermContext): DeadlineReading | null {
  const dash = /\s[–—-]\s(?=[^–—]{3,60}$)/u.exec(text);
  if (dash === null || !resultStart.test(text) || infinitives(text).length > 0) return null;
  const from = dash.index + dash[0].length;
  const reading = readTermCell(text.slice(from).replace(/[.;\s]+$/u, ''), context);
  if (reading.to === null || reading.span === undefined) return null;
  return { ...reading, span: [reading.span[0] + from, reading.span[1] + from] };
}

const planYear = /(?<![A-Za-zЀ-ԯ])(?:на|в|за)\s(?:период\s)?(?:\p{Ll}{3,8}\s)?(20\d{2})\s(?:год|г\.)/giu;

/** The year or school year that a heading gives to the months below it; the first heading that gives one decides. */
export function yearsOf(headings: readonly string[], earliest = 0): Pick<TermContext, 'year' | 'schoolYear'> {
  for (const heading of headings) {
    const [schoolYear, ...others] = new Set(schoolYears(heading));
    if (schoolYear !== undefined && others.length === 0) return { schoolYear };
    // «Об итогах 2024 года и задачах на 2025 год» gives no one year, nor does a year that is over when the paper is signed.
    const [year, ...otherYears] = new Set([...heading.matchAll(planYear)].map((match) => Number(match[1])));
    if (year !== undefined && otherYears.length === 0 && year >= earliest) return { year };
  }
  return {};
}
