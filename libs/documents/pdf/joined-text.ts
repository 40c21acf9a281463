import { textOf, type TextLine } from './text-lines.js';

// Addresses of mail and pages keep their hyphens.
const brokenWord = /(?<![\p{L}\d@._/-])(\p{Script=Cyrillic}{2,})[-\u2010]$/u;

const longLine = 20;
/** Compounds that happen to end a line are fewer. */
const brokenShare = 0.04;

/** Pairs of words that keep their hyphen, by their beginnings; null where no line breaks a word, and every hyphen is kept. */
export type Hyphens = ReadonlySet<string> | null;

const pairInLine = /(?<![\p{L}\d-])(\p{Ll}{3,})-(\p{Ll}{3,})(?![\p{L}\d-])/giu;

/** Hyphens at ends of lines that are so many that the printer broke words with them; most offices print without. */
export function hyphensOf(lines: readonly TextLine[]): Hyphens {
  const texts = lines.map(textOf);
  const long = texts.filter((text) => text.length > longLine).length;
  const broken = lines.flatMap(({ segments }) => segments).filter(({ text }) => brokenWord.test(text)).length;
  if (broken < long * brokenShare) return null;
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(pairInLine)].map(([, first = '', second = '']) => pairKey(first, second)),
    ),
  );
}

/** «выставку-ярмарку» and «выставки-ярмарки» begin alike. */
function pairKey(first: string, second: string): string {
  return [first, second].map((word) => word.slice(0, 5).toLowerCase()).join('-');
}

/** Ends of words that are no words: nothing else begins with them. */
const endOfWord =
  /^(?:[бгдеёжзйлмнпртфхцчшщъыьэюя]|[аяи]я|[иоы]е|[иоы]й|ых|[ыо]м|ск(?:[ио]й|ая|[ои]е|ого|ому|им|их|ую)|ть|ся|сь)(?:\s|$)/u;

/** Joins lines to one text; a word that a hyphen broke is mended where the text does not want the hyphen. */
export function joinedText(lines: readonly string[], hyphens: Hyphens): string {
  let text = '';
  for (const line of lines) {
    if (text === '') text = line;
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + line;
    else if (hyphens !== null && brokenWord.test(text) && /^\p{Ll}/u.test(line))
      text = mended(text, line, hyphens);
    // «https://school.example/» above «form»: an address has no spaces; a day below it is none of its parts.
    else if (cutAddress.test(text)) text += (inAddress(text, line) ? '' : ' ') + line;
    // «190-/ФЗ», «2022-/2023», «№ 12/» above «ПР», «п/» above «п»: the sign stands there anyway.
    else if (/[\p{L}\d][-\u2010/]$/u.test(text)) text += line;
    else if (endOfWord.test(line) && /\p{Ll}{3}$/u.test(text)) text += line;
    // «МУП «Водолей/» (…)»: a sign that closes had no room.
    // «маршрутов №/№ 5 и 7»: a sign that is doubled is one.
    else if (/^[»),.;:]/u.test(line) || (text.endsWith('№') && line.startsWith('№'))) text += line;
    else text = `${text} ${line}`;
  }
  return text.replace(/\u00ad/gu, '');
}

const cutAddress = /(?:https?:\/\/|https?:\/\/\S*[/=?&_-])$/u;

