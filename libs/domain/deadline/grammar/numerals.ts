import { isDash, isGlued, isNumber, isWord, textAt, type Found, type Tokens } from './token.js';

const cardinals: readonly (readonly [value: number, forms: string])[] = [
  [1, 'один одна одно одного одной одному одну одним'],
  [2, 'два две двух двум двумя'],
  [3, 'три трех трем тремя'],
  [4, 'четыре четырех четырем'],
  [5, 'пять пяти пятью'],
  [6, 'шесть шести шестью'],
  [7, 'семь семи семью'],
  [8, 'восемь восьми восемью'],
  [9, 'девять девяти девятью'],
  [10, 'десять десяти десятью'],
  [11, 'одиннадцать одиннадцати'],
  [12, 'двенадцать двенадцати'],
  [13, 'тринадцать тринадцати'],
  [14, 'четырнадцать четырнадцати'],
  [15, 'пятнадцать пятнадцати'],
  [16, 'шестнадцать шестнадцати'],
  [17, 'семнадцать семнадцати'],
  [18, 'восемнадцать восемнадцати'],
  [19, 'девятнадцать девятнадцати'],
  [20, 'двадцать двадцати'],
  [30, 'тридцать тридцати'],
  [40, 'сорок сорока'],
  [50, 'пятьдесят пятидесяти'],
  [60, 'шестьдесят шестидесяти'],
  [70, 'семьдесят семидесяти'],
  [80, 'восемьдесят восьмидесяти'],
  [90, 'девяносто девяноста'],
  [100, 'сто ста'],
];

const cardinalOf = new Map(
  cardinals.flatMap(([value, forms]) => forms.split(' ').map((form) => [form, value] as const)),
);

const ordinalStems: readonly (readonly [stem: string, value: number])[] = [
  ['перв', 1],
  ['втор', 2],
  ['трет', 3],
  ['четверт', 4],
  ['пят', 5],
  ['шест', 6],
  ['седьм', 7],
  ['восьм', 8],
  ['девят', 9],
  ['десят', 10],
  ['одиннадцат', 11],
  ['двенадцат', 12],
  ['тринадцат', 13],
  ['четырнадцат', 14],
  ['пятнадцат', 15],
  ['шестнадцат', 16],
  ['семнадцат', 17],
  ['восемнадцат', 18],
  ['девятнадцат', 19],
  ['двадцат', 20],
  ['тридцат', 30],
];
const ordinalEndings = 'ый ой ий ая ое ого ому ым ом ую ые ых ыми ье ья ьего ьей ьему ьем ью ьи ьих'.split(
  ' ',
);
const ordinalOf = new Map(
  ordinalStems.flatMap(([stem, value]) => ordinalEndings.map((ending) => [stem + ending, value] as const)),
);

/** Stems of numbers in compounds: «трёхдневный», «пятнадцатидневный». */
const compoundStems: readonly (readonly [stem: string, value: number])[] = [
  ['одно', 1],
  ['двух', 2],
  ['трех', 3],
  ['четырех', 4],
  ['пяти', 5],
  ['шести', 6],
  ['семи', 7],
  ['восьми', 8],
  ['девяти', 9],
  ['десяти', 10],
  ['двенадцати', 12],
  ['четырнадцати', 14],
  ['пятнадцати', 15],
  ['двадцати', 20],
  ['тридцати', 30],
  ['сорокапяти', 45],
  ['шестидесяти', 60],
  ['девяносто', 90],
  ['полутора', 1.5],
];

const digitSuffix = /^(?:го|й|ый|ой|ая|я|е|ое|ому|му|м|ом|х|ых|ти|и|ми|мя|ую|ю|ые|хъ)$/u;
const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
/** Cyrillic letters and signs that stand for Roman ones in typed and recognised texts. */
const romanLetters: Readonly<Record<string, string>> = {
  і: 'i',
  х: 'x',
  у: 'v',
  l: 'i',
  п: 'ii',
  ш: 'iii',
};

