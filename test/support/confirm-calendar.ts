import { randomUUID } from 'node:crypto';
import { CalendarChanged, CalendarPreview } from '#libs/contracts/http/calendar.schema';
import type { Office } from './office.js';

/** Looks at what a change of the calendar would do and confirms just that, as a person does on the page. */
export async function confirmCalendar(
  office: Office,
  version: number,
  edit: object,
  key: string = randomUUID(),
): Promise<CalendarChanged> {
  const { mark } = CalendarPreview.parse(await office.ask('POST', '/calendar/preview', { body: edit }));
  const body = { ...edit, seen: mark };
  return CalendarChanged.parse(await office.ask('PUT', '/calendar', { version, key, body }));
}
