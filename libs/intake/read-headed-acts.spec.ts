import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

describe('an act that tells by names over dashes', () => {
  const text =
    'ЛУГОВОЕ БЛАГОЧИНИЕ\n\nРАСПОРЯЖЕНИЕ № 3\n12 августа 2024 г.\n\nО празднике\n\nБлагословляется следующее.\n\nНАСТОЯТЕЛЯМ ПРИХОДОВ\n— подать списки хоров до 20 августа;\n— явиться 22 августа в 10 часов на собрание.\n\nРЕГЕНТУ СОБОРА СВЯЩЕННИКУ ГЕОРГИЮ РОМАНОВУ\n— провести две спевки до 25 августа;\n— свести списки и 23 августа передать сводный список в канцелярию.\n\nСТАРОСТЕ О. ЛАПИНОЙ, КАЗНАЧЕЮ А. ГУСЕВУ\n— сдать взносы до 26 августа.\n\nИсполнение сего проверю лично.\n\nБлагочинный\nпротоиерей                                Иоанн Дымов\n';
  const draft = read(text);

  it('each name heads what stands below it', () => {
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['А1', 'header'],
      ['А1.1', 'action'],
      ['А1.2', 'action'],
      ['А2', 'header'],
      ['А2.1', 'action'],
      ['А2.2', 'action'],
      ['А3', 'header'],
      ['А3.1', 'action'],
      ['1', 'control'],
    ]);
    expect(draft.items[5]?.deadline.to).toBe('2024-08-23');
  });

  it('names in capitals are names', () => {
    expect(who(draft)[4]).toEqual(['Романов Г.']);
    expect(who(draft)[7]).toEqual(['Лапина О.', 'Гусев А.']);
  });

  it('«проверю лично» leaves the control to whoever signs', () => {
    expect(draft.control).toMatchObject({ by: 'signatory', name: 'Дымов И.' });
  });
});

describe('days below «по графику:»', () => {
  it('each line is held on its own day by its own people', () => {
    const draft = read(
      order(
        '1. Членам совета принять участие в собраниях по графику:\n18 марта – «Причал», красный уголок, 14-00 – Лапина О.\n20–21 марта – «Затон», по цехам – Рогов П., Буева Р.\nапрель – экипажи теплоходов – Гусев А.Б.\n2. Рогову П. сдать отчёт до 1 мая.',
      ),
    );
    expect(draft.items.map(({ ref, deadline }) => [ref, deadline.to])).toEqual([
      ['1', null],
      ['1.1', '2024-03-18'],
      ['1.2', '2024-03-21'],
      ['1.3', '2024-04-30'],
      ['2', '2024-05-01'],
    ]);
    expect(who(draft).slice(1, 4)).toEqual([['Лапина О.'], ['Рогов П.', 'Буева Р.'], ['Гусев А.Б.']]);
  });
});

describe('days behind what is held', () => {
  it('each line is held on its own day', () => {
    const draft = read(
      order(
        '1. Провести собрания в следующие сроки:\nузел связи - 18 марта, отв. Рогов Р.;\nпочтамт - 20-21 марта, отв. Гусев А.Б.\n2. Рогову Р. сдать отчёт до 1 мая.',
      ),
    );
    expect(draft.items.map(({ ref, deadline }) => [ref, deadline.to])).toEqual([
      ['1', null],
      ['1.1', '2024-03-18'],
      ['1.2', '2024-03-21'],
      ['2', '2024-05-01'],
    ]);
  });
});

describe('who controls', () => {
  const controlled = (words: string) =>
    read(order(`1. Рогову П.П. сдать отчёт до 1 мая.\n2. ${words}`)).control;

  it.each([
    'Проверяет исполнение ревизор Лапина О.С.',
    'Исполнение решения контролирует ревизор Лапина О.С.',
    'Контроль за решением – за ревизором Лапиной О.С.',
    'Следит за исполнением Лапина О.С.',
    'Контроль за исполнением приказа - на директоре Лапиной О.С.',
  ])('%s', (words) => {
    expect(controlled(words)).toMatchObject({ by: 'person', name: 'Лапина О.С.' });
  });
});

describe('who does it', () => {
  it('a name behind a dash may have its day behind it', () => {
    const draft = read(
      order('1. Довести приказ до работников через доску объявлений – Лапина О.С., 20 февраля.'),
    );
    expect(who(draft)).toEqual([['Лапина О.С.']]);
    expect(short(draft)[0]?.[2]).toBe('2024-02-20');
  });

  it('«в ночное время» says when, and whatever stands behind it is the work', () => {
    expect(who(read(order('1. Сторожам в ночное время шлагбаум держать закрытым.')))).toEqual([['сторожа']]);
  });

  it('«после ремонта» is no part of a name', () => {
    const draft = read(order('1. Начальнику участка К. Тер-Погосян после ремонта сдавать акты еженедельно.'));
    expect(who(draft)).toEqual([['Тер-Погосян К.']]);
  });

  it('spaces within brackets and before commas part nobody from their names', () => {
    const draft = read(
      order(
        '1. ООО «Лес» ( директор Рогов О. ), ДРСУ ( Бут ) , ГИМС:\n- завезти грунт до 1 марта;\n- держать катер.',
      ),
    );
    expect(draft.items[0]?.executors.map(({ name, unit }) => [name, unit])).toEqual([
      ['Рогов О.', 'ООО «Лес»'],
      ['Бут', 'ДРСУ'],
      [null, 'ГИМС'],
    ]);
  });

  it('in a cell a bracket closes whoever was named before', () => {
    const draft = read(
      order(
        '1. Утвердить план:\n\n| Кто выполняет | Вид работы | Дни |\n|---|---|---|\n| Участок № 2 (А. Гусев), лаборатория | Промывка сети | 10-12 марта |\n',
      ),
    );
    expect(draft.items[1]?.executors.map(({ name, unit }) => [name, unit])).toEqual([
      ['Гусев А.', 'Участок № 2'],
      [null, 'Лаборатория'],
    ]);
    expect(draft.items[1]?.deadline).toMatchObject({ from: '2024-03-10', to: '2024-03-12' });
  });
});

