import type { CalendarDay } from '#libs/contracts/http/calendar.schema';

const layers = ['region', 'own', 'special', 'school-holiday'] as const;

/** How a day looks: what it is, and the layers that made it so. */
export function dayClass(day: CalendarDay, todayOn: string): string {
  const weekend = [0, 6].includes(new Date(`${day.on}T12:00:00Z`).getUTCDay());
  const worked = weekend && day.kind !== null && day.kind !== 'off';
  return [
    'calendar-day',
    `calendar-day-${day.kind ?? (weekend ? 'unknown-weekend' : 'unknown')}`,
    ...(worked ? ['calendar-day-worked-weekend'] : []),
    ...layers
      .filter((code) => day.marks.some((mark) => mark.code === code))
      .map((code) => `calendar-day-${code}`),
    ...(day.on === todayOn ? ['calendar-day-today'] : []),
  ].join(' ');
}
