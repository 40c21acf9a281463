import { describe, expect, it } from '@jest/globals';
import { capital, small } from './letters.js';

const alphabets = Array.from({ length: 0x530 }, (_, code) => String.fromCharCode(code)).filter((letter) =>
  /[A-Za-zЀ-ԯ]/u.test(letter),
);

describe('letters', () => {
  it.each([
    ['capital', capital, /\p{Lu}/u],
    ['small', small, /\p{Ll}/u],
  ])('those that are %s are all of their kind in the alphabets that patterns name', (_, letters, kind) => {
    const named = new RegExp(letters, 'u');
    expect(alphabets.filter((letter) => named.test(letter))).toEqual(
      alphabets.filter((letter) => kind.test(letter)),
    );
  });
});
