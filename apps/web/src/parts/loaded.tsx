import type { UseQueryResult } from '@tanstack/react-query';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem-alert.js';
import { useLastingError } from './use-lasting-error.js';

type Props<T> = {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
  readonly rows?: number;
};

/** The states of asked data: skeleton, error with retry, data; data that can no longer be refreshed stays and says so. */
export function Loaded<T>({ query, children, rows = 6 }: Props<T>) {
  const { t } = useTranslation('states');
  const error = useLastingError(query);
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    if (error !== null) return <ProblemAlert error={error} onRetry={retry} />;
    return (
      <div role="status" aria-label={t('loading')}>
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    );
  }
  return (
    <>
      {query.isRefetchError && (
        <Alert
          type="warning"
          showIcon
          className="stale-notice"
          title={t('stale')}
          action={<Button onClick={retry}>{t('retry')}</Button>}
        />
      )}
      {children(query.data)}
    </>
  );
}
