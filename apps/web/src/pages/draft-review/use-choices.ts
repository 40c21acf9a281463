import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useSaveChoices } from '../../api/drafts.js';
import { Refused } from '../../api/http.js';

export type Choices = DraftReview['choices'];
export type ChangeChoices = (change: (choices: Choices) => Choices) => void;

/** Somebody else changed the draft meanwhile: what they changed, and the change that was not kept. */
type Conflict = { readonly refusal: Refused; readonly unsent: (choices: Choices) => Choices };

/**
 * Saves each choice as it is made. Changes go one after another, each on the newest version, so that a quick hand
 * does not collide with itself; a change that met someone else's is kept and can be sent again onto theirs.
 */
export function useChoices(draft: DraftReview) {
  const client = useQueryClient();
  const save = useSaveChoices(draft.id);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [error, setError] = useState<Error | null>(null);

  const sendChange = async (change: (choices: Choices) => Choices) => {
    const current = client.getQueryData<DraftReview>(['draft', draft.id]) ?? draft;
    try {
      await save.mutateAsync({ choices: change(current.choices), version: current.version });
      setConflict(null);
      setError(null);
    } catch (failure) {
      if (failure instanceof Refused && failure.problem.code === 'VERSION_CHANGED') {
        setConflict({ refusal: failure, unsent: change });
        await client.invalidateQueries({ queryKey: ['draft', draft.id] });
      } else setError(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };

  const change: ChangeChoices = (change) => {
    queue.current = queue.current.then(() => sendChange(change));
  };
  return { change, conflict, error, saving: save.isPending, dropConflict: () => setConflict(null) };
}