function inAddress(text: string, line: string): boolean {
  return /^[a-z~%?#=&]/iu.test(line) || (!text.endsWith('/') && /^\d/u.test(line));
}

/** First parts of compounds that keep their hyphen: «научно-», «финансово-», «психолого-»; and «по-», «кое-», «ИТ-». */
const compound =
  /(?:\p{L}{2}(?:но|ко|лого|ово|ево)|^(?:чек|скан|статс|блок|тест|план|штаб|северо|юго|по|кое|экс|вице|мини|онлайн|веб|интернет)|^\p{Lu}{2,})$/u;

/** «По-прежнему» and «мини-поле», but «по-становление», «мини-стерство», «план-ирование», «экс-плуатация». */
const brokenAfter =
  /^(?:по-(?!\p{Ll}*(?:[ое]му|[сц]ки|ьи)(?!\p{L}))|мини-(?:стерств|стр|мал|мум)|экс-(?:плуат|перт|педиц|тренн|порт|курс)|(?:план|блок|тест|тестов|штаб)-ир)/iu;

/** «Педагог-психолог», «школы-интерната»: the second word of a pair; a vowel before it would join the two to one word. */
const secondOfPair =
  /^(?:психолог|логопед|дефектолог|предметник|организатор|методист|библиотекар|программист|администратор|консультант|эксперт|инспектор|преподавател|электрик|сантехник|терапевт|эпидемиолог|интернат|график|победител|участник|исполнител|наставник|стажист|куратор)\p{L}{0,3}(?!\p{L})/u;

function mended(text: string, line: string, pairs: ReadonlySet<string>): string {
  const [, word = ''] = brokenWord.exec(text) ?? [];
  const [rest = ''] = /^\p{Ll}+/u.exec(line) ?? [];
  if (pairs.has(pairKey(word, rest))) return text + line;
  const isPair = word.length > 3 && !/[ое]$/u.test(word) && secondOfPair.test(line);
  const isCompound = compound.test(word) && !brokenAfter.test(`${word}-${rest}`);
  return isPair || isCompound ? text + line : text.slice(0, -1) + line;
}

const longestLetter = 1.4;
const wordAlone = /^[«"(]?\p{L}{3,}$/u;
/** What a word may end with and no word begins with, or hardly ever. */
const restOfWord =
  /^(?:[в-джзк-нрстхч-щ]|нн|ль?н|[аеиоуыя]?тн|[аеи]?тельн?|и?(?:ан|ен|ён|он)н?|ельн|альн|[еи]?ческ|[еия]?нск|о?вск|еск|ск|и?[ая]?ц|за|е?ств|н?ост|ест|ованн?|и?рованн?|ов|ел|ник|чик|щик|ист|[ау]?тор|[ау]?тур|ур|овк|[аюуя]щ|вш|ион|ионал|ал|и){0,3}(?:[аяоеиыуюьйхмвт]|[ыиоуе]й|ая|яя|ое|ее|[ыи]е|[ое]го|[ое]му|[ыи]м|[ое]м|[ыи]х|ую|юю|[ыи]ми|[ая]ми|[ая]х|[оеё]в|[ая]м|ью|и[юяий]|ием|и[ая]ми?|иях|ть|я?ет|ит|ут|ют|ят|ск)(?:ся|сь)?$/u;
const wholeWord =
  /^(?:[авиксоу]|на|нас|вас|за|до|для|все|всех?|их|им|ими?|е[её]|его|ему|не|ней?|но|них|ним|ними|нем|не[ймя]|н[еи]|так|там|то|т[оа]м|тем?|те[хй]|той|та|ту|эти|сам[аио]?|со|ко|в[оы]|мы|уже|или|ли|кого|кому|ч?кем|ком|ч(?:то|ем|его|ему)|(?:нов|дан|дн|зна|смен|рост|станц|жил|низк)\p{L}+|сети|стен[аыу]?|лиц[ао]?|цел[иь]\p{L}*|мая|лет|мест[ао]?|сто|тела|ткани|иных?|ином)$/u;
/** What no word ends with: even a word of one letter below is its rest. */
const unfinished =
  /(?:ств|овк|отк|[бвгджзклмнпрстфхцчшщь]н|[аиян]ци|[нсчт][нк]ог|льног|[еая]ни|ь?[нс]ост|тел|(?:ист|ит|ник|тор)о)$/u;

/** «Петров», «а А.Б.» */
const restOfName = /^\p{Ll}{1,5}\s?\p{Lu}\.\s?(?:\p{Lu}|$)/u;

function isRest(word: string, rest: string): boolean {
  if (wholeWord.test(rest) && (rest.length > 1 || !unfinished.test(word))) return false;
  return restOfWord.test(rest);
}

/**
 * A word that has no room in its column is broken where the room ends, without a hyphen: it stands alone, reaches the edge, and
 * what follows is the end of a word.
 */
export function withoutForcedBreaks(lines: readonly TextLine[], right: number): string[] {
  const texts = lines.map(textOf);
  for (let index = lines.length - 2; index >= 0; index -= 1) {
    const [line, text = '', below = ''] = [lines[index], texts[index], texts[index + 1]];
    const letter = line === undefined ? 0 : (line.right - line.left) / text.length;
    if (line === undefined || line.right + letter * longestLetter < right || !wordAlone.test(text)) continue;
    const [rest = ''] = /^\p{Ll}+/u.exec(below) ?? [];
    if (isRest(text, rest) || (restOfName.test(below) && /\p{Lu}/u.test(text)))
      texts.splice(index, 2, text + below);
  }
  return texts;
}
