/** Of all letters of a telegram or a telephone message, which are typed in capitals from end to end. */
const mostlyCapitals = 0.7;
const longestLooked = 20_000;

/** «ОБЕСПЕЧИТЬ», «ПРОВЕСТИ»: a block that asks for work, and no letterhead. */
const work = /(?<![А-ЯЁ])[А-ЯЁ]{2,30}(?:[АЯИЕУЫ]ТЬ|[СЗ]ТИ)(?:СЯ)?(?![А-ЯЁ])/u;
const shortestBlock = 40;
const small = /[а-яё]{3}/u;

/** Words with the marks around them: what is quoted, letters with stops, words. */
const pieces = /«[^»\n]{0,200}»|[А-ЯЁ]+(?:-[А-ЯЁ]+){0,3}/gu;
const vowel = /[АЕЁИОУЫЭЮЯ]/u;
/** Bodies and forms of bodies that are called by letters and have a vowel among them. */
const letters =
  /^(?:[МГФО]?УП|[ОЗП]?АО|ООО|ИП|[МГФ]?[КБА]?[ДО]?ОУ|М[КБА]У|ГБУЗ?|ГАУЗ?|[ОУМ]ВД|УМЧС|ГАИ|ГИБДД|СЭС|ЕДДС|ТЭЦ|ЖЭ[КУ]|РЭС|АТС|АЗС|ТСЖ|ФАП|ЦРБ|РОВД|РОНО|ТУ|ГО|ЧС)$/u;
const month = 'ЯНВАРЯ|ФЕВРАЛЯ|МАРТА|АПРЕЛЯ|МАЯ|ИЮНЯ|ИЮЛЯ|АВГУСТА|СЕНТЯБРЯ|ОКТЯБРЯ|НОЯБРЯ|ДЕКАБРЯ';
const thisYear = new RegExp(`(?<=(?:${month}|\\d)\\s)[СТ]\\.\\s?Г\\.`, 'gu');
const initialsBehind = /^\s[А-ЯЁ]\.\s?[А-ЯЁ]\./u;
const initialsBefore = /(?<![А-ЯЁа-яё])[А-ЯЁ]\.\s?[А-ЯЁ]\.\s?$/u;
const placeBefore = /(?<![А-ЯЁа-яё])(?:ул|пер|просп|пос|г|с|д|им)\.\s$/iu;
const sentenceBefore = /(?:^|[.!?]\s{1,3})$/u;
const near = 12;

/**
 * «ПРОШУ ДО 5 МАЯ ПРЕДСТАВИТЬ …» as «Прошу до 5 мая представить …», where all of a text is in capitals: rules tell names, bodies
 * and sentences by their capital letters. Of equal length; letterheads and signatures stay as they are.
 */
export function withoutCapitals(text: string): string {
  if (!isInCapitals(text)) return text;
  return text
    .split(/(\n\s*\n)/u)
    .map((block) =>
      block.length > shortestBlock && work.test(block) && !small.test(block) ? lowered(block) : block,
    )
    .join('');
}

function isInCapitals(text: string): boolean {
  const looked = text.slice(0, longestLooked);
  const capital = looked.match(/[А-ЯЁ]/gu)?.length ?? 0;
  const all = looked.match(/[А-ЯЁа-яё]/gu)?.length ?? 0;
  return all > shortestBlock && capital > all * mostlyCapitals;
}

function lowered(block: string): string {
  const whole = block.replace(thisYear, (words) => words.toLowerCase());
  return whole.replace(pieces, (piece: string, at: number) => {
    const before = whole.slice(Math.max(0, at - near), at);
    const behind = whole.slice(at + piece.length, at + piece.length + near);
    if (piece.startsWith('«') || isByLetters(piece, before, behind)) return piece;
    const name = initialsBehind.test(behind) || initialsBefore.test(before) || placeBefore.test(before);
    return name || sentenceBefore.test(before) ? capitalised(piece) : piece.toLowerCase();
  });
}

/** «МУП «…»», «ЖКХ», the initials of a name. */
function isByLetters(piece: string, before: string, behind: string): boolean {
  if (piece.length === 1) {
    const initial =
      behind.startsWith('.') && (/^\.\s?[А-ЯЁ]\./u.test(behind) || /[А-ЯЁ]\.\s?$/u.test(before));
    return initial && !/\d\s?$/u.test(before);
  }
  if (piece.length > 8) return false;
  return !vowel.test(piece) || letters.test(piece) || /^\s«/u.test(behind);
}

function capitalised(word: string): string {
  return word.replace(/[А-ЯЁ]+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase());
}
