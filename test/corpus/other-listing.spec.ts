import { isDeepStrictEqual } from 'node:util';
import { expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import type { ReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { count } from '#test/support/counts';
import { runSeed } from '#test/support/run-file';
import { listedText } from './listed-tasks.js';
import { openTexts } from './open-texts.js';
import { retellings } from './retellings.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };

/** What a document orders, by whom and by when, and what a person is asked; `words` stand for those that were told otherwise. */
function ordered(
  draft: DraftOrder | ReadRefusal,
  words: ReadonlyMap<number, string> = new Map<number, string>(),
): unknown {
  if (!('items' in draft)) return draft;
  const { kind, number, date, issuer, place, title, signatory, drafter } = draft.document;
  const places = new Map(draft.items.map(({ ref }, index) => [ref, index]));
  return {
    head: { kind, number, date, issuer, place, title, signatory, drafter },
    control: [draft.control.by, draft.control.name],
    items: draft.items.map(({ text, executors, deadline, recurrence }, index) => ({
      words: (words.get(index) ?? text).replace(/[^\p{L}\d]/gu, '').toLowerCase(),
      parties: executors.map(({ name, unit }) => [name, unit]),
      deadline: [deadline.kind, deadline.from, deadline.to, deadline.due],
      recurrence,
    })),
    asked: draft.findings
      .filter(({ severity }) => severity === 'blocking')
      .map(({ code, item }) => [code, item === null ? null : places.get(item)]),
  };
}

const texts = openTexts()
  .filter((_, index) => (index + runSeed()) % count(12, 1) === 0)
  .map(({ name, text }) => ({ name, listed: listedText(text) }))
  .map(({ name, listed }) => ({ name, listed, draft: readOrder(listed.source, context) }));

/**
 * The share of documents that stay the same is measured over all of them (`npm run test:long -- specs -t "other listing"`); a part of
 * them may hold two more than their share.
 */
it.each(retellings)('a document orders the same in other listing: %s', (_, retelling, share) => {
  const told = texts.flatMap(({ name, listed, draft }) => {
    const other = retelling(listed);
    return other === null ? [] : [{ name, draft, other }];
  });
  const different = told
    .filter(
      ({ draft, other }) =>
        !isDeepStrictEqual(ordered(readOrder(other.after, context)), ordered(draft, other.words)),
    )
    .map(({ name }) => name);
  const most = Math.ceil(told.length * (1 - share)) + count(2, 0);
  expect(different.length > most ? different : []).toEqual([]);
});
