import { defineSignal, setHandler } from '@temporalio/workflow';
import { newsSignal } from '#libs/contracts/process/process';

/** Raised by the signal, lowered before a look: what arrives during the look makes the process look once more. */
export interface NewsFlag {
  readonly raised: () => boolean;
  readonly lower: () => void;
}

/** Must be called before the first wait of a process, or the signal that started it would find no listener. */
export function listenForNews(): NewsFlag {
  let raised = false;
  setHandler(defineSignal(newsSignal), () => {
    raised = true;
  });
  return {
    raised: () => raised,
    lower: () => {
      raised = false;
    },
  };
}
