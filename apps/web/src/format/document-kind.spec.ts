import { describe, expect, it } from '@jest/globals';
import { documentKind } from './document-kind.js';

describe('the kind of a document', () => {
  it('opens a line in Russian as it is printed', () => {
    expect(documentKind('приказ', 'ru')).toBe('Приказ');
    expect(documentKind('перечень поручений', 'ru')).toBe('Перечень поручений');
  });

  it('is told in English where there is a usual word, otherwise as it is printed', () => {
    expect(documentKind('протокол', 'en')).toBe('Minutes');
    expect(documentKind('наряд-допуск', 'en')).toBe('Наряд-допуск');
  });
});
