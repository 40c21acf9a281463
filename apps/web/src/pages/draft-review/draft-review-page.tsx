import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useDraft } from '../../api/drafts.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ConflictAlert } from './conflict-alert.js';
import { ControllerChoice } from './controller-choice.js';
import { DraftPeople } from './draft-people.js';
import { Findings, isOnControl } from './findings.js';
import { LaunchBar } from './launch-bar.js';
import { Obstacles } from './obstacles.js';
import { Reading } from './reading.js';
import { Rehearsal } from './rehearsal.js';
import { Requisites } from './requisites.js';
import { useChoices } from './use-choices.js';

/** What was read from a text, checked by a person beside the text itself before anything is sent. */
export function DraftReviewPage() {
  const { draftId } = useParams({ from: '/shell/drafts/$draftId' });
  const draft = useDraft(draftId);
  return (
    <Loaded query={draft} rows={12}>
      {(data) => <Review key={data.id} draft={data} />}
    </Loaded>
  );
}

function Launched({ orderId }: { readonly orderId: string }) {
  const { t } = useTranslation('draft');
  return (
    <Alert
      type="success"
      showIcon
      title={t('launched.title')}
      description={
        <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
          {t('launched.open')}
        </Link>
      }
    />
  );
}

function Review({ draft }: { readonly draft: DraftReview }) {
  const { t } = useTranslation('draft');
  const { change, conflict, error, dropConflict } = useChoices(draft);
  const { document } = draft.draft;
  const title = draft.choices.title ?? document.title ?? document.workingTitle ?? t('untitled');
  const general = draft.draft.findings.filter((finding) => finding.item === null && !isOnControl(finding));
  return (
    <div className="draft-review">
      <PageTitle hint={t('hint')}>{title}</PageTitle>
      {draft.launchedOrderId !== null && <Launched orderId={draft.launchedOrderId} />}
      {conflict !== null && (
        <ConflictAlert
          refusal={conflict.refusal}
          onSendAgain={() => change(conflict.unsent)}
          onDrop={dropConflict}
        />
      )}
      {error !== null && <ProblemAlert error={error} />}
      {draft.launchedOrderId === null && <Obstacles obstacles={draft.obstacles} />}
      <Findings findings={general} />
      <fieldset className="review-columns" disabled={draft.launchedOrderId !== null}>
        <legend className="sr-only">{t('choices')}</legend>
        <div className="review-cards">
          <Requisites draft={draft} onChange={change} />
          <ControllerChoice draft={draft} onChange={change} />
          <DraftPeople draft={draft} onChange={change} />
        </div>
        <Reading draft={draft} onChange={change} />
      </fieldset>
      {draft.launchedOrderId === null && <Rehearsal draft={draft} />}
      {draft.launchedOrderId === null && <LaunchBar draft={draft} />}
    </div>
  );
}
