/**
 * Notices that acting changed nothing. A process acts on what it sees; when it sees the very same thing to do twice
 * running, the rule that decides and the rule that records disagree, and without a pause the process would spin.
 */
export interface Repetition {
  /** `demand` names what is to be done and at which state; null: nothing. True: the same was seen a moment ago. */
  sees(demand: string | null): boolean;
}

export function watchForRepetition(): Repetition {
  let last: string | null = null;
  return {
    sees(demand) {
      const again = demand !== null && demand === last;
      // Forgotten once reported: after the pause the demand gets one more try before the next pause.
      last = again ? null : demand;
      return again;
    },
  };
}

/** Long enough to be harmless, short enough that a repaired rule takes effect while somebody watches. */
export const pauseAfterRepetition = '1 minute';
