import { describe, expect, it } from '@jest/globals';
import { english } from './english.js';
import { russian } from './russian.js';
import { sayer } from './say.js';

const plural = /_(one|few|many|other)$/;
const bases = (words: object) =>
  [...new Set(Object.keys(words).map((key) => key.replace(plural, '')))].sort();
const formsOf = (words: object, base: string) =>
  Object.keys(words)
    .filter((key) => key !== base && key.replace(plural, '') === base)
    .map((key) => key.slice(base.length + 1));
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the words of letters', () => {
  it('exist in both languages', () => {
    expect(bases(english)).toEqual(bases(russian));
  });

  it('have every plural form of their language', () => {
    for (const base of bases(russian)) {
      const forms = formsOf(russian, base);
      expect([base, forms]).toEqual([base, forms.length === 0 ? [] : ['one', 'few', 'many', 'other']]);
      expect([base, formsOf(english, base)]).toEqual([base, forms.length === 0 ? [] : ['one', 'other']]);
    }
  });

  it('are filled with the same values in both languages', () => {
    const inEnglish = new Map<string, string>(Object.entries(english));
    const compared = Object.entries(russian).filter(([key]) => inEnglish.has(key));
    for (const [key, text] of compared) {
      expect([key, placeholders(inEnglish.get(key) ?? '')]).toEqual([key, placeholders(text)]);
    }
    expect(compared.length).toBeGreaterThan(50);
  });

  it.each([
    [1, '1 пункт', 'вам поручен 1 пункт', '1 рабочий день', 'остался 1 день'],
    [2, '2 пункта', 'вам поручено 2 пункта', '2 рабочих дня', 'осталось 2 дня'],
    [5, '5 пунктов', 'вам поручено 5 пунктов', '5 рабочих дней', 'осталось 5 дней'],
    [11, '11 пунктов', 'вам поручено 11 пунктов', '11 рабочих дней', 'осталось 11 дней'],
    [21, '21 пункт', 'вам поручен 21 пункт', '21 рабочий день', 'остался 21 день'],
    [112, '112 пунктов', 'вам поручено 112 пунктов', '112 рабочих дней', 'осталось 112 дней'],
  ])('are declined by number in Russian: %i', (count, items, entrusted, workingDays, left) => {
    const say = sayer('ru');
    expect(say('item', { count })).toBe(items);
    expect(say('entrusted', { count })).toBe(entrusted);
    expect(say('workingDays', { count })).toBe(workingDays);
    expect(say('daysLeft', { count })).toBe(left);
  });

  it('have two forms in English', () => {
    const say = sayer('en');
    const said = [1, 2, 21].map((count) => say('item', { count }));
    expect(said).toEqual(['1 item', '2 items', '21 items']);
  });

  it('leave braces and dollar signs of a document as they are', () => {
    expect(sayer('ru')('launchLead', { order: '$t(item) {{count}}' })).toContain('$t(item) {{count}}');
  });
});
