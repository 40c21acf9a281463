import { createContext, useContext } from 'react';
import type { z } from 'zod';
import type { DraftEdits, DraftStep } from '#libs/contracts/http/draft-edit.schema';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import type { Choices } from './pending-steps.js';

export type Item = DraftReview['draft']['items'][number];
export type ChangeChoices = (change: (choices: Choices) => Choices) => void;
export type People = z.input<typeof DraftEdits>['people'];

/** What every part of the review page works on and with. */
export type Review = {
  readonly draft: DraftReview;
  /** Launched already: everything is shown and nothing can be changed. */
  readonly locked: boolean;
  /** Makes one step on the content of the draft; it is saved by itself. */
  readonly edit: (step: DraftStep, people?: People) => void;
  readonly choose: ChangeChoices;
  /** Version on which another command of this page must stand, and the version that it made. */
  readonly version: () => number;
  readonly noteVersion: (version: number) => void;
  /** Says that words are being typed that are not saved yet; the answer says that they no longer are. */
  readonly typing: () => () => void;
  /** Item and field that a finding or a shortcut asks to be edited. */
  readonly editing: { readonly id: string; readonly field: string | null } | null;
  readonly setEditing: (editing: Review['editing']) => void;
};

export const ReviewContext = createContext<Review | null>(null);

export function useReview(): Review {
  const review = useContext(ReviewContext);
  if (review === null) throw new Error('useReview is used outside the review page');
  return review;
}
