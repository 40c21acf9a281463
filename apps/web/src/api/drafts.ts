import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import {
  DraftList,
  DraftReview,
  Launched,
  type PersonFromDraft,
} from '#libs/contracts/http/draft-review.schema';
import type { DraftEdits } from '#libs/contracts/http/draft-edit.schema';
import { Rehearsal } from '#libs/contracts/http/letter.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

export const useDrafts = () =>
  useQuery({
    queryKey: ['drafts'],
    queryFn: ({ signal }) => callApi(DraftList, '/drafts', { signal }).then((answer) => answer.drafts),
    refetchInterval: 10_000,
  });

export const draftKey = (draftId: string) => ['draft', draftId] as const;

export const useDraft = (draftId: string) =>
  useQuery({
    queryKey: draftKey(draftId),
    queryFn: ({ signal }) => callApi(DraftReview, `/drafts/${draftId}`, { signal }),
    // Somebody else may be at the same draft: what they do is told while it is fresh.
    refetchInterval: 10_000,
  });

/** Asked only when nothing stands in the way: before that the API has no letters to show. */
export const useRehearsal = (draftId: string, version: number, enabled: boolean) =>
  useQuery({
    queryKey: ['draft', draftId, 'rehearsal', version],
    queryFn: ({ signal }) =>
      callApi(Rehearsal, `/drafts/${draftId}/rehearsal`, { signal }).then((r) => r.letters),
    enabled,
  });

export type Source = { readonly text: string } | { readonly file: File };

/** Reads a pasted text or an uploaded file into a draft. */
export const useReadSource = (after: (draft: DraftReview) => void) =>
  useCommand((source: Source, idempotencyKey) => {
    if (!('file' in source))
      return callApi(DraftReview, '/drafts', { method: 'POST', body: { text: source.text }, idempotencyKey });
    const body = new FormData();
    body.append('file', source.file);
    return callApi(DraftReview, '/drafts', { method: 'POST', body, idempotencyKey });
  }, after);

/** Keeps what a person decided on the draft; the answer is the draft as it stands with it. */
export const saveChoices = (
  draftId: string,
  choices: DraftReview['choices'],
  call: { readonly version: number; readonly idempotencyKey: string },
) => callApi(DraftReview, `/drafts/${draftId}/choices`, { method: 'PUT', body: choices, ...call });

export const saveEdits = (
  draftId: string,
  edits: z.input<typeof DraftEdits>,
  call: { readonly version: number; readonly idempotencyKey: string },
) => callApi(DraftReview, `/drafts/${draftId}/edits`, { method: 'POST', body: edits, ...call });

export function usePersonFromDraft(draftId: string, after: (draft: DraftReview) => void) {
  const client = useQueryClient();
  return useCommand(
    ({ person, version }: { person: z.input<typeof PersonFromDraft>; version: number }, idempotencyKey) =>
      callApi(DraftReview, `/drafts/${draftId}/people`, {
        method: 'POST',
        body: person,
        version,
        idempotencyKey,
      }),
    (draft) => {
      client.setQueryData(draftKey(draftId), draft);
      after(draft);
    },
  );
}

export const useLaunch = (draftId: string, after: (orderId: string) => void) =>
  useCommand(
    ({ version }: { version: number }, idempotencyKey) =>
      callApi(Launched, `/drafts/${draftId}/launch`, { method: 'POST', version, idempotencyKey }),
    (launched) => after(launched.orderId),
  );
