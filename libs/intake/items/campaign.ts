import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import type { RawItem } from './raw-item.js';
import type { Umbrella } from './umbrella.js';

/** The time that a whole document is about. */
export interface Campaign {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** A year or school year covers preparation and reports too; a window only its event, which is prepared before. */
  readonly whole: boolean;
}

/** «к 2023-2024 учебному году» is what is prepared for, not when. */
const schoolYear =
  /(?<!(?:^|[^A-Za-zЀ-ԯ])к\s(?:новому\s)?)(20\d{2})\s?[-–—/]\s?(20\d{2})\s{0,2}(?:учебн|уч\.)/giu;

/** First years of the school years that a text names: 2023 for «2023-2024 учебный год». */
export function schoolYears(text: string): number[] {
  return [...text.matchAll(schoolYear)]
    .filter((match) => Number(match[2]) === Number(match[1]) + 1)
    .map((match) => Number(match[1]));
}

/** The umbrella's frame, else the one school year of the title, else that of the annexes' titles. */
export function campaignOf(
  items: readonly RawItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
  title: string | null,
  annexTitles: readonly string[],
): Campaign | null {
  const frame = items.find(
    (item) => (umbrellas.get(item.ref)?.stem ?? '') !== '' && item.deadline.from !== null,
  );
  if (frame?.deadline.from && frame.deadline.to) {
    return {
      from: frame.deadline.from,
      to: frame.deadline.to,
      whole: frame.deadline.kind === 'school-year' || frame.deadline.kind === 'year',
    };
  }
  for (const text of [title ?? '', ...annexTitles]) {
    const years = new Set(schoolYears(text));
    const [year] = years;
    if (years.size === 1 && year !== undefined) return ofSchoolYear(year);
  }
  return null;
}

function ofSchoolYear(year: number): Campaign | null {
  const from = `${String(year)}-09-01`;
  const to = `${String(year + 1)}-05-31`;
  return isLocalDate(from) && isLocalDate(to) ? { from, to, whole: true } : null;
}
