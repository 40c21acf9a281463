import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { addDays, type LocalDate } from '#libs/domain/time/local-date';

/** How long before today the campaign was signed: long enough for items done, returned and overdue, short enough to be played at once. */
const calendarDaysBefore = 70;
/** Due days of the eight items, in working days from today: three past and done, one overdue, two under way, two ahead. */
const dueWorkingDays = [-28, -20, -12, -4, 2, 4, 15, 40] as const;

export interface CampaignDays {
  readonly signedOn: LocalDate;
  readonly dueOn: readonly LocalDate[];
}

/**
 * The days of the example campaign, all working days, chosen so that today it stands in the middle of its life.
 * @throws UnknownCalendarYear when it would reach into a year without a production calendar
 */
export function campaignDays(todayOn: LocalDate): CampaignDays {
  const calendar = russianCalendar();
  const lastWorkingOn = calendar.previousWorkingDay(todayOn);
  return {
    signedOn: calendar.nextWorkingDay(addDays(todayOn, -calendarDaysBefore)),
    dueOn: dueWorkingDays.map((days) => calendar.addWorkingDays(lastWorkingOn, days)),
  };
}
