import { documentKind } from '../../format/document-kind.js';
import { useLanguage } from '../../i18n/language.js';
import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import { useAssignment, useOpenAssignment } from '../../api/assignments.js';
import { AssignmentTags } from '../../parts/assignment-tags.js';
import { Due } from '../../parts/due.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { PersonLine } from '../../parts/person.js';
import { DecisionForm } from './decision-form.js';
import { ReportForm } from './report-form.js';
import { Reports } from './reports.js';

/** One executor's part of an item: the page that letters lead to. */
export function AssignmentPage() {
  const { assignmentId } = useParams({ from: '/shell/assignments/$assignmentId' });
  return (
    <Loaded query={useAssignment(assignmentId)} rows={10}>
      {(assignment) => <Shown key={assignment.id} assignment={assignment} />}
    </Loaded>
  );
}

/** The executor has seen the work: said once, by itself, as soon as they may. */
function useOpenOnFirstView(assignment: Assignment): void {
  const open = useOpenAssignment(assignment.id);
  const done = useRef(false);
  const { mutate } = open;
  const mayOpen = assignment.may.open;
  useEffect(() => {
    if (!mayOpen || done.current) return;
    done.current = true;
    mutate(null);
  }, [mayOpen, mutate]);
}

function Shown({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('assignment');
  const { language } = useLanguage();
  useOpenOnFirstView(assignment);
  const { may, mayNot } = assignment;
  return (
    <div className="assignment">
      <PageTitle
        hint={
          <Link to="/orders/$orderId" params={{ orderId: assignment.orderId }} search={{}}>
            {t('order', {
              kind: documentKind(assignment.orderKind, language),
              number: assignment.orderNumber,
              title: assignment.orderTitle,
            })}
          </Link>
        }
      >
        {t('title', { ref: assignment.itemRef })}
      </PageTitle>
      <section className="card assignment-main" aria-label={t('task')}>
        <AssignmentTags assignment={assignment} />
        <p className="assignment-text">{assignment.itemText}</p>
        <Due due={assignment.due} />
        <dl className="facts">
          <div>
            <dt>{t('executor')}</dt>
            <dd>
              <PersonLine person={assignment.executor} />
            </dd>
          </div>
          <div>
            <dt>{t('acceptor')}</dt>
            <dd>
              <PersonLine person={assignment.acceptor} />
            </dd>
          </div>
        </dl>
      </section>
      {mayNot !== null && !may.report && !may.decide && <Alert type="info" showIcon title={mayNot} />}
      {may.decide && <DecisionForm assignment={assignment} />}
      {may.report && <ReportForm assignment={assignment} />}
      <Reports reports={assignment.reports} zone={assignment.due.zone} />
    </div>
  );
}
