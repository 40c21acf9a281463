import { useTranslation } from 'react-i18next';
import type { CalendarDay, CalendarMonth } from '#libs/contracts/http/calendar.schema';
import { useLanguage } from '../../i18n/language.js';
import { useDates } from '../../parts/use-dates.js';
import { columnOf, hours, monthName, weekdayNames } from './calendar-names.js';
import { dayClass } from './day-class.js';

type Props = {
  readonly month: CalendarMonth;
  readonly todayOn: string;
  /** The one day of the year that Tab reaches; arrows go on from it. */
  readonly activeOn: string;
  readonly selectedOn: string | null;
  readonly onSelect: (dayOn: string) => void;
};

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Weeks of a month, Monday first; null where a week belongs to another month. */
function weeksOf(days: readonly CalendarDay[]): (CalendarDay | null)[][] {
  const first = days[0];
  if (first === undefined) return [];
  const cells: (CalendarDay | null)[] = [...Array<null>(columnOf(first.on)).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

function Day({ day, ...props }: { readonly day: CalendarDay } & Omit<Props, 'month'>) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const kind = t(`kind.${day.kind ?? 'unknown'}`);
  const reasons = day.marks.map(({ text }) => text);
  return (
    <button
      type="button"
      data-day={day.on}
      className={dayClass(day, props.todayOn)}
      tabIndex={day.on === props.activeOn ? 0 : -1}
      aria-pressed={day.on === props.selectedOn}
      aria-label={[dates.dayWithWeekday(day.on), kind, ...reasons].join(', ')}
      title={reasons.length === 0 ? undefined : reasons.join('\n')}
      onClick={() => props.onSelect(day.on)}
    >
      {Number(day.on.slice(8))}
      {day.kind === 'short' && <span aria-hidden>*</span>}
    </button>
  );
}

/** A month of the wall calendar, with its working days and hours beneath. */
export function MonthTable({ month, ...props }: Props) {
  const { t } = useTranslation('calendar');
  const { language } = useLanguage();
  const { sums } = month;
  return (
    <section className="calendar-month">
      <table>
        <caption>{monthName(month.month, language)}</caption>
        <thead>
          <tr>
            {weekdays.map((weekday) => {
              const { short, long } = weekdayNames(weekday, language);
              return (
                <th key={weekday} scope="col" abbr={long}>
                  {short}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month.days).map((week, index) => (
            <tr key={week.find((day) => day !== null)?.on ?? index}>
              {week.map((day, column) => (
                <td key={day?.on ?? `${index}-${column}`}>{day !== null && <Day day={day} {...props} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="calendar-month-sums">
        {sums === null
          ? t('noData')
          : t('monthSums', {
              days: t('days', { count: sums.workingDays }),
              hours: hours(sums.hours40, language),
            })}
      </p>
    </section>
  );
}
