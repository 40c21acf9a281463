import {
  condition,
  continueAsNew,
  defineQuery,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { mailQueue, stateQuery } from '#libs/contracts/process/process';
import type {
  MailActivities,
  MailLook,
  MailOutActivities,
  MailOutProcessInput,
  ProcessState,
} from '#libs/contracts/process/process';
import { mailPatience, shortPatience } from '../activity-patience.js';
import { listenForNews } from '../news.js';
import { pauseAfterRepetition, watchForRepetition } from '../repetition.js';
import { waitUntil } from '../wait-until.js';
import { workflowNow } from '../workflow-now.js';

/** A batch that touched nothing although letters wait: another attempt claims them, and the look will soon say so. */
const pauseAfterEmptyBatch = '1 second';

const shortestRetryMilliseconds = 1000;

/**
 * Sends letters, alone in the whole installation, so that rates hold and a letter is never sent by two at once.
 *
 * Started by: news of a letter handed over; reconcile.
 * Ends when: never.
 * Messages: signal `news` (look again); query `state` (what it saw last).
 * Continues as new when: the server suggests it, between two batches. It has no state of its own.
 */
export async function mailOut(input: MailOutProcessInput): Promise<void> {
  const records = proxyLocalActivities<MailOutActivities>(shortPatience(input.retryMaxSeconds));
  const mail = proxyActivities<MailActivities>(mailPatience(mailQueue, input.retryMaxSeconds));
  const news = listenForNews();
  const repetition = watchForRepetition();
  let state: ProcessState<MailLook> = { look: null, fault: null };
  setHandler(defineQuery<ProcessState<MailLook>>(stateQuery), () => state);

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailOut>(input);
    news.lower();
    const look = await records.lookAtMail({ now: workflowNow() });
    const fault = repetition.sees(demandOfMail(look)) ? 'wakes in the past, nothing waits' : null;
    state = { look, fault };
    setCurrentDetails(describeMail(state));

    if (fault !== null) {
      await sleep(pauseAfterRepetition);
    } else if (look.waiting > 0) {
      const { sent, failed, putOff } = await mail.sendBatch({ now: look.now });
      if (sent + failed + putOff === 0) await condition(news.raised, pauseAfterEmptyBatch);
    } else {
      await waitUntil(look, news, soonestRetryMilliseconds(look));
    }
  }
}

/** A look that keeps asking for a retry at once must not spin: it is asked again after a second at the earliest. */
function soonestRetryMilliseconds(look: MailLook): number | null {
  if (look.retryInMilliseconds === null) return null;
  return Math.max(shortestRetryMilliseconds, look.retryInMilliseconds);
}

function demandOfMail(look: MailLook): string | null {
  const wakesInThePast = look.wakesAt !== null && look.wakesAt <= look.now;
  return look.waiting === 0 && wakesInThePast ? `wake at ${look.wakesAt}` : null;
}

function describeMail({ look, fault }: ProcessState<MailLook>): string {
  if (look === null) return 'has not looked yet';
  const retry = look.retryInMilliseconds === null ? 'none' : `in ${look.retryInMilliseconds} ms`;
  const lines = [
    `${look.clock} clock, looked at ${look.now}`,
    `waiting ${look.waiting}, next send-after ${look.wakesAt ?? 'none'}, retry ${retry}`,
  ];
  if (fault !== null) lines.unshift(`FAULT: pausing: ${fault}`);
  return lines.join('\n\n');
}
