import { ruCounted } from '#libs/domain/deadline/day-words';
import type { Language } from '../request/request-language.js';
import { calendarChangedEn, calendarChangedRu } from './calendar-change-words.js';
import { enCount } from './counted-words.js';

type Body = Readonly<Record<string, unknown>>;
type Words = Readonly<Record<Language, (body: Body) => string>>;

const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
const total = (steps: unknown): number =>
  typeof steps === 'object' && steps !== null
    ? Object.values(steps).reduce<number>((sum, value) => sum + number(value), 0)
    : 0;
const length = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

const words: Readonly<Record<string, Words>> = {
  'order-launched': {
    ru: (body) =>
      `Приказ запущен: ${ruCounted(number(body['assignments']), 'поручение', 'поручения', 'поручений')}.`,
    en: (body) => `The order was launched: ${enCount(number(body['assignments']), 'assignment')}.`,
  },
  'assignment-opened': {
    ru: () => 'Исполнитель открыл пункт и взял его в работу.',
    en: () => 'The executor opened the item: it is in work.',
  },
  'report-submitted': {
    ru: (body) =>
      `Представлен отчёт № ${String(body['number'])}${body['late'] === true ? ', позже срока' : ''}${body['takesMarkBack'] === true ? '; отчёт подан в срок, отметка о просрочке снята' : ''}.`,
    en: (body) =>
      `Report No. ${String(body['number'])} was submitted${body['late'] === true ? ', after the due time' : ''}${body['takesMarkBack'] === true ? '; it was in time, the overdue mark is taken back' : ''}.`,
  },
  'report-returned': {
    ru: (body) => `Отчёт № ${String(body['number'])} возвращён на доработку.`,
    en: (body) => `Report No. ${String(body['number'])} was returned for rework.`,
  },
  'report-accepted': {
    ru: (body) => `Отчёт № ${String(body['number'])} принят, пункт снят с контроля.`,
    en: (body) => `Report No. ${String(body['number'])} was accepted: the item is removed from control.`,
  },
  'reminders-fell': {
    ru: (body) =>
      `Подошло время напомнить: ${ruCounted(total(body['steps']), 'напоминание', 'напоминания', 'напоминаний')} для утренней сводки.`,
    en: (body) => `${enCount(total(body['steps']), 'reminder')} fell due for the morning digest.`,
  },
  'overdue-marked': {
    ru: (body) =>
      `Срок прошёл без отчёта: ${ruCounted(length(body['assignments']), 'пункт', 'пункта', 'пунктов')}.`,
    en: (body) => `The due time passed without a report: ${enCount(length(body['assignments']), 'item')}.`,
  },
  'escalations-fell': {
    ru: (body) =>
      `О просрочке докладывается руководителю: ${ruCounted(total(body['steps']), 'письмо', 'письма', 'писем')}.`,
    en: (body) => `The overdue is told higher up: ${enCount(total(body['steps']), 'letter')}.`,
  },
  'order-closed': {
    ru: () => 'Все пункты сняты с контроля, приказ закрыт.',
    en: () => 'All items are accepted: the order is closed.',
  },
  'execution-report-written': {
    ru: () => 'Составлен отчёт об исполнении.',
    en: () => 'The execution report was written.',
  },
  'closing-announced': {
    ru: (body) => `О закрытии сообщено: ${ruCounted(number(body['letters']), 'письмо', 'письма', 'писем')}.`,
    en: (body) => `The closing was announced: ${enCount(number(body['letters']), 'letter')}.`,
  },
  'calendar-needed': {
    ru: (body) =>
      `Нужен календарь на ${String(body['year'])} год: письма этого года будут запланированы, когда его введут.`,
    en: (body) =>
      `The calendar for ${String(body['year'])} is needed: letters of that year are planned when it is entered.`,
  },
  'calendar-changed': { ru: calendarChangedRu, en: calendarChangedEn },
  'order-ended': { ru: () => 'Процесс приказа завершён.', en: () => 'The process of the order has ended.' },
  'process-restarted': {
    ru: () => 'Процесс приказа запущен заново по записям.',
    en: () => 'The process of the order was started again from the records.',
  },
};

/** One line of an order's history as a sentence. A kind without words is shown by its name: nothing is hidden. */
export function describeHistory(kind: string, body: Body, language: Language): string {
  return words[kind]?.[language](body) ?? kind;
}
