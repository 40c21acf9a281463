import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useReview } from './saving/review-context.js';

/** What the format of the file could not tell: to be compared with the original before anything else is checked. */
export function SourceWarnings() {
  const { t } = useTranslation('draft');
  const { sourceWarnings } = useReview().draft;
  if (sourceWarnings.length === 0) return null;
  return (
    <section className="findings" aria-label={t('sourceWarnings')}>
      {sourceWarnings.map(({ code, message }) => (
        <Alert key={code} type="warning" showIcon title={message} />
      ))}
    </section>
  );
}
