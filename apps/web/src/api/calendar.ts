import { useMutation, useQuery } from '@tanstack/react-query';
import {
  CalendarChanged,
  CalendarPreview,
  CalendarView,
  CalendarWarning,
  type CalendarEdit,
} from '#libs/contracts/http/calendar.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

/** One year of the calendar; undefined: the year that runs. */
export const useCalendar = (year: number | undefined) =>
  useQuery({
    queryKey: ['calendar', year ?? 'now'],
    queryFn: ({ signal }) =>
      callApi(CalendarView, year === undefined ? '/calendar' : `/calendar?year=${year}`, { signal }),
    placeholderData: (shown) => shown,
    staleTime: 10_000,
  });

/** Whether a year has begun, or soon begins, without its calendar. */
export const useCalendarWarning = () =>
  useQuery({
    queryKey: ['calendar-warning'],
    queryFn: ({ signal }) => callApi(CalendarWarning, '/calendar/warning', { signal }),
    staleTime: 60_000,
    refetchInterval: 300_000,
  });

/** What a change would do. Asks only: nothing is moved. */
export const usePreviewCalendar = () =>
  useMutation<CalendarPreview, Error, CalendarEdit>({
    mutationFn: (edit) => callApi(CalendarPreview, '/calendar/preview', { method: 'POST', body: edit }),
  });

export type ConfirmCalendar = { readonly edit: CalendarEdit; readonly number: number; readonly seen: string };

export const useConfirmCalendar = (after: (changed: CalendarChanged) => void) =>
  useCommand(
    ({ edit, number, seen }: ConfirmCalendar, idempotencyKey) =>
      callApi(CalendarChanged, '/calendar', {
        method: 'PUT',
        body: { ...edit, seen },
        version: number,
        idempotencyKey,
      }),
    after,
  );
