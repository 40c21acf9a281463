import { describe, expect, it } from '@jest/globals';
import { russianContent, russianVersion } from '#libs/domain/calendar/production-calendar';
import { bashkortostan } from '#libs/domain/calendar/regions/ru-ba';
import { tatarstan } from '#libs/domain/calendar/regions/ru-ta';
import { calendarVersion } from './calendar-version.js';

const own = { ...russianContent, ownDays: [{ on: '2026-05-13', kind: 'off', name: 'День округа' }] } as const;

describe('the version of a calendar', () => {
  it('is the program’s for the program’s content, with the regions over it', () => {
    expect(calendarVersion(russianContent)).toBe(russianVersion);
    expect(calendarVersion({ ...russianContent, regions: [tatarstan, bashkortostan] })).toBe(
      `${russianVersion}+ru-ba+ru-ta`,
    );
  });

  it('bears a mark of the content where anything is the installation’s own', () => {
    expect(calendarVersion({ ...own, regions: [tatarstan] })).toMatch(
      /^ru-2026\.11\+ru-ta\+own\.[0-9a-f]{10}$/,
    );
  });

  it('is the same for the same content and another one for another', () => {
    const renamed = { ...own, ownDays: own.ownDays.map((one) => ({ ...one, name: 'День города' })) };
    const shorter = { ...tatarstan, years: tatarstan.years.slice(1) };
    expect(calendarVersion(structuredClone(own))).toBe(calendarVersion(own));
    expect(calendarVersion(renamed)).not.toBe(calendarVersion(own));
    expect(calendarVersion({ ...russianContent, regions: [shorter] })).not.toBe(
      calendarVersion({ ...russianContent, regions: [tatarstan] }),
    );
  });
});
