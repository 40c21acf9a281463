import { describe, expect, it } from '@jest/globals';
import type { OrderLook } from '#libs/contracts/process/process';
import { watchForRepetition } from '../repetition.js';
import { demandOfOrder } from './order-demand.js';

const look: OrderLook = {
  clock: 'wall',
  now: '2026-03-02T06:00:00.000Z',
  wakesAt: '2026-03-05T06:00:00.000Z',
  status: 'running',
  ended: false,
  historyNumber: 7,
  due: { remind: false, markOverdue: false, escalate: false },
  reportWritten: false,
  announced: false,
  counts: { open: 1, awaitingDecision: 0, overdue: 0 },
  next: [],
};

describe('what an order asks of its process', () => {
  it('is nothing while its next instant lies ahead', () => {
    expect(demandOfOrder(look)).toBeNull();
  });

  it('names everything due and the state it was seen in', () => {
    const due = { remind: true, markOverdue: true, escalate: false };
    expect(demandOfOrder({ ...look, due })).toBe('remind, mark overdue after history entry 7');
  });

  it('changes with every step of closing, so that an orderly end is no repetition', () => {
    const closed = { ...look, status: 'closed' as const, wakesAt: null };
    const demands = [
      closed,
      { ...closed, reportWritten: true },
      { ...closed, reportWritten: true, announced: true },
    ];
    expect(new Set(demands.map(demandOfOrder)).size).toBe(3);
  });

  it('is to wake when its instant has passed and nothing is due, or a wall clock would spin', () => {
    expect(demandOfOrder({ ...look, wakesAt: look.now })).toBe('wake after history entry 7');
  });
});

describe('repetition', () => {
  it('is the same demand twice running, and is forgotten once reported', () => {
    const repetition = watchForRepetition();
    expect(['a', 'a', 'a'].map((demand) => repetition.sees(demand))).toEqual([false, true, false]);
  });

  it('is broken by any other demand, and by none', () => {
    const repetition = watchForRepetition();
    expect(['a', 'b', 'a', null, 'a'].map((demand) => repetition.sees(demand))).not.toContain(true);
  });
});
