import { useNavigate, useSearch } from '@tanstack/react-router';
import { Pagination, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LetterStatus } from '#libs/contracts/http/letter.schema';
import { useLetters } from '../../api/letters.js';
import { EmptyState } from '../../parts/empty-state.js';
import { LettersTable } from '../../parts/letters-table.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';

/** The register of letters over all orders. */
export function LettersPage() {
  const { t } = useTranslation(['letters', 'words']);
  const search = useSearch({ from: '/shell/letters' });
  const navigate = useNavigate({ from: '/letters' });
  const status = LetterStatus.safeParse(search.status).data;
  const page = search.page ?? 1;
  const letters = useLetters(status, page);
  return (
    <>
      <PageTitle hint={t('letters:hint')}>{t('letters:title')}</PageTitle>
      <Select
        aria-label={t('letters:filter')}
        className="filter letter-filter"
        value={status ?? 'all'}
        options={[
          { value: 'all' as const, label: t('letters:all') },
          ...LetterStatus.options.map((value) => ({ value, label: t(`words:letterStatus.${value}`) })),
        ]}
        onChange={(value) => void navigate({ search: value === 'all' ? {} : { status: value } })}
      />
      <Loaded query={letters}>
        {({ letters: list, total, pageSize }) =>
          total === 0 ? (
            <EmptyState title={t('letters:empty')} />
          ) : (
            <>
              <LettersTable letters={list} withOrder />
              <Pagination
                current={page}
                total={total}
                pageSize={pageSize}
                hideOnSinglePage
                showSizeChanger={false}
                onChange={(next) => void navigate({ search: (old) => ({ ...old, page: next }) })}
              />
            </>
          )
        }
      </Loaded>
    </>
  );
}
