import { headNoun } from '../language/nominative-phrase.js';
import { personMentions } from '../people/person-mention.js';

const month =
  '(?:январ|феврал|март|апрел|ма[йяе]|июн|июл|август|сентябр|октябр|ноябр|декабр)[A-Za-zЀ-ԯ]{0,3}';
const term = new RegExp(
  `(?<![A-Za-zЀ-ԯ])${month}(?![A-Za-zЀ-ԯ])|\\d{1,2}\\.\\d{1,2}(?:\\.\\d{2,4})?|(?:19|20)\\d{2}|квартал|полугоди|^\\s*(?:постоянно|ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно|регулярно|систематически|весь\\sпериод|по\\s(?:мере|итогам|отдельному|графику|плану|согласованию|необходимости|факту)|в\\sтечени[еи]|в\\sсрок|до\\s|не\\s(?:позднее|реже)|срочно|незамедлительно|раз\\sв\\s|\\d\\sраз)|учебн[A-Za-zЀ-ԯ]+\\sгод|(?:дневн|недельн|месячн)[A-Za-zЀ-ԯ]{2,3}\\sсрок|(?:дн|недел|месяц)[A-Za-zЀ-ԯ]{1,3}(?![A-Za-zЀ-ԯ])`,
  'iu',
);
const longestTerm = 140;

/** Only for laying out cells: what a term means is read elsewhere. */
export function looksLikeTerm(text: string): boolean {
  return text.length <= longestTerm && term.test(text) && personMentions(text, 'nominative').length === 0;
}

const letters = /^(?:\p{Lu}{2}[\p{Lu}\d-]*|[А-ЯЁ]{1,3}[а-яё]?[А-ЯЁ]{1,4})(?:\s|,|$)/u;

/** «А. Гусева», «Гусева А.»: in a cell one initial is enough. */
const oneInitial = /^(?:\p{Lu}\.\s?\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}{2,}\s\p{Lu}\.)$/u;

export function looksLikeParty(text: string): boolean {
  if (text.length > 400) return false;
  const [person] = personMentions(text, 'nominative');
  if (person !== undefined && (person.start === 0 || text.length < 200)) return true;
  return headNoun(text, ['nominative']) !== null || letters.test(text) || oneInitial.test(text);
}

export function isRowNumber(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/u.test(text);
}
