import { describe, expect, it } from '@jest/globals';
import { runsOf, spanOfWords } from './spans.js';

const text = '1. Провести анализ в срок до 01.10.2019. 2. Доложить.';
const deadline = { ref: '1', span: [19, 39], kind: 'deadline' } as const;

describe('runs of a source text', () => {
  it('keep every character once and in order', () => {
    const runs = runsOf(text, [{ ref: '1', span: [3, 40] }], [deadline]);
    expect(runs.flatMap((run) => run.parts.map((part) => part.text)).join('')).toBe(text);
  });

  it('mark the phrase of the deadline inside its item', () => {
    const [, item] = runsOf(text, [{ ref: '1', span: [3, 40] }], [deadline]);
    expect(item?.ref).toBe('1');
    expect(item?.parts.filter((part) => part.mark === 'deadline').map((part) => part.text)).toEqual([
      'в срок до 01.10.2019',
    ]);
  });

  it('lead from a cell that stands outside the item to the item of its row', () => {
    const runs = runsOf(
      'Семинар\tмай\tЛугов П.П.',
      [{ ref: 'П1.1', span: [0, 7] }],
      [
        { ref: 'П1.1', span: [8, 11], kind: 'deadline' },
        { ref: 'П1.1', span: [12, 22], kind: 'executor' },
      ],
    );
    expect(runs.map((run) => [run.ref, run.parts.map(({ text: words, mark }) => [words, mark])])).toEqual([
      ['П1.1', [['Семинар', null]]],
      [null, [['\t', null]]],
      ['П1.1', [['май', 'deadline']]],
      [null, [['\t', null]]],
      ['П1.1', [['Лугов П.П.', 'executor']]],
    ]);
  });

  it('give an overlap to the shorter, more exact item', () => {
    const runs = runsOf('abcdef', [
      { ref: 'outer', span: [0, 6] },
      { ref: 'inner', span: [2, 4] },
    ]);
    expect(runs.map((run) => [run.ref, run.parts.map((part) => part.text).join('')])).toEqual([
      ['outer', 'ab'],
      ['inner', 'cd'],
      ['outer', 'ef'],
    ]);
  });

  it('survive spans that reach past the end of the text', () => {
    expect(runsOf('ab', [{ ref: '1', span: [1, 9] }]).map((run) => run.ref)).toEqual([null, '1']);
  });

  it('give nothing for an empty text', () => {
    expect(runsOf('', [])).toEqual([]);
  });
});

describe('the place of folded words in the source', () => {
  const source = 'шум Директору\n  школы __Лугову П.П. провести семинар; Лугову П.П.';

  it('is found through line breaks and fill characters, in the span before anywhere else', () => {
    const span = spanOfWords(source, 'Директору школы Лугову П.П.', [4, 50]);
    expect(span === null ? null : source.slice(...span)).toBe('Директору\n  школы __Лугову П.П.');
    expect(spanOfWords(source, 'Лугову П.П.', [4, 50])?.[0]).toBe(source.indexOf('Лугову'));
  });

  it('is found near the span when it is not in it, and nowhere when the words are not there', () => {
    expect(spanOfWords(source, 'шум', [4, 50])).toEqual([0, 3]);
    expect(spanOfWords(source, 'Сомову К.К.', [4, 50])).toBeNull();
    expect(spanOfWords(source, '', [4, 50])).toBeNull();
  });
});
