import { describe, expect, it } from '@jest/globals';
import { joinedText } from './joined-text.js';
import { joinedParagraphs } from './paragraphs.js';
import type { TextLine } from './text-lines.js';

/** Lines of a page that all reach its margin: only their words tell whether they go on. */
function paragraphsOf(...texts: readonly string[]): string[] {
  const lines = texts.map((text, index): TextLine => {
    const place = { left: 85, right: 553 - index };
    return { ...place, baseline: 100 + index * 14, size: 12, segments: [{ ...place, text }] };
  });
  return joinedParagraphs(lines, { right: 553, leading: 1.17, justified: false, hyphenates: true });
}

describe('a full line goes on in the next one', () => {
  it.each([
    ['в соответствии с требованиями пункта', '3.1 настоящего приказа'],
    ['комиссия в составе: Иванов К.Ж.', '– председатель, Петрова Б.К. – член комиссии'],
    ['Контроль возложить на консультанта комитета Ю.М.', 'Петренко.'],
    ['Во исполнение письма от 03.09.2024 № 23', 'Министерства просвещения'],
    ['сельисполкомы, КУП «Заречное', 'ЖКХ»'],
    ['сельисполкомы, районное МУП', '«Водолей» (Иванов И.И.)'],
    ['И.И. Иванов А.Б.', 'Петрова'],
  ])('%s | %s', (one, other) => {
    expect(paragraphsOf(one, other)).toEqual([`${one} ${other}`]);
  });
});

describe('a full line ends where the next one begins anew', () => {
  it.each([
    ['3.1 заключить договоры на охрану на 2025 год;', '3.2 провести учения в октябре'],
    ['Контроль возложить на заместителя председателя Иванова А.А.', 'Председатель комитета Б.Б. Петров'],
    ['к приказу управления образования от 17.08.2022 № 305', 'Дорожная карта подготовки к экзаменам'],
  ])('%s | %s', (one, other) => {
    expect(paragraphsOf(one, other)).toEqual([one, other]);
  });
});

describe('a hyphen at the end of a line', () => {
  it.each([
    ['педагог-', 'психолог школы', 'педагог-психолог школы'],
    ['учителей-', 'предметников', 'учителей-предметников'],
    ['планом-', 'графиком процедур', 'планом-графиком процедур'],
    ['нейро-', 'психолог школы', 'нейропсихолог школы'],
    ['библио-', 'графический указатель', 'библиографический указатель'],
  ])('%s | %s', (one, other, whole) => {
    expect(joinedText([one, other], true)).toBe(whole);
  });
});
