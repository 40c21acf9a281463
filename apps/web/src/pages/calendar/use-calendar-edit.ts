import { useState } from 'react';
import type { CalendarChanged, CalendarEdit } from '#libs/contracts/http/calendar.schema';
import { useConfirmCalendar, usePreviewCalendar } from '../../api/calendar.js';

/** A change on its way: previewed first, confirmed on the calendar that was previewed, or dropped. */
export function useCalendarEdit() {
  const [edit, setEdit] = useState<CalendarEdit | null>(null);
  const [changed, setChanged] = useState<CalendarChanged | null>(null);
  const preview = usePreviewCalendar();
  const drop = () => {
    setEdit(null);
    preview.reset();
  };
  const confirm = useConfirmCalendar((answer) => {
    setChanged(answer);
    drop();
  });
  const found = preview.data ?? null;
  return {
    preview: found,
    busy: preview.isPending || confirm.isPending,
    previewError: preview.error,
    confirmError: confirm.error,
    changed,
    ask: (next: CalendarEdit) => {
      setEdit(next);
      setChanged(null);
      confirm.reset();
      preview.mutate(next);
    },
    confirm: () => {
      if (edit !== null && found !== null) confirm.mutate({ edit, number: found.number, seen: found.mark });
    },
    /** The same change once more, on the calendar and the orders as they are now. */
    lookAgain: () => {
      if (edit === null) return;
      confirm.reset();
      preview.mutate(edit);
    },
    drop: () => {
      confirm.reset();
      drop();
    },
    forget: () => setChanged(null),
  };
}
