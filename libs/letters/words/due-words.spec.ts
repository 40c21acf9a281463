import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { instant, plusMinutes } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { russianZones, zone, type Zone } from '#libs/domain/time/zone';
import { at, due, moscow } from '#test/support/invented-letters';
import { dueInShort, dueInWords, type Telling } from './due-words.js';

const told = (nowAt: Telling['nowAt'], language: 'ru' | 'en' = 'ru', reader: Zone = moscow): Telling => ({
  nowAt,
  language,
  reader: { zone: reader },
});
const friday = due('2019-10-04', 3);

describe('a due date in words', () => {
  it('is told with its weekday, its time and the days that are left', () => {
    expect(dueInWords(friday, told(at('2019-09-27')))).toBe(
      'до 4 октября 2019 г. (пятница), 18:00, осталось 7 дней',
    );
    expect(dueInWords(friday, told(at('2019-09-27'), 'en'))).toBe(
      'by 4 October 2019 (Friday), 18:00, 7 days left',
    );
  });

  it('is tomorrow on the day before and today on the due day', () => {
    expect(dueInWords(friday, told(at('2019-10-03')))).toBe('завтра, 4 октября 2019 г. (пятница), до 18:00');
    expect(dueInWords(friday, told(at('2019-10-04')))).toBe('сегодня, 4 октября 2019 г. (пятница), до 18:00');
    expect(dueInWords(friday, told(at('2019-10-04'), 'en'))).toBe('today, 4 October 2019 (Friday), by 18:00');
  });

  it('is not late at the due time itself, and late a moment after it', () => {
    expect(dueInWords(friday, told(friday.dueAt))).toContain('сегодня');
    const after = instant('2019-10-04T15:00:00.001Z');
    expect(dueInWords(due('2019-10-04', 0), told(after))).toBe('истёк 4 октября 2019 г. (пятница) в 18:00');
  });

  it('says by how many working days it is late, and nothing of that when no calendar knows', () => {
    const now = at('2019-10-09');
    expect(dueInWords(friday, told(now))).toBe(
      'истёк 4 октября 2019 г. (пятница) в 18:00, просрочено на 3 рабочих дня',
    );
    expect(dueInWords(due('2019-10-04', 1), told(now))).toContain('просрочено на 1 рабочий день');
    expect(dueInWords(due('2019-10-04', 21), told(now))).toContain('просрочено на 21 рабочий день');
    expect(dueInWords(due('2019-10-04'), told(now))).toBe('истёк 4 октября 2019 г. (пятница) в 18:00');
    expect(dueInWords(friday, told(now, 'en'))).toBe(
      'was 4 October 2019 (Friday), 18:00; overdue by 3 working days',
    );
  });

  it('never speaks of time left when it is overdue, and never of lateness before', () => {
    const minutes = fc.integer({ min: -60 * 24 * 400, max: 60 * 24 * 400 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...russianZones), (shift, readerZone) => {
        const nowAt = plusMinutes(friday.dueAt, shift);
        for (const language of ['ru', 'en'] as const) {
          const words = dueInWords(friday, told(nowAt, language, readerZone));
          const short = dueInShort(friday, told(nowAt, language, readerZone));
          const late = shift > 0;
          expect(/остал|left|сегодня|today|завтра|tomorrow/.test(words + short)).toBe(!late);
          expect(/истёк|просрочено|was |overdue/.test(words)).toBe(late);
          expect(/истёк|was due/.test(short)).toBe(late);
        }
      }),
      tries(300),
    );
  });
});

describe('a due time for a reader in another zone', () => {
  it('is told by the clocks of the issuing body and by the reader’s own', () => {
    const omsk = zone('Asia/Omsk');
    expect(dueInWords(friday, told(at('2019-09-27'), 'ru', omsk))).toContain('18:00 (МСК; у вас 21:00)');
    expect(dueInWords(friday, told(at('2019-09-27'), 'en', omsk))).toContain(
      '18:00 (UTC+3; 21:00 where you are)',
    );
  });

  it('names the day where the reader’s is another one', () => {
    const kamchatka = zone('Asia/Kamchatka');
    expect(dueInWords(friday, told(at('2019-09-27'), 'ru', kamchatka))).toContain(
      '18:00 (МСК; у вас 5 октября, 03:00)',
    );
  });

  it('counts from Moscow as Russian timetables do', () => {
    const ofOmsk = {
      dueOn: localDate('2019-10-04'),
      dueAt: instant('2019-10-04T12:00:00.000Z'),
      zone: zone('Asia/Omsk'),
      workingDaysLate: null,
    };
    expect(dueInWords(ofOmsk, told(at('2019-09-27')))).toContain('18:00 (МСК+3; у вас 15:00)');
    const ofKaliningrad = { ...ofOmsk, zone: zone('Europe/Kaliningrad') };
    expect(dueInWords(ofKaliningrad, told(at('2019-09-27')))).toContain('(МСК−1; у вас 15:00)');
  });

  it('is bare where both clocks show the same', () => {
    const simferopol = zone('Europe/Simferopol');
    expect(dueInWords(friday, told(at('2019-09-27'), 'ru', simferopol))).toContain('18:00, осталось');
  });
});

describe('a due date in a subject', () => {
  it.each([
    ['2019-09-27', 'срок до 4 октября', 'due by 4 October'],
    ['2019-10-03', 'срок завтра, 4 октября', 'due tomorrow, 4 October'],
    ['2019-10-04', 'срок сегодня, 4 октября, до 18:00', 'due today, 4 October, by 18:00'],
    ['2019-10-07', 'срок истёк 4 октября', 'was due on 4 October'],
    ['2020-01-09', 'срок истёк 4 октября 2019 г.', 'was due on 4 October 2019'],
  ])('is short, on %s', (today, ru, en) => {
    expect(dueInShort(friday, told(at(today)))).toBe(ru);
    expect(dueInShort(friday, told(at(today), 'en'))).toBe(en);
  });
});
