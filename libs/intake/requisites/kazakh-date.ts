import { ruMonthsGenitive } from '#libs/domain/deadline/day-words';

/** Months of the Kazakh, Kyrgyz and Uzbek languages, January first, as they stand beside a day; endings may follow. */
const months: readonly (readonly [native: string, russian: string, ...latin: string[]])[] = [
  ['қаңтар', 'январ', 'yanvar'],
  ['ақпан', 'феврал', 'fevral'],
  ['наурыз', 'март', 'mart'],
  ['сәуір', 'апрел', 'aprel'],
  ['мамыр', 'май', 'may'],
  ['маусым', 'июн', 'iyun'],
  ['шілде', 'июл', 'iyul'],
  ['тамыз', 'август', 'avgust'],
  ['қыркүйек', 'сентябр', 'sentabr', 'sentyabr'],
  ['қазан', 'октябр', 'oktabr', 'oktyabr'],
  ['қараша', 'ноябр', 'noyabr'],
  ['желтоқсан', 'декабр', 'dekabr'],
];
const monthName = `(?<month>${months.flat().join('|')})[A-Za-zЀ-ԯ]{0,5}`;
const yearFirst = new RegExp(
  `(?<year>\\d{4})[\\s-]?(?:жыл[A-Za-zЀ-ԯ]{0,3}|йил|yil|йыл[A-Za-zЀ-ԯ]{0,3}|ел[A-Za-zЀ-ԯ]{0,3}|ж\\.|года|г\\.),?\\s["«]?(?<day>\\d{1,2})["»]?[\\s-]{0,2}${monthName}`,
  'iu',
);
const dayFirst = new RegExp(
  `["«]?(?<day>\\d{1,2})["»]?[\\s-](?<month>${months.flatMap(([native, , ...latin]) => [native, ...latin]).join('|')})[A-Za-zЀ-ԯ]{0,5}\\s(?<year>\\d{4})(?:[\\s-]?(?:yil|жыл[A-Za-zЀ-ԯ]{0,3}|ж\\.))?`,
  'iu',
);

/**
 * «2025 жылғы 19 наурыз» of a head in two languages and «19 наурыз 2025 ж.» as «19 марта 2025»; other lines as they are. Kyrgyz
 * heads have «2024-жылдын 6-майы», Uzbek ones «2025 yil 20 yanvar».
 */
export function withRussianDate(line: string): string {
  const found = yearFirst.exec(line) ?? dayFirst.exec(line);
  if (found === null) return line;
  const { day = '', month = '', year = '' } = found.groups ?? {};
  const index = months.findIndex((names) => names.includes(month.toLowerCase()));
  return line.replace(found[0], `${day} ${ruMonthsGenitive[index] ?? ''} ${year}`);
}
