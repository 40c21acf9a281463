import { isDeepStrictEqual } from 'node:util';
import { expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';
import { chances } from '#test/support/chances';
import { count } from '#test/support/counts';
import { runSeed } from '#test/support/run-file';
import { openTexts } from './open-texts.js';
import * as dresses from './other-dress.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const texts = openTexts();

/** Whom every point tells what to do, and by when. */
function tasksOf(text: string): unknown {
  const draft = readOrder(text, context);
  if (!('items' in draft)) return draft;
  return draft.items.map(({ ref, executors, deadline }) => ({
    ref,
    names: executors.map(({ name }) => name?.replaceAll('ё', 'е')),
    deadline: [deadline.kind, deadline.from, deadline.to, deadline.due],
  }));
}

/**
 * The share of texts whose tasks stay the same is measured (`npm run test:long -- specs -t "in other dress"`); the rest hold what the
 * dress takes away: tables drawn line by line, of which a page number or a broken line is a cell.
 */
it.each<[string, dresses.Dress, number]>([
  ['with hard spaces', dresses.hardSpaces, 0.98],
  ['with Latin letters among Russian ones', dresses.latinLetters, 0.97],
  ['with letters for figures', dresses.misreadFigures, 0.97],
  ['with straight quotes', dresses.straightQuotes, 0.98],
  ['with foreign quotes', dresses.foreignQuotes, 0.98],
  ['with hyphens for dashes', dresses.hyphensForDashes, 0.98],
  ['with N for №', dresses.numeroInLatin, 0.98],
  ['with initials apart', dresses.initialsApart, 0.98],
  ['with days in words', dresses.daysInWords, 0.98],
  ['with years of two figures', dresses.shortYears, 0.98],
  ['in narrow lines', dresses.narrowLines, 0.95],
  ['over a page', dresses.pageBreak, 0.95],
  ['with signs apart', dresses.signsApart, 0.95],
])('a text orders the same in other dress: %s', (_, dress, share) => {
  const chance = chances(runSeed());
  const dressed = texts
    .filter((__, index) => (index + runSeed()) % count(5, 1) === 0)
    .map(({ name, text }) => ({ name, text, other: dress(text, chance) }))
    .filter(({ text, other }) => other !== text);
  const different = dressed
    .filter(({ text, other }) => !isDeepStrictEqual(tasksOf(other), tasksOf(text)))
    .map(({ name }) => name);
  expect(dressed.length).toBeGreaterThan(0);
  if (different.length > Math.ceil(dressed.length * (1 - share))) expect(different).toEqual([]);
});
