import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const body = '1. Лапиной О.С. составить смету до 26.01.2024.\n2. Контроль оставляю за собой.';

describe('what the shape of a line tells', () => {
  it('a name behind a wide gap signs, whatever office stands before it', () => {
    const text = `Хутор\n\nПРИКАЗ\n\n15.01.2024 № 5\n\nО смете\n\nПРИКАЗЫВАЮ:\n\n${body}\n\n`;
    const signed = (line: string) => read(`${text}${line}\n`).document.signatory;
    expect(signed('Выборный хутора                 Мария Тодораш')).toEqual({
      name: 'Тодораш М.',
      position: 'Выборный хутора',
    });
    expect(signed('Выборный хутора                 П.А. Дымов')?.name).toBe('Дымов П.А.');
  });

  it('a signature of two initials is no eighth point', () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map(
      (n) => `${String(n)}. Лапиной О.С. составить смету до ${String(n)} марта.`,
    );
    const draft = read(`РЕЗОЛЮЦИЯ\n\n${points.join('\n')}\n\nВ.В. Дымов\n06.02.2024\n`);
    expect(draft.items).toHaveLength(7);
    expect(draft.document).toMatchObject({ date: '2024-02-06', signatory: { name: 'Дымов В.В.' } });
  });

  it('any digit of an inner number may be misread where just that number is due', () => {
    const draft = read(order('1. Лапиной О.С.:\n1.1. составить смету;\nl.2. сдать отчёт.'));
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '1.1', '1.2']);
  });

  it('a head set apart letter by letter is read', () => {
    const draft = read(
      `А Д М И Н И С Т Р А Ц И Я\nВЕРХНЕГО РАЙОНА\n\nП Р И К А З\n\n« 1 9 » января 2024 г.      № 5\n\nО смете\n\nПРИКАЗЫВАЮ:\n\n${body}\n\nГлава района     П.А. Дымов\n`,
    );
    expect(draft.document).toMatchObject({ issuer: 'АДМИНИСТРАЦИЯ ВЕРХНЕГО РАЙОНА', date: '2024-01-19' });
  });

  it('whatever verb ends the line above the first point decides', () => {
    const draft = read(
      `Совет хутора\n\nРАСПОРЯЖЕНИЕ\n\n15.01.2024 № 5\n\nО смете\n\nВ связи с весной СТАРШИНА ХУТОРА НАЗНАЧАЕТ:\n\n${body}\n\nДиректор     П.А. Дымов\n`,
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
  });
});

describe('who is in a commission', () => {
  it('its members below «в составе:» belong to the point', () => {
    const draft = read(
      order(
        '1. Создать комиссию по учёту в составе:\n- Лапина О.С., кассир;\n- Рогов П.П., завхоз.\n2. Рогову П.П. сдать склад.',
      ),
    );
    expect(draft.items.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['1', 'self-executing'],
      ['2', 'action'],
    ]);
  });
});

describe('names in brackets', () => {
  it.each([
    ['Отделу учёта (г-жа Мария Тодораш) составить смету.', 'Тодораш М.'],
    ['Предприятию «Исток» (управляющий Виктор Бырсан) составить смету.', 'Бырсан В.'],
  ])('«%s»', (task, name) => {
    expect(who(read(order(`1. ${task}\n2. Утвердить план.`)))[0]).toEqual([name]);
  });

  it('a name of a body in a bracket is nobody', () => {
    expect(who(read(order('1. Клубу (Новая Жизнь) составить смету.\n2. Утвердить план.')))[0]).toEqual([
      'Клуб (Новая Жизнь)',
    ]);
  });
});

