import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderSummary } from '#libs/contracts/http/order.schema';
import { CalendarNeeded } from '../../parts/calendar-needed.js';
import { OrderCounts } from '../../parts/order-counts.js';
import { OrderRequisites } from '../../parts/order-requisites.js';
import { useDates } from '../../parts/use-dates.js';
import { WhyDate } from '../../parts/why-date.js';

export function OrderCard({ order }: { readonly order: OrderSummary }) {
  const { t } = useTranslation(['orders', 'words']);
  const dates = useDates();
  return (
    <li className="card order-card">
      <div className="order-card-head">
        <h2>
          <Link to="/orders/$orderId" params={{ orderId: order.id }} search={{}}>
            {order.title}
          </Link>
        </h2>
        <Tag className={order.status === 'closed' ? 'tag-green' : 'tag-blue'}>
          {t(`words:orderStatus.${order.status}`)}
        </Tag>
      </div>
      <p className="hint">
        <OrderRequisites order={order} />
      </p>
      {order.needsCalendarYear !== null && <CalendarNeeded year={order.needsCalendarYear} />}
      <div className="order-card-foot">
        <OrderCounts counts={order.counts} />
        <span className="next-due">
          {order.closedAt !== null
            ? t('orders:closedOn', { moment: dates.moment(order.closedAt) })
            : order.nextDueOn !== null
              ? t('orders:nextDue', { day: dates.dayWithWeekday(order.nextDueOn) })
              : t('orders:nothingDue')}
          {order.closedAt === null && order.nextDue !== null && <WhyNext due={order.nextDue} />}
        </span>
      </div>
    </li>
  );
}

function WhyNext({ due }: { readonly due: NonNullable<OrderSummary['nextDue']> }) {
  const { why, chosen, policyVersion, calendarVersion } = due;
  return (
    <WhyDate why={why} chosen={chosen} policyVersion={policyVersion} calendarVersion={calendarVersion} />
  );
}
