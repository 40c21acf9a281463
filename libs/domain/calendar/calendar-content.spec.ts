import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { addDays, localDate } from '../time/local-date.js';
import { calendarChanges, daysOfYear } from './calendar-changes.js';
import { contentText, orderedContent, type CalendarContent, type OtherDay } from './calendar-content.js';
import { calendarOfContent } from './calendar-of-years.js';
import { marksOfYear } from './day-marks.js';
import { editCalendar, newerProgramYears } from './calendar-edit.js';
import { missingYear } from './missing-year.js';
import { russianCalendar, russianContent } from './production-calendar.js';
import { specialDays } from './special-days.js';
import { bashkortostan } from './regions/ru-ba.js';
import { tatarstan } from './regions/ru-ta.js';

const day = localDate;
const withOwn = (...ownDays: OtherDay[]) => calendarOfContent('own', { ...russianContent, ownDays });
const kinds = ['off', 'short', 'working'] as const;

describe('a calendar of several layers', () => {
  it('lets a region take days off and shorten their eves', () => {
    const calendar = calendarOfContent('ta', { ...russianContent, regions: [tatarstan] });
    expect(calendar.isWorkingDay(day('2026-05-27'))).toBe(false);
    expect(calendar.isShortDay(day('2026-05-26'))).toBe(true);
    expect(russianCalendar().isWorkingDay(day('2026-05-27'))).toBe(true);
  });

  it('keeps a region’s feast apart from another region’s: 12 October 2026 is off in Bashkortostan alone', () => {
    const off = [tatarstan, bashkortostan].map((region) => {
      const calendar = calendarOfContent(region.code, { ...russianContent, regions: [region] });
      return !calendar.isWorkingDay(day('2026-10-12'));
    });
    expect(off).toEqual([false, true]);
  });

  it('lets the organisation’s own day win over everything beneath it', () => {
    const calendar = withOwn(
      { on: '2026-05-13', kind: 'off', name: 'День округа' },
      { on: '2026-05-16', kind: 'working', name: 'Отработка' },
      { on: '2026-05-14', kind: 'short', name: 'Канун' },
    );
    expect(['2026-05-13', '2026-05-16', '2026-05-14'].map((on) => calendar.isWorkingDay(day(on)))).toEqual([
      false,
      true,
      true,
    ]);
    expect(calendar.isShortDay(day('2026-05-14'))).toBe(true);
    expect(calendar.previousWorkingDay(day('2026-05-13'))).toBe('2026-05-12');
  });

  it('makes no year of its exceptions: an own day in a year without data leaves the year unknown', () => {
    const calendar = withOwn({ on: '2028-05-10', kind: 'off', name: 'День округа' });
    expect(calendar.hasYear(2028)).toBe(false);
    expect(() => calendar.isWorkingDay(day('2028-05-10'))).toThrow('2028');
  });

  it('counts neither school holidays nor special days with wages kept', () => {
    const schoolHolidays = [{ name: 'Осенние', from: '2026-10-26', to: '2026-11-03' }];
    const calendar = calendarOfContent('school', { ...russianContent, schoolHolidays });
    expect(calendarChanges(russianCalendar(), calendar, [2020, 2021, 2026]).days).toEqual([]);
    expect(specialDays.map(({ from }) => calendar.isWorkingDay(day(from)))).toEqual([
      true,
      false, // 4 April 2020 was a Saturday
      true,
      true,
      true,
      true,
      false, // 30 October 2021 was a Saturday
    ]);
  });

  it('adding and then subtracting working days is the identity, whatever own days there are', () => {
    const own = fc.record({
      on: fc.integer({ min: 0, max: 700 }).map((days) => addDays(day('2025-01-01'), days)),
      kind: fc.constantFrom(...kinds),
      name: fc.constant('свой день'),
    });
    fc.assert(
      fc.property(fc.array(own, { maxLength: 20 }), fc.integer({ min: -40, max: 40 }), (days, n) => {
        const calendar = withOwn(...days);
        const start = calendar.nextWorkingDay(day('2025-10-01'));
        const moved = calendar.addWorkingDays(start, n);
        expect(calendar.isWorkingDay(moved)).toBe(true);
        expect(calendar.addWorkingDays(moved, -n)).toBe(start);
      }),
      tries(300),
    );
  });
});

