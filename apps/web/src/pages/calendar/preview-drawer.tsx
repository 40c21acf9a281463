import { Alert, Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '#libs/contracts/http/calendar.schema';
import { Refused } from '../../api/http.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useDates } from '../../parts/use-dates.js';
import { PreviewMoves } from './preview-moves.js';
import { PreviewStays } from './preview-stays.js';

type Props = {
  readonly preview: CalendarPreview | null;
  readonly busy: boolean;
  readonly error: Error | null;
  readonly onConfirm: () => void;
  readonly onLookAgain: () => void;
  readonly onClose: () => void;
};

const mostDays = 60;

function Days({ preview }: { readonly preview: CalendarPreview }) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  if (preview.days.length === 0) return null;
  return (
    <section>
      <h3>{t('preview.days', { count: preview.days.length })}</h3>
      <ul className="calendar-lines">
        {preview.days.slice(0, mostDays).map(({ on, before, after }) => (
          <li key={on}>
            {t('preview.day', {
              day: dates.dayWithWeekday(on),
              before: t(`kind.${before}`),
              after: t(`kind.${after}`),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Summary({ preview }: { readonly preview: CalendarPreview }) {
  const { t } = useTranslation('calendar');
  if (preview.same) return <Alert type="info" showIcon title={t('preview.same')} />;
  return (
    <Alert
      type={preview.moved > 0 ? 'warning' : 'info'}
      showIcon
      title={preview.moved > 0 ? t('preview.moved', { count: preview.moved }) : t('preview.noMoves')}
      description={[
        ...preview.newYears.map((year) => t('preview.newYear', { year })),
        t('preview.orders', { count: preview.orders }),
        ...(preview.replanned > 0 ? [t('preview.replanned', { count: preview.replanned })] : []),
        t('preview.typed'),
      ].join(' ')}
    />
  );
}

/** The calendar or the orders have changed since: what the drawer shows is not what would happen. */
const isOutdated = (error: Error): boolean =>
  error instanceof Refused && (error.status === 409 || error.status === 412);

/** What a change would do to days and to running orders. Nothing has moved until the button is pressed. */
export function PreviewDrawer({ preview, busy, error, onConfirm, onLookAgain, onClose }: Props) {
  const { t } = useTranslation('calendar');
  return (
    <Drawer
      open={preview !== null}
      onClose={onClose}
      size={820}
      destroyOnHidden
      title={t('preview.title')}
      closable={{ 'aria-label': t('close') }}
    >
      {preview !== null && (
        <div className="calendar-preview">
          {error !== null && (
            <ProblemAlert
              error={error}
              extra={
                isOutdated(error) ? (
                  <Button onClick={onLookAgain}>{t('preview.lookAgain')}</Button>
                ) : undefined
              }
            />
          )}
          <Summary preview={preview} />
          <PreviewMoves preview={preview} />
          <PreviewStays preview={preview} />
          <Days preview={preview} />
          <div className="form-actions">
            {!preview.same && (
              <Button type="primary" loading={busy} onClick={onConfirm}>
                {t('preview.confirm')}
              </Button>
            )}
            <Button onClick={onClose}>{t('preview.cancel')}</Button>
          </div>
        </div>
      )}
    </Drawer>
  );
}
