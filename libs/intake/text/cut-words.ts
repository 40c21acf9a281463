/** «Ан- тонов С.В.»: a word that a line has cut is put together; as long as before, so that places stay places. */
export function withoutHyphens(text: string): string {
  if (!text.includes('- ')) return text;
  return text.replace(cutWord, (_, rest: string, after: string) => `${rest}${after}  `);
}

const cutWord =
  /(?<=[A-Za-zЀ-ԯ]{2})-\s((?!или)\p{Ll}{3,30}|да(?![A-Za-zЀ-ԯ]))((?:\s\p{Lu}\.\s?\p{Lu}\.\)?)?)/gu;
