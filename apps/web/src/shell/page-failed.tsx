import { Button } from 'antd';
import { useTranslation } from 'react-i18next';

/** Shown when the code of a page fails or could not be loaded (after an update of the installation). */
export function PageFailed() {
  const { t } = useTranslation('states');
  return (
    <div className="empty-state" role="alert">
      <p className="empty-title">{t('unknown.title')}</p>
      <p className="hint">{t('unknown.text')}</p>
      <Button type="primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
