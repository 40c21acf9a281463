import {
  condition,
  continueAsNew,
  defineQuery,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { stateQuery } from '#libs/contracts/process/process';
import type {
  MailRoundActivities,
  MailRoundProcessInput,
  ProcessState,
  RoundLook,
} from '#libs/contracts/process/process';
import { shortPatience } from '../activity-patience.js';
import { listenForNews } from '../news.js';
import { pauseAfterRepetition, watchForRepetition } from '../repetition.js';
import { waitUntil } from '../wait-until.js';
import { workflowNow } from '../workflow-now.js';
import { describeRound, pauseForOrdersMilliseconds } from './round-waiting.js';

/**
 * Gathers the morning's letters of one time zone: one digest a reader, escalations of their own.
 *
 * Started by: news of a letter marked due in the zone; reconcile, when the store of processes is new.
 * Ends when: never.
 * Messages: signal `news` (look again); query `state` (what it saw last).
 * Continues as new when: the server suggests it. Its whole state is the zone; rounds that were held are rows.
 */
export async function mailRound(input: MailRoundProcessInput): Promise<void> {
  const letters = proxyLocalActivities<MailRoundActivities>(shortPatience(input.retryMaxSeconds));
  const news = listenForNews();
  const repetition = watchForRepetition();
  let state: ProcessState<RoundLook> = { look: null, fault: null };
  let waits = 0;
  setHandler(defineQuery<ProcessState<RoundLook>>(stateQuery), () => state);

  for (;;) {
    if (workflowInfo().continueAsNewSuggested) await continueAsNew<typeof mailRound>(input);
    news.lower();
    const look = await letters.lookAtRound({ zone: input.zone, now: workflowNow() });
    const fault = repetition.sees(demandOfRound(look)) ? 'holding the round changed nothing' : null;
    state = { look, fault };
    setCurrentDetails(describeRound(state));

    if (fault !== null) {
      await sleep(pauseAfterRepetition);
    } else if (look.due) {
      await letters.holdRound({ zone: input.zone, at: look.now });
    } else if (look.waitForOrdersUntil !== null) {
      // Orders that still have to mark their letters take moments of real time, whatever the business clock shows.
      await condition(news.raised, pauseForOrdersMilliseconds(waits++));
      continue;
    } else {
      await waitUntil(look, news);
    }
    waits = 0;
  }
}

function demandOfRound(look: RoundLook): string | null {
  if (look.due) return `hold at ${look.now}`;
  const wakesInThePast = look.wakesAt !== null && look.wakesAt <= look.now;
  return wakesInThePast && look.waitForOrdersUntil === null ? `wake at ${look.wakesAt}` : null;
}
