import { describe, expect, it } from '@jest/globals';
import { calendarOfContent } from './calendar-of-years.js';
import { russianCalendar, russianContent } from './production-calendar.js';
import { bashkortostan } from './regions/ru-ba.js';
import { tatarstan } from './regions/ru-ta.js';
import { yearSums } from './year-sums.js';

// Working days and norms of hours as published: 40, 36 and 24 hours a week. 2021 and 2022–2024 in hours of 36 and 24: by the rule.
const published = [
  [2013, 247, 1970, 1772.4, 1179.6],
  [2014, 247, 1970, 1772.4, 1179.6],
  [2015, 247, 1971, 1773.4, 1180.6],
  [2016, 247, 1974, 1776.4, 1183.6],
  [2017, 247, 1973, 1775.4, 1182.6],
  [2018, 247, 1970, 1772.4, 1179.6],
  [2019, 247, 1970, 1772.4, 1179.6],
  [2020, 248, 1979, 1780.6, 1185.4],
  [2021, 247, 1972, 1774.4, 1181.6],
  [2022, 247, 1973, 1775.4, 1182.6],
  [2023, 247, 1973, 1775.4, 1182.6],
  [2024, 248, 1979, 1780.6, 1185.4],
  [2025, 247, 1972, 1774.4, 1181.6],
  [2026, 247, 1972, 1774.4, 1181.6],
  [2027, 247, 1972, 1774.4, 1181.6],
] as const;

// Quarters of the 40-hour week, where they were seen printed.
const publishedQuarters = [
  [2019, [454, 469]],
  [2020, [456, 477]],
  [2021, [447, 494]],
  [2023, [454, 488, 520, 511]],
  [2025, [463, 470, 528, 511]],
] as const;

// Of the republics: working days, and hours where they were published or follow from the published days.
const publishedRegional = [
  [tatarstan, 2019, 244, 1943],
  [tatarstan, 2020, 246, 1961],
  [tatarstan, 2021, 244, 1946],
  [tatarstan, 2022, 246, 1963],
  [tatarstan, 2023, 244, 1946],
  [tatarstan, 2024, 245, 1952],
  [tatarstan, 2025, 245, 1953],
  [tatarstan, 2026, 244, 1945],
  [bashkortostan, 2019, 244, 1944],
  [bashkortostan, 2020, 245, 1954],
  [bashkortostan, 2021, 244, 1946],
  [bashkortostan, 2022, 244, 1947],
  [bashkortostan, 2023, 244, 1946],
  [bashkortostan, 2024, 245, 1953],
  [bashkortostan, 2025, 244, 1946],
  [bashkortostan, 2026, 244, 1946],
] as const;

describe('the norms of working time', () => {
  it.each(published)(
    'of %i are %i days and %d, %d, %d hours',
    (year, workingDays, hours40, hours36, hours24) => {
      expect(yearSums(russianCalendar(), year).year).toMatchObject({
        workingDays,
        hours40,
        hours36,
        hours24,
      });
    },
  );

  it.each(publishedQuarters)('of %i by quarters are as printed: %j', (year, hours) => {
    const found = yearSums(russianCalendar(), year).quarters.map(({ hours40 }) => hours40);
    expect(found.slice(0, hours.length)).toEqual([...hours]);
  });

  it.each(publishedRegional)(
    'of a republic are as published: $code %i, %i days, %i hours',
    (region, year, workingDays, hours40) => {
      const calendar = calendarOfContent('regional', { ...russianContent, regions: [region] });
      expect(yearSums(calendar, year).year).toMatchObject({ workingDays, hours40 });
    },
  );

  it('add up: months to quarters, quarters to the year', () => {
    for (const [year] of published) {
      const { months, quarters, year: whole } = yearSums(russianCalendar(), year);
      const sum = (parts: typeof months): number => parts.reduce((all, { hours40 }) => all + hours40, 0);
      expect([sum(months), sum(quarters)]).toEqual([whole.hours40, whole.hours40]);
    }
  });
});
