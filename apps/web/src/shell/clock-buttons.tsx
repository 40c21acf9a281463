import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockView, MoveClock } from '#libs/contracts/http/clock.schema';
import { useMoveClock } from '../api/clock.js';
import { dayOf } from '../format/dates.js';
import { DateField } from '../parts/date-field.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useDates } from '../parts/use-dates.js';
import { useSession } from './session-context.js';

type MoveTo = { readonly today: string; readonly busy: boolean; readonly onMove: (dayOn: string) => void };

function ToDate({ today, busy, onMove }: MoveTo) {
  const { t } = useTranslation('shell');
  const id = useId();
  const [dayOn, setDayOn] = useState('');
  return (
    <form
      className="clock-to-date"
      onSubmit={(event) => {
        event.preventDefault();
        if (dayOn !== '') onMove(dayOn);
      }}
    >
      <DateField id={id} label={t('clock.toDateField')} value={dayOn} min={today} onChange={setDayOn} />
      <Button htmlType="submit" disabled={dayOn === '' || busy}>
        {t('clock.go')}
      </Button>
    </form>
  );
}

/** The four ways a person moves training time. */
export function ClockButtons({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('shell');
  const dates = useDates();
  const { zone } = useSession().installation;
  const [choosing, setChoosing] = useState(false);
  const move = useMoveClock();
  const go = (request: MoveClock) => move.mutate(request, { onSuccess: () => setChoosing(false) });
  const busy = move.isPending;
  return (
    <div className="clock-controls">
      <div className="clock-buttons" role="group" aria-label={t('clock.moveLabel')}>
        <Button disabled={busy} onClick={() => go({ by: 'hour' })}>
          {t('clock.hour')}
        </Button>
        <Button disabled={busy} onClick={() => go({ by: 'day' })}>
          {t('clock.day')}
        </Button>
        <Button
          type="primary"
          disabled={busy || clock.nextEventAt === null}
          onClick={() => go({ by: 'next-event' })}
        >
          {t('clock.nextEvent')}
        </Button>
        <Button disabled={busy} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          {t('clock.toDate')}
        </Button>
      </div>
      {choosing && (
        <ToDate today={dayOf(clock.now, zone)} busy={busy} onMove={(dayOn) => go({ by: 'to', dayOn })} />
      )}
      <p className="hint">
        {clock.nextEventAt === null
          ? t('clock.nothingAhead')
          : t('clock.next', { moment: dates.momentWithWeekday(clock.nextEventAt) })}
      </p>
      {move.isError && <ProblemAlert error={move.error} onClose={() => move.reset()} />}
    </div>
  );
}
