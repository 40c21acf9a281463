import { partNames } from './parts.mjs';

/**
 * Parts by name, `--long`, `--seed` with the number of an earlier run, and `-t` with words of a test's name. A word that is none of these is refused: a part that is
 * spelt wrong would otherwise run nothing and be green.
 */
export function readArguments(words) {
  const parts = [];
  let long = false;
  let namePattern = null;
  let seed = Math.floor(Math.random() * 2 ** 31);
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--long') long = true;
    else if (word === '--seed' && /^\d{1,10}$/.test(words[index + 1] ?? ''))
      seed = Number(words[(index += 1)]);
    else if (word === '-t' && words[index + 1] !== undefined) namePattern = words[(index += 1)];
    else if (partNames.includes(word)) parts.push(word);
    else
      return {
        complaint: `Found "${word}"; expected --long, --seed NUMBER, -t WORDS or parts of: ${partNames.join(', ')}.`,
      };
  }
  return { parts: parts.length > 0 ? parts : partNames, alone: parts.length === 1, long, seed, namePattern };
}
