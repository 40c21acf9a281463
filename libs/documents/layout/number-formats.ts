/** How a level writes its count. What no order uses (words, foreign scripts) is written in digits, as Word does by default. */
export function formatCount(count: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letter(count, latin).toUpperCase();
    case 'lowerLetter':
      return letter(count, latin);
    case 'russianUpper':
      return letter(count, russian).toUpperCase();
    case 'russianLower':
      return letter(count, russian);
    default:
      return String(count);
  }
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
// Word leaves out ё, й, ъ, ы, ь.
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';
const romans: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const highest = 4000;

/** After the last letter Word doubles: я, аа, бб. */
function letter(count: number, alphabet: string): string {
  if (count < 1 || count > highest) return String(count);
  return alphabet.charAt((count - 1) % alphabet.length).repeat(Math.ceil(count / alphabet.length));
}

function roman(count: number): string {
  if (count < 1 || count >= highest) return String(count);
  let rest = count;
  let written = '';
  for (const [value, sign] of romans) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written;
}

// Fonts of signs put their bullets into the private area; elsewhere they would be empty boxes.
const signs: ReadonlyMap<string, string> = new Map([
  ['\uf02d', '–'],
  ['\uf0a7', '▪'],
  ['\uf0b7', '•'],
  ['o', '•'],
]);
const privateSign = /[\ue000-\uf8ff]/u;

export function bulletSign(text: string): string {
  const sign = text.trim();
  return signs.get(sign) ?? (sign === '' || privateSign.test(sign) ? '•' : sign);
}
