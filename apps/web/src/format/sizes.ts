import type { DateLanguage } from './dates.js';

const units = { ru: ['байт', 'КБ', 'МБ', 'ГБ'], en: ['B', 'KB', 'MB', 'GB'] } as const;

/** «1,4 МБ»: sizes of files in units of 1024. */
export function fileSize(sizeBytes: number, language: DateLanguage): string {
  const power = Math.min(3, sizeBytes > 0 ? Math.floor(Math.log2(sizeBytes) / 10) : 0);
  const value = new Intl.NumberFormat(language === 'ru' ? 'ru-RU' : 'en-GB', {
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(sizeBytes / 1024 ** power);
  return `${value} ${units[language][power] ?? ''}`;
}
