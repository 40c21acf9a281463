import { CheckOutlined, CloudSyncOutlined, DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SavingState } from './saver.js';

type Props = { readonly state: SavingState; readonly onRetry: () => void };

/** Whether everything is kept: said quietly, and at once when it is not. */
export function SaveState({ state, onRetry }: Props) {
  const { t } = useTranslation('review');
  const { status, waiting } = state;
  const icon =
    status === 'saved' ? (
      <CheckOutlined aria-hidden />
    ) : status === 'offline' ? (
      <DisconnectOutlined aria-hidden />
    ) : (
      <CloudSyncOutlined aria-hidden />
    );
  return (
    <span className={`save-state ${status}`}>
      <span role="status" data-testid="save-state">
        {icon} {status === 'offline' ? t('save.offline', { count: waiting }) : t(`save.${status}`)}
      </span>
      {status === 'offline' && (
        <Button size="small" onClick={onRetry}>
          {t('save.retry')}
        </Button>
      )}
    </span>
  );
}
