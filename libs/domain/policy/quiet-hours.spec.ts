import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { russianCalendar } from '../calendar/production-calendar.js';
import { instant } from '../time/instant.js';
import { localDateOf, localTimeOf, russianZones, zone } from '../time/zone.js';
import { defaultPolicy } from './policy.js';
import { sendAfter } from './quiet-hours.js';

const calendar = russianCalendar();
const moscow = zone('Europe/Moscow');
const leaves = (at: string, reader = moscow) =>
  sendAfter(instant(at), { zone: reader }, defaultPolicy, calendar);

describe('a lone letter', () => {
  it.each([
    ['in the working day leaves at once', '2019-10-04T14:59:00+03:00', '2019-10-04T14:59:00+03:00'],
    ['at 08:00 leaves at once', '2019-10-04T08:00:00+03:00', '2019-10-04T08:00:00+03:00'],
    [
      'at 07:59 of a working day waits for 09:00 of that day',
      '2019-10-04T07:59:59+03:00',
      '2019-10-04T09:00:00+03:00',
    ],
    ['at 19:59 leaves at once', '2019-10-03T19:59:59+03:00', '2019-10-03T19:59:59+03:00'],
    ['at 20:00 waits for the next morning', '2019-10-03T20:00:00+03:00', '2019-10-04T09:00:00+03:00'],
    ['on Friday night waits for Monday', '2019-10-04T23:30:00+03:00', '2019-10-07T09:00:00+03:00'],
    ['on a Saturday noon waits for Monday', '2019-10-05T12:00:00+03:00', '2019-10-07T09:00:00+03:00'],
    ['on a working Saturday leaves at once', '2024-04-27T12:00:00+03:00', '2024-04-27T12:00:00+03:00'],
    ['on New Year waits for the first working day', '2019-12-31T21:00:00+03:00', '2020-01-09T09:00:00+03:00'],
  ])('%s', (_rule, at, sent) => {
    expect(leaves(at)).toBe(instant(sent));
  });

  it('follows the day and the hour of its reader', () => {
    expect(leaves('2019-10-04T12:00:00+03:00', zone('Asia/Kamchatka'))).toBe(
      instant('2019-10-07T09:00:00+12:00'),
    );
  });

  it('never leaves before its instant, at night or on a day off, in any zone', () => {
    const at = fc.integer({ min: Date.UTC(2013, 1, 1), max: Date.UTC(2027, 10, 1) }).map(instant);
    fc.assert(
      fc.property(at, fc.constantFrom(...russianZones), (written, reader) => {
        const sent = sendAfter(written, { zone: reader }, defaultPolicy, calendar);
        const time = localTimeOf(sent, reader);
        expect(sent >= written).toBe(true);
        expect(calendar.isWorkingDay(localDateOf(sent, reader))).toBe(true);
        expect(time >= '08:00' && time < '20:00').toBe(true);
      }),
      tries(300),
    );
  });
});
