import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const codes = (draft: ReturnType<typeof read>, ref: string) =>
  draft.findings.filter(({ item }) => item === ref).map(({ code }) => code);

describe('acts that were copied from a page', () => {
  const page = (points: string) =>
    read(`Распоряжение от 5 марта 2024 г. № 7\n\nО весне\n\nВ целях порядка:\n${points} | |\n`);

  it('points and the signature that stand in one line, with what is left of a table behind them', () => {
    const draft = page(
      '1. Завхозу Рогову П.П. завезти песок до 20 марта 2024 года. 2. Контроль возложить на методиста Лапину О.С. Директор лицея С.П. Дымов',
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-03-20'],
      ['2', 'control', null],
    ]);
    expect(draft.control).toMatchObject({ name: 'Лапина О.С.', position: 'методист' });
    expect(draft.document.signatory).toEqual({ name: 'Дымов С.П.', position: 'Директор лицея' });
  });

  it('a point without the stop before its number is believed where the next one has its own', () => {
    const refs = (points: string) => page(points).items.map(({ ref }) => ref);
    expect(refs('1. Начать приём в школах округа 2. Завезти песок. 3. Контроль оставляю за собой.')).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(refs('1. Завезти песок согласно приложению 2. Контроль оставляю за собой.')).toEqual(['1']);
  });

  it('the place that ends an office is no surname', () => {
    const below = 'Глава города Озёрский С.П. Дымов.';
    const draft = read(order('1. Завезти песок.').replace('Начальник отдела В.О. Тихомиров', below));
    expect(draft.document.signatory?.name).toBe('Дымов С.П.');
  });

  it('the full day of what is held needs no date of the act', () => {
    const draft = read(
      'В целях порядка ПРИКАЗЫВАЮ:\n1. Провести 16 мая 2024 г. уборку.\n2. Утвердить план.\n',
    );
    expect(draft.items[0]?.deadline).toMatchObject({ kind: 'on-date', due: '2024-05-16' });
  });
});

describe('what belongs to the work and to nobody who does it', () => {
  const party = (task: string) => read(order(`1. ${task}\n2. Утвердить план.`)).items[0]?.executors[0];

  it.each([
    ['Отделу учёта (Рогова) расходы на ремонт принять до 1 марта.', 'Отдел учёта', 'Рогова'],
    ['Отделу учёта (РоговаА.Б.) принять смету до 1 марта.', 'Отдел учёта', 'Рогова А.Б.'],
    [
      'Отделу учёта (Рогова А.Б.) администрации округа принять смету.',
      'Отдел учёта администрации округа',
      'Рогова А.Б.',
    ],
    ['Отделу учёта для подготовки сметы составить опись.', 'Отдел учёта', null],
    ['Центру для одарённых детей составить опись.', 'Центр для одарённых детей', null],
    ['Отделу учёта на период ремонта составить опись.', 'Отдел учёта', null],
    ['Отделу учёта в полном объёме выполнить работы.', 'Отдел учёта', null],
  ])('«%s»', (task, unit, name) => {
    expect(party(task)).toMatchObject({ unit, name });
  });

  it('what is laid on somebody', () => {
    expect(party('Возложить на методиста Рогову А.Б. ответственность за сбор сведений.')?.position).toBe(
      'методист',
    );
    expect(party('Возложить на директоров школ персональную ответственность за порядок.')?.group).toBe(
      'директора школ',
    );
  });

  it('«Вменить в обязанности комиссии:» heads what the commission does', () => {
    const draft = read(
      order('1. Вменить в обязанности комиссии:\n1.1. проверить склад до 1 марта.\n2. Утвердить план.'),
    );
    expect(who(draft).slice(0, 2)).toEqual([['Комиссия'], ['Комиссия']]);
    expect(short(draft)[0]?.[1]).toBe('header');
  });
});

