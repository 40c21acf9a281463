import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSessionQuery } from '../api/session.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useLastingError } from '../parts/use-lasting-error.js';
import { SessionContext } from './session-context.js';

/** Nothing can be shown before it is known which installation this is and what time it has. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('states');
  const session = useSessionQuery();
  const error = useLastingError(session);
  if (session.data !== undefined)
    return <SessionContext.Provider value={session.data}>{children}</SessionContext.Provider>;
  if (error !== null)
    return (
      <main className="gate">
        <h1>{t('notReady')}</h1>
        <ProblemAlert error={error} onRetry={() => void session.refetch()} />
      </main>
    );
  return (
    <main className="gate" aria-busy="true" aria-label={t('loading')}>
      <Skeleton active paragraph={{ rows: 8 }} />
    </main>
  );
}
