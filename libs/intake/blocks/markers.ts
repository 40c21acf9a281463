import type { Line } from '../text/lines.js';
/** How a line that begins something is marked. */
export interface Marker {
  readonly kind: 'number' | 'bullet';
  /** «1», «1.2» for a printed number, null for a bullet or a letter. */
  readonly number: string | null;
  /** «1)»: a list inside the points, where these have dots. */
  readonly bracket: boolean;
  /** Length of the mark with the space after it, in the line. */
  readonly length: number;
}

/** «ПОРУЧАЮ директору …:»: the verb and the header of the items on one line. */
export const operativeAtStart =
  /^(?:приказываю|поручаю|распоряжаюсь|обязываю|предлагаю|прошу)\s+(?=[A-Za-zЀ-ԯ])/iu;
export const annexHeading = /^приложени[ея](?:\s*(?:№|n\s?\d|к\s|\d)|\s*$)/iu;
/** «Приложение: на 2 л.» below a letter. */
export const enclosure = /^приложени[ея]\s?:/iu;
/** A line of nothing but a page number, a stamp, a rule, a footnote or what a converter or a collection of acts left behind. */
export const noise =
  /^(?:[-–—\s]*\d{1,4}[-–—\s]*|[-–—]\s[\dlIІOО]{1,3}\s[-–—]|стр(?:аница|\.)?\s?\d{1,4}(?:\s?(?:из|\/)\s?\d{1,4})?|\d{1,4}\s?(?:из|\/)\s?\d{1,4}|\[[^\]]{0,60}\]|(?:[\s(^]{0,3}(?:м\.?\s?п\.?|подпись|печать)[\s)^]{0,9}){1,3}|page\s\d+.{0,12}|\f+|[-–—_*=]{5,}|нумерация\sпунктов\sприводится\sв\sсоответствии\sс\s(?:источником|оригиналом)|<\*{1,3}>\s.*)$/iu;