describe('the text of a content', () => {
  const days: readonly OtherDay[] = [
    { on: '2026-05-13', kind: 'off', name: 'День округа' },
    { on: '2026-09-01', kind: 'short', name: 'День знаний' },
  ];

  it('does not depend on the order in which things were entered, or on the order of their fields', () => {
    const one = { ...russianContent, ownDays: days, regions: [tatarstan, bashkortostan] };
    const other: CalendarContent = {
      schoolHolidays: [],
      ownDays: days.map(({ on, kind, name }) => ({ name, kind, on })).reverse(),
      regions: [bashkortostan, tatarstan],
      years: [...russianContent.years].reverse(),
    };
    expect(contentText(other)).toBe(contentText(one));
    expect(contentText(orderedContent(other))).toBe(contentText(one));
  });

  it.each([
    ['a kind', { ownDays: [{ ...days[0], kind: 'short' }, days[1]] }],
    ['a name', { ownDays: [{ ...days[0], name: 'День города' }, days[1]] }],
    ['a region', { regions: [tatarstan] }],
    ['school holidays', { schoolHolidays: [{ name: 'Осенние', from: '2026-10-26', to: '2026-11-03' }] }],
    ['a year less', { years: russianContent.years.slice(1) }],
  ])('changes with %s', (_what, change) => {
    const content = { ...russianContent, ownDays: days };
    expect(contentText({ ...content, ...change } as CalendarContent)).not.toBe(contentText(content));
  });
});

describe('an edit of the calendar', () => {
  it('replaces the part that is given and keeps the others', () => {
    const first = editCalendar(russianContent, { regions: ['ru-ta'] });
    const second = 'content' in first ? editCalendar(first.content, { ownDays: [] }) : first;
    expect('content' in second && second.content.regions.map(({ code }) => code)).toEqual(['ru-ta']);
  });

  it.each([
    [
      'a day both off and worked',
      [
        { on: '2026-05-13', kind: 'off' },
        { on: '2026-05-13', kind: 'working' },
      ],
      'и выходной, и рабочий сразу',
    ],
    ['a day that does not exist', [{ on: '2026-02-30', kind: 'off' }], 'такого дня нет'],
    ['a day off made short', [{ on: '2026-05-09', kind: 'short' }], 'это выходной, сократить его нельзя'],
    ['a year without calendar', [{ on: '2029-05-10', kind: 'off' }], 'календаря на 2029 год нет'],
  ] as const)('refuses %s', (_what, given, words) => {
    const ownDays = given.map((one) => ({ ...one, name: 'День' }));
    const edited = editCalendar(russianContent, { ownDays });
    expect('faults' in edited && edited.faults.map(({ message }) => message.ru).join()).toContain(words);
  });

  it('takes the years of a newer program and keeps those that the program does not know', () => {
    const [first, ...rest] = russianContent.years;
    const imported = { ...first, year: 2031 } as CalendarContent['years'][number];
    const kept = { ...russianContent, years: [...rest, imported] };
    expect(newerProgramYears(kept)).toEqual([2013]);
    const edited = editCalendar(kept, { programYears: true });
    const years = 'content' in edited ? edited.content.years.map(({ year }) => year) : [];
    expect([years.length, years[0], years.at(-1)]).toEqual([16, 2013, 2031]);
    expect('content' in edited && newerProgramYears(edited.content)).toEqual([]);
  });

  it('refuses school holidays that end before they begin', () => {
    const schoolHolidays = [{ name: 'Осенние', from: '2026-11-03', to: '2026-10-26' }];
    const edited = editCalendar(russianContent, { schoolHolidays });
    expect('faults' in edited && edited.faults.map(({ message }) => message.en)).toEqual([
      'School holidays “Осенние”: they begin after their end.',
    ]);
  });
});

describe('the reasons of a day', () => {
  const marks = marksOfYear({ ...russianContent, regions: [tatarstan] }, 2026);
  const codes = (on: string): string[] => (marks.get(day(on)) ?? []).map(({ code }) => code);

  it('tell holiday, carry-over, transfer, region and short day apart', () => {
    expect(codes('2026-01-07')).toEqual(['holiday']);
    expect(codes('2026-01-09')).toEqual(['moved-here']);
    expect(codes('2026-03-09')).toEqual(['carried-over']);
    expect(codes('2026-05-27')).toEqual(['region']);
    expect(codes('2026-04-30')).toEqual(['short']);
    expect(codes('2026-04-01')).toEqual([]);
  });

  it('are there for every Monday to Friday that is off and every weekend day that is worked, in every year', () => {
    for (const { year } of russianContent.years) {
      const found = marksOfYear(russianContent, year);
      const calendar = russianCalendar();
      const odd = daysOfYear(year).filter((on) => {
        const weekend = new Date(on).getUTCDay() % 6 === 0;
        return weekend === calendar.isWorkingDay(on);
      });
      expect(odd.filter((on) => !found.has(on))).toEqual([]);
    }
  });
});

describe('a year without its calendar', () => {
  it.each([
    ['2027-11-01', null],
    ['2027-11-02', { year: 2028, beginsInDays: 60 }],
    ['2027-12-31', { year: 2028, beginsInDays: 1 }],
    ['2028-01-01', { year: 2028, beginsInDays: 0 }],
    ['2028-03-01', { year: 2028, beginsInDays: -60 }],
  ])('is told of from 60 days before it begins: %s', (todayOn, expected) => {
    expect(missingYear(russianCalendar(), day(todayOn))).toEqual(expected);
  });
});
