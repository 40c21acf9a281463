import { describe, expect, it } from '@jest/globals';
import { maskQuoted } from './nested-quotes.js';

describe('quotations are hidden from rules', () => {
  it.each([
    ['фонд "Дети" решил', 'фонд решил'],
    ['район "Район "Заречный"" решил', 'район решил'],
    ['фонд "Дети "Мы и дети" в лагере "Чайка" провел', 'фонд в лагере провел'],
    ['школа «Школа «Исток» решила', 'школа решила'],
    ['диск 5" закупить', 'диск 5" закупить'],
  ])('%s', (text, frame) => {
    const masked = maskQuoted(text);
    expect(masked.replace(/\s+/gu, ' ')).toBe(frame);
    expect(masked).toHaveLength(text.length);
  });
});
