import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useLaunch } from '../../api/drafts.js';
import { Refused } from '../../api/http.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

/** Launching, always in view; while something is undecided it says what keeps it from being possible. */
export function LaunchBar({ draft, saved }: { readonly draft: DraftReview; readonly saved: boolean }) {
  const { t } = useTranslation('draft');
  const navigate = useNavigate();
  const toOrder = (orderId: string) =>
    void navigate({ to: '/orders/$orderId', params: { orderId }, search: {} });
  const launch = useLaunch(draft.id, toOrder);
  const count = draft.obstacles.length;
  const go = () =>
    launch.mutate(
      { version: draft.version },
      {
        onError: (error) => {
          // Someone else (or the same person in another window) has launched it: the order is what they came for.
          if (error instanceof Refused && error.problem.code === 'ALREADY_LAUNCHED' && error.problem.orderId)
            toOrder(error.problem.orderId);
        },
      },
    );
  return (
    <div className="launch-bar" role="region" aria-label={t('launch.label')}>
      {launch.isError && <ProblemAlert error={launch.error} onClose={() => launch.reset()} />}
      <div className="launch-row">
        <p id="launch-why" aria-live="polite">
          {count === 0 ? t('launch.ready') : t('launch.waits', { count })}
        </p>
        <Button
          type="primary"
          size="large"
          aria-describedby="launch-why"
          disabled={count > 0 || !saved}
          loading={launch.isPending}
          onClick={go}
        >
          {t('launch.button')}
        </Button>
      </div>
    </div>
  );
}
