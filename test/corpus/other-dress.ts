import { ruMonthsGenitive } from '#libs/domain/deadline/day-words';
import { wrapped } from './wrapped.js';

/** A text as another office, program or scanner would have it; what it orders stays the same. */
export type Dress = (text: string, chance: () => number) => string;

const lookalikes: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  Х: 'X',
};

/** Lines of tables keep their layout. */
const isOfTable = (line: string): boolean => /\t|\||[│┃║!]|\S {3,}\S/u.test(line);

export const hardSpaces: Dress = (text, chance) =>
  text.replace(/(?<=\S) (?=\S)/gu, (space) => (chance() < 0.15 ? '\u00a0' : space));

export const latinLetters: Dress = (text, chance) =>
  text.replace(/[а-яА-Я]/gu, (letter) => (chance() < 0.03 ? (lookalikes[letter] ?? letter) : letter));

export const misreadFigures: Dress = (text, chance) =>
  text.replace(/(?<=\d)[01](?=\.\d)|(?<=\.)[01](?=\d\.)/gu, (figure) =>
    chance() < 0.3 ? (figure === '0' ? 'О' : 'l') : figure,
  );

export const foreignQuotes: Dress = (text) => text.replace(/«/gu, '“').replace(/»/gu, '”');

export const straightQuotes: Dress = (text) => text.replace(/[«»]/gu, '"');

export const hyphensForDashes: Dress = (text) => text.replace(/[–—]/gu, '-');

export const numeroInLatin: Dress = (text) => text.replace(/№ ?/gu, 'N ');

export const initialsApart: Dress = (text) => text.replace(/(?<![А-ЯЁа-яё])([А-ЯЁ]\.)(?=[А-ЯЁ]\.)/gu, '$1 ');

export const daysInWords: Dress = (text) =>
  text.replace(
    /(?<![\d.])(\d{2})\.(0[1-9]|1[0-2])\.(20\d{2})(?:\s?г\.|\s?года)?(?![\d.])/gu,
    (_, day: string, month: string, year: string) =>
      `${Number(day)} ${ruMonthsGenitive[Number(month) - 1] ?? ''} ${year} года`,
  );

export const shortYears: Dress = (text) =>
  text.replace(/(?<![\d.])(\d{2}\.(?:0[1-9]|1[0-2])\.)20(\d{2})(?![\d.])(?!\s?№)/gu, '$1$2 г.');

export const narrowLines: Dress = (text) =>
  text
    .split('\n')
    .map((line) => (isOfTable(line) ? line : narrow(line)))
    .join('\n');

/** What stands far to the right stays there. */
function narrow(line: string): string {
  const indent = /^\s*/u.exec(line)?.[0] ?? '';
  return wrapped(line.trim(), 72, indent, indent.length < 15 ? '' : indent).join('\n');
}

/** A page ends in the middle of the text. */
export const pageBreak: Dress = (text, chance) => {
  const lines = text.split('\n');
  lines.splice(Math.floor(lines.length * (0.3 + 0.4 * chance())), 0, '\f2');
  return lines.join('\n');
};

/** Signs stand apart from the words that they end. */
export const signsApart: Dress = (text, chance) =>
  text
    .replace(/(?<=[а-яё\d])(?=[,;])/gu, () => (chance() < 0.05 ? ' ' : ''))
    .replace(/\((?=\S)/gu, (sign) => (chance() < 0.2 ? '( ' : sign))
    .replace(/(?<=\S)\)/gu, (sign) => (chance() < 0.2 ? ' )' : sign));
