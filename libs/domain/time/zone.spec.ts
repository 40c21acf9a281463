import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { instant } from './instant.js';
import { addDays, localDate } from './local-date.js';
import { localTime } from './local-time.js';
import { instantIn, localDateOf, localTimeOf, russianZones, zone } from './zone.js';

const at = (name: string, day: string, time: string) =>
  instantIn(zone(name), localDate(day), localTime(time));

describe('a zone', () => {
  it('is refused in words when the IANA data does not know it', () => {
    for (const name of ['Europe/Kirovsk', '+03:00', '', 'МСК', 'local']) {
      expect(() => zone(name)).toThrow(
        `"${name}" is not a time zone: expected an IANA name like Europe/Moscow.`,
      );
    }
  });

  it('has one spelling, so that one zone never becomes two', () => {
    expect(zone('europe/moscow')).toBe('Europe/Moscow');
  });

  it('of Russia has eleven hours, from Kaliningrad to Kamchatka', () => {
    const noon = instant('2026-11-20T00:00:00Z');
    const hours = russianZones.map((name) => localTimeOf(noon, name));
    expect(hours).toEqual(
      ['02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((h) => `${h}:00`),
    );
  });
});

describe('the instant of a day and time', () => {
  it('follows the law of the zone at that day', () => {
    expect(at('Europe/Moscow', '2019-10-04', '18:00')).toBe('2019-10-04T15:00:00.000Z');
    expect(at('Europe/Moscow', '2013-10-04', '18:00')).toBe('2013-10-04T14:00:00.000Z');
    expect(at('Asia/Kamchatka', '2019-10-04', '09:00')).toBe('2019-10-03T21:00:00.000Z');
  });

  it('in a gap of the clocks counts by the offset before the jump', () => {
    expect(at('Europe/Berlin', '2024-03-31', '02:30')).toBe('2024-03-31T01:30:00.000Z');
    expect(localTimeOf(at('Europe/Berlin', '2024-03-31', '02:30'), zone('Europe/Berlin'))).toBe('03:30');
    expect(at('America/New_York', '2024-03-10', '02:30')).toBe('2024-03-10T07:30:00.000Z');
  });

  it('that clocks show twice is the first of the two', () => {
    expect(at('Europe/Moscow', '2014-10-26', '01:30')).toBe('2014-10-25T21:30:00.000Z');
    expect(at('America/New_York', '2024-11-03', '01:30')).toBe('2024-11-03T05:30:00.000Z');
  });

  it('on a day that clocks change is right before and after the change', () => {
    expect(at('Europe/Berlin', '2024-03-31', '01:59')).toBe('2024-03-31T00:59:00.000Z');
    expect(at('Europe/Berlin', '2024-03-31', '03:00')).toBe('2024-03-31T01:00:00.000Z');
    expect(at('Europe/Berlin', '2024-10-27', '03:00')).toBe('2024-10-27T02:00:00.000Z');
    expect(at('Europe/Moscow', '2014-10-26', '18:00')).toBe('2014-10-26T15:00:00.000Z');
  });

  it('is the one that Intl shows, before and after every change of clocks', () => {
    const minute = fc.integer({ min: Date.UTC(2010, 0) / 60_000, max: Date.UTC(2027, 11) / 60_000 });
    const names = fc.constantFrom(
      ...russianZones,
      zone('Europe/Berlin'),
      zone('Australia/Lord_Howe'),
      zone('Asia/Kathmandu'),
    );
    fc.assert(
      fc.property(names, minute, (name, minutes) => {
        const shown = new Date(minutes * 60_000).toLocaleString('sv-SE', { timeZone: name }); // 2019-10-04 18:00:00
        const found = instant(minutes * 60_000);
        expect(`${localDateOf(found, name)} ${localTimeOf(found, name)}:00`).toBe(shown);
      }),
      tries(300),
    );
  });

  it('reads back as the same day and time in every zone of Russia', () => {
    const minute = fc.integer({ min: 180, max: 1439 }); // before 03:00 clocks could jump
    const day = fc.integer({ min: 0, max: 5500 }).map((days) => addDays(localDate('2013-01-01'), days));
    fc.assert(
      fc.property(fc.constantFrom(...russianZones), day, minute, (name, on, minutes) => {
        const time = localTime(new Date(minutes * 60_000).toISOString().slice(11, 16));
        const found = instantIn(name, on, time);
        expect([localDateOf(found, name), localTimeOf(found, name)]).toEqual([on, time]);
      }),
      tries(300),
    );
  });
});