/** «10», «10-ти», «десяти», «двадцати пяти», «10 (десяти)»: how many. */
export function cardinal(tokens: Tokens, at: number): Found<number> | null {
  const plain = isNumber(tokens, at) ? digits(tokens, at, 4) : wordedCardinal(tokens, at);
  if (plain === null) return null;
  return { value: plain.value, next: pastBracketedNumber(tokens, plain.next) };
}

/** «5-го», «5», «пятого», «V»: which one. */
export function ordinal(tokens: Tokens, at: number): Found<number> | null {
  if (isNumber(tokens, at)) return digits(tokens, at, 2);
  return wordedOrdinal(tokens, at) ?? roman(tokens, at);
}

/** «первого», «двадцать пятого». */
export function wordedOrdinal(tokens: Tokens, at: number): Found<number> | null {
  const tens = cardinalOf.get(textAt(tokens, at));
  if (tens !== undefined && tens >= 20 && tens < 100) {
    const ones = ordinalOf.get(textAt(tokens, at + 1));
    return ones !== undefined && ones < 10 ? { value: tens + ones, next: at + 2 } : null;
  }
  const value = ordinalOf.get(textAt(tokens, at));
  return value === undefined ? null : { value, next: at + 1 };
}

/** I to XII, also typed with Cyrillic letters («П» and «Ш» are what recognition makes of II and III). */
function roman(tokens: Tokens, at: number): Found<number> | null {
  const word = textAt(tokens, at);
  if (word.length > 4 || !isWord(tokens, at) || !/^[ivxіхуlпш]+$/u.test(word)) return null;
  const letters = [...word].map((letter) => romanLetters[letter] ?? letter).join('');
  let value = 0;
  for (let index = 0; index < letters.length; index += 1) {
    const here = romans[letters.charAt(index)] ?? 0;
    const after = romans[letters.charAt(index + 1)] ?? 0;
    value += here < after ? -here : here;
  }
  return value >= 1 && value <= 12 ? { value, next: pastDigitSuffix(tokens, at + 1) } : null;
}

/** «трёхдневный» from its stem: the number and what is left («дневный»). */
export function compoundNumber(word: string): { readonly value: number; readonly rest: string } | null {
  for (const [stem, value] of compoundStems) {
    if (word.startsWith(stem) && word.length > stem.length) return { value, rest: word.slice(stem.length) };
  }
  return null;
}

/** Past «-го», «-й», «-х», «-ти» and the like, glued to a number. */
export function pastDigitSuffix(tokens: Tokens, at: number): number {
  const hyphened = isDash(tokens, at) && isGlued(tokens, at);
  const word = hyphened ? at + 1 : at;
  return isGlued(tokens, word) && digitSuffix.test(textAt(tokens, word)) ? word + 1 : at;
}

function digits(tokens: Tokens, at: number, longest: number): Found<number> | null {
  const text = textAt(tokens, at);
  if (!isNumber(tokens, at) || text.length > longest) return null;
  return { value: Number(text), next: pastDigitSuffix(tokens, at + 1) };
}

function wordedCardinal(tokens: Tokens, at: number): Found<number> | null {
  const first = cardinalOf.get(textAt(tokens, at));
  if (first === undefined) return null;
  const second = cardinalOf.get(textAt(tokens, at + 1));
  const compound = first >= 20 && second !== undefined && second < 10;
  return compound ? { value: first + second, next: at + 2 } : { value: first, next: at + 1 };
}

/** «10 (десяти)», «три (3)». */
function pastBracketedNumber(tokens: Tokens, at: number): number {
  if (textAt(tokens, at) !== '(') return at;
  const inside = isNumber(tokens, at + 1) ? digits(tokens, at + 1, 4) : wordedCardinal(tokens, at + 1);
  return inside !== null && textAt(tokens, inside.next) === ')' ? inside.next + 1 : at;
}