describe('words that only look like marks or terms', () => {
  it('a Latin «o» below an open line is the preposition', () => {
    const draft = read(
      order(
        '1. Рогову П.П. до 1 марта обобщить данные\no местах стока, представить карты.\n2. Лапиной О.С. сдать отчёт до 5 марта.',
      ),
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it('«на следующий день» behind work that is done every time is no day', () => {
    const draft = read(
      order('1. Рогову П.П. отбирать пробы после промывки, протоколы направлять инженеру на следующий день.'),
    );
    expect(draft.items[0]?.deadline.due).toBeNull();
  });
});

describe('requisites', () => {
  const cooperative = (present: string, task: string) =>
    read(
      `Садовый кооператив «Ручей»\nг. Луговск\n\nРешение правления № 5/2024\n\n17 мая 2024 г.\n\n${present}\n\nО ремонте\n\nПравление решило:\n\n1) ${task}\n2) Контроль оставляю за собой.\n\nПредседатель правления          П.А. Дымов\n`,
    );

  it('«Решение правления № …» tells kind and number, the letterhead whose board it is', () => {
    const { document } = cooperative('Присутствовали: Дымов П.А.', 'Дымову П.А. снять забор до 1 июня.');
    expect(document).toMatchObject({
      kind: 'решение',
      number: '5/2024',
      issuer: 'Садовый кооператив «Ручей»',
    });
  });

  it('of two namesakes at the meeting a surname alone names neither', () => {
    const draft = cooperative(
      'Присутствовали: Рогов В., Гусев А.\nОтсутствовал: Рогов П. (болен).',
      'Рогову снять забор до 1 июня.',
    );
    expect(draft.findings).toContainEqual(expect.objectContaining({ code: 'AMBIGUOUS_PERSON', item: '1' }));
  });

  it('quotes around the last cell and a row cut short lose no rows', () => {
    const draft = read(
      'План ремонта на 2024 год;;;\n№;Работа;Срок;Ответственный\n1;Насос;10.02.2024;"мастер Рогов П.; лаборатория"\n2;Опрессовка;до 01.05.2024\n3;Промывка;июнь;Гусев А.\n',
    );
    expect(draft.document.title).toBe('План ремонта на 2024 год');
    expect(who(draft)).toEqual([['Рогов П.', 'Лаборатория'], [], ['Гусев А.']]);
  });

  it('whoever approves a plan in cells parted by semicolons signs it', () => {
    const draft = read(
      ';;;УТВЕРЖДАЮ;;\n;;;Начальник депо Луговое;;\n;;;____________ Б.Х. Дымов;;\n;;;12.12.2023;;\n;;;;;\nПлан мероприятий на 2024 год;;;;;\n;;;;;\nЦех;№;Мероприятие;Кто отвечает;Срок;Затраты\nА;1;Установить стенд;мастер Рогов П.;31.03.2024;210\n;2;Провести поверку;мастер Гусев А.;до 01.05.2024;\n',
    );
    expect(draft.document.signatory?.name).toBe('Дымов Б.Х.');
  });
});

describe('figures that a scanner read for letters', () => {
  it('in a day of two lines and in the number of a row', () => {
    const draft = read(
      [
        '                              «УТВЕРЖДАЮ»',
        '                              Главный врач',
        '                              ____~____  Т.Ю. Дымова',
        '                              «  2З  »   мая   2О18 г.',
        '',
        'ПЛАН мероприятий',
        '',
        ' №    Мероприятие                         Ответственный        Срок',
        '  1   Ремонт палат                        завхоз Рогов М.Ф.    с 15 июня по l5',
        '                                                               августа 2018 г.',
        ...[2, 3, 4, 5, 6, 7, 8, 9].map(
          (n) =>
            `  ${String(n)}   Уборка склада № ${String(n)}                   завхоз Рогов М.Ф.    до 4 июня 2018 г.`,
        ),
        ' 1О   Медосмотр                           врач Гусева Р.Р.     июнь',
        ' 11   Отчёт                               врач Гусева Р.Р.     до 20.09.2018',
      ].join('\n'),
    );
    expect(draft.document.date).toBe('2018-05-23');
    expect(draft.items).toHaveLength(11);
    expect(draft.items[0]?.deadline).toMatchObject({ from: '2018-06-15', to: '2018-08-15' });
  });
});