const date = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;
const month = '\\s(?:янв|фев|мар|апр|ма[яй]|июн|июл|авг|сен|окт|ноя|дек)';
/** «14 сентября», «13, 15 сентября» behind the mark. */
const days = `\\d{1,2}(?:,\\s\\d{1,2}){0,6}(?:\\sи\\s\\d{1,2})?${month}`;
const single = new RegExp(
  `^(?:§\\s?|п\\.\\s?|Пункт\\s|…\\s?|\\.{3}\\s?)?(\\d{1,4})\\s?(\\\\?[.)])(?:\\s*(?=[A-Za-zЀ-ԯ«"“(§№-]|${days})|\\s+(?=\\d{1,2}\\.\\d{2}\\.\\d{4}\\s))`,
  'u',
);
const several = new RegExp(
  `^(?!\\d{1,3}\\.\\s?\\d{1,2}${month})(?:п\\.\\s?)?(\\d{1,3}(?:\\s?\\.\\s?(?!0\\p{Ll}|\\d{1,2}${month})\\d{1,3}){1,3})(?!\\d)\\s?(\\\\?[.)])?\\s*(?=[A-Za-zЀ-ԯ«"“(№-]|0\\p{Ll}{3}|${days})`,
  'u',
);
/** «Поручение 1.», «Задача № 2 –»: what the points are, before the number of each. */
const called =
  /^(?:поручение|задание|задача|решение|мероприятие)\s(?:№\s?)?(\d{1,3})(?:[.)]|\s[–—-])\s*(?=[A-Za-zЀ-ԯ«"“(])/iu;
const bullet =
  /^(?:[-–—−•▪■□◆·*∙●○◦‣✓➢►➤o]\s+|[-–—−•▪■·∙●○◦➢►➤](?=[A-Za-zЀ-ԯ])|\p{Ll}\s?\)\s*|\p{Ll}\/\s+|\p{Ll}\.\s(?=\p{Ll}))/u;

export function markerOf(line: string): Marker | null {
  if (date.test(line)) return null;
  const alone = /^§\s?(\d{1,3}(?:\.\d{1,2}){0,2})\.?$/u.exec(line);
  if (alone) return { kind: 'number', number: alone[1] ?? null, bracket: false, length: line.length };
  const number = called.exec(line) ?? several.exec(line) ?? single.exec(line);
  if (number) {
    const bracket = number[2]?.endsWith(')') ?? false;
    return {
      kind: 'number',
      number: (number[1] ?? '').replace(/\s/gu, ''),
      bracket,
      length: number[0].length,
    };
  }
  const point = bullet.exec(line);
  return point ? { kind: 'bullet', number: null, bracket: false, length: point[0].length } : null;
}

const misread: Readonly<Record<string, string>> = {
  з: '3',
  о: '0',
  o: '0',
  б: '6',
  l: '1',
  i: '1',
  і: '1',
  в: '8',
  '!': '1',
};

/** «З. Контроль …» after point 2: a digit that a scanner took for a letter, where just that digit is due. */
export function misreadMarker(line: string, due: string): Marker | null {
  const slip = /^(\d{1,2})\s?[,;:]\s*(?=\p{Lu})/u.exec(line);
  if (slip?.[1] === due) return { kind: 'number', number: due, bracket: false, length: slip[0].length };
  const match = /^([\dЗзОоOБбlIіІВ!]{1,2})\s?\.\s*(?=\p{Lu})/u.exec(line);
  if (!match || nameAlone.test(line) || inFigures(match[1]) !== due) return null;
  return { kind: 'number', number: due, bracket: false, length: match[0].length };
}

/** «6   Главному врачу …» behind the end of point 5: the stop was lost, and somebody or work begins. */
export function unstoppedMarker(line: string, due: string): Marker | null {
  const match = /^(\d{1,2})\s(?=\p{Lu}\p{Ll}{3})/u.exec(line);
  return match?.[1] === due ? { kind: 'number', number: due, bracket: false, length: match[0].length } : null;
}

/** «В.В. Раковский», «З. Иванова»: letters of a name. */
const nameAlone = /^\p{Lu}\.\s?(?:\p{Lu}\.|\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$)/u;

/** «3.З. Составить …», «З.3. Составить …», «3,3. Составить …» after 3.2: digits and stop of an inner number, where just that number is due. */
export function misreadInner(line: string, last: string | null): Marker | null {
  const match = /^([\dЗОБlIІВ!]{1,2})\s?[.,]\s?([\dЗОБlIІВ!]{1,2})\s?\.\s*(?=[A-Za-zЀ-ԯ])/u.exec(line);
  const [point = '', inner] = (last ?? '').split('.');
  const due = String(Number(inner ?? 0) + 1);
  if (match === null || inFigures(match[1]) !== point || inFigures(match[2]) !== due) return null;
  return { kind: 'number', number: `${point}.${due}`, bracket: false, length: match[0].length };
}

function inFigures(mark = ''): string {
  return [...mark.toLowerCase()].map((sign) => misread[sign] ?? sign).join('');
}

const roman: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** «II. Секретарю …»: the mark with its number in figures; null for anything else. */
export function romanMarker(line: string): Marker | null {
  const match = /^([IVXХ]{1,5})[.)]\s+(?=\p{Lu})/u.exec(line);
  if (!match) return null;
  const values = [...(match[1] ?? '').replaceAll('Х', 'X')].map((letter) => roman[letter] ?? 0);
  const number = values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
  return { kind: 'number', number: String(number), bracket: false, length: match[0].length };
}

/** Whether a printed number may follow another in one list: 1 → 2, 1 → 1.1, 1.2 → 2; a gap of two is an OCR slip. */
export function mayFollow(previous: string | null, next: string): boolean {
  const path = next.split('.').map(Number);
  if (previous === null) return path.every((part) => part === 1);
  const before = previous.split('.').map(Number);
  const depth = path.length - 1;
  if (path.length > before.length + 1) return false;
  const sameParents = path.slice(0, depth).every((part, index) => part === before[index]);
  if (!sameParents)
    return path.length > 1 && path.slice(1).every((part) => part === 1) && path[0] === (before[0] ?? 0) + 1;
  const own = path[depth] ?? 0;
  const last = before[depth];
  return last === undefined ? own === 1 : own > last && own <= last + 3;
}

/** «ЯНВАРЬ», «Март 2025 года»: the line that the points of a month stand under. */
export const monthTitle =
  /^(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?:\s20\d{2}(?:\s(?:года|г\.))?)?:?$/iu;

/** «МАРТ» over the next point is no word of the last one. */
export function isMonthOver(lines: readonly Line[], at: number): boolean {
  const below = lines.slice(at + 1, at + furthestPoint).find((line) => !line.blank)?.text ?? '';
  return monthTitle.test(lines[at]?.text ?? '') && markerOf(below)?.number != null;
}

const furthestPoint = 4;
