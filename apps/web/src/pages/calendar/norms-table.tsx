import { useTranslation } from 'react-i18next';
import type { CalendarSums, CalendarView } from '#libs/contracts/http/calendar.schema';
import { useLanguage } from '../../i18n/language.js';
import { hours } from './calendar-names.js';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** Working days and norms of hours by quarter and for the year, as production calendars print them. */
export function NormsTable({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const { language } = useLanguage();
  if (view.total === null) return null;
  const lines: { name: string; sums: CalendarSums }[] = [
    ...view.quarters.map((sums, index) => ({ name: t('quarter', { number: roman[index] ?? '' }), sums })),
    { name: t('year', { year: view.year }), sums: view.total },
  ];
  return (
    <section className="card calendar-norms" aria-labelledby="calendar-norms">
      <h2 id="calendar-norms">{t('norms.title')}</h2>
      <div className="calendar-scroll" tabIndex={0} role="region" aria-labelledby="calendar-norms">
        <table className="calendar-table">
          <thead>
            <tr>
              <th scope="col">{t('norms.period')}</th>
              <th scope="col">{t('norms.days')}</th>
              <th scope="col">{t('norms.working')}</th>
              <th scope="col">{t('norms.short')}</th>
              {[40, 36, 24].map((week) => (
                <th key={week} scope="col">
                  {t('norms.hours', { week })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, sums }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{sums.days}</td>
                <td>{sums.workingDays}</td>
                <td>{sums.shortDays}</td>
                <td>{hours(sums.hours40, language)}</td>
                <td>{hours(sums.hours36, language)}</td>
                <td>{hours(sums.hours24, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="hint">{t('norms.hint')}</p>
    </section>
  );
}
