import type { CalendarDay } from '#libs/contracts/http/calendar.schema';
import { dottedDay } from '#libs/domain/calendar/calendar-fault';
import type { DayMark } from '#libs/domain/calendar/day-marks';
import type { Language } from '../request/request-language.js';

/** Why a day is what it is, for its tooltip, its printout and a screen reader. */
export function dayMarkInWords(mark: DayMark, language: Language): CalendarDay['marks'][number] {
  return { code: mark.code, text: language === 'ru' ? russian(mark) : english(mark) };
}

function russian(mark: DayMark): string {
  switch (mark.code) {
    case 'holiday':
      return mark.ru;
    case 'carried-over':
      return `Выходной вместо праздника ${dottedDay(mark.from)}, выпавшего на выходной (ст. 112 ТК РФ)`;
    case 'moved-here':
      return `Выходной перенесён с ${dottedDay(mark.from)}`;
    case 'worked-for':
      return `Рабочий день: выходной перенесён на ${dottedDay(mark.to)}`;
    case 'short':
      return 'Сокращён на час';
    case 'region':
      return `${mark.name} (${mark.region})`;
    case 'own':
      return `${mark.name} (день организации)`;
    case 'special':
      return `Нерабочий день с сохранением заработной платы, в норму входит (${mark.act})`;
    case 'school-holiday':
      return `Школьные каникулы: ${mark.name}`;
  }
}

function english(mark: DayMark): string {
  switch (mark.code) {
    case 'holiday':
      return mark.en;
    case 'carried-over':
      return `Off in place of the holiday of ${dottedDay(mark.from)} that fell on a weekend (Labour Code, Article 112)`;
    case 'moved-here':
      return `The day off of ${dottedDay(mark.from)} is moved here`;
    case 'worked-for':
      return `Worked: its day off is moved to ${dottedDay(mark.to)}`;
    case 'short':
      return 'An hour shorter';
    case 'region':
      return `${mark.name} (${mark.region})`;
    case 'own':
      return `${mark.name} (a day of the organisation)`;
    case 'special':
      return `A non-working day with wages kept, counted in the norm (${mark.act})`;
    case 'school-holiday':
      return `School holidays: ${mark.name}`;
  }
}
