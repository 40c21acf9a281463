import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

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

describe('work told in other words', () => {
  it('whoever stands before a verb in the present tense does the work, also with the term between', () => {
    const draft = read(
      resolution(
        '1. Отдел культуры (Лапина О.С.) до начала ярмарки закрепляет места.\n2. Директор клуба Рогов П.П. до 15 марта 2024 года проводит смотр.\n3. Комитет торговли сообщает, что места сданы.\n4. За исполнением постановления следит заместитель главы Зайко С.С.',
      ),
    );
    expect(who(draft).slice(0, 3)).toEqual([['Лапина О.С.'], ['Рогов П.П.'], []]);
    expect(draft.items[0]?.deadline).toMatchObject({ kind: 'event', text: 'до начала ярмарки' });
    expect(draft.items[1]?.executors[0]?.position).toBe('директор клуба');
    expect(draft.control).toMatchObject({ by: 'person', name: 'Зайко С.С.' });
  });

  it('what declares itself done is done by the signature', () => {
    const draft = read(
      order(
        '1. Запретить въезд на площадь.\n2. Утверждается состав комиссии.\n3. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['self-executing', 'self-executing', 'control']);
  });

  it('beside work told by a noun stands who does it: behind a dash, in a bracket, before a dash', () => {
    const draft = read(
      order(
        '1. Обход подвалов – завхоз Рогов П.П.\n2. Общее собрание (методист Лапина О.С.).\n3. Промывка труб, - отв. слесарь котельной Буев К.\n4. Зайко С.С. – проект ответа до 9 февраля 2024 года.\n5. Учёба по тревоге – завхоз Рогов П.П., план утвердить до 9 февраля 2024 года.',
      ),
    );
    expect(who(draft)).toEqual([
      ['Рогов П.П.'],
      ['Лапина О.С.'],
      ['Буев К.'],
      ['Зайко С.С.'],
      ['Рогов П.П.'],
    ]);
    expect(short(draft).map(([, kind]) => kind)).toEqual(['action', 'event', 'action', 'action', 'action']);
  });

  it('what somebody is in a commission is no work of theirs', () => {
    const draft = read(
      order(
        '1. Создать комиссию в составе:\n- председатель – завуч Рогов П.П.;\n- секретарь – методист Лапина О.С.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(who(draft).flat()).toEqual([]);
  });
});
