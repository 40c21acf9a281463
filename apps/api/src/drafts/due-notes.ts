import type { DraftChoices } from '#libs/contracts/http/draft-review.schema';
import type { DueNote } from '#libs/contracts/http/due-date.schema';

/**
 * Who set which day, when and why: stamped when a day or its reason changes, kept while both stand, dropped with the day. What a
 * caller writes about who and when is not taken.
 */
export function stampDueNotes(
  before: Pick<DraftChoices, 'dueOn' | 'dueNotes'>,
  after: Pick<DraftChoices, 'dueOn' | 'dueNotes'>,
  stamp: Pick<DueNote, 'by' | 'at'>,
): Record<string, DueNote> {
  return Object.fromEntries(
    Object.entries(after.dueOn).map(([ref, dueOn]): [string, DueNote] => {
      const given = after.dueNotes[ref]?.reason ?? '';
      const reason = given === '' ? null : given;
      const kept = before.dueNotes[ref];
      const same = kept !== undefined && before.dueOn[ref] === dueOn && kept.reason === reason;
      return [ref, same ? kept : { ...stamp, reason }];
    }),
  );
}
