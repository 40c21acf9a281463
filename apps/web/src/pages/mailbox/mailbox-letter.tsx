import { ArrowLeftOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MailboxLetter as Letter } from '#libs/contracts/http/letter.schema';
import { useMailboxLetter } from '../../api/letters.js';
import { Loaded } from '../../parts/loaded.js';
import { useDates } from '../../parts/use-dates.js';
import { LetterText } from './letter-text.js';

/** A letter's HTML is foreign matter: it is shown in a frame that may run nothing, submit nothing and reach nothing. */
function Html({ html, subject }: { readonly html: string; readonly subject: string }) {
  const { t } = useTranslation('letters');
  return (
    <iframe
      className="letter-frame"
      sandbox=""
      srcDoc={html}
      title={t('mailbox.frame', { subject })}
      tabIndex={0}
    />
  );
}

function Shown({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation('letters');
  const dates = useDates();
  const text = { key: 'text', label: t('mailbox.text'), children: <LetterText text={letter.text} /> };
  const html =
    letter.html === null
      ? []
      : [
          {
            key: 'html',
            label: t('mailbox.html'),
            children: <Html html={letter.html} subject={letter.subject} />,
          },
        ];
  return (
    <>
      <h2>{letter.subject}</h2>
      <dl className="letter-head">
        <dt>{t('mailbox.head.from')}</dt>
        <dd>{letter.from}</dd>
        <dt>{t('mailbox.head.to')}</dt>
        <dd>{letter.to.join(', ')}</dd>
        <dt>{t('mailbox.head.date')}</dt>
        <dd>{dates.momentWithWeekday(letter.dateAt)}</dd>
      </dl>
      {letter.attachments.length > 0 && (
        <ul className="file-list" aria-label={t('mailbox.attachments')}>
          {letter.attachments.map((name) => (
            <li key={name}>
              <PaperClipOutlined aria-hidden /> <span className="file-name">{name}</span>
            </li>
          ))}
        </ul>
      )}
      <Tabs items={[text, ...html]} />
    </>
  );
}

export function MailboxLetter({ letterId }: { readonly letterId: string }) {
  const { t } = useTranslation('letters');
  const navigate = useNavigate({ from: '/mailbox' });
  return (
    <article className="card letter" aria-label={t('mailbox.letter')}>
      <Button
        className="letter-back"
        type="link"
        icon={<ArrowLeftOutlined aria-hidden />}
        onClick={() => void navigate({ search: ({ letter: _closed, ...rest }) => rest })}
      >
        {t('mailbox.back')}
      </Button>
      <Loaded query={useMailboxLetter(letterId)}>{(letter) => <Shown letter={letter} />}</Loaded>
    </article>
  );
}
