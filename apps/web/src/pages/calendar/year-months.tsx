import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '#libs/contracts/http/calendar.schema';
import { plusDays } from './calendar-names.js';
import { MonthTable } from './month-table.js';

type Props = {
  readonly view: CalendarView;
  readonly selectedOn: string | null;
  readonly onSelect: (dayOn: string) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The same day of a neighbouring month, or its last one. */
function plusMonth(dayOn: string, direction: 1 | -1): string {
  const [year = 0, month = 1, day = 1] = dayOn.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + direction + 1, 0, 12)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1 + direction, Math.min(day, last), 12));
  return at.toISOString().slice(0, 10);
}

function target(key: string, dayOn: string): string | null {
  const step = steps[key];
  if (step !== undefined) return plusDays(dayOn, step);
  if (key === 'PageUp') return plusMonth(dayOn, -1);
  if (key === 'PageDown') return plusMonth(dayOn, 1);
  if (key === 'Home') return `${dayOn.slice(0, 4)}-01-01`;
  return key === 'End' ? `${dayOn.slice(0, 4)}-12-31` : null;
}

/** Twelve months as on the wall. Tab reaches one day of the year, arrows, Page and Home go on from it. */
export function YearMonths({ view, selectedOn, onSelect }: Props) {
  const { t } = useTranslation('calendar');
  const place = useRef<HTMLDivElement>(null);
  const inYear = (dayOn: string | null): dayOn is string => dayOn?.startsWith(String(view.year)) ?? false;
  const [lastOn, setLastOn] = useState<string | null>(null);
  const activeOn = [lastOn, selectedOn, view.todayOn].find(inYear) ?? `${view.year}-01-01`;
  const go = (event: KeyboardEvent): void => {
    const next = target(event.key, activeOn);
    if (next === null || !inYear(next)) return;
    event.preventDefault();
    setLastOn(next);
    place.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus();
  };
  return (
    <div
      ref={place}
      className="calendar-months"
      role="group"
      aria-label={t('months', { year: view.year })}
      aria-describedby="calendar-keys"
      onKeyDown={go}
    >
      <p id="calendar-keys" className="sr-only">
        {t('keys')}
      </p>
      {view.months.map((month) => (
        <MonthTable
          key={month.month}
          month={month}
          todayOn={view.todayOn}
          activeOn={activeOn}
          selectedOn={selectedOn}
          onSelect={(dayOn) => {
            setLastOn(dayOn);
            onSelect(dayOn);
          }}
        />
      ))}
    </div>
  );
}
