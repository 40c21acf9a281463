import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const body = '1. Лапиной О.С. составить смету до 26.01.2024.\n2. Контроль оставляю за собой.';
const act = (head: string, decides: string, points = body, below = 'Директор     П.А. Дымов\n') =>
  read(`${head}\n\n${decides}\n\n${points}\n\n${below}`);

describe('a head that a copy has lost', () => {
  it.each([
    ['В целях учёта администрация Верхнего района постановляет:', 'Администрация Верхнего района'],
    ['Рассмотрев смету, Малый сельский совет РЕШИЛ:', 'Малый сельский совет'],
    ['В целях учёта администрация п о с т а н о в л я е т:', 'Администрация'],
    ['В связи с весной, на основании решения комиссии ПОСТАНОВЛЯЮ:', null],
  ])('the body that decides is named by its sentence: %s', (decides, issuer) => {
    expect(act('ПОСТАНОВЛЕНИЕ\n15.01.2024 № 5\nО смете', decides).document.issuer).toBe(issuer);
  });

  it('what a copyist noted above an act is no issuer, and a number has a figure', () => {
    const draft = act(
      'Текст приводится не полностью\n\nПРИКАЗ\n\n15.01.2024\n\n№ документа\n\nО смете',
      'ПРИКАЗЫВАЮ:',
    );
    expect(draft.document).toMatchObject({ issuer: null, number: null, date: '2024-01-15' });
  });
});

describe('slips in a list of points', () => {
  it('the first number without its stop is one where the second follows', () => {
    const points = '1 Провести учёт до 10.02.2024.\n2. Утвердить смету.\n3. Контроль оставляю за собой.';
    const draft = act('ПРИКАЗ\n15.01.2024 № 5\n\nО смете', 'В целях учёта', points);
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2', '3']);
  });

  it('a verb that lost its first letter to a space still says what is done', () => {
    const draft = read(order('1. У твердить смету на год.\n2. О беспечить уборку двора до 26.01.2024.'));
    expect(draft.items.map(({ kind }) => kind)).toEqual(['self-executing', 'action']);
  });

  it('tasks without a mark go on below a point that has ended', () => {
    const points =
      '1. Завхозу Рогову П.П. провести с 10 по 26 апреля 2024 года уборку двора.\nподготовить саженцы для посадки;\nзавезти песок на площадку.\n2. Контроль оставляю за собой.';
    expect(read(order(points)).items.map(({ ref }) => ref)).toEqual(['1', '1.1', '1.2', '2']);
  });

  it('«Директор школы:» without a name ends the points, and a sentence about reports is one of its own', () => {
    const unsigned = read(
      'ПРИКАЗ\n15.01.2024 № 5\n\nО смете\n\nПРИКАЗЫВАЮ:\n\n1. Лапиной О.С. составить смету.\nДиректор школы:\nОбновлено 26.10.2024 03:46\n',
    );
    expect(unsigned.items.map(({ deadline }) => deadline.due)).toEqual([null]);
    const told = read(
      order(
        '1. Лапиной О.С. составить смету.\n2. Контроль возложить на отдел учёта (Буев Р.Р.).\nОб исполнении приказа информировать к 25 декабря 2024 года.',
      ),
    );
    expect(told.items.map(({ ref, deadline }) => [ref, deadline.due])).toContainEqual(['3', '2024-12-25']);
    expect(told.control.position).toBe('Отдел учёта');
  });

  it('an office over two lines signs', () => {
    const draft = act(
      'ПРИКАЗ\n15.01.2024 № 5\n\nО смете',
      'ПРИКАЗЫВАЮ:',
      body,
      'Временно исполняющий обязанности\nдиректора\nП.А.ДЫМОВ\n',
    );
    expect(draft.document.signatory?.name).toBe('Дымов П.А.');
  });
});

describe('whom two verbs ask', () => {
  it('«обязать …» and «рекомендовать …» ask for one work', () => {
    const draft = read(
      order(
        '1. Обязать директора центра «Заря» и рекомендовать главам поселений завезти песок до 26.01.2024.',
      ),
    );
    expect(draft.items[0]?.executors.map(({ position, group }) => position ?? group)).toEqual([
      'директор центра «Заря»',
      'главы поселений',
    ]);
  });

  it('many that stand before the one who is appointed are what he answers for', () => {
    const draft = read(
      order('1. Назначить ответственным за питание учащихся заместителя директора Лапину О.С.'),
    );
    expect(who(draft)[0]).toEqual(['Лапина О.С.']);
    expect(draft.items[0]?.executors[0]?.position).toBe('заместитель директора');
  });
});

