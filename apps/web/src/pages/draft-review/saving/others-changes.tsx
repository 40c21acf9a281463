import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Saver, SavingState } from './saver.js';

type Props = { readonly state: SavingState; readonly saver: Saver };

/** What somebody else has done meanwhile; where it meets what this person was doing, both are there to choose from. */
export function OthersChanges({ state, saver }: Props) {
  const { t } = useTranslation('review');
  const conflict = state.status === 'conflict';
  if (state.others.length === 0 && !conflict) return null;
  const list = (
    <ul className="plain-list">
      {state.others.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
  if (!conflict)
    return (
      <Alert
        type="info"
        showIcon
        role="status"
        className="others-changes"
        title={t('others.title')}
        description={list}
        closable={{ onClose: () => saver.dismiss(), 'aria-label': t('others.close') }}
      />
    );
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      className="others-changes"
      title={t('others.conflict')}
      description={
        <>
          {list}
          <p>{t('others.conflictText', { count: state.waiting })}</p>
          <div className="form-actions">
            <Button type="primary" size="small" onClick={() => saver.sendAgain()}>
              {t('others.again')}
            </Button>
            <Button size="small" onClick={() => saver.dropMine()}>
              {t('others.drop')}
            </Button>
          </div>
        </>
      }
    />
  );
}
