import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ClockView } from '#libs/contracts/http/clock.schema';
import { useMoveClock, useStopClock } from '../api/clock.js';
import { moveProgressPercent } from '../format/dates.js';
import { useDates } from '../parts/use-dates.js';

/** A move under way with its progress and a stop, or why it stands. */
export function ClockMoving({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('shell');
  const dates = useDates();
  const stop = useStopClock();
  const again = useMoveClock();
  const { move } = clock;
  if (move === null || move.state === 'done') return null;
  const target = dates.momentWithWeekday(move.targetAt);
  if (move.state === 'moving')
    return (
      <div className="clock-moving" role="status">
        <span>{t('clock.moving', { moment: target })}</span>
        <Progress
          percent={moveProgressPercent(move.startedFromAt, clock.now, move.targetAt)}
          aria-label={t('clock.progress')}
        />
        <Button danger loading={stop.isPending} onClick={() => stop.mutate(null)}>
          {t('clock.stop')}
        </Button>
      </div>
    );
  const goOn = (
    <Button
      size="small"
      loading={again.isPending}
      onClick={() => again.mutate({ by: 'until', at: move.targetAt })}
    >
      {t('clock.goOn')}
    </Button>
  );
  if (move.state === 'stopped')
    return (
      <Alert
        type="info"
        title={t('clock.stopped', { moment: target })}
        action={goOn}
        className="clock-note"
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      className="clock-note"
      title={t('clock.stalled', { moment: target })}
      description={move.waitsFor ?? undefined}
      action={goOn}
    />
  );
}
