import { documentKind } from '../../format/document-kind.js';
import { useLanguage } from '../../i18n/language.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AssignmentSummary } from '#libs/contracts/http/assignment.schema';
import { AssignmentTags } from '../../parts/assignment-tags.js';
import { Due } from '../../parts/due.js';

export function AssignmentCard({ assignment }: { readonly assignment: AssignmentSummary }) {
  const { t } = useTranslation('work');
  const { language } = useLanguage();
  return (
    <li className="card assignment-card">
      <div className="order-card-head">
        <h2>
          <Link to="/assignments/$assignmentId" params={{ assignmentId: assignment.id }}>
            {t('item', { ref: assignment.itemRef })}
          </Link>
        </h2>
        <AssignmentTags assignment={assignment} />
      </div>
      <p className="item-text">{assignment.itemText}</p>
      <Due due={assignment.due} />
      <p className="hint">
        {t('order', {
          kind: documentKind(assignment.orderKind, language),
          number: assignment.orderNumber,
          title: assignment.orderTitle,
        })}
        {' · '}
        {t('executor', { name: assignment.executor.name })}
        {' · '}
        {t('acceptor', { name: assignment.acceptor.name })}
      </p>
    </li>
  );
}