describe('frames and conditions', () => {
  it('a frame may be numbered, last months and name what ends in a soft sign', () => {
    const draft = read(
      order(
        '1. Провести в октябре-ноябре 2024 года II районный фестиваль «Гармония».\n2. Лапиной О.С. обеспечить участие хора в фестивале.',
      ),
    );
    expect(draft.items.map(({ kind, deadline }) => [kind, deadline.to])).toEqual([
      ['umbrella', '2024-11-30'],
      ['action', '2024-11-30'],
    ]);
    const scanned = read(order('1. Лапиной О.С. провести с I февраля по 26 марта 2024 г. смотр.'));
    expect(scanned.items[0]?.deadline).toMatchObject({ from: '2024-02-01', to: '2024-03-26' });
  });

  it('days that a condition counts wait for it', () => {
    const kinds = (words: string) => read(order(`1. Рогову П.П. ${words}.`)).items[0]?.deadline.kind;
    expect(kinds('включить котлы при понижении температуры ниже 8 градусов в течение пяти суток')).toBe(
      'event',
    );
    expect(kinds('при выявлении течи в течение 3 дней вызвать мастера')).toBe('event');
    expect(kinds('при проведении учёта сверить склад и в течение 3 дней сдать отчёт')).toBe('relative');
  });
});

describe('a copied table', () => {
  it('bars on lines of their own stand between cells', () => {
    const cells = [
      '№',
      'Мероприятие',
      'Срок',
      'Ответственный',
      '1',
      'Ремонт двора',
      'до 10 мая 2024 года',
      'Рогов П.П.',
      '2',
      'Посадка липы',
      'май 2024 года',
      'Буев Р.Р.',
    ];
    const draft = read(`План работ на 2024 год\n\n${cells.join('\n|\n')}\n`);
    expect(draft.items.map(({ deadline }) => deadline.to)).toEqual(['2024-05-10', '2024-05-31']);
  });
});

describe('a head and a list on lines of their own shape', () => {
  it('a document copied as one line has a head', () => {
    const draft = read(
      'Средняя школа № 77 города Южного ПРИКАЗ 23.08.2024 № 37-п Об учёте В целях порядка ПРИКАЗЫВАЮ: 1. Гусевой П.П. составить план до 02.09.2024. 2. Контроль оставляю за собой. Директор школы П.А. Дымов',
    );
    expect(draft.document).toMatchObject({
      kind: 'приказ',
      number: '37-п',
      date: '2024-08-23',
      issuer: 'Средняя школа № 77 города Южного',
      title: 'Об учёте',
      signatory: { name: 'Дымов П.А.' },
    });
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-09-02', null]);
  });

  it('members without a mark belong to the point that makes the group', () => {
    const group =
      '1, Создать группу учёта в следующем составе:\nЛапина О.С. - председатель группы, бухгалтер.\nЧлены группы:\nРогов П.П. - завхоз;\nБуев Р.Р. - кладовщик.';
    const items = (text: string) => read(order(text)).items.map(({ ref, kind }) => `${ref} ${kind}`);
    expect(items(`${group}\n2. Рогову П.П. сдать склад.`)).toEqual(['1 self-executing', '2 action']);
    expect(items(group)).toEqual(['1 self-executing']);
  });

  it('a last name whose stop was forgotten ends the points before the signature', () => {
    const draft = act(
      'ПРИКАЗ\n15.01.2024 № 5\n\nО смете',
      'ПРИКАЗЫВАЮ:',
      '1. Ответственность за смету возложить на бухгалтера Лапину О.С\nГлава\nВерхнего района П.А. Дымов',
      '',
    );
    expect(who(draft)).toEqual([['Лапина О.С.']]);
    expect(draft.document.signatory?.name).toBe('Дымов П.А.');
  });

  it('a paragraph longer than any line is over where it ends', () => {
    const long = `1. Принять предложение отдела учёта о проверке складов, ${'кладовых и подвалов, '.repeat(8)}дворов.`;
    const draft = read(order(`${long}\nЗавхозам школ вывезти мусор до 01.03.2024.\n2. Утвердить смету.`));
    expect(draft.items.map(({ kind, deadline }) => [kind, deadline.due])).toEqual([
      ['self-executing', null],
      ['action', '2024-03-01'],
      ['self-executing', null],
    ]);
  });
});

describe('with whom and for what', () => {
  it('those with whom work is done are not told by their letters alone', () => {
    const draft = read(
      order('1. Завхозам школ:\n1.1. Совместно с ОВД, МЧС и органами опеки проверить дворы до 01.03.2024.'),
    );
    expect(who(draft)[1]).toEqual(['завхозы школ']);
  });

  it('somebody may be told behind a name in quotes', () => {
    const draft = read(
      order('1. Во исполнение приказа № 3 "Об учёте" отделу снабжения проверить склад до 01.03.2024.'),
    );
    expect(who(draft)).toEqual([['Отдел снабжения']]);
  });

  it('a frame may be called by a name in quotes, and a line without work asks for no term', () => {
    const draft = read(
      order(
        '1. Провести «Месячник чистоты» с 1 по 30 мая 2024 года.\n2. Завхозу Рогову П.П. обеспечить проведение месячника.\n3. По линии учёта:\n3.1. Лапиной О.С. сдать отчёт до 03.06.2024.',
      ),
    );
    expect(draft.items.map(({ kind }) => kind)).toEqual(['umbrella', 'action', 'header', 'action']);
    expect(draft.findings.filter(({ severity, item }) => severity === 'blocking' && item !== null)).toEqual(
      [],
    );
  });
});

