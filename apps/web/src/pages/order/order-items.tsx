import { Link } from '@tanstack/react-router';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Order } from '#libs/contracts/http/order.schema';
import { AssignmentTags } from '../../parts/assignment-tags.js';
import { Due } from '../../parts/due.js';
import { PersonLine } from '../../parts/person.js';
import { useItemKindWords } from '../../parts/use-item-kind-words.js';
import { useDates } from '../../parts/use-dates.js';

type Item = Order['items'][number];
type Assignment = Item['assignments'][number];

function Execution({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('order');
  const dates = useDates();
  return (
    <div className="execution">
      <PersonLine person={assignment.executor} />
      <AssignmentTags assignment={assignment} />
      {assignment.acceptedAt !== null ? (
        <span className="hint">
          {t('items.accepted', { moment: dates.shortMoment(assignment.acceptedAt) })}
        </span>
      ) : (
        assignment.reportedAt !== null && (
          <span className="hint">
            {t('items.reported', { moment: dates.shortMoment(assignment.reportedAt) })}
          </span>
        )
      )}
      <Link to="/assignments/$assignmentId" params={{ assignmentId: assignment.id }}>
        {t('items.open', { ref: assignment.itemRef })}
      </Link>
    </div>
  );
}

/** Items of the order; a table on a wide page, the same rows as cards on a phone (by style alone). */
export function OrderItems({ order }: { readonly order: Order }) {
  const { t } = useTranslation('order');
  const kindWords = useItemKindWords();
  return (
    <table className="plain-table items-table">
      <caption className="sr-only">{t('tab.items')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('items.ref')}</th>
          <th scope="col">{t('items.text')}</th>
          <th scope="col">{t('items.due')}</th>
          <th scope="col">{t('items.execution')}</th>
        </tr>
      </thead>
      <tbody>
        {order.items.map((item) => (
          <tr key={item.id} data-item={item.ref}>
            <th scope="row" className="item-ref">
              {item.ref}
            </th>
            <td>
              {item.text}
              {item.kind !== 'action' && <Tag className="tag-quiet kind-tag">{kindWords(item.kind)}</Tag>}
            </td>
            <td>{item.due === null ? <span className="hint">—</span> : <Due due={item.due} />}</td>
            <td>
              {item.assignments.map((assignment) => (
                <Execution key={assignment.id} assignment={assignment} />
              ))}
              {item.assignments.length === 0 && (
                <span className="hint">{t(`items.${item.status === 'done' ? 'done' : 'noWork'}`)}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
