import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { OrderSummary } from '#libs/contracts/http/order.schema';

/** How far an order has come; numbers that call for action stand out, zeros are left out. */
export function OrderCounts({ counts }: { readonly counts: OrderSummary['counts'] }) {
  const { t } = useTranslation('words');
  return (
    <span className="tags">
      <Tag className="tag-quiet">
        {t('counts.accepted', { count: counts.assignments, accepted: counts.accepted })}
      </Tag>
      {counts.overdue > 0 && <Tag className="tag-red">{t('counts.overdue', { count: counts.overdue })}</Tag>}
      {counts.awaitingDecision > 0 && (
        <Tag className="tag-violet">{t('counts.awaitingDecision', { count: counts.awaitingDecision })}</Tag>
      )}
      {counts.returned > 0 && (
        <Tag className="tag-amber">{t('counts.returned', { count: counts.returned })}</Tag>
      )}
    </span>
  );
}
