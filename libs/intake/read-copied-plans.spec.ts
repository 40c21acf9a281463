import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const plan = (rows: string) =>
  `УТВЕРЖДАЮ\nДиректор музея\n__________ В.О. Тихомиров\n«12» января 2024 г.\n\nПЛАН\nработы музея на 2024 год\n\n${rows}\n`;

describe('plans as they are copied', () => {
  it('a bar may end each line of a cell', () => {
    const draft = read(
      plan(
        'N |\nМероприятие |\nСрок |\nОтветственный |\n\nI. Выставки | | | |\n\n1. |\nОткрыть выставку |\nдо 15 марта 2024 года |\nГусева А.Б. |\n\n2. |\nСоставить каталог |\nмай 2024 |\nотдел хранения |',
      ),
    );
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-03-15', '2024-05-31']);
    expect(who(draft)).toEqual([['Гусева А.Б.'], ['Отдел хранения']]);
  });

  it('one cell a line with months between the rows and a button of the page below', () => {
    const draft = read(
      plan(
        [
          ...[
            '№',
            'Дата',
            'Мероприятие',
            'Класс',
            'Ответственный',
            'Март',
            '1',
            'до 15 марта',
            'Сверка витрин',
            '1-4',
          ],
          ...[
            'Завхоз Рогов П.П.',
            'Апрель',
            '2',
            '19.04',
            'Обход залов',
            '-',
            'Руководитель отдела Гусева А.Б.',
          ],
          ...['Скачать план (docx)', 'Просмотров: 18'],
        ].join('\n\n'),
      ).replace('УТВЕРЖДАЮ', 'Принят на совете музея\nпротокол от 11.01.2024 № 7\n\nУТВЕРЖДАЮ'),
    );
    expect([draft.document.kind, draft.document.number]).toEqual(['план', null]);
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-03-15', '2024-04-19']);
    expect(who(draft)).toEqual([['Рогов П.П.'], ['Гусева А.Б.']]);
  });

  it('what is labelled below the last of its rows is nobody of it', () => {
    const draft = read(
      plan(
        '№\nРабота\nСрок\nОтветственный\n1\nРемонт витрин\nмай 2024\nЛапин О.С.\n2\nОтчёт\nиюнь 2024\nГусева А.Б.\n\nРазослано: Рогов П.П., в дело',
      ),
    );
    expect(who(draft)).toEqual([['Лапин О.С.'], ['Гусева А.Б.']]);
  });

  it('one word in a cell is a body that the text calls so, or whoever bears the name', () => {
    const draft = read(
      `${plan('№ | Работа | Срок | Ответственный\n1 | Ремонт котла | май 2024 | Вымпел, Гранит\n2 | Сверка книг | июнь 2024 | Гусева')}Согласовано: ООО «Вымпел», АО «Гранит», бухгалтер А.Б. Гусева\n`,
    );
    expect(who(draft)).toEqual([['Вымпел', 'Гранит'], ['Гусева А.Б.']]);
  });

  it('rows drawn with exclamation marks, and who holds them', () => {
    const draft = read(
      plan(
        '! № ! Содержание ! Дата ! Проводит\n! 1 ! Лекция о витражах ! 15.03.2024 ! Лапин О.С.\n! 2 ! Беседа о реке ! 20.03.2024 ! Гусева А.Б.',
      ),
    );
    expect(who(draft)).toEqual([['Лапин О.С.'], ['Гусева А.Б.']]);
  });

  it('a name and figures in the last row are no telephone of who wrote the paper', () => {
    const draft = read(
      plan(
        'Ответственный\tМероприятие\tСрок\t№\nЛапин О.С.\tРемонт витрин\tмай 2024\t1\nГусева А.Б.\tОтчет о работе\t10.12.2024\t2',
      ),
    );
    expect(draft.document.drafter).toBeNull();
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-05-31', '2024-12-10']);
  });

  it('«2. Обучение» between rows without numbers, and who made the plan, are nobody of the row above', () => {
    const draft = read(
      plan(
        'Срок\tМероприятие\tОтветственный\n1. Ремонт\nдо 15.03.2024\tПроверить кровлю\tЛапин О.С.\n2. Обучение\nдо 20.03.2024\tПровести инструктаж\tГусева А.Б.\n\nСоставил: инженер            К.К. Шубин',
      ),
    );
    expect(who(draft)).toEqual([['Лапин О.С.'], ['Гусева А.Б.']]);
  });

  it('a day late in the year of the plan is that day, however far away', () => {
    const draft = read(
      'УТВЕРЖДАЮ\nДиректор МБУ «Парк»\n_______ Р.О. Гнатюк\n15 января 2024 г.\n\nПЛАН\nмероприятий парка на 2024 год\n\nСрок\tМероприятие\tОтветственный\nмарт\tПосадить деревья\tЛапин О.С.\nдо 16 декабря\tОтчёт о работе парка\tГусева А.Б.\n',
    );
    expect(draft.items.map(({ deadline }) => deadline.due)).toEqual(['2024-03-29', '2024-12-16']);
  });

  const copied = (rows: string) =>
    plan(`№\nп/п\nМероприятие\nСрок\nисполнения\nОтветственный\nисполнитель\n${rows}`);

  it('wrapped cells below each other are told apart by what they look like; a page number is none', () => {
    const draft = read(
      copied(
        '1. Выставки\n1.1. Открытие выставки старых\nкарт\nдо 15 марта\n2024 г.\nГусева А.Б.,\nотдел хранения\n7\n1.2. Ремонт витрин\nмай\n2024 г.\nзаведующий складом\nЛапин О.С.\n2. Хранение\n2.1. Сверка описей\nIII квартал\n2024 г.\nотдел хранения',
      ),
    );
    expect(draft.items.map(({ text, deadline }) => [text, deadline.due])).toEqual([
      ['Открытие выставки старых карт', '2024-03-15'],
      ['Ремонт витрин', '2024-05-31'],
      ['Сверка описей', '2024-09-30'],
    ]);
    expect(who(draft)).toEqual([['Гусева А.Б.', 'Отдел хранения'], ['Лапин О.С.'], ['Отдел хранения']]);
  });

  it('a row whose lines cannot be told apart is asked about', () => {
    const draft = read(
      copied(
        '1. Открытие выставки\nдо 15 марта\nГусева А.Б.\n2. Сверка описей с книгами\nпри передаче\nотдел хранения\n3. Ремонт витрин\nмай\n2024 г.\nЛапин О.С.',
      ),
    );
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-03-15', null, '2024-05-31']);
    expect(draft.findings.map(({ code, item }) => [code, item])).toEqual(
      expect.arrayContaining([
        ['NO_DEADLINE', 'Т1.2'],
        ['NO_EXECUTOR', 'Т1.2'],
      ]),
    );
  });

  it('a table inside a point is read by its columns «Вид …» and «Руководитель …»', () => {
    const draft = read(
      order(
        '1. Направить студентов на практику:\n\n| № | Вид практики | Сроки | Руководитель практики |\n|---|---|---|---|\n| 1 | Музейная практика | 04.03.2024 - 15.03.2024 | Гусева А.Б., хранитель |\n| 2 | Архивная практика | 01.04.2024 - 12.04.2024 | |\n\n2. Контроль оставляю за собой.',
      ),
    );
    expect(
      short(draft)
        .slice(1, 3)
        .map(([, , due]) => due),
    ).toEqual(['2024-03-15', '2024-04-12']);
    expect(who(draft).slice(1, 3)).toEqual([['Гусева А.Б.'], []]);
    expect(draft.findings.map(({ code, item }) => [code, item])).toContainEqual(['NO_EXECUTOR', 'Т1.2']);
  });

  it('has its head above its table, though the first row stands close to the headings', () => {
    const { document } = read(
      'УТВЕРЖДАЮ\nДиректор музея\nВ.О. Тихомиров\n5 марта 2024 года\n\nПЕРЕЧЕНЬ ПОРУЧЕНИЙ\nданных на встрече с жителями\n\n№\tПоручение\tСрок\tИсполнители\n1\tСоставить каталог\tдо 1 мая 2024 года\tООО «Реставратор» (Гусева А.Б.)\n2\tПочинить крышу\tдо 5 мая 2024 года\tБелов К.К.\n',
    );
    expect([document.kind, document.issuer]).toEqual(['перечень поручений', 'Музей']);
  });

  it('is signed by whoever approved it, also where its rows are points; the last name is that of the last row', () => {
    const draft = read(
      plan('1. Открыть выставку до 15 марта 2024 года.\n2. Составить каталог.\nГусева А.Б.'),
    );
    expect(draft.document.signatory).toEqual({ name: 'Тихомиров В.О.', position: 'Директор музея' });
  });

  it('an annex bears the number in the bracket of «УТВЕРЖДЕН»; the body that issued it goes on over a line', () => {
    const approved = read(
      `${order('1. Утвердить состав совета согласно приложению 1.\n2. Утвердить правила согласно приложению 2.\n3. Контроль оставляю за собой.')}\nУТВЕРЖДЕН\nприказом отдела\nот 01.02.2024 № 5\n(приложение 1)\n\nСОСТАВ\nГусева А.Б.\n\nПриложение 2\nк приказу отдела\n\nПРАВИЛА\n`,
    );
    expect(approved.findings.map(({ code }) => code)).not.toContain('ANNEX_MISSING');
    const annex = read(
      'Приложение\nк распоряжению администрации\nпосёлка Луговой\nот 12.09.2022 № 34\n\nПЛАН\n\nДата\tМероприятие\tОтветственный\n29 сентября\tКонцерт\tЗоринский театр\n',
    );
    expect(annex.document.issuer).toBe('Администрация посёлка Луговой');
  });
});

