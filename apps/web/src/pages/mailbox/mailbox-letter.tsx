import { ArrowLeftOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MailboxLetter as Letter } from '#libs/contracts/http/letter.schema';
import { useMailboxLetter } from '../../api/letters.js';
import { Loaded } from '../../parts/loaded.js';
import { TabBar } from '../../parts/tab-bar.js';
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
  const [tab, setTab] = useState<'text' | 'html'>('text');
  const tabs = letter.html === null ? (['text'] as const) : (['text', 'html'] as const);
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
      <TabBar
        label={t('mailbox.letter')}
        tabs={tabs.map((key) => ({ key, label: t(`mailbox.${key}`) }))}
        active={tab}
        onChange={setTab}
      >
        {tab === 'html' && letter.html !== null ? (
          <Html html={letter.html} subject={letter.subject} />
        ) : (
          <LetterText text={letter.text} />
        )}
      </TabBar>
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
