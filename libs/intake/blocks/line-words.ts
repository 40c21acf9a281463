export const drafter = /^исп(?:олнитель)?\s?[.:]/iu;
export const acquainted =
  /^с\s+(?:настоящим\s)?(?:приказом|распоряжением|поручением|постановлением)(?:\s[A-Za-zЀ-ԯ]+)?\s+ознакомлен|^ознакомлен|^согласовано(?:\s|:|$)|^рассылка|^разослать|^верно(?:[:\s]|$)|^(?:выписка|копия)\sверна|^в\sдело/iu;
export const newSentence =
  /^(?:контроль\s?(?:[:–—-]|\s)|(?:настоящ[A-Za-zЀ-ԯ]+\s|данн[A-Za-zЀ-ԯ]+\s)?(?:приказ|распоряжение|постановление|решение)\s(?:вступа|подлеж|довести|опублик|разме)|настоящ[A-Za-zЀ-ԯ]+\s[A-Za-zЀ-ԯ]+\sвступа|ответственность\sза\s|срок\sдействия\s|(?:исполнение|выполнение)\s(?:[A-Za-zЀ-ԯ]+\s){0,3}(?:лично\s)?(?:проверя|проверю|контролир|проконтролир)|(?:проверяет|контролирует|следит\sза)\s(?:ис|вы)полнение(?:м)?\s|об?\s(?:ходе\s|итогах\s|результатах\s)?(?:ис|вы)полнени[A-Za-zЀ-ԯ]{1,2}\s(?:[A-Za-zЀ-ԯ]+\s){1,4}(?:информировать|проинформировать|докладывать|доложить|сообщать|сообщить|отчитаться)(?![A-Za-zЀ-ԯ]))/iu;
export const request =
  /(?<![A-Za-zЀ-ԯ])(?:прошу|просим|просит|предлагаю|рекомендую|поручаю|обязываю)(?![A-Za-zЀ-ԯ])/iu;
/** «Отв.: Иванова А.Б.», «Срок – до 1 октября» on a line of its own. */
const fieldLine =
  /^\(?(?:(?:[Оо]тв(?:\.|етственн[A-Za-zЀ-ԯ]{2,3}(?:\s(?:исполнител[A-Za-zЀ-ԯ]{1,3}|лиц[A-Za-zЀ-ԯ]))?)|[Ии]сполнител[ьи]|[Сс]оисполнител[ьи]|[Сс]рок(?:и)?(?:\s(?:исполнения|выполнения|представления))?|[Дд]оклад|ОТВЕТСТВЕННЫЙ|СРОК)\s?[:–—-]|(?:Отв|отв|ОТВ)\.\s?(?=\p{Lu})|(?:Срок|срок|СРОК)\s(?=(?:до\s)?\d))/u;
export const electronicAddress = /^(?:[\w.+-]+@|https?:|www\.)/iu;
/** «… до конца смены. Срок:»: what it labels had no room. */
export const labelAtEnd =
  /(?:^|[\s.;(])(?:срок(?:и)?|отв\.?|ответственн[A-Za-zЀ-ԯ]{2,3}|исполнител[ьи])\s?[:–—-]$/iu;
/** «… ответственных лиц в»: whatever line comes next goes on. */
const hanging = /(?<![A-Za-zЀ-ԯ])(?:во?|на|за)$/iu;
/** A field below what it belongs to; «… ответственных лиц в / срок до 1 мая» and «… (отв. Белов А.Б., / срок – май)» go on. */
export function isFieldBelow(text: string, above: string): boolean {
  return fieldLine.test(text) && !hanging.test(above) && above.lastIndexOf('(') <= above.lastIndexOf(')');
}

/** «Контроль: Иванова А.Б.» right below the term of one point. */
export const controlField = /^\(?контроль\s?[:–—-]\s/iu;
export const question = /^(?:(?:о|об|обо|по\sвопросу|разное)(?:\s|$)|разное[.:]$)/iu;
export const section = /^(?:[IVXХ]{1,5}|раздел\s\S{1,4})\.\s\p{Lu}/u;
/** Also «… Белову А.Б», whose last stop was forgotten; not «школа № 2 г.» or «на ул.», whose name stands on the next line. */
export const ended =
  /(?<!(?<!\d{4})\sг|\s(?:ул|им|пос|пер|просп|обл))\.["»”)]?$|[;!?:…]["»”)]?$|\p{Lu}\p{Ll}+\s\p{Lu}\.\s?\p{Lu}$/u;
/** «… Отв. нач. цеха», «… Срок – постоянно»: a field needs no stop, and what stands apart below is no part of it. */
export const endsWithField =
  /(?:^|[.;)]\s)(?:отв\.|ответственн[A-Za-zЀ-ԯ]{2,3}\s?[:–—-]|исполнител[ьи]\s?[:–—-]|срок\s?[:–—-])\s(?:[^.;]|(?<=(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{1,4})\.){2,80}[^,.;\s]$/iu;

const farthestMark = 40;

/** Without any mark before it. */
export function beginsLine(source: string, start: number): boolean {
  return /(?:^|\n)[^\S\n]*$/u.test(source.slice(Math.max(0, start - farthestMark), start));
}

/** «ДАТА И ВРЕМЯ ПЕРЕДАЧИ: …», «От кого: …»: a field of the head, however long. */
export const headField =
  /^(?:дата|от\sкого|кому|откуда|куда|передал[аи]?|принял[аи]?|тема|копия|о\sч[её]м)(?:\s[A-Za-zЀ-ԯ]+){0,4}\s?:/iu;
