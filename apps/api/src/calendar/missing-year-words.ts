import type { MissingYear } from '#libs/contracts/http/calendar.schema';
import type { MissingYear as Missing } from '#libs/domain/calendar/missing-year';
import type { Language } from '../request/request-language.js';

const ruRules = new Intl.PluralRules('ru');
const ruDays = { one: 'день', few: 'дня', many: 'дней', other: 'дня', zero: 'дней', two: 'дня' } as const;

export function missingYearInWords({ year, beginsInDays }: Missing, language: Language): MissingYear {
  return {
    year,
    beginsInDays,
    text: language === 'ru' ? russian(year, beginsInDays) : english(year, beginsInDays),
  };
}

function russian(year: number, beginsInDays: number): string {
  const need = `Нужен производственный календарь на ${String(year)} год`;
  if (beginsInDays <= 0) return `${need}: год уже идёт, сроки и письма этого года ждут.`;
  const days = `${String(beginsInDays)} ${ruDays[ruRules.select(beginsInDays)]}`;
  return `${need}: до его начала ${days}, а сроки в нём не исчислить.`;
}

function english(year: number, beginsInDays: number): string {
  const need = `The production calendar for ${String(year)} is needed`;
  if (beginsInDays <= 0) return `${need}: the year has begun, its due dates and letters wait.`;
  const days = `${String(beginsInDays)} day${beginsInDays === 1 ? '' : 's'}`;
  return `${need}: it begins in ${days}, and no due date in it can be counted.`;
}
