import { withoutCapitals } from './capitals.js';
import { withoutCellQuotes } from './quoted-cells.js';
import { usualQuotes } from './usual-quotes.js';

const lookalikes: Readonly<Record<string, string>> = {
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
};
const lookalike = `[${Object.keys(lookalikes).join('')}]`;
const digits: Readonly<Record<string, string>> = { '0': 'о', '3': 'з', '6': 'б' };
const mixed =
  /(?=[A-Za-zЀ-ԯ\d]{0,40}[A-Za-z\d])(?=[A-Za-zЀ-ԯ\d]{0,40}\p{Script=Cyrillic})[A-Za-zЀ-ԯ\d]{3,40}/gu;
/** «Белову A.Б.», «Белову А.B.», «B.А. Белов»: an initial beside Russian letters. */
const initial = new RegExp(
  `(?<=[а-яё]\\s|[А-ЯЁ]\\.\\s?)${lookalike}(?=\\.)|(?<![A-Za-zЀ-ԯ\\d.])${lookalike}(?=\\.\\s?[А-ЯЁ](?:\\.|[а-яё]))`,
  'gu',
);
/** «c 1 по 5 мая», «отчёт o работе», «дo», «нa»: words of one and two letters among Russian ones. */
const short = new RegExp(
  `(?<=[а-яё\\d,»)]\\s)[aceoykAСO](?=\\s[«"]?[А-ЯЁа-яё\\d])|(?<![A-Za-zЀ-ԯ\\d])(?:[А-ЯЁа-яё]${lookalike}|${lookalike}[А-ЯЁа-яё])(?![A-Za-zЀ-ԯ\\d])`,
  'gu',
);
/** «П Р И К A З»: a Latin letter in a word that is spaced out. */
const spacedOut = /(?<=(?:^|\s)[А-ЯЁ]\s{1,3})[A-Z](?=\s{1,3}[А-ЯЁ](?:\s|$))/gu;
const suspicious =
  /[A-Za-z\d]\p{Script=Cyrillic}|[а-яё\d,»)]\s[A-Za-z]\s|(?<![A-Za-z])[A-Z]\.|[А-ЯЁ]\s{1,3}[A-Z]\s|\p{Script=Cyrillic}[A-Za-z\d]|[OolI]\d|\d[OolI]|[ЗбБlI]\s?[»"]?\s?(?:янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек)|\s[0-3]\s\d\s[а-я]|\d[-.:][OО]{2}|^[ \t]{0,9}!|\|\|\s?\d|\s[03]\.\s?\p{Lu}\.|\p{Lu}\.\s?[03]\.(?!\d)/u;
const number =
  /(?<=\d[.\s]{0,2})[ОоOo](?=[.\s]{0,2}\d)|(?<=\d)[ОоOo](?=[\d.])|(?<=[.\s])[ОоOo](?=\d)|(?<=\d)[ОO](?=\s\p{Ll})|(?<=^[ \t]{0,9}\d)[ОO](?=[ \t]{2})/gu;
/** «l0 марта», «1l.03», also where the line ends: an upright stroke beside a figure is a one. */
const one = /(?<=^|[.\s«])[lIІ](?=\d(?:[.\s»]|$))|(?<=(?:^|[.\s«])\d)[lIІ](?=[.\s»]|$)/gu;

/** «lО.О3.2024»: whatever stands between the stops of a day is a figure. */
const wholeDay =
  /(?<![A-Za-zЀ-ԯ\d.])[\dОоOolIІЗзбБ]{1,2}\.[\dОоOolIІЗзбБ]{1,2}\.(?:[\dОоOolIІЗзбБ]{4}|[\dОоOolIІЗзбБ]{2})(?![A-Za-zЀ-ԯ\d])/gu;

/** «1З мая», «« 1б » июня», «З июня»: of a day before its month letters are figures. */
const dayOfMonth =
  /(?<![A-Za-zЀ-ԯ\d.])(?:\d[ЗзбБОоOo]|[ЗзОоOolI]\d|[ЗбБlI])(?=\s{0,3}[»"]?\s{0,3}(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))/gu;
/** «до 1 5 апреля»: the figures of a day stand together; what is counted or numbered before it is none of them. */
const apart =
  /(?<=(?:до|с|по|к|от|не\sпозднее)\s)([0-3])\s(\d)(?=\s(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря))/giu;
/** «15-ОО», «9.OO» */
const wholeHour = /(?<=\d[-.:])[OОoо]{2}(?![A-Za-zЀ-ԯ\d])/gu;
/** «Белову 0.П.», «Белову П.3.» */
const misreadInitial =
  /(?<=\p{Lu}\p{Ll}{2,30}\s)[03](?=\.\s?\p{Lu}\.)|(?<=\p{Ll}\s\p{Lu}\.\s?)[03](?=\.(?!\d))/gu;
/** «3олотухиной», «3аведующему», «0тделу»: the capital letter of a word, unless the figure counts what follows. */
const capital =
  /(?<![A-Za-zЀ-ԯ\d.,/-])[03](?=(?!(?:км|кг|час|дн[яе]|дней|мес|лет|год|раз|шт|экз|чел|руб|тыс|млн|мин|класс|курс|этаж|янв|фев|мар|апр|мая|июн|июл|авг|сен|окт|ноя|дек|ух|ех|х|кв|сут|нед|гр))[а-яё]{4,})/gu;
const figures: Readonly<Record<string, string>> = { З: '3', з: '3', б: '6', Б: '6', l: '1', I: '1', І: '1' };

/**
 * The text as a person reads it who knows that scanners confuse letters: Latin ones inside Russian words, digits inside words,
 * letters inside numbers, «!» for the bars of a table, «||» around a day, and sets quotations as print does. Of equal length, so that
 * places in it are places in the source; rules read it, people see the source.
 */
export function readableText(source: string): string {
  const lines = usualQuotes(withoutCellQuotes(source)).replace(/[^\n]+/gu, (line) =>
    suspicious.test(line) ? mended(line) : line,
  );
  return withoutCapitals(lines);
}

function mended(line: string): string {
  return line
    .replace(/^[ \t]{0,9}!.*$/u, (row) => (row.split('!').length > 3 ? row.replaceAll('!', '|') : row))
    .replace(/\|\|(\s?\d{1,2}\s?)\|\|(?=\s{0,3}\p{Ll})/gu, ' «$1» ')
    .replace(capital, asCapital)
    .replace(misreadInitial, asCapital)
    .replace(mixed, russian)
    .replace(initial, asRussian)
    .replace(short, asRussian)
    .replace(spacedOut, asRussian)
    .replace(number, '0')
    .replace(one, '1')
    .replace(wholeDay, (day) => (figuresIn(day) > (day.length > 8 ? 0 : 2) ? asFigures(day) : day))
    .replace(apart, ' $1$2')
    .replace(dayOfMonth, asFigures)
    .replace(wholeHour, '00');
}

/** «З0.09.19» is a day, «О.З.12» may be a name. */
const figuresIn = (day: string): number => day.replace(/\D/gu, '').length;
const asFigures = (day: string): string => day.replace(/[A-Za-zЀ-ԯ]/gu, (letter) => figures[letter] ?? '0');
const asRussian = (word: string): string =>
  word.replace(/[A-Za-z]/gu, (letter) => lookalikes[letter] ?? letter);
const asCapital = (figure: string): string => (figure === '3' ? 'З' : 'О');

const likeRussian = new RegExp(`^(?:${lookalike}|\\p{Script=Cyrillic})+$`, 'u');

function russian(word: string): string {
  const own = word.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if ((own < 2 && !likeRussian.test(word)) || /^\d+[A-Za-zЀ-ԯ]{1,4}$/u.test(word)) return word;
  return asRussian(word).replace(/(?<=[A-Za-zЀ-ԯ])[036](?=[A-Za-zЀ-ԯ])|(?<=[A-Za-zЀ-ԯ]{5})0$/gu, (digit) =>
    letterOf(digit, word),
  );
}

/** «ГОРОДСКОГ0» keeps its capitals. */
function letterOf(digit: string, word: string): string {
  const letter = digits[digit] ?? digit;
  return word === word.toUpperCase() ? letter.toUpperCase() : letter;
}
