import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Order } from '#libs/contracts/http/order.schema';
import { useOrder } from '../../api/orders.js';
import { Loaded } from '../../parts/loaded.js';
import { TabBar } from '../../parts/tab-bar.js';
import { OrderHead } from './order-head.js';
import { OrderHistory } from './order-history.js';
import { OrderItems } from './order-items.js';
import { OrderLetters } from './order-letters.js';

const tabs = ['items', 'letters', 'history', 'text'] as const;
type Tab = (typeof tabs)[number];

function TabContent({ tab, order }: { readonly tab: Tab; readonly order: Order }) {
  const { t } = useTranslation('order');
  if (tab === 'items') return <OrderItems order={order} />;
  if (tab === 'letters') return <OrderLetters orderId={order.id} zone={order.issuerZone} />;
  if (tab === 'history') return <OrderHistory orderId={order.id} zone={order.issuerZone} />;
  return (
    <div className="card source-text whole" tabIndex={0} role="region" aria-label={t('tab.text')}>
      {order.sourceText}
    </div>
  );
}

/** An order under way: how far it is, who owes what, what was sent, what happened. */
export function OrderPage() {
  const { t } = useTranslation('order');
  const { orderId } = useParams({ from: '/shell/orders/$orderId' });
  const search = useSearch({ from: '/shell/orders/$orderId' });
  const navigate = useNavigate({ from: '/orders/$orderId' });
  const order = useOrder(orderId);
  const tab = tabs.find((one) => one === search.tab) ?? 'items';
  return (
    <Loaded query={order} rows={12}>
      {(data) => (
        <>
          <OrderHead order={data} />
          <TabBar
            label={t('tabs')}
            tabs={tabs.map((key) => ({ key, label: t(`tab.${key}`) }))}
            active={tab}
            onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
          >
            <TabContent tab={tab} order={data} />
          </TabBar>
        </>
      )}
    </Loaded>
  );
}
