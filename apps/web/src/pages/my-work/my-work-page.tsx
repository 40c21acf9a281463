import { useNavigate, useSearch } from '@tanstack/react-router';
import { Pagination } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAssignments } from '../../api/assignments.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { TabBar } from '../../parts/tab-bar.js';
import { useSession } from '../../shell/session-context.js';
import { AssignmentCard } from './assignment-card.js';

const views = ['mine', 'awaiting-decision', 'overdue', 'all'] as const;
type View = (typeof views)[number];

function List({ view, page }: { readonly view: View; readonly page: number }) {
  const { t } = useTranslation('work');
  const navigate = useNavigate({ from: '/my-work' });
  return (
    <Loaded query={useAssignments(view, page)}>
      {({ assignments, total, pageSize }) =>
        total === 0 ? (
          <EmptyState title={t(`empty.${view}`)} />
        ) : (
          <>
            <ul className="cards" aria-label={t(`view.${view}`)}>
              {assignments.map((assignment) => (
                <AssignmentCard key={assignment.id} assignment={assignment} />
              ))}
            </ul>
            <Pagination
              current={page}
              total={total}
              pageSize={pageSize}
              hideOnSinglePage
              showSizeChanger={false}
              onChange={(next) => void navigate({ search: { view, page: next } })}
            />
          </>
        )
      }
    </Loaded>
  );
}

/** What the person who acts owes, what waits for their decision, and what is late. */
export function MyWorkPage() {
  const { t } = useTranslation('work');
  const search = useSearch({ from: '/shell/my-work' });
  const navigate = useNavigate({ from: '/my-work' });
  const { actingAs } = useSession();
  const view = views.find((one) => one === search.view) ?? 'mine';
  const needsPerson = actingAs === null && (view === 'mine' || view === 'awaiting-decision');
  return (
    <>
      <PageTitle hint={actingAs === null ? t('nobody') : t('acting', { name: actingAs.name })}>
        {t('title')}
      </PageTitle>
      <TabBar
        label={t('title')}
        tabs={views.map((key) => ({ key, label: t(`view.${key}`) }))}
        active={view}
        onChange={(next) => void navigate({ search: { view: next } })}
      >
        {needsPerson ? (
          <EmptyState title={t('chooseWho.title')}>{t('chooseWho.text')}</EmptyState>
        ) : (
          <List view={view} page={search.page ?? 1} />
        )}
      </TabBar>
    </>
  );
}
