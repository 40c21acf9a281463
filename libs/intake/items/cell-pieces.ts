import { isNameAlone } from '../blocks/signature-lines.js';
import { headNoun } from '../language/nominative-phrase.js';
import { wordForms } from '../language/word-forms.js';
import { beginsWithParty, beginsWithPosition } from '../people/executor-phrase.js';
import { isAbbreviatedMany } from '../people/party-beginning.js';
import { lonelyMentions, personMentions } from '../people/person-mention.js';
import { fold } from '../text/folded-text.js';

/** Whoever stands in an executor's cell, one by one where lines tell: those that only carry on the one above put together with it. */
export function cellPieces(text: string, margin: number): string[] {
  const found: string[] = [];
  const lines = text
    .split(/\n|<br\s?\/?>|;|\s\+\s/u)
    .flatMap(apart)
    .map(fold)
    .filter(Boolean);
  // Where commas tell the parties apart, a line with a small letter goes on with the one above.
  const commas = lines.filter((line) => line.endsWith(',')).length;
  for (const [index, line] of lines.entries()) {
    const last = found.at(-1);
    const above = lines[index - 1] ?? '';
    const cut = above.length + 1 + (line.split(' ', 1)[0] ?? '').length > margin;
    if (
      last !== undefined &&
      (isOpen(last, line) ||
        (/^\p{Ll}/u.test(line) && (commas > 1 || (commas > 0 && !hasName(last)))) ||
        (cut && goesOnOverMargin(line, last)) ||
        !beginsAnew(line, last))
    )
      found[found.length - 1] = `${last} ${line}`;
    else found.push(line);
  }
  return found;
}

/** Whoever a list names last. */
function hasName(list: string): boolean {
  return lonelyMentions(list.split(/[,;]\s/u).at(-1) ?? list, 'nominative').length > 0;
}

const nameBefore =
  /(?<=(?:^|\s)\p{Lu}\p{Ll}{2,30}\s\p{Lu}\.\s?\p{Lu}\.)(?:\s(?=\p{Lu}\p{Ll}+\s(?:\p{Lu}\.|\p{Ll}{3}))|(?=\p{Lu}\p{Ll}+\s\p{Lu}\.))/u;
const nameBeforeOffice = /(?<=\p{Lu}\p{Ll}{2,30}\s\p{Lu}\.\s?\p{Lu}\.)\s(?=\p{Ll}{4})/u;

/** «Гусева А.Б. Лугов П.П. Главы поселений»: whoever follows a whole name without a comma is somebody else. */
function apart(line: string): string[] {
  // «директор Гусев А.Б. завуч Лугова П.П.»
  const offices = line.split(nameBeforeOffice);
  const each = offices.every((part) => beginsWithPosition(part) && /\p{Lu}\.$/u.test(part));
  if (offices.length > 1 && each) return offices;
  const parts = /^\p{Lu}\p{Ll}+\s\p{Lu}\./u.test(line) ? line.split(nameBefore) : [line];
  return parts.some((part) => beginsWithPosition(part) && isNameAlone(part)) ? [line] : parts;
}

const goesOn =
  /(?:,|:|-|–|(?:^|\s)(?:им|ул|пос|зам|зав|нач|гл|ст|мл|кл|муз|соц|мед|отв)\.|\s(?:и|с|по|для|на|в|от|за|при|из))$/iu;
/** «главы г.», not «Рогов Г.» */
const beforePlace = /(?:^|\s)[гсдп]\.$/u;
/** Of what, the next line says, unless somebody else begins there. */
const expectsMore = /\s(?:отдела|управления|администрации)$/iu;
const attribute = /(?<![аеяи]н|[аеяу]т)(?:[оы]й|[иы]е|ая|яя|ое|[иы]х|[ое]го|(?<!ащ|ющ|щ)ий)$/u;

/** Cannot end there: «Отдел городского», «УК «Наш», «главы г.», or a surname above its initials. */
function isOpen(last: string, next: string): boolean {
  if (goesOn.test(last) || beforePlace.test(last) || /[«(][^»)]{0,60}$/u.test(last)) return true;
  if (expectsMore.test(last) && personMentions(next, 'nominative')[0]?.start !== 0) return true;
  const word = /(?<=^|\s)[A-Za-zЀ-ԯ-]+$/u.exec(last)?.[0] ?? '';
  const whole = headNoun(word, ['nominative', 'genitive']) !== null;
  if (attribute.test(word) && !whole && /^(?:\p{Ll}|\p{Lu}{2})/u.test(next)) return true;
  return /^(?:\p{Lu}\.\s?){1,2}(?!\s?\p{Lu}\p{Ll})/u.test(next);
}

/**
 * The margin broke the line above: a name goes on with its office or body, small letters with whatever they may depend on, and what
 * names nobody by itself («города / Рябиновска», «инспекции / ГВС») with whatever stands before it.
 */
function goesOnOverMargin(line: string, last: string): boolean {
  const above = last.split(/[,;]\s/u).at(-1) ?? last;
  const [person] = [...personMentions(line, 'nominative'), ...lonelyMentions(line, 'nominative')];
  const named = lonelyMentions(above, 'nominative').length > 0;
  // «Гусева А.Б., начальник отдела»: in this cell names stand before their offices.
  if (person?.start === 0) return !named && personMentions(last, 'nominative')[0]?.start !== 0;
  if (/^\p{Lu}{2,6}(?!\p{L})/u.test(line)) return !named && !/\p{Lu}{2}/u.test(above);
  if (!/^\p{Ll}/u.test(line)) return !named && !beginsWithParty(line, 'nominative');
  const forms = wordForms(/^[A-Za-zЀ-ԯ-]+/u.exec(line)?.[0] ?? '');
  const dependent = forms.length === 0 || forms.some((form) => form.grammaticalCase === 'genitive');
  return dependent && !(named && isMany(line));
}

function beginsAnew(line: string, last: string): boolean {
  if (/^\p{Ll}/u.test(line) && !beginsWithParty(line, 'nominative')) return false;
  // A name alone, then its position on the next line.
  const [person] = lonelyMentions(last, 'nominative');
  const bare =
    person !== undefined && person.start === 0 && person.end >= last.replace(/[,.\s–—-]+$/u, '').length;
  if (bare && /^\p{Ll}/u.test(line)) return isMany(line);
  // «Директор школы», and below it the director's name.
  if (person === undefined && beginsWithPosition(last) && isNameAlone(line)) return false;
  return !/^[(№«]/u.test(line);
}

/** «учителя», «кл. руководители»: no office of the one who is named before them. */
function isMany(line: string): boolean {
  return headNoun(line, ['nominative'])?.form.plural === true || isAbbreviatedMany(line, 'nominative');
}
