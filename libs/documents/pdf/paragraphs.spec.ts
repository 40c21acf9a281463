import { describe, expect, it } from '@jest/globals';
import { hyphensOf, joinedText } from './joined-text.js';
import { joinedParagraphs } from './paragraphs.js';
import type { TextLine } from './text-lines.js';

/** Lines of a page that all reach its margin: only their words tell whether they go on. */
function paragraphsOf(...texts: readonly string[]): string[] {
  const lines = texts.map((text, index): TextLine => {
    const place = { left: 85, right: 553 - index };
    return { ...place, baseline: 100 + index * 14, size: 12, segments: [{ ...place, text }] };
  });
  return joinedParagraphs(lines, { right: 553, leading: 1.17, justified: false, hyphens: new Set() });
}

function line(left: number, baseline: number, text: string, right = 553): TextLine {
  return { left, right, baseline, size: 12, segments: [{ left, right, text }] };
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
    ['в соответствии с приказом', '№ 7 от 19.06.2023 представить отчёт'],
    ['Редактор газеты «Вести»', 'Лугов'],
    ['от 15 мая 2024 г.', '№ 15-р'],
  ])('%s | %s', (one, other) => {
    expect(paragraphsOf(one, other)).toEqual([`${one} ${other}`]);
  });
});

describe('a full line ends where the next one begins anew', () => {
  it.each([
    ['3.1 заключить договоры на охрану на 2025 год;', '3.2 провести учения в октябре'],
    ['№ 15-р', 'г. Заречный'],
    ['15 мая 2024 г.', 'Посёлок Луговой'],
    ['2024 жылғы 15 мамыр', 'Бұлақ қ.'],
    ['Представить отчёт за год', '--------------------------------------------'],
    ['--------------------------------------------', 'Отметка: исполнено'],
    ['Контроль возложить на заместителя председателя Иванова А.А.', 'Председатель комитета Б.Б. Петров'],
    ['к приказу управления образования от 17.08.2022 № 305', 'Дорожная карта подготовки к экзаменам'],
    ['провести сборы в следующие сроки:', 'школы Заречья – с 26 по 30 мая;'],
    ['разместить приказ на сайте управления', '6 . Контроль оставляю за собой.'],
    ['Генеральный директор завода', '__________ А.Б. Ким'],
    ['__________ А.Б. Ким', '«15» ноября 2023 г.'],
    ['сайт: uo.example', '____________________________________'],
    ['____________________________________', '14.02.2023 № 05-11'],
    ['Протокол совещания при главе района', '№ 7 от 19 июня 2023 года'],
  ])('%s | %s', (one, other) => {
    expect(paragraphsOf(one, other)).toEqual([one, other]);
  });
});

describe('a full line of a cell goes on', () => {
  it.each([
    ['Управление', 'ЖКХ', 'Управление ЖКХ'],
    ['ЕДДС', '(Ким В.А.)', 'ЕДДС (Ким В.А.)'],
    ['Библиотека им.', 'Пушкина', 'Библиотека им. Пушкина'],
    ['МУП «Родник', '» (Ким В.А.)', 'МУП «Родник» (Ким В.А.)'],
    ['Наименован', 'ие мероприятия', 'Наименование мероприятия'],
    ['муниципаль', 'ных организаций', 'муниципальных организаций'],
    ['министерств', 'о', 'министерство'],
    ['Кузнецо', 'ва А.А.', 'Кузнецова А.А.'],
    ['Промывка', 'и опрессовка', 'Промывка и опрессовка'],
    ['Обновление', 'страницы', 'Обновление страницы'],
    ['предложения', 'по плану', 'предложения по плану'],
  ])('%s | %s', (one, other, whole) => {
    expect(paragraphsOf(one, other)).toEqual([whole]);
  });
});

