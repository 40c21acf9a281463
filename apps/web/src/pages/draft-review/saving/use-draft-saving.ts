import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { draftKey } from '../../../api/drafts.js';
import { choiceChanges } from './pending-steps.js';
import type { Review } from './review-context.js';
import { Saver } from './saver.js';

/** The line in which the steps on a draft are saved, and what the page needs to show of it. */
export function useDraftSaving(draft: DraftReview) {
  const client = useQueryClient();
  const [saver] = useState(() => new Saver(client, draft));
  const state = useSyncExternalStore(saver.subscribe, saver.snapshot);
  const typed = useRef(0);

  useEffect(() => {
    saver.start();
    return () => saver.stop();
  }, [saver]);
  useEffect(() => saver.adopt(draft, typed.current > 0), [saver, draft]);

  const edit: Review['edit'] = useCallback(
    (step, people = {}) =>
      saver.take({ kind: 'edits', key: crypto.randomUUID(), edits: { edits: [step], people } }),
    [saver],
  );
  const choose: Review['choose'] = useCallback(
    (change) => {
      const current = client.getQueryData<DraftReview>(draftKey(draft.id));
      if (current === undefined) return;
      const changes = choiceChanges(current.choices, change(current.choices));
      if (changes.length > 0) saver.take({ kind: 'choices', key: crypto.randomUUID(), changes });
    },
    [saver, client, draft.id],
  );
  const typing: Review['typing'] = useCallback(() => {
    typed.current += 1;
    return () => {
      typed.current -= 1;
    };
  }, []);
  const version = useCallback(() => saver.version, [saver]);
  const noteVersion = useCallback((made: number) => saver.note(made), [saver]);
  const acts = useMemo(
    () => ({ edit, choose, typing, version, noteVersion }),
    [edit, choose, typing, version, noteVersion],
  );
  return { saver, state, acts };
}
