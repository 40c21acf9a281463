import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { dueAt } from '#libs/domain/deadline/due-at';
import { defaultPolicy } from '#libs/domain/policy/policy';
import type { Instant } from '#libs/domain/time/instant';
import { addDays, daysBetween, localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, localDateOf, localTimeOf, russianZones, type Zone } from '#libs/domain/time/zone';
import { count } from '#test/support/counts';
import { launchBrowser } from './browser.js';

/**
 * What a page shows is computed by the browser's own zone data, what falls due by Node's: where they differ, a person reads another
 * hour than the one that counts.
 */
const first = localDate('2013-01-01');
const last = localDate('2027-12-31');
const everyDays = count(7, 1);

const days: readonly LocalDate[] = Array.from(
  { length: Math.floor(daysBetween(first, last) / everyDays) + 1 },
  (_, index) => addDays(first, index * everyDays),
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  // A browser that lives elsewhere: its own zone must play no part.
  page = await (await browser.newContext({ timezoneId: 'America/New_York' })).newPage();
});

afterAll(async () => {
  await browser.close();
});

/** «2019-10-04 18:00» of each instant, as the pages' own formats make it: with Intl, in a named zone. */
async function shownByBrowser(zone: Zone, instants: readonly Instant[]): Promise<string[]> {
  const shown: unknown = await page.evaluate(`(() => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: ${JSON.stringify(zone)}, hourCycle: 'h23',
      year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
    });
    return ${JSON.stringify(instants)}.map((at) => format.format(new Date(at)));
  })()`);
  if (!Array.isArray(shown)) throw new Error('the browser answered something else than a list');
  return shown.map(String);
}

const differing = (expected: readonly string[], found: readonly string[]): string[] =>
  expected.flatMap((one, index) => (one === found[index] ? [] : [`${one} ≠ ${found[index] ?? 'nothing'}`]));

describe('an instant in Node and in the browser', () => {
  it.each(russianZones)(
    'of a day and an hour in %s is shown as that day and hour, 2013–2027',
    async (zone) => {
      const times = ['05:00', '09:00', '17:00', '18:00', '23:59'].map(localTime);
      const moments = days.flatMap((day) => times.map((time) => ({ day, time })));
      const shown = await shownByBrowser(
        zone,
        moments.map(({ day, time }) => instantIn(zone, day, time)),
      );
      expect(shown).toHaveLength(moments.length);
      expect(
        differing(
          moments.map(({ day, time }) => `${day} ${time}`),
          shown,
        ),
      ).toEqual([]);
    },
  );

  it.each(russianZones)(
    'that falls due in %s is read in Moscow and in Kamchatka as the same',
    async (zone) => {
      const due = days.map((day) => dueAt(day, zone, defaultPolicy, russianCalendar()));
      for (const reader of russianZones.filter((_, index) => index === 1 || index === 10)) {
        const here = due.map((at) => `${localDateOf(at, reader)} ${localTimeOf(at, reader)}`);
        expect(differing(here, await shownByBrowser(reader, due))).toEqual([]);
      }
    },
  );

  it('differs where one is asked in another zone: this check can be red', async () => {
    const [zone, other] = [russianZones[1], russianZones[2]];
    if (zone === undefined || other === undefined) throw new Error('Russia has eleven zones');
    const at = instantIn(zone, localDate('2019-10-04'), localTime('18:00'));
    expect(differing(['2019-10-04 18:00'], await shownByBrowser(other, [at]))).toEqual([
      '2019-10-04 18:00 ≠ 2019-10-04 19:00',
    ]);
  });
});