describe('a full line ends above what has a paragraph of its own', () => {
  it.each([
    ['Председательствовал: глава района Буд А.А.', 'Присутствовали: члены комиссии'],
    ['Руководителям органов управления образованием', 'Руководителям подведомственных организаций'],
    ['Директор муниципального автономного учреждения «Парк»', '_________ А.А. Буд'],
  ])('%s | %s', (one, other) => {
    expect(paragraphsOf(one, other)).toEqual([one, other]);
  });

  it('«Приложение» set to the right does not go on in the longer line below it', () => {
    const lines = [
      line(480, 100, 'Приложение'),
      line(380, 114, 'к приказу управления'),
      line(85, 150, 'План'),
    ];
    const margins = { right: 553, leading: 1.17, justified: true, hyphens: null };
    expect(joinedParagraphs(lines, margins)).toEqual(['Приложение', 'к приказу управления', 'План']);
  });

  it('a surname that spaces pushed to the next line stays with its initials', () => {
    const [left, right] = [
      { left: 85, right: 200, text: 'Директор' },
      { left: 530, right: 553, text: 'А.А.' },
    ];
    const signature = { left: 85, right: 553, baseline: 100, size: 12, segments: [left, right] };
    const margins = { right: 553, leading: 1.17, justified: true, hyphens: null };
    expect(joinedParagraphs([signature, line(85, 114, 'Буд', 110)], margins)).toEqual(['Директор\tА.А. Буд']);
  });
});

describe('a hyphen at the end of a line', () => {
  it.each([
    ['педагог-', 'психолог школы', 'педагог-психолог школы'],
    ['учителей-', 'предметников', 'учителей-предметников'],
    ['планом-', 'графиком процедур', 'планом-графиком процедур'],
    ['нейро-', 'психолог школы', 'нейропсихолог школы'],
    ['библио-', 'графический указатель', 'библиографический указатель'],
    ['направить в мини-', 'стерство', 'направить в министерство'],
    ['настоящее по-', 'становление', 'настоящее постановление'],
    ['работать по-', 'прежнему', 'работать по-прежнему'],
    ['турнир по мини-', 'футболу', 'турнир по мини-футболу'],
  ])('%s | %s', (one, other, whole) => {
    expect(joinedText([one, other], new Set())).toBe(whole);
  });

  it('is part of its word where the document breaks none', () => {
    expect(joinedText(['Мастер-', 'классы'], null)).toBe('Мастер-классы');
    expect(joinedText(['монито-', 'ринг'], new Set())).toBe('мониторинг');
  });

  it('stays in a pair of words that stands whole in another line', () => {
    const pair = hyphensOf([line(85, 100, 'провести Выставку-ярмарку и монито-'), line(85, 114, 'ринг')]);
    expect(joinedText(['посетители выставки-', 'ярмарки'], pair)).toBe('посетители выставки-ярмарки');
    expect(joinedText(['посетители выставки-', 'ярмарки'], new Set())).toBe('посетители выставкиярмарки');
  });

  it('and a stroke join the parts of a number', () => {
    expect(joinedText(['от 27.01.2025 № 12/', 'ПР, в целях'], null)).toBe('от 27.01.2025 № 12/ПР, в целях');
    expect(joinedText(['№ п/', 'п'], null)).toBe('№ п/п');
    expect(joinedText(['в школах №', '№ 5 и 7'], null)).toBe('в школах №№ 5 и 7');
    expect(joinedText(['Петров /', 'Белов'], null)).toBe('Петров / Белов');
  });

  it('is one of many where the printer breaks words', () => {
    const plain = Array.from({ length: 20 }, (_, index) =>
      line(85, index * 14, 'провести мониторинг готовности'),
    );
    expect(hyphensOf([...plain, line(85, 280, 'разместить на сайте скан-'), ...plain])).toBeNull();
    expect(
      hyphensOf([...plain, line(85, 280, 'обеспечить монито-'), line(85, 294, 'провести обсле-')]),
    ).not.toBeNull();
  });
});
