import { headNoun, lowerFirst, nominativePhrase } from '../language/nominative-phrase.js';
import { wordForms, type GrammaticalCase } from '../language/word-forms.js';
import { personMentions, shortMentions, type PersonMention } from './person-mention.js';

/** «И.о. директора», «врио начальника». */
export const acting =
  /^(?:и\.?\s?о\.|ио\s|врио|вр\.?\s?и\.\s?о\.|временно\sисполняющ[A-Za-zЀ-ԯ]+\sобязанности)\s{0,3}(?=[A-Za-zЀ-ԯ]|$)/iu;
/** «Тов. Иванову», «г-ну Петрову»: says nothing of who it is. */
export const courtesy =
  /(?<![A-Za-zЀ-ԯ])(?:тов\.|тт?\.(?=\s?[A-Za-zЀ-ԯ]{2,}(?:\s[A-Za-zЀ-ԯ]\.|\)))|г-н[уа]?|г-ж[еауи]|господин[уа]?|госпож[еауи]|отц(?:у|ам)(?=\s\p{L}+(?:ому|ым|[ую]|ям)(?:[\s,:]|$)))\s?(?=[A-Za-zЀ-ԯ])/giu;
/** «г-н», «г-жа»: then the name is in the nominative too. */
const undeclinedCourtesy = /(?<![A-Za-zЀ-ԯ])(?:г-н|г-жа|господин|госпожа)\s[A-Za-zЀ-ԯ]/iu;
/** «Тресту (тов. Белов)», «обязать трест (т. Белова)»: behind such a mark both cases are written. */
const bracketedComrade = /\((?:тов|т)\.\s?\p{Lu}/u;

/** The name of a phrase that had a courtesy before it, with the case that this gives it. */
export function inCaseOfCourtesy(mention: PersonMention, phrase: string): PersonMention {
  if (undeclinedCourtesy.test(phrase)) return { ...mention, expected: 'nominative', bracketed: true };
  return mention.bracketed === true && bracketedComrade.test(phrase)
    ? { ...mention, bracketed: false, eitherCase: true }
    : mention;
}
/** The same at the very beginning, where looking costs nothing. */
const courtesyFirst =
  /^(?:тов\.|тт?\.|г-н[уа]?|г-ж[еауи]|господин[уа]?|госпож[еауи]|отц(?:у|ам)(?=\s\p{L}+(?:ому|ым|[ую]|ям)(?:[\s,:]|$)))\s?(?=[A-Za-zЀ-ԯ])/iu;
/** «Зам. директора», «гл. бухгалтеру»: an abbreviated position is not declined. */
export const abbreviatedPosition =
  /^(?:(?:зам|зав|нач|гл|пом|вед|ст|мл|дир|преп|спец|отв|рук)\.\s?(?=[A-Za-zЀ-ԯ])|(?:соц|мед)\.\s?(?=(?:педагог|работник|сестр|сест[её]р))|(?:кл|муз)\.\s?(?=рук)|(?:замдиректор|завкафедр|завотдел)[A-Za-zЀ-ԯ]*\s)/iu;
const abbreviatedAttribute = /^(?:гл|вед|ст|мл|соц|мед|кл|муз)\.\s?/iu;

/** «гл. бухгалтеру»: the noun behind an attribute is declined, that behind «зам. директора» is not. */
export function ofAbbreviated(position: string, expected: GrammaticalCase): string {
  const attribute = abbreviatedAttribute.exec(position)?.[0] ?? '';
  const rest = position.slice(attribute.length);
  const head = attribute === '' ? null : headNoun(rest, [expected]);
  return lowerFirst(attribute + (head === null ? rest : nominativePhrase(rest, head)));
}

/** «кл. руководители», «ст. воспитатели»: many behind an abbreviated attribute. */
export function isAbbreviatedMany(position: string, expected: GrammaticalCase): boolean {
  // «нач. цехов и отделов»: one heads one.
  const headed = /^(?:нач|зав|рук|дир)\.\s?(?<what>[A-Za-zЀ-ԯ]+)/iu.exec(position)?.groups?.['what'] ?? '';
  const forms = wordForms(headed).filter(({ grammaticalCase }) => grammaticalCase === 'genitive');
  if (forms.length > 0 && forms.every(({ plural, meaning }) => plural && meaning === 'body')) return true;
  const attribute = abbreviatedAttribute.exec(position)?.[0] ?? '';
  const head = attribute === '' ? null : headNoun(position.slice(attribute.length), [expected]);
  return head?.form.plural === true;
}

/** «МБУ «Центр»», «ГМК», «ООО»: bodies that are called by letters are not declined. */
const letters =
  /^(?:(?:рай|гор|обл)?\p{Lu}{2,}[\p{Lu}\d]*|[А-ЯЁ]{1,2}[а-яё]{1,3}[А-ЯЁ]{1,4}|[А-ЯЁ]\/[а-яё]{1,2})(?![\p{Ll}])/u;

/**
 * «Тестировщику Белову А.Б.», «чертёжникам отдела Беловой А.Б., …»: an office no dictionary has, which the ending and the name
 * behind it tell. «Жалобу Беловой А.Б.» ends as no one who acts.
 */
const actingOne =
  /^(?:[A-Za-zЀ-ԯ]\p{Ll}{2,}(?:тел|ар)ю|[A-Za-zЀ-ԯ]\p{Ll}{3,}(?:олог|ограф|овод|овед|ист|ант|[щч]ик|[бвджзлтчшщ]ник|[её]р|тор|сор)у|[A-Za-zЀ-ԯ]\p{Ll}{3,}[ая]м)(?:\s\p{Ll}+){0,3}$/u;

/** «Няне Беловой А.Б.», «Рабочему по обслуживанию здания Белову А.Б.»: endings that no object of the work has. */
const onlyDative = /^[A-Za-zЀ-ԯ]\p{Ll}+(?:[бвгджзклмнпрстфхцчш]е|[ое]му)(?:\s\p{Ll}+){0,4}$/u;
/** «Шорнику Белову А.Б.»: the name is a man's and a dative. */
const eitherObject = /^[A-Za-zЀ-ԯ]\p{Ll}{2,}[ую](?:\s\p{Ll}+){0,3}$/u;
const gift =
  /^(?:преми|надбавк|доплат|выплат|компенсаци|пут[её]вк|стипенди|грамот|льгот|помощ|благодарност)/iu;

/** Where the name behind such an office begins; -1 when the words begin otherwise. */
export function unknownOfficeEnd(text: string, people: readonly PersonMention[]): number {
  const [person] = people;
  const office = person === undefined ? '' : text.slice(0, person.start).trimEnd();
  if (person === undefined || office === '' || gift.test(office)) return -1;
  if (/[ео]ниям|[ао]стям|(?:пре|карь)[а-я]{0,3}еру/iu.test(office)) return -1;
  const man = /[ую]$/u.test(person.surname) && eitherObject.test(office);
  return actingOne.test(office) || onlyDative.test(office) || man ? person.start : -1;
}

/** «Почтамту города (Белова А.Б.)»: whatever it is, the name in the bracket behind it tells who acts. */
const actingBody = /^\p{Lu}\p{Ll}{2,}(?:[уюи]|[бвгджзклмнпрстфхцчш]е)(?:\s\p{Ll}+){0,3}\s\($/u;

export function isUnknownBody(text: string, people: readonly PersonMention[]): boolean {
  const [person] = people;
  return (
    person !== undefined && text.charAt(person.end) === ')' && actingBody.test(text.slice(0, person.start))
  );
}

/** «тестировщику отдела»: as it is called in the nominative. */
export function unknownOffice(
  around: string,
  expected: GrammaticalCase,
): { name: string; many: boolean } | null {
  if (expected !== 'dative') return null;
  const [word = ''] = around.split(' ', 1);
  const many = actingOne.test(around) && /[ая]м$/u.test(word);
  const [, stem = word, last = ''] = /^(.+?)([ое]му|ам|ям|[уюе])$/u.exec(word) ?? [];
  return { name: `${stem}${nominativeEnding(stem, last, many)}${around.slice(word.length)}`, many };
}

function nominativeEnding(stem: string, dative: string, many: boolean): string {
  const soft = /[гкхжчшщ]$/u.test(stem);
  if (many) return soft || /(?:тел|ар)$/u.test(stem) ? 'и' : 'ы';
  if (dative.endsWith('му')) return soft || dative === 'ему' ? 'ий' : 'ый';
  return dative === 'е' ? 'а' : dative === 'ю' ? 'ь' : '';
}

/** «подрядчик ООО «Мост»»: what a body is to the work stands before its letters. */
export const bodyAtWork =
  /^(?:подрядчик|поставщик|оператор|застройщик|перевозчик|заказчик|арендатор|организатор)\s\p{Lu}{2,5}\s["«“]/u;

export function beginsWithLetters(text: string): boolean {
  return (
    (letters.test(text) || bodyAtWork.test(text)) &&
    !personMentions(text.slice(0, 60), 'nominative').some((person) => person.start === 0)
  );
}

/** «Главам сёл: Верхнее (Белов А.Б.), Озёрное (Гусева В.Г.)»: the office of all stands before the colon. */
export function ofMany(around: string, people: readonly PersonMention[]): string {
  return people.length > 1 ? around.replace(/^(\p{L}+[ая]м\s[^:]{3,80}):\s.*$/u, '$1') : around;
}

/** Whether the words begin with somebody in that case. Looks no further than a few words, so that long lists stay linear. */
export function begins(text: string, expected: GrammaticalCase): boolean {
  const start = text.slice(0, lookAhead).replace(courtesyFirst, '');
  const people = personMentions(start, expected);
  const [person] = people;
  const [short] = shortMentions(start, expected);
  if (
    person?.start === 0 ||
    short?.start === 0 ||
    acting.test(start) ||
    abbreviatedPosition.test(start) ||
    letters.test(start) ||
    bodyAtWork.test(start)
  )
    return true;
  if (headNoun(start, [expected]) !== null) return true;
  return expected === 'dative' && (unknownOfficeEnd(start, people) > 0 || isUnknownBody(start, people));
}

export const lookAhead = 160;
