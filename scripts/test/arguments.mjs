import { partNames } from './parts.mjs';

/**
 * Parts by name, `--long`, and `-t` with words of a test's name. A word that is none of these is refused: a part that is
 * spelt wrong would otherwise run nothing and be green.
 */
export function readArguments(words) {
  const parts = [];
  let long = false;
  let namePattern = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--long') long = true;
    else if (word === '-t' && words[index + 1] !== undefined) namePattern = words[(index += 1)];
    else if (partNames.includes(word)) parts.push(word);
    else
      return {
        complaint: `Found "${word}"; expected --long, -t WORDS or parts of: ${partNames.join(', ')}.`,
      };
  }
  return { parts: parts.length > 0 ? parts : partNames, alone: parts.length === 1, long, namePattern };
}
