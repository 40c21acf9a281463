import { writtenDatePattern } from '#libs/domain/deadline/written-date';

export const reply =
  /^на\s+(?:№|n)|^к\s(?:обращению|письму|заявлению|жалобе|запросу)(?:\s|$)|^(?:входящ|вх)[A-Za-zЀ-ԯ]{0,3}\.?\s?(?:№|\d)|^рег(?:\.|истрационный)/iu;
export const contact =
  /(?:^|[\s(])(?:тел|факс|телефон|e-?mail|эл\.?\s?почта|электронн[A-Za-zЀ-ԯ]+\sпочта|сайт)[.:\s/]|@|https?:|www\.|(?<![A-Za-zЀ-ԯ])(?:ОКПО|ОГРН|ИНН|КПП|ОКУД|ОКАТО|ОКТМО|ОКОГУ|БИН|УНП|р\/с)(?![A-Za-zЀ-ԯ])/iu;
export const address =
  /(?<!\d)\d{6}(?!\d)|(?<![A-Za-zЀ-ԯ])(?:ул|улица|пр|просп|проспект|пер|наб|ш|пл|д|дом)\.?(?:\s|,)[^«]*\d|,\s*\d+[а-я]?(?:,|$)/iu;
export const place =
  /^(?:г\.|г\s|гор\.|город\s|пгт\.?|с\.|село\s|пос\.|поселок\s|посёлок\s|п\.|рп\.?|р\.п\.|д\.|дер\.|деревня\s|ст\.|ст-ца|аул\s|а\.)\s?\p{Lu}/u;
/** «с. Берёзовка № 15»: a narrow gap divides the place from the number. */
const numberBehind = /\s(?:№|N)\s?\d[\p{L}\d/-]{0,15}$/u;
const longestPlace = 60;

export function placeIn(lines: readonly string[]): string | null {
  const places = lines.map((line) => line.replace(numberBehind, ''));
  return places.find((line) => place.test(line) && line.length < longestPlace && !address.test(line)) ?? null;
}

/** «0 пожарной …»: a scanner's nought. */
export const title = /^["«“]?(?:о|об|обо|0)\s(?=[A-Za-zЀ-ԯ])/iu;
export const stamp =
  /^(?:\d{1,4}|\[[^\]]*\]|экз\..*|проект|копия(?:\sверна)?|для\sслужебного\sпользования|["«]?утверждаю[»"]?:?|зарегистрирован[оа]?\s.*|согласовано|экспедиция.*|(?:[а-яё]+[-\s])?карт(?:очк|)а(?:\s[а-яё]+){0,3})$/iu;
/** Also a line without a Russian letter: the same head in another language. */
export const country =
  /^(?:российская\s+федерация|республика\s+казахстан|республика\s+беларусь|республика\s+(?:молдова|армения|узбекистан|таджикистан|абхазия)|кыргызская\s+республика|[^Ѐ-ԯ]*[A-Za-zÀ-ž]{3}[^Ѐ-ԯ]*)$/iu;
/** Letters that Russian does not have, and the language of a head that has them. */
const foreignLetters: readonly (readonly [RegExp, string])[] = [
  [/[қғұі]/iu, 'kk'],
  [/[ўі]/iu, 'be'],
  [/[әөүҗңһ]/iu, 'tt'],
];
export const foreign = /[әөүҗңһқғұіўҥҕ]/iu;

export function languagesOf(text: string): string[] {
  const other = foreignLetters.find(([letters]) => letters.test(text));
  return other === undefined ? ['ru'] : ['ru', other[1]];
}

/** «управляющего совета от 10.03.2009» below «ПРОТОКОЛ»: whose meeting it was, and when. */
const meeting =
  /^(?!приказ|решени|постановлени|распоряжени)\p{Ll}.{3,100}\sот\s.{0,2}\d{1,2}.{2,20}\d{4}\s?(?:г\.?|года)?$/u;

/** «18 мая 2025 г., участок № 3»: when and where people met. */
const dayAndPlace = new RegExp(`^${writtenDatePattern},\\s[^.;:]{3,60}$`, 'iu');

/** `below`: the line stands right below the name of the document. */
export function isHeld(line: string, kind: string | null, below: boolean): boolean {
  return kind === 'протокол' && ((below && meeting.test(line)) || dayAndPlace.test(line));
}
