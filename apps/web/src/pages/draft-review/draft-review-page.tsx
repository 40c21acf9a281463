import { Link, useParams } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useDraft } from '../../api/drafts.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { ControllerChoice } from './controller-choice.js';
import { DraftPeople } from './draft-people.js';
import { EditHistory } from './edit-history.js';
import { Findings, isOnControl } from './findings.js';
import { LaunchBar } from './launch-bar.js';
import { Obstacles } from './obstacles.js';
import { Reading } from './reading.js';
import { Rehearsal } from './rehearsal.js';
import { Requisites } from './requisites.js';
import { OthersChanges } from './saving/others-changes.js';
import { ReviewContext, type Review as ReviewOfPage } from './saving/review-context.js';
import { SaveState } from './saving/save-state.js';
import { useDraftSaving } from './saving/use-draft-saving.js';
import { SourceWarnings } from './source-warnings.js';
import { WarningsSeen } from './warnings-seen.js';

/** What was read from a text, checked and corrected by a person beside the text itself before anything is sent. */
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
  const { saver, state, acts } = useDraftSaving(draft);
  const [editing, setEditing] = useState<ReviewOfPage['editing']>(null);
  const locked = draft.launchedOrderId !== null;
  const review = useMemo(
    () => ({ ...acts, draft, locked, editing, setEditing }),
    [acts, draft, locked, editing],
  );
  const { document, findings } = draft.draft;
  const title = draft.choices.title ?? document.title ?? document.workingTitle ?? t('untitled');
  const general = findings.filter((finding) => finding.item === null && !isOnControl(finding));
  return (
    <ReviewContext value={review}>
      <div className="draft-review">
        <PageTitle hint={t('hint')}>{title}</PageTitle>
        {draft.launchedOrderId !== null ? (
          <Launched orderId={draft.launchedOrderId} />
        ) : (
          <SaveState state={state} onRetry={() => saver.retry()} />
        )}
        <OthersChanges state={state} saver={saver} />
        {state.error !== null && <ProblemAlert error={state.error} onClose={() => saver.dismiss()} />}
        <SourceWarnings />
        {!locked && <Obstacles draft={draft} />}
        <Findings findings={general} />
        <fieldset className="review-columns" disabled={locked} key={state.dropped}>
          <legend className="sr-only">{t('choices')}</legend>
          <div className="review-cards">
            <Requisites />
            <ControllerChoice draft={draft} onChange={acts.choose} />
            <DraftPeople draft={draft} onChange={acts.choose} />
          </div>
          <Reading />
        </fieldset>
        <WarningsSeen />
        {!locked && <Rehearsal draft={draft} />}
        <EditHistory />
        {!locked && <LaunchBar draft={draft} saved={state.status === 'saved'} />}
      </div>
    </ReviewContext>
  );
}
