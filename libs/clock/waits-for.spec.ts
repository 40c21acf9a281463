import { describe, expect, it } from '@jest/globals';
import { describeWaitsFor, isAtRest, storeWaitsFor } from './waits-for.js';

const rest = {
  ordersWithNews: 0,
  processesWithNews: 0,
  ordersClosing: 0,
  lettersUnsent: 0,
  stepUnfinished: 0,
};

describe('what a stalled clock waits for', () => {
  it('is said in the language of its reader, with counts, leaving out what is done', () => {
    const stored = storeWaitsFor({ ...rest, lettersUnsent: 3, ordersClosing: 1 });
    expect(describeWaitsFor(stored, 'ru')).toBe(
      'исполненные приказы без отчёта об исполнении — 1; неотправленные письма — 3',
    );
    expect(describeWaitsFor(stored, 'en')).toBe(
      'orders carried out that lack their execution report — 1; letters not sent yet — 3',
    );
  });

  it('is shown as it is when it was stored by another version', () => {
    expect(describeWaitsFor('the sea', 'en')).toBe('the sea');
  });

  it('is nothing only when every count is zero', () => {
    expect(isAtRest(rest)).toBe(true);
    expect(isAtRest({ ...rest, stepUnfinished: 1 })).toBe(false);
  });
});
