import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Refused } from '../../api/http.js';

type Props = { readonly refusal: Refused; readonly onSendAgain: () => void; readonly onDrop: () => void };

export function ConflictAlert({ refusal, onSendAgain, onDrop }: Props) {
  const { t } = useTranslation('draft');
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={refusal.problem.message}
      description={
        <>
          <ul className="plain-list">
            {refusal.problem.details.map((detail) => (
              <li key={detail.path}>{detail.message}</li>
            ))}
          </ul>
          <p>{t('conflict.text')}</p>
          <div className="form-actions">
            <Button type="primary" size="small" onClick={onSendAgain}>
              {t('conflict.again')}
            </Button>
            <Button size="small" onClick={onDrop}>
              {t('conflict.drop')}
            </Button>
          </div>
        </>
      }
    />
  );
}
