import type { CalendarContent } from './calendar-content.js';
import { calendarOfContent, type ProductionCalendar } from './calendar-of-years.js';
import type { CalendarYear } from './calendar-year.js';
import { ru2013 } from './years/ru-2013.js';
import { ru2014 } from './years/ru-2014.js';
import { ru2015 } from './years/ru-2015.js';
import { ru2016 } from './years/ru-2016.js';
import { ru2017 } from './years/ru-2017.js';
import { ru2018 } from './years/ru-2018.js';
import { ru2019 } from './years/ru-2019.js';
import { ru2020 } from './years/ru-2020.js';
import { ru2021 } from './years/ru-2021.js';
import { ru2022 } from './years/ru-2022.js';
import { ru2023 } from './years/ru-2023.js';
import { ru2024 } from './years/ru-2024.js';
import { ru2025 } from './years/ru-2025.js';
import { ru2026 } from './years/ru-2026.js';
import { ru2027 } from './years/ru-2027.js';

export type { ProductionCalendar } from './calendar-of-years.js';
export { UnknownCalendarYear } from './unknown-calendar-year.js';

/** The facts year by year, with the decree of each. */
export const russianYears: readonly CalendarYear[] = [
  ru2013,
  ru2014,
  ru2015,
  ru2016,
  ru2017,
  ru2018,
  ru2019,
  ru2020,
  ru2021,
  ru2022,
  ru2023,
  ru2024,
  ru2025,
  ru2026,
  ru2027,
];

/** The calendar this program brings along: the federal years alone. */
export const russianContent: CalendarContent = {
  years: russianYears,
  regions: [],
  ownDays: [],
  schoolHolidays: [],
};

/** Changes whenever `russianYears` do. */
export const russianVersion = 'ru-2026.11';

const russia = calendarOfContent(russianVersion, russianContent);

/**
 * The production calendar of Russia, 2013–2027: Labour Code, Article 112, and the Government's yearly decrees. What an installation
 * goes by may have regions and own days over it: that one is kept in its rows.
 */
export function russianCalendar(): ProductionCalendar {
  return russia;
}
