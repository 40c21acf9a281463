import { useSession } from '../shell/session-context.js';
import { useLanguage } from '../i18n/language.js';
import * as dates from '../format/dates.js';

/** The formats of `dates.ts` bound to the language of the page and, unless another is named, the installation's zone. */
export function useDates() {
  const { language } = useLanguage();
  const { installation } = useSession();
  return {
    day: (dayOn: string) => dates.day(dayOn, language),
    dayWithWeekday: (dayOn: string) => dates.dayWithWeekday(dayOn, language),
    shortDay: (dayOn: string) => dates.shortDay(dayOn, language),
    /** The day on which an instant falls, in words and in figures. */
    dayOf: (at: string, zone = installation.zone) => dates.day(dates.dayOf(at, zone), language),
    shortDayOf: (at: string, zone = installation.zone) => dates.shortDay(dates.dayOf(at, zone), language),
    moment: (at: string, zone = installation.zone) => dates.moment(at, zone, language),
    momentWithWeekday: (at: string, zone = installation.zone) => dates.momentWithWeekday(at, zone, language),
    shortMoment: (at: string, zone = installation.zone) => dates.shortMoment(at, zone, language),
  };
}
