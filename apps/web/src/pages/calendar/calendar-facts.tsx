import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/contracts/http/calendar.schema';
import { useDates } from '../../parts/use-dates.js';

function Facts({ title, lines }: { readonly title: string; readonly lines: readonly ReactNode[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="calendar-lines">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

/** By which acts the year is as it is: decree and transfers, regions, special days, own days, school holidays. */
export function CalendarFacts({ view }: { readonly view: CalendarView }) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  const span = (from: string, to: string): string =>
    from === to ? dates.day(from) : `${dates.day(from)} – ${dates.day(to)}`;
  const ofYear = (dayOn: string): boolean => dayOn.startsWith(String(view.year));
  return (
    <section className="card calendar-facts" aria-labelledby="calendar-facts">
      <h2 id="calendar-facts">{t('facts.title')}</h2>
      {view.decree !== null && <p>{view.decree}</p>}
      <Facts
        title={t('facts.transfers')}
        lines={view.transfers.map(({ from, to }) =>
          t('facts.transfer', { from: dates.dayWithWeekday(from), to: dates.dayWithWeekday(to) }),
        )}
      />
      <Facts
        title={t('facts.regions')}
        lines={view.regions
          .filter(({ chosen }) => chosen)
          .map(({ name, law, act }) => `${name}: ${law}. ${act ?? t('facts.noAct', { year: view.year })}`)}
      />
      <Facts
        title={t('facts.special')}
        lines={view.special.map(({ from, to, act }) => `${span(from, to)}: ${act}`)}
      />
      <Facts
        title={t('facts.own')}
        lines={view.ownDays
          .filter(({ on }) => ofYear(on))
          .map(({ on, kind, name }) => `${dates.dayWithWeekday(on)}: ${name} (${t(`kind.${kind}`)})`)}
      />
      <Facts
        title={t('facts.school')}
        lines={view.schoolHolidays
          .filter(({ from, to }) => ofYear(from) || ofYear(to))
          .map(({ name, from, to }) => `${name}: ${span(from, to)}`)}
      />
      <p className="hint">{t('facts.version', { version: view.version })}</p>
    </section>
  );
}
