import { describe, expect, it } from '@jest/globals';
import { read, short, who } from '#test/support/read-drafts';

const resolution = (points: string) =>
  `Администрация посёлка\nПОСТАНОВЛЕНИЕ\n\nот 04.03.2024 № 17\n\nО весне\n\nВ целях порядка ПОСТАНОВЛЯЮ:\n${points}\n\nГлава посёлка                 С.П. Дымов\n`;

describe('marks that are not printed as they should be', () => {
  it('bare numbers below a colon are points when they go on by ones', () => {
    const draft = read(
      resolution(
        '1 Бухгалтеру Лапиной О.С. подготовить смету до 15 марта 2024 года.\n2 Завхозу Рогову П.П. завезти песок,\nкраску и мешки до 20 марта 2024 года.\n3 Контроль оставляю за собой.',
      ),
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-03-15'],
      ['2', 'action', '2024-03-20'],
      ['3', 'control', null],
    ]);
  });

  it('a line that begins with a number of its sentence is no point', () => {
    const draft = read(
      resolution(
        '1. Завхозу Рогову П.П. до 20 марта 2024 года завезти\n2 Зила песка.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
  });

  it('a number cut by a space and a letter read as a figure are marks', () => {
    const draft = read(
      resolution(
        '1.Отделу культуры:\n1.1.провести праздник до 15 марта 2024 года;\n1 .2.составить смету до 20 марта 2024 года.\n2.Отделу торговли:\nа)выдать разрешения до 10 марта 2024 года;\n6)провести рейд до 11 марта 2024 года;\nв)составить акт до 12 марта 2024 года.',
      ),
    );
    expect(short(draft).map(([, , due]) => due)).toEqual([
      null,
      '2024-03-15',
      '2024-03-20',
      null,
      '2024-03-07',
      '2024-03-11',
      '2024-03-12',
    ]);
  });
});

describe('minutes in prose', () => {
  it('paragraphs below the decision are points, whoever is named with a verb after it; the vote is none', () => {
    const draft = read(
      'ПРОТОКОЛ\nзаседания совета\nот 11.03.2024 № 3\n\nОбсудив вопрос, совет школы РЕШИЛ:\n\nПризнать работу удовлетворительной.\n\nРоговой Н.Э. составить график до 18 марта 2024 года.\n\nЛапину С. ежедневно вести журнал.\n\nРешение принято единогласно.\n\nВыписка верна:\nСекретарь                Р.Р. Буева\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'self-executing', null],
      ['2', 'action', '2024-03-18'],
      ['3', 'standing', null],
    ]);
    expect(who(draft).slice(1)).toEqual([['Рогова Н.Э.'], ['Лапин С.']]);
  });
});
