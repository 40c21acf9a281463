/** «Ан- тонов С.В.»: a word that a line, or a scanner behind its first letter, has cut is put together; as long as before, so that places stay places. */
export function withoutHyphens(text: string): string {
  const begun = text.replace(cutLetter, '$<letter>$<rest> ');
  if (!begun.includes('- ')) return begun;
  return begun.replace(cutWord, (_, rest: string, after: string) => `${rest}${after}  `);
}

/** Without the spaces that were left behind words put together: as a draft gives it, where places do not count. */
export function closedUp(text: string): string {
  return text.replace(/ {2,}/gu, ' ');
}

/** «О беспечить», «У становить»: no word of one letter but «и» and «а» stands before a verb of work. */
const cutLetter = /^(?<letter>(?![ИА])[А-ЯЁ])\s(?<rest>\p{Ll}{3,30}(?:ть|ти|чь))(?=\s)/u;

const cutWord =
  /(?<=[A-Za-zЀ-ԯ]{2})-\s((?!или)\p{Ll}{3,30}|да(?![A-Za-zЀ-ԯ]))((?:[»"),.;:]{1,2}|\s\p{Lu}\.\s?\p{Lu}\.\)?)?)/gu;
