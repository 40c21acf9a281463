import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../i18n/language.js';
import { resources } from '../../i18n/resources.js';
import type { Value } from './edited-rules.js';
import { unitOf, type FieldName } from './policy-groups.js';

const choices = resources.ru.policy.choice;
const isChoice = (value: string): value is keyof typeof choices => Object.hasOwn(choices, value);

// Any common year: its name is not shown.
const yearOfDays = 2023;

/** «20 января», “20 January”. */
export function monthDayInWords(monthDay: string, locale: string): string {
  const day = new Date(`${String(yearOfDays)}-${monthDay}T12:00:00Z`);
  if (Number.isNaN(day.getTime())) return monthDay;
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(day);
}

/** Names and values of the policy's fields as people say them. */
export function usePolicyWords() {
  const { t } = useTranslation('policy');
  const { language } = useLanguage();
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const unit = (field: FieldName, count: number): string => {
    const name = unitOf[field];
    return name === undefined ? '' : t(`unit.${name}`, { count });
  };
  const label = (field: FieldName): string => t(`field.${field}.label`);
  const choice = (value: string): string => (isChoice(value) ? t(`choice.${value}`) : value);
  const value = (field: FieldName, found: Value): string => {
    if (typeof found === 'number') return `${String(found)} ${unit(field, found)}`.trim();
    if (typeof found !== 'string') {
      const last = found.at(-1);
      return last === undefined ? t('nothing') : `${found.join(', ')} ${unit(field, last)}`;
    }
    if (/^\d{2}:\d{2}$/.test(found)) return found;
    return /^\d{2}-\d{2}$/.test(found) ? monthDayInWords(found, locale) : choice(found);
  };
  return { label, hint: (field: FieldName): string => t(`field.${field}.hint`), choice, unit, value, locale };
}
