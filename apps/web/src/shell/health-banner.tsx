import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useHealth } from '../api/health.js';
import { Refused } from '../api/http.js';

/** What does not work now and what that means for a person; nothing when all is well. */
export function HealthBanner() {
  const { t } = useTranslation('states');
  const health = useHealth();
  const databaseDown =
    health.data?.database === 'down' ||
    (health.error instanceof Refused && health.error.problem.code === 'DATABASE_DOWN');
  if (databaseDown) return <Alert banner type="error" role="alert" title={t('health.database')} />;
  if (health.isError)
    return (
      <Alert
        banner
        type="error"
        role="alert"
        title={t('unreachable.title')}
        action={
          <Button size="small" onClick={() => void health.refetch()}>
            {t('retry')}
          </Button>
        }
      />
    );
  if (health.data === undefined) return null;
  return (
    <>
      {health.data.timekeeping === 'down' && <Alert banner type="warning" title={t('health.timekeeping')} />}
      {health.data.mail === 'down' && <Alert banner type="warning" title={t('health.mail')} />}
    </>
  );
}
