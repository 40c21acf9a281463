import { describe, expect, it } from '@jest/globals';
import { compose } from './compose-letter.js';
import { accepted, at, launch, options } from '#test/support/invented-letters';
import type { LetterFacts } from './letter-facts.js';

const calendarOf = (facts: LetterFacts) => compose(facts, options('ru')).attachments[0];
const unfolded = (content: string) => content.replace(/\r\n /g, '');

describe('the calendar of a launch letter', () => {
  const made = calendarOf(launch());
  const content = made?.content ?? '';

  it('holds an all-day event for each due date, named by its assignment', () => {
    const lines = unfolded(content).split('\r\n');
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(2);
    expect(lines).toContain('UID:assignment-3@zarechensk.example');
    expect(lines).toContain('DTSTART;VALUE=DATE:20191004');
    expect(lines).toContain('SUMMARY:Срок: пункт 3 приказа № 12-о');
    expect(lines).toContain('DTSTAMP:20190909T060000Z');
    expect(lines.join('\n')).not.toMatch(/ATTENDEE/);
  });

  it('says its kind and method beside the file', () => {
    expect(made?.contentType).toBe('text/calendar; charset=utf-8; method=PUBLISH');
    expect(made?.filename).toMatch(/\.ics$/);
  });

  it('ends lines with CR LF and folds them at 75 octets, between letters', () => {
    expect(content.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    for (const line of content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(content).not.toContain('\uFFFD');
  });

  it('sounds at nine on the due day itself', () => {
    expect(unfolded(content)).toContain('TRIGGER;RELATED=START:PT9H');
  });

  it('never says how many days are left: that would be false the next day', () => {
    expect(unfolded(content)).not.toMatch(/остал|завтра/);
  });

  it('moves the same event when the plan changes', () => {
    const moved = launch().toExecute.map((line) => ({ ...line, planVersion: 4 }));
    const lines = unfolded(calendarOf(launch({ toExecute: moved }))?.content ?? '').split('\r\n');
    expect(lines).toContain('UID:assignment-3@zarechensk.example');
    expect(lines.filter((line) => line.startsWith('SEQUENCE:'))).toEqual(['SEQUENCE:4', 'SEQUENCE:4']);
  });

  it('leaves out what is past its due time, and is not made when nothing is ahead', () => {
    const later = unfolded(calendarOf(launch({ nowAt: at('2019-10-10') }))?.content ?? '');
    expect(later.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(calendarOf(launch({ nowAt: at('2020-01-10') }))).toBeUndefined();
  });
});

describe('the calendar of an accepted report', () => {
  it('takes the event away while it is still ahead', () => {
    const made = calendarOf(accepted);
    const lines = unfolded(made?.content ?? '').split('\r\n');
    expect(made?.contentType).toContain('method=CANCEL');
    expect(lines).toEqual(
      expect.arrayContaining([
        'METHOD:CANCEL',
        'STATUS:CANCELLED',
        'UID:assignment-3@zarechensk.example',
        'SEQUENCE:2',
      ]),
    );
    expect(lines).not.toContain('BEGIN:VALARM');
  });

  it('is not made when the due day has passed: what was is left in the calendar', () => {
    expect(calendarOf({ ...accepted, nowAt: at('2019-10-08') })).toBeUndefined();
  });
});