describe('words that set no term', () => {
  it.each([
    'Завхозу Рогову П.П. провести уборку. При необходимости выделить песок.',
    'В ходе собраний методисту Лапиной О.С. подробно рассмотреть вопрос порядка.',
  ])('«%s» is asked', (task) => {
    expect(codes(read(order(`1. ${task}\n2. Утвердить план.`)), '1')).toContain('NO_DEADLINE');
  });

  it('terms in a list are several, which a person settles', () => {
    const draft = read(
      order(
        '1. Завхозу Рогову П.П. провести уборку в следующие сроки:\n4 апреля - двор;\n5 апреля - сад;\n15 мая - склад.\n2. Утвердить план.',
      ),
    );
    expect(draft.items[0]?.deadline).toMatchObject({ due: null, decide: true });
    expect(draft.items[0]?.deadline.options.map(({ to }) => to)).toEqual([
      '2024-04-04',
      '2024-04-05',
      '2024-05-15',
    ]);
  });

  it('what is allowed is done by the signature, whoever is allowed work has it to do', () => {
    expect(short(read(order('1. Разрешить проведение встречи.\n2. Утвердить план.')))[0]?.[1]).toBe(
      'self-executing',
    );
    expect(
      who(read(order('1. Разрешить завхозу Рогову П.П. принять песок.\n2. Утвердить план.')))[0],
    ).toEqual(['Рогов П.П.']);
  });
});

describe('days that stand right before their work', () => {
  const first = (task: string) => read(order(`1. ${task}\n2. Утвердить план.`)).items[0];

  it.each([
    ['Отделу учёта 19 апреля 2024 года с 8 до 18 часов закрыть склад.', 'Отдел учёта'],
    ['Рекомендовать отделу учёта по округу 19 апреля 2024 г. закрыть склад.', 'Отдел учёта по округу'],
  ])('«%s»', (task, unit) => {
    expect(first(task)).toMatchObject({ executors: [{ unit }], deadline: { due: '2024-04-19' } });
  });

  it('behind a name they are no part of the office', () => {
    const item = first('Директору лицея Рогову П.П. 19 апреля 2024 года провести встречу.');
    expect(item).toMatchObject({
      executors: [{ position: 'директор лицея' }],
      deadline: { due: '2024-04-19' },
    });
  });

  it.each([
    'Участникам совещания 19 апреля 2024 года представить отчёт.',
    'Комиссии, созданной 19 апреля 2024 года, провести обход.',
    'Во исполнение решения от 19 апреля 2024 года провести обход.',
  ])('«%s» has a day of something else', (task) => {
    expect(first(task)?.deadline).toMatchObject({ due: null, decide: true });
  });

  it('what the signature stops on a day has no term', () => {
    expect(first('Прекратить движение 19 апреля 2024 года.')).toMatchObject({
      kind: 'self-executing',
      deadline: { due: null, decide: false },
    });
  });

  it('points of days keep their inner numbers', () => {
    const draft = read(
      order(
        '1. Закрыть склад:\n1.1. 13, 15 мая 2024 года с 8 часов.\n1.2. 14 мая 2024 года с 9 часов.\n2. 5 мая завезти песок.',
      ),
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '1.1', '1.2', '2']);
  });
});

