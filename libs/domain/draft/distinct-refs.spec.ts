import { describe, expect, it } from '@jest/globals';
import { DistinctRefs } from './distinct-refs.js';

describe('Refs of one document', () => {
  it('are told apart by marks, and by counted ones where there are many', () => {
    const refs = new DistinctRefs();
    expect(Array.from({ length: 6 }, () => refs.take('1'))).toEqual(['1', '1′', '1′′', '1′′′', '1′4', '1′5']);
    expect(refs.take('2')).toBe('2');
  });

  it('never take one that is there, whether given or made with marks', () => {
    const refs = new DistinctRefs(['1', '1′']);
    expect(refs.has('1')).toBe(true);
    expect(refs.has('2')).toBe(false);
    expect([refs.take('1'), refs.take('1′'), refs.take('1')]).toEqual(['1′′', '1′′′', '1′4']);
  });
});
