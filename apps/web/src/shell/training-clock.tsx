import { useTranslation } from 'react-i18next';
import type { ClockView } from '#libs/contracts/http/clock.schema';
import { useClock } from '../api/clock.js';
import { time, weekday, day, dayOf } from '../format/dates.js';
import { useLanguage } from '../i18n/language.js';
import { ClockButtons } from './clock-buttons.js';
import { ClockMoving } from './clock-moving.js';
import { useRefreshWithClock } from './use-refresh-with-clock.js';
import { useSession } from './session-context.js';

function BigClock({ clock }: { readonly clock: ClockView }) {
  const { t } = useTranslation('shell');
  const { language } = useLanguage();
  const { zone } = useSession().installation;
  return (
    <p className="big-clock" aria-label={t('clock.now')} data-testid="business-time">
      <time dateTime={clock.now}>
        <span className="big-clock-day">{day(dayOf(clock.now, zone), language)}</span>
        <span className="big-clock-time">{time(clock.now, zone, language)}</span>
        <span className="big-clock-weekday">{weekday(clock.now, zone, language)}</span>
      </time>
    </p>
  );
}

/** The clock of a training installation: what time it has and the buttons that move it. */
export function TrainingClock() {
  const { t } = useTranslation('shell');
  const clock = useClock().data;
  useRefreshWithClock(clock);
  if (clock === undefined || clock.kind !== 'training') return null;
  const moving = clock.move?.state === 'moving';
  return (
    <section className="training-clock" aria-label={t('clock.label')}>
      <BigClock clock={clock} />
      {moving ? null : <ClockButtons clock={clock} />}
      <ClockMoving clock={clock} />
    </section>
  );
}
