import { PaperClipOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { MailboxEntry } from '#libs/contracts/http/letter.schema';
import { useDates } from '../../parts/use-dates.js';

type Props = {
  readonly letters: readonly MailboxEntry[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

export function MailboxEntries({ letters, chosen, onChoose }: Props) {
  const { t } = useTranslation('letters');
  const dates = useDates();
  return (
    <ul className="mailbox-entries" aria-label={t('mailbox.title')}>
      {letters.map((letter) => (
        <li key={letter.id}>
          <button
            type="button"
            className="mailbox-entry"
            aria-current={letter.id === chosen ? 'true' : undefined}
            onClick={() => onChoose(letter.id)}
          >
            <span className="mailbox-subject">{letter.subject}</span>
            <span className="hint">
              {t('mailbox.to', { addresses: letter.to.join(', ') })}
              {letter.attachments.length > 0 && (
                <PaperClipOutlined className="mailbox-clip" aria-label={t('mailbox.attachments')} />
              )}
            </span>
            <time dateTime={letter.dateAt} className="hint">
              {dates.shortMoment(letter.dateAt)}
            </time>
          </button>
        </li>
      ))}
    </ul>
  );
}
