import { PlusOutlined } from '@ant-design/icons';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Pagination, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useOrders } from '../../api/orders.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { DraftsWaiting } from './drafts-waiting.js';
import { OrderCard } from './order-card.js';

const statusOf = (text: string | undefined) => (text === 'running' || text === 'closed' ? text : undefined);

function NewOrderButton() {
  const { t } = useTranslation('orders');
  const navigate = useNavigate();
  return (
    <Button
      type="primary"
      icon={<PlusOutlined aria-hidden />}
      onClick={() => void navigate({ to: '/new-order' })}
    >
      {t('newOrder')}
    </Button>
  );
}

function NoOrders({ filtered }: { readonly filtered: boolean }) {
  const { t } = useTranslation('orders');
  if (filtered) return <EmptyState title={t('empty.filtered')} />;
  return (
    <EmptyState title={t('empty.title')} action={<NewOrderButton />}>
      {t('empty.text')}
    </EmptyState>
  );
}

/** The first page: orders under way and closed, and drafts that wait for launch. */
export function OrdersPage() {
  const { t } = useTranslation('orders');
  const search = useSearch({ from: '/shell/' });
  const navigate = useNavigate({ from: '/' });
  const status = statusOf(search.status);
  const page = search.page ?? 1;
  const orders = useOrders({ status, page });
  return (
    <>
      <PageTitle hint={t('hint')} actions={<NewOrderButton />}>
        {t('title')}
      </PageTitle>
      <DraftsWaiting />
      <Segmented
        aria-label={t('filter.label')}
        className="filter"
        value={status ?? 'all'}
        options={(['all', 'running', 'closed'] as const).map((value) => ({
          value,
          label: t(`filter.${value}`),
        }))}
        onChange={(value) => void navigate({ search: value === 'all' ? {} : { status: value } })}
      />
      <Loaded query={orders}>
        {({ orders: list, total, pageSize }) =>
          total === 0 ? (
            <NoOrders filtered={status !== undefined} />
          ) : (
            <>
              <ul className="cards" aria-label={t('title')}>
                {list.map((order) => (
                  <OrderCard key={order.id} order={order} />
                ))}
              </ul>
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