describe('a resolution', () => {
  it('gives whoever is named a thing and its day', () => {
    const draft = read(
      'РЕЗОЛЮЦИЯ\nДата резолюции: 06.02.2024\n\nЛапиной О.С. – подготовить смету до 16.02.2024.\nРогову П.П. – ответ заявителю 20.02.2024.\nБуеву Р.Р. - к сведению, учесть в работе.\n\nС.П. Дымов\n',
    );
    expect(draft.items.map(({ kind, deadline }) => [kind, deadline.to])).toEqual([
      ['action', '2024-02-16'],
      ['action', '2024-02-20'],
      ['acquaintance', null],
    ]);
    expect(draft.document.date).toBe('2024-02-06');
  });
});

describe('what other places of the paper settle', () => {
  it('a name that nothing declines stands below the text', () => {
    const draft = read(
      `${order('1. Секретарю совета Л. Гуцу составить смету.\n2. Утвердить план.')}\n\nОзнакомлены:\nСекретарь совета                    Лидия Гуцу\n`,
    );
    expect(who(draft)[0]).toEqual(['Гуцу Л.']);
  });

  it('an empty cell of executors names nobody where the others repeat one another', () => {
    const rows =
      'Ответственный | Мероприятие | Срок\nРогов П.П. | Сдать опись | 5 мая 2024 года\nРогов П.П. | Сдать склад | 6 мая 2024 года\n | Салют | 9 мая 2024 года\n';
    const draft = read(order(`1. Утвердить план.\n2. Контроль оставляю за собой.\n\n${rows}`));
    expect(draft.findings).toContainEqual(
      expect.objectContaining({ code: 'NO_EXECUTOR', item: draft.items.at(-1)?.ref }),
    );
  });

  it('the same annex is missed once, and papers to be enclosed are none', () => {
    const draft = read(
      order(
        '1. Утвердить форму (приложение № 2).\n2. Завхозу Рогову П.П. сдать опись по форме приложения № 2 с приложением снимков.',
      ),
    );
    expect(draft.findings.filter(({ code }) => code === 'ANNEX_MISSING').map(({ item }) => item)).toEqual([
      '1',
    ]);
  });

  it('whoever points name makes nothing for another point', () => {
    const draft = read(
      order(
        '1. Завхозу Рогову П.П. составить опись.\n2. Указанным в пункте 1 исполнителям доложить о выполнении до 1 апреля 2024 года.',
      ),
    );
    expect(draft.items[1]?.dependsOn).toEqual([]);
  });
});

describe('what is handed over', () => {
  it.each([
    ['провести опись, копии актов описи сдать в архив до 5 марта.', ['опись', 'копии актов описи']],
    ['собрать заявки и протоколы сходов сдать директору.', ['заявки', 'протоколы сходов']],
    ['устранить недостатки, отчёты – Рогову П.П. до 5 марта.', ['отчёты']],
    ['ежедневно передавать рапорт дежурному.', ['рапорт']],
    ['проверить планы, графики и подготовить записку.', ['записку']],
    ['обеспечить выпуск памяток в количестве 40 штук.', ['памяток']],
    ['обойти мосты с составлением актов до 5 марта.', ['актов']],
    ['доложить о выполнении настоящего плана.', []],
    ['дать разъяснения по заполнению формы.', []],
  ])('«%s»', (task, things) => {
    const draft = read(order(`1. Завхозу ${task}\n2. Утвердить план.`));
    expect(draft.items[0]?.deliverables).toEqual(things);
  });

  it('a thing behind a dash is given to whoever is named', () => {
    const draft = read(order('1. Завхозу Рогову П.П. – проект ответа до 5 марта.\n2. Утвердить план.'));
    expect(draft.items[0]?.deliverables).toEqual(['проект ответа']);
  });
});

describe('what is asked for once or never', () => {
  it('work told by a day is done once, what is forbidden waits for nothing', () => {
    const draft = read(
      order(
        '1. Завхозу информировать совет о сборе до 1 апреля 2024 года.\n2. Завхозу не допускать сборов при приёме детей.',
      ),
    );
    expect(draft.items.map(({ kind }) => kind)).toEqual(['action', 'standing']);
    expect(draft.items[1]?.deadline.kind).not.toBe('event');
  });
});
