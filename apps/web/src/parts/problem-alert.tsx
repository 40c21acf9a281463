import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Refused, Unreachable } from '../api/http.js';

type Words = { readonly title: string; readonly details: readonly string[] };

function useProblemWords(error: Error): Words {
  const { t } = useTranslation('states');
  if (error instanceof Refused) {
    const details = error.problem.details.map((detail) => detail.message).filter((text) => text !== '');
    return { title: error.problem.message, details };
  }
  if (error instanceof Unreachable)
    return { title: t('unreachable.title'), details: [t('unreachable.text')] };
  return { title: t('unknown.title'), details: [t('unknown.text')] };
}

type Props = {
  readonly error: Error;
  readonly onRetry?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly extra?: ReactNode;
};

/** What went wrong, in words, with everything the API told about it. Announced by screen readers at once. */
export function ProblemAlert({ error, onRetry, onClose, extra }: Props) {
  const { t } = useTranslation('states');
  const { title, details } = useProblemWords(error);
  const list =
    details.length > 1 ? (
      <ul className="plain-list">
        {details.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    ) : (
      details[0]
    );
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={title}
      description={
        list !== undefined || extra !== undefined ? (
          <>
            {list}
            {extra}
          </>
        ) : undefined
      }
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('retry')}</Button>}
      closable={onClose === undefined ? false : { onClose, 'aria-label': t('close') }}
    />
  );
}
