import { describe, expect, it } from '@jest/globals';
import { orderProcessId } from '#libs/contracts/process/process';
import { RepairBackoff } from './repair-backoff.js';

const order = orderProcessId('1');
const patienceSeconds = 60;
const minutes = (count: number): number => count * 60_000;

describe('repairs of one process', () => {
  it('come after 2, 4, 8 minutes with a patience of one minute', () => {
    const backoff = new RepairBackoff(patienceSeconds);
    let now = 0;
    for (const pause of [2, 4, 8]) {
      backoff.repaired(order, now);
      expect(backoff.resting(now + minutes(pause) - 1)).toEqual([order]);
      now += minutes(pause);
      expect(backoff.resting(now)).toEqual([]);
    }
  });

  it('begin anew after it was found well', () => {
    const backoff = new RepairBackoff(patienceSeconds);
    backoff.repaired(order, 0);
    backoff.repaired(order, minutes(2));
    backoff.forgetTheWell([], minutes(6));
    backoff.repaired(order, minutes(6));
    expect(backoff.resting(minutes(8))).toEqual([]);
  });

  it('keep their count while it rests, although nobody looked for it', () => {
    const backoff = new RepairBackoff(patienceSeconds);
    backoff.repaired(order, 0);
    backoff.forgetTheWell([], minutes(1));
    backoff.repaired(order, minutes(2));
    expect(backoff.resting(minutes(5))).toEqual([order]);
  });

  it('never stop altogether', () => {
    const backoff = new RepairBackoff(patienceSeconds);
    for (let times = 0; times < 100; times++) backoff.repaired(order, 0);
    expect(backoff.resting(minutes(1024))).toEqual([]);
  });
});
