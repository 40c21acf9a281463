const stems: readonly (readonly [stem: string, month: number])[] = [
  ['январ', 1],
  ['феврал', 2],
  ['март', 3],
  ['апрел', 4],
  ['июн', 6],
  ['июл', 7],
  ['август', 8],
  ['сентябр', 9],
  ['октябр', 10],
  ['ноябр', 11],
  ['декабр', 12],
];
const endings = new Set(['', 'ь', 'я', 'ю', 'е', 'ем', 'а', 'у', 'ом', 'и', 'ы', 'ям', 'ям', 'ях', 'ей']);
const may = new Set(['май', 'мая', 'маю', 'мае', 'маем']);
const shortNames: Readonly<Record<string, number>> = {
  янв: 1,
  фев: 2,
  февр: 2,
  мар: 3,
  апр: 4,
  июн: 6,
  июл: 7,
  авг: 8,
  сен: 9,
  сент: 9,
  окт: 10,
  ноя: 11,
  нояб: 11,
  дек: 12,
};

/** 1–12 for the name of a month in any case, or null. */
export function monthOfWord(word: string): number | null {
  if (may.has(word)) return 5;
  for (const [stem, month] of stems) {
    if (word.startsWith(stem) && endings.has(word.slice(stem.length))) return month;
  }
  return null;
}

/** 1–12 for «сент», «окт»: only where a full stop or a number beside it says that it is short for a month. */
export function monthOfShortName(word: string): number | null {
  return shortNames[word] ?? null;
}

export const monthNominatives = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const;

const weekdayStems = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
const weekdayEndings = new Set(['', 'а', 'у', 'е', 'ы', 'ой', 'ом', 'ам', 'я', 'ю', 'ям']);

/** 1 (Monday) to 7 for a weekday in any case and number, or null. */
export function weekdayOfWord(word: string): 1 | 2 | 3 | 4 | 5 | 6 | 7 | null {
  const index = weekdayStems.findIndex(
    (stem) => word.startsWith(stem) && weekdayEndings.has(word.slice(stem.length)),
  );
  const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
  return weekdays[index] ?? null;
}
