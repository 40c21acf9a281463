import { describe, expect, it } from '@jest/globals';
import { russianCalendar, UnknownCalendarYear } from '#libs/domain/calendar/production-calendar';
import { addDays, localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, zone } from '#libs/domain/time/zone';
import { campaignActs } from './campaign-acts.js';
import { campaignDays } from './campaign-days.js';

const here = zone('Europe/Moscow');
const morning = localTime('09:00');
const calendar = russianCalendar();

function everyDay(from: string, to: string): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = localDate(from); day <= localDate(to); day = addDays(day, 1)) days.push(day);
  return days;
}

function actsOf(dueOn: readonly LocalDate[]) {
  return campaignActs(new Map(dueOn.map((day, index) => [String(index + 1), day])), here);
}

describe('the days of the example', () => {
  const todays = everyDay('2024-01-01', '2027-10-25');

  it('let everything it tells happen between the signing and the morning of today, whatever day today is', () => {
    const broken = todays.filter((todayOn) => {
      const { signedOn, dueOn } = campaignDays(todayOn);
      const acts = actsOf(dueOn);
      const signedAt = instantIn(here, signedOn, morning);
      const endAt = instantIn(here, todayOn, morning);
      return acts.some(({ at }) => at <= signedAt || at >= endAt);
    });
    expect(broken).toEqual([]);
  });

  it('have the fourth item told to the head by today, and the fifth and sixth not due yet', () => {
    const broken = todays.filter((todayOn) => {
      const [, , , fourth = todayOn, fifth = todayOn, sixth = todayOn] = campaignDays(todayOn).dueOn;
      return calendar.addWorkingDays(fourth, 3) > todayOn || fifth <= todayOn || sixth <= todayOn;
    });
    expect(broken).toEqual([]);
  });

  it('are working days, so that no date of the text is moved', () => {
    const broken = todays.filter((todayOn) => {
      const { signedOn, dueOn } = campaignDays(todayOn);
      return ![signedOn, ...dueOn].every((day) => calendar.isWorkingDay(day));
    });
    expect(broken).toEqual([]);
  });

  it('are never guessed where the production calendar ends', () => {
    expect(() => campaignDays(localDate('2027-12-20'))).toThrow(UnknownCalendarYear);
  });
});
