import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CalendarPreview } from '#libs/contracts/http/calendar.schema';
import { useDates } from '../../parts/use-dates.js';

/** Due dates that would move: whose, from which day to which, and by what reasons. */
export function PreviewMoves({ preview }: { readonly preview: CalendarPreview }) {
  const { t } = useTranslation('calendar');
  const dates = useDates();
  if (preview.moves.length === 0) return null;
  const day = (on: string, at: string, other: string): string =>
    on === other ? dates.momentWithWeekday(at) : dates.dayWithWeekday(on);
  return (
    <div className="calendar-scroll" tabIndex={0} role="region" aria-label={t('preview.moves')}>
      <table className="calendar-table calendar-moves">
        <caption className="sr-only">{t('preview.moves')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('preview.order')}</th>
            <th scope="col">{t('preview.executor')}</th>
            <th scope="col">{t('preview.was')}</th>
            <th scope="col">{t('preview.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.moves.map((move) => (
            <tr key={move.assignmentId}>
              <td>
                <Link to="/orders/$orderId" params={{ orderId: move.orderId }} search={{}}>
                  {t('preview.item', { number: move.orderNumber, ref: move.itemRef })}
                </Link>
                <p className="hint">{move.orderTitle}</p>
              </td>
              <td>{move.executorName}</td>
              <td>{day(move.fromOn, move.fromAt, move.toOn)}</td>
              <td>
                <strong>{day(move.toOn, move.toAt, move.fromOn)}</strong>
                {move.past && <Tag className="tag-red">{t('preview.past')}</Tag>}
                <p className="hint">{move.why.map(({ text }) => text).join(' ')}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {preview.moved > preview.moves.length && (
        <p className="hint">{t('preview.more', { count: preview.moved - preview.moves.length })}</p>
      )}
    </div>
  );
}
