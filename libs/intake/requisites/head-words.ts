export const reply = /^на\s+(?:№|n)|^(?:входящ|вх)[A-Za-zЀ-ԯ]{0,3}\.?\s?(?:№|\d)|^рег(?:\.|истрационный)/iu;
export const contact =
  /(?:^|[\s(])(?:тел|факс|телефон|e-?mail|эл\.?\s?почта|электронн[A-Za-zЀ-ԯ]+\sпочта|сайт)[.:\s/]|@|https?:|www\.|(?<![A-Za-zЀ-ԯ])(?:ОКПО|ОГРН|ИНН|КПП|ОКУД|ОКАТО|ОКТМО|ОКОГУ|БИН|УНП|р\/с)(?![A-Za-zЀ-ԯ])/iu;
export const address =
  /(?<!\d)\d{6}(?!\d)|(?<![A-Za-zЀ-ԯ])(?:ул|улица|пр|просп|проспект|пер|наб|ш|пл|д|дом)\.?(?:\s|,)[^«]*\d|,\s*\d+[а-я]?(?:,|$)/iu;
export const place =
  /^(?:г\.|г\s|гор\.|город\s|пгт\.?|с\.|село\s|пос\.|поселок\s|посёлок\s|п\.|рп\.?|р\.п\.|д\.|дер\.|деревня\s|ст\.|ст-ца|аул\s|а\.)\s?\p{Lu}/u;
/** «0 пожарной …»: a scanner's nought. */
export const title = /^(?:о|об|обо|0)\s(?=[A-Za-zЀ-ԯ])/iu;
export const stamp =
  /^(?:\d{1,4}|\[[^\]]*\]|экз\..*|проект|копия(?:\sверна)?|для\sслужебного\sпользования|утверждаю|согласовано|экспедиция.*)$/iu;
export const country =
  /^(?:российская\s+федерация|республика\s+казахстан|республика\s+беларусь|кыргызская\s+республика)$/iu;
/** Letters that Russian does not have, and the language of a head that has them. */
export const foreignLetters: readonly (readonly [RegExp, string])[] = [
  [/[қғұі]/iu, 'kk'],
  [/[ўі]/iu, 'be'],
  [/[әөүҗңһ]/iu, 'tt'],
];
export const foreign = /[әөүҗңһқғұіўҥҕ]/iu;
