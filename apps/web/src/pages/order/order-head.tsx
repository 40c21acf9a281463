import { PrinterOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '#libs/contracts/http/order.schema';
import { OrderCounts } from '../../parts/order-counts.js';
import { OrderRequisites } from '../../parts/order-requisites.js';
import { PageTitle } from '../../parts/page-title.js';
import { PersonLine } from '../../parts/person.js';
import { useDates } from '../../parts/use-dates.js';
import { CalendarNeeded } from '../../parts/calendar-needed.js';
import { ProcessState } from './process-state.js';

function ReportLink({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('order');
  return (
    <Link to="/orders/$orderId/execution-report" params={{ orderId }} className="button-link">
      <PrinterOutlined aria-hidden /> {t('executionReport')}
    </Link>
  );
}

export function OrderHead({ order }: { readonly order: Order }) {
  const { t } = useTranslation(['order', 'words']);
  const dates = useDates();
  const facts = [
    ['signatory', <PersonLine key="s" person={order.signatory} />],
    ['controller', <PersonLine key="c" person={order.controller} />],
    ['launchedBy', <PersonLine key="l" person={order.launchedBy} />],
    ['launchedAt', dates.moment(order.launchedAt, order.issuerZone)],
    ...(order.closedAt === null
      ? []
      : ([['closedAt', dates.moment(order.closedAt, order.issuerZone)]] as const)),
  ] as const;
  return (
    <>
      <PageTitle
        hint={<OrderRequisites order={order} />}
        actions={order.hasExecutionReport ? <ReportLink orderId={order.id} /> : undefined}
      >
        {order.title}
      </PageTitle>
      <div className="order-head card">
        <div className="tags">
          <Tag className={order.status === 'closed' ? 'tag-green' : 'tag-blue'} data-testid="order-status">
            {t(`words:orderStatus.${order.status}`)}
          </Tag>
          <OrderCounts counts={order.counts} />
        </div>
        <dl className="facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`order:fact.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <ProcessState order={order} />
        {order.needsCalendarYear !== null && <CalendarNeeded year={order.needsCalendarYear} />}
      </div>
    </>
  );
}