describe('heads and headers of copied acts', () => {
  it('day, number and title on one line', () => {
    const draft = read(
      'ГЛАВА ОКРУГА\n\nПОСТАНОВЛЕНИЕ\n\nот 5 марта 2024 г. N 30 О ВЕСНЕ В ОКРУГЕ\n\nВ целях порядка постановляю:\n\n1. Завезти песок.\n',
    );
    expect(draft.document).toMatchObject({ number: '30', date: '2024-03-05', title: 'О ВЕСНЕ В ОКРУГЕ' });
  });

  it('whom the reason names heads nothing', () => {
    const draft = read(
      'Распоряжение от 5 марта 2024 г. № 7\n\nВ связи с весной, на основании просьбы, ООО «Рубин» от 04.03.2024:\n1. Утвердить план.\n2. Завезти песок.\n',
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2']);
  });

  it('both offices of one person are in the nominative', () => {
    const control = 'Контроль возложить на заместителя главы – начальника отдела учёта Рогова П.П.';
    expect(read(order(`1. Завезти песок.\n2. ${control}`)).control).toMatchObject({
      name: 'Рогов П.П.',
      position: 'заместитель главы – начальник отдела учёта',
    });
  });
});

describe('bodies and what is laid on them', () => {
  const first = (task: string) => read(order(`1. ${task}\n2. Утвердить план.`)).items[0];

  it.each([
    ['Возложить на ИВЦ распространение базы.', 'ИВЦ'],
    ['Возложить на районное управление учёта исполнение сметы.', 'Районное управление учёта'],
  ])('«%s»', (task, unit) => {
    expect(first(task)?.executors[0]).toMatchObject({ unit });
  });

  it('several bodies with a name each are no office of those', () => {
    const draft = first('Отделам округов, Северного (Рогов П.П.), Южного (Лапина О.С.) завезти песок.');
    expect(draft?.executors).toMatchObject([
      { name: 'Рогов П.П.', position: null, group: 'отделы округов, Северного, Южного' },
      { name: 'Лапина О.С.', position: null },
    ]);
  });

  it('money for holding something is no event', () => {
    expect(first('Отделу учёта выделить средства на организацию и проведение конкурса.')?.kind).toBe(
      'action',
    );
    expect(first('Отделу учёта организовать и провести конкурс.')?.kind).toBe('event');
  });

  it('what a collection of acts says of its numbers is no part of a point', () => {
    const note =
      '1. Утвердить план.\nНумерация пунктов приводится в соответствии с источником\n4. Завезти песок.';
    expect(read(order(note)).items.map(({ ref, text }) => `${ref} ${text}`)).toEqual([
      '1 Утвердить план.',
      '4 Завезти песок.',
    ]);
  });
});

describe('what scanners and brackets hide', () => {
  const first = (task: string) => read(order(`1. ${task}\n2. Утвердить план.`)).items[0];

  it('whoever controls, though a line cuts the office in two', () => {
    const control = 'Контроль за исполнением возложить на первого за-\nместителя главы Рогова П.П.';
    expect(read(order(`1. Завезти песок.\n2. ${control}`)).control).toMatchObject({
      name: 'Рогов П.П.',
      position: 'первый заместитель главы',
    });
  });

  it('the first figure of an inner number, where just that number is due', () => {
    const draft = read(
      order('1. Утвердить план.\n2. Завести журнал.\n3. Завхозу:\n3.1. завезти песок;\nЗ.2. убрать двор.'),
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2', '3', '3.1', '3.2']);
  });

  it('a name in brackets that may be undeclined is asked, beside a nominative it is as written', () => {
    const alone = read(order('1. Отделу учёта (Линде А.Б.) завезти песок.\n2. Утвердить план.'));
    expect(codes(alone, '1')).toContain('AMBIGUOUS_PERSON');
    const beside = read(
      order(
        '1. Директорам трестов «Мост» (Рогов П.П.), «Маяк» (Линде А.Б.) завезти песок.\n2. Утвердить план.',
      ),
    );
    expect(who(beside)[0]).toEqual(['Рогов П.П.', 'Линде А.Б.']);
    expect(codes(beside, '1')).not.toContain('AMBIGUOUS_PERSON');
  });

  it.each([
    ['Завхозу убрать двор 31 марта и 1 апреля.', '2024-04-01'],
    ['Завхозу убрать двор (до 20 марта) и повторно (с 3 по 5 апреля), акты подшить.', '2024-04-05'],
  ])('«%s» ends with its last day', (task, due) => {
    expect(first(task)?.deadline.due).toBe(due);
  });

  it.each([
    'Секретарю составить график дежурства сторожей с 1 по 5 апреля 2024 года.',
    'Отделу учёта обеспечить подготовку к заседанию совета.',
  ])('«%s» has a day of its thing', (task) => {
    expect(first(task)?.deadline).toMatchObject({ kind: 'none', due: null, decide: true });
  });

  it('what is prepared for a meeting is due when that is held', () => {
    expect(first('Секретарю подготовить к заседанию совета сведения о складе.')?.deadline.kind).toBe('event');
  });
});

describe('signatures and papers that look like something else', () => {
  it('initials below the eighth point are no misread number', () => {
    const points = [...Array(7).keys()]
      .map((at) => `${at + 1}. Завезти песок на склад № ${at + 1}.`)
      .join('\n');
    const draft = read(order(points).replace('Начальник отдела В.О. Тихомиров', 'В.О. Тихомиров'));
    expect(draft.items).toHaveLength(7);
    expect(draft.document.signatory?.name).toBe('Тихомиров В.О.');
  });

  it.each([
    ['Сводный отчёт о ремонте отделу дорог представить до 1 марта.', ['Отдел дорог']],
    ['Отчёт об исполнении поручений отделу дорог представить до 1 марта.', ['Отдел дорог']],
    ['Отчёт о работе комиссии представить до 1 марта.', []],
    ['Отчёт об оказании помощи отделу дорог представить до 1 марта.', []],
    ['Рекомендовать ОВД по округу (Рогову) усилить охрану.', ['Рогов']],
  ])('«%s»', (task, names) => {
    expect(who(read(order(`1. ${task}\n2. Утвердить план.`)))[0]).toEqual(names);
  });
});
