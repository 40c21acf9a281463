import { useNavigate, useSearch } from '@tanstack/react-router';
import { Pagination, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MailboxList } from '#libs/contracts/http/letter.schema';
import { useMailbox } from '../../api/letters.js';
import { usePeople } from '../../api/people.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { MailboxEntries } from './mailbox-entries.js';
import { MailboxLetter } from './mailbox-letter.js';

function ReaderFilter({
  to,
  onChange,
}: {
  readonly to: string | undefined;
  readonly onChange: (to?: string) => void;
}) {
  const { t } = useTranslation('letters');
  const people = (usePeople().data ?? []).filter((person) => person.email !== null);
  return (
    <Select
      aria-label={t('mailbox.reader')}
      className="filter letter-filter"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('mailbox.everyone')}
      value={to ?? null}
      options={people.map((person) => ({
        value: person.email,
        label: `${person.name} · ${person.email ?? ''}`,
      }))}
      popupMatchSelectWidth={false}
      onChange={(value: string | null | undefined) => onChange(value ?? undefined)}
    />
  );
}

function Letters({
  list,
  chosen,
  onChoose,
}: {
  readonly list: MailboxList;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}) {
  const { t } = useTranslation('letters');
  if (!list.available)
    return <EmptyState title={t('mailbox.elsewhere')}>{t('mailbox.elsewhereText')}</EmptyState>;
  if (list.total === 0) return <EmptyState title={t('mailbox.empty')}>{t('mailbox.emptyText')}</EmptyState>;
  return (
    <div className={chosen === undefined ? 'mailbox' : 'mailbox with-letter'}>
      <MailboxEntries letters={list.letters} chosen={chosen} onChoose={onChoose} />
      {chosen === undefined ? (
        <p className="card hint mailbox-choose">{t('mailbox.choose')}</p>
      ) : (
        <MailboxLetter key={chosen} letterId={chosen} />
      )}
    </div>
  );
}

/** What really arrived by mail, as its readers would see it. */
export function MailboxPage() {
  const { t } = useTranslation('letters');
  const search = useSearch({ from: '/shell/mailbox' });
  const navigate = useNavigate({ from: '/mailbox' });
  const page = search.page ?? 1;
  const mailbox = useMailbox(page, search.to);
  return (
    <>
      <PageTitle hint={t('mailbox.hint')}>{t('mailbox.title')}</PageTitle>
      <ReaderFilter
        to={search.to}
        onChange={(to) => void navigate({ search: to === undefined ? {} : { to } })}
      />
      <Loaded query={mailbox}>
        {(list) => (
          <>
            <Letters
              list={list}
              chosen={search.letter}
              onChoose={(letter) => void navigate({ search: (old) => ({ ...old, letter }) })}
            />
            <Pagination
              current={page}
              total={list.total}
              pageSize={Math.max(1, list.pageSize)}
              hideOnSinglePage
              showSizeChanger={false}
              onChange={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })}
            />
          </>
        )}
      </Loaded>
    </>
  );
}
