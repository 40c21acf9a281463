import { describe, expect, it } from '@jest/globals';
import { withoutHyphens, closedUp } from './cut-words.js';

describe('a word that a line cut', () => {
  it.each([
    ['отделу монито- ринга вод', 'отделу мониторинга вод'],
    ['Лугову А.Б. (по согласова- нию) до мая', 'Лугову А.Б. (по согласованию) до мая'],
    ['сводку о пожа- рах. Срок', 'сводку о пожарах. Срок'],
  ])('%s: keeps its place and is shown whole', (text, whole) => {
    expect(withoutHyphens(text)).toHaveLength(text.length);
    expect(closedUp(withoutHyphens(text))).toBe(whole);
  });
});