describe('lists without marks', () => {
  it('lines below «Утвердить:» and «в следующие сроки:» stand apart where each is closed', () => {
    const draft = read(
      order(
        '1. Утвердить:\nправила приёма\nпосетителей;\nграфик дежурств.\n2. Провести осмотр залов в следующие сроки:\nпервый этаж - с 11 по 15 марта 2024 года;\nвторой этаж - с 18 по 22 марта 2024 года.\n3. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([ref, , due]) => [ref, due])).toEqual([
      ['1', null],
      ['1.1', null],
      ['1.2', null],
      ['2', null],
      ['2.1', '2024-03-15'],
      ['2.2', '2024-03-22'],
      ['3', null],
    ]);
  });

  it('other lines stay in their point', () => {
    const draft = read(
      order('1. Утвердить:\nправила приёма;\nГрафик дежурств.\n2. Контроль оставляю за собой.'),
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
  });
});

describe('words of a task', () => {
  it('what was just asked for and is then sent is one task of a letter', () => {
    const draft = read(
      'МУЗЕЙ\n\n01.02.2024 № 5\n\nДиректорам школ\n\nО списках\n\nПросим составить списки групп. Подписанные списки просим направить до 15 марта 2024 года.\n\nДиректор                В.О. Тихомиров\n',
    );
    expect(short(draft)).toEqual([['1', 'action', '2024-03-15']]);
  });

  it('an event of one day is no frame: somebody is asked for, also where another point speaks of it', () => {
    const draft = read(
      order(
        '1. Провести 26 апреля 2024 года субботник.\n2. Завхозу Гусевой А.Б. организовать участие сотрудников в субботнике.',
      ),
    );
    expect(draft.items[0]?.kind).toBe('event');
    expect(draft.findings.map(({ code, item }) => [code, item])).toContainEqual(['NO_EXECUTOR', '1']);
  });

  it('what is made and then told is work', () => {
    const draft = read(
      order(
        '1. Завхозу Гусевой А.Б. до 15 марта 2024 года подготовить график уборки и довести его до смотрителей.\n2. Завхозу Гусевой А.Б. до 15 марта 2024 года довести график до смотрителей.',
      ),
    );
    expect(draft.items.map(({ kind }) => kind)).toEqual(['action', 'acquaintance']);
  });

  it('whoever is only sent somewhere does not carry it out', () => {
    const draft = read(order('1. Направить учеников на выставку до 15 марта 2024 года.'));
    expect(who(draft)).toEqual([[]]);
    expect(draft.findings.map(({ code, item }) => [code, item])).toContainEqual(['NO_EXECUTOR', '1']);
  });

  it('a degree before an attribute belongs to whom it tells of', () => {
    const draft = read(order('1. Материально ответственным лицам сдать ключи до 15 марта 2024 года.'));
    expect(who(draft)).toEqual([['материально ответственные лица']]);
  });

  it('what has not come yet is an event, not a missing day', () => {
    const draft = read(
      order(
        '1. Завхозу Гусевой А.Б. завезти песок до наступления морозов.\n2. Завхозу Гусевой А.Б. закрыть двор.\nСрок - на период ремонта фасада.',
      ),
    );
    expect(draft.items.map(({ deadline }) => [deadline.kind, deadline.decide])).toEqual([
      ['event', false],
      ['event', false],
    ]);
  });

  it('a signature in tabs below a plan in tabs is no part of it, and the name of a list begins no decisions', () => {
    const draft = read(
      'Протокольные поручения\nпо итогам совещания от 11.03.2024\n\n№\tПоручение\tИсполнитель\tСрок\n1\tСоставить график\tГусева П.С.\t15.03.2024\n2\tСобрать заявки\tЛугов П.П.\t20.03.2024\n\nГлава района\tК.К. Ясень\n',
    );
    expect(draft.document).toMatchObject({ kind: 'поручения', signatory: { name: 'Ясень К.К.' } });
    expect(who(draft)).toEqual([['Гусева П.С.'], ['Лугов П.П.']]);
  });
});