describe('how the work is done', () => {
  it.each([
    'исходя из сроков работ и по согласованию с комитетом,',
    'не допуская срыва занятий,',
    'руководствуясь порядком учёта,',
    'согласовав смету с отделом учёта,',
  ])('«Директорам школ, %s …» says nothing of who does it', (how) => {
    const draft = read(order(`1. Директорам школ, ${how} завезти песок до 01.03.2024.`));
    expect(who(draft)).toEqual([['директора школ']]);
  });

  it('what is told of many is declined with them', () => {
    const draft = read(order('1. Директорам школ, имеющим стадионы, завезти песок до 01.03.2024.'));
    expect(who(draft)).toEqual([['директора школ, имеющие стадионы']]);
  });
});

describe('the shape of copies', () => {
  it('numbers on lines of their own mark the points below them', () => {
    const points =
      '1.\nУтвердить смету на год.\n2.\nЛапиной О.С. составить план\nдо 01.03.2024.\n3.\nКонтроль оставляю за собой.';
    const draft = read(order(points));
    expect(draft.items.map(({ ref, kind, text }) => [ref, kind, text.slice(-6)])).toEqual([
      ['1', 'self-executing', 'а год.'],
      ['2', 'action', '.2024.'],
      ['3', 'control', 'собой.'],
    ]);
  });

  it('running text that is stretched to its margin is no table', () => {
    const points = [
      '  1.  Директорам  школ,  исходя  из  предполагаемых',
      'сроков  окончания  летних  работ  и  по   согласованию  с',
      'отделом учёта, сдать отчёт до 01.09.2024.',
      '  2.   Завхозам   школ   в   ходе  работ',
      'вывезти  мусор.',
    ];
    expect(read(order(points.join('\n'))).items.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it('the kind may stand over its body, day and number', () => {
    const draft = read(
      'Указ\nПредседателя Верхнего района от 6 мая 2024 г. № 29-у\n«Об учёте»\n\nВ целях порядка постановляю:\n\n1. Лапиной О.С. составить смету до 03.06.2024.\n',
    );
    expect(draft.document).toMatchObject({ kind: 'указ', number: '29-у', date: '2024-05-06' });
  });
});

describe('the frame of an event', () => {
  it.each([
    'Районный этап смотра хоров провести с 12 по 16 февраля 2024 года на базе лицея.',
    'Провести с 12 по 16 февраля 2024 года районный этап смотра хоров.',
  ])('is told in any order, and a stage is carried out where the whole is: %s', (frame) => {
    const draft = read(order(`1. ${frame}\n2. Лапиной О.С. составить протоколы смотра.`));
    expect(draft.items[0]).toMatchObject({
      kind: 'umbrella',
      deadline: { from: '2024-02-12', to: '2024-02-16' },
    });
  });
});

describe('what stands beside and below', () => {
  it('a word that a line cut leaves no spaces in what the draft gives', () => {
    const points =
      '1. Главному врачу больницы «Рай-\nонная» Лапиной О.С. до 26.01.2024 составить смету.\n2. Контроль оставляю за собой.';
    const [first] = act('ПРИКАЗ\n15.01.2024 № 5\n\nО смете', 'ПРИКАЗЫВАЮ:', points).items;
    expect(first?.executors[0]).toMatchObject({
      name: 'Лапина О.С.',
      position: 'главный врач больницы «Районная»',
    });
  });

  it('a street below an addressee is no part of the position', () => {
    const letter = 'Генеральному директору\nООО «Мост»\nЛапину Ю.Т.\nул. Заводская, 2\n\n15.01.2024 № 5\n\nУважаемый Юрий Титович!\n\nПросим до 26.01.2024 направить отчёт.\n\nДиректор     П.А. Дымов\n'; // prettier-ignore
    expect(read(letter).items[0]?.executors[0]?.position).toBe('генеральный директор ООО «Мост»');
  });

  it('a signature below a row in tabs whose last cell is empty is no part of it', () => {
    const plan = 'План работы на 2024 год\n\n№\tМероприятие\tСрок\tИсполнитель\tДокумент\n1.\tСоставить смету\t26.01.2024\tЛапина О.С.\tсмета\n2.\tОткрыть зал\t01.09.2024\tДымов П.А.\t\n\nДиректор\tП.А. Дымов\nИсп. Седова Анна Юрьевна, 2-17-40\n'; // prettier-ignore
    const { items, document } = read(plan);
    expect(items.at(-1)?.deliverables).toEqual([]);
    expect(document.drafter?.name).toBe('Седова А.Ю.');
  });

  it('a day and an hour are no telephone', () => {
    const below = 'Директор     П.А. Дымов\n\nСедова А.Б. 18.01.2024 17:42\n';
    expect(act('ПРИКАЗ\n15.01.2024 № 5\n\nО смете', 'ПРИКАЗЫВАЮ:', body, below).document.drafter).toBeNull();
  });
});
