import { CheckCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../parts/use-dates.js';
import { useReview } from './saving/review-context.js';

/** All warnings of the draft are acknowledged together, with one click; who did and when stays to be seen. */
export function WarningsSeen() {
  const { t } = useTranslation('review');
  const { draft, locked, edit } = useReview();
  const dates = useDates();
  const { unseen, seenBy, seenAt } = draft.warnings;
  if (unseen === 0 && seenBy === null) return null;
  return (
    <section
      id="warnings-seen"
      tabIndex={-1}
      className={unseen > 0 ? 'card warnings-seen wanted' : 'card warnings-seen'}
      aria-label={t('warnings.label')}
    >
      {unseen > 0 ? (
        <>
          <p>{t('warnings.unseen', { count: unseen })}</p>
          {!locked && (
            <Button type="primary" onClick={() => edit({ kind: 'acknowledge' })}>
              {t('warnings.see')}
            </Button>
          )}
        </>
      ) : (
        <p className="hint">
          <CheckCircleFilled aria-hidden className="chosen-mark" />{' '}
          {t('warnings.seen', { by: seenBy ?? '', at: seenAt === null ? '' : dates.moment(seenAt) })}
        </p>
      )}
    </section>
  );
}
