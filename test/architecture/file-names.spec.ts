import { describe, expect, it } from '@jest/globals';
import { fileNameRefusals } from './file-names.js';
import { houseFiles } from './sources.js';

describe('names of files', () => {
  it('every file of the house has a name that says what it holds', () => {
    expect(fileNameRefusals(houseFiles())).toEqual([]);
  });

  it.each([
    ['libs/domain/utils.ts', 'vague name'],
    ['libs/letters/letter-helpers.ts', 'vague name'],
    ['apps/api/src/order/order-manager.ts', 'vague name'],
    ['libs/common/order.ts', 'vague folder'],
    ['libs/domain/index.ts', 'barrel'],
    ['apps/web/src/order/index.tsx', 'barrel'],
    ['libs/domain/closeOrder.ts', 'kebab-case'],
    ['apps/web/src/OrderPage.tsx', 'kebab-case'],
    ['apps/api/src/order.thing.ts', 'role ".thing"'],
  ])('%s is refused: %s', (path, reason) => {
    const refusals = fileNameRefusals([path]);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(reason);
  });

  it('a good name passes, and so does the one barrel that Temporal needs', () => {
    expect(fileNameRefusals(['libs/domain/order/item-report.spec.ts', 'workflows/index.ts'])).toEqual([]);
  });
});
