import { describe, expect, it } from '@jest/globals';
import { runsOf } from './spans.js';

const text = '1. Провести анализ в срок до 01.10.2019. 2. Доложить.';

describe('runs of a source text', () => {
  it('keep every character once and in order', () => {
    const runs = runsOf(text, [{ ref: '1', span: [3, 40], deadline: [19, 39] }]);
    expect(runs.flatMap((run) => run.parts.map((part) => part.text)).join('')).toBe(text);
  });

  it('mark the phrase of the deadline inside its item', () => {
    const [, item] = runsOf(text, [{ ref: '1', span: [3, 40], deadline: [19, 39] }]);
    expect(item?.ref).toBe('1');
    expect(item?.parts.filter((part) => part.deadline).map((part) => part.text)).toEqual([
      'в срок до 01.10.2019',
    ]);
  });

  it('give an overlap to the shorter, more exact item', () => {
    const runs = runsOf('abcdef', [
      { ref: 'outer', span: [0, 6], deadline: null },
      { ref: 'inner', span: [2, 4], deadline: null },
    ]);
    expect(runs.map((run) => [run.ref, run.parts.map((part) => part.text).join('')])).toEqual([
      ['outer', 'ab'],
      ['inner', 'cd'],
      ['outer', 'ef'],
    ]);
  });

  it('survive spans that reach past the end of the text', () => {
    expect(runsOf('ab', [{ ref: '1', span: [1, 9], deadline: null }]).map((run) => run.ref)).toEqual([
      null,
      '1',
    ]);
  });

  it('give nothing for an empty text', () => {
    expect(runsOf('', [])).toEqual([]);
  });
});
