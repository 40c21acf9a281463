import { useNavigate } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadSource } from '../../api/drafts.js';
import { FileDrop } from '../../parts/file-drop.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useSession } from '../../shell/session-context.js';
import { dayOf } from '../../format/dates.js';
import { exampleOrder } from './example-order.js';

type PasteProps = { readonly busy: boolean; readonly onRead: (text: string) => void };

function PasteForm({ busy, onRead }: PasteProps) {
  const { t } = useTranslation('draft');
  const textId = useId();
  const { installation, now } = useSession();
  const [text, setText] = useState('');
  return (
    <form
      className="card"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onRead(text);
      }}
    >
      <label htmlFor={textId} className="field-label">
        {t('new.text')}
      </label>
      <Input.TextArea
        id={textId}
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('new.placeholder')}
        autoSize={{ minRows: 14, maxRows: 28 }}
        className="source-input"
      />
      <div className="form-actions">
        <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={busy}>
          {t('new.read')}
        </Button>
        {installation.kind === 'training' && text.trim() === '' && (
          <Button onClick={() => setText(exampleOrder(dayOf(now, installation.zone)))}>
            {t('new.example')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** The way in: the text of an order, pasted or as a file. */
export function NewOrderPage() {
  const { t } = useTranslation('draft');
  const navigate = useNavigate();
  const read = useReadSource(
    (draft) => void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } }),
  );
  return (
    <>
      <PageTitle hint={t('new.hint')}>{t('new.title')}</PageTitle>
      {read.isError && <ProblemAlert error={read.error} onClose={() => read.reset()} />}
      <div className="new-order">
        <PasteForm busy={read.isPending} onRead={(text) => read.mutate({ text })} />
        <div className="card">
          <FileDrop
            label={t('new.file')}
            hint={t('new.fileHint')}
            disabled={read.isPending}
            onFiles={([file]) => file !== undefined && read.mutate({ file })}
          />
          <h2>{t('new.next.title')}</h2>
          <ol className="next-steps">
            <li>{t('new.next.read')}</li>
            <li>{t('new.next.check')}</li>
            <li>{t('new.next.launch')}</li>
          </ol>
        </div>
      </div>
    </>
  );
}
