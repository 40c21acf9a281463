import { createHash } from 'node:crypto';
import {
  contentText,
  sameRegion,
  sameYear,
  type CalendarContent,
} from '#libs/domain/calendar/calendar-content';
import { russianVersion, russianYears } from '#libs/domain/calendar/production-calendar';
import { knownRegions } from '#libs/domain/calendar/regions';

/**
 * The name of a content: the program's years, the regions over them, and where anything else is the installation's own a mark of
 * the whole, like `ru-2026.11+ru-ta+own.3f0c92a1d4`. Equal contents have equal names and other contents other ones, in every
 * installation: a calendar may therefore be remembered by its name alone.
 */
export function calendarVersion(content: CalendarContent): string {
  const parts = [russianVersion, ...content.regions.map(({ code }) => code).sort()];
  if (isOwn(content)) {
    const mark = createHash('sha256').update(contentText(content)).digest('hex').slice(0, 10);
    parts.push(`own.${mark}`);
  }
  return parts.join('+');
}

function isOwn({ years, regions, ownDays, schoolHolidays }: CalendarContent): boolean {
  const sameYears =
    years.length === russianYears.length &&
    years.every((year) => russianYears.some((known) => sameYear(known, year)));
  const sameRegions = regions.every((region) => knownRegions.some((known) => sameRegion(known, region)));
  return !sameYears || !sameRegions || ownDays.length > 0 || schoolHolidays.length > 0;
}
