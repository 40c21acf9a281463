import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

describe('who signs', () => {
  const minutes = (below: string) =>
    read(
      `ПРОТОКОЛ\nсовещания при главе округа\n15 января 2024 года № 2\n\nРЕШИЛИ:\n1. Лапиной О.С. составить смету до 26.01.2024.\n\n${below}\n`,
    ).document.signatory;

  it('whoever presides signs, not who wrote the minutes, whose name stands below those words', () => {
    expect(minutes('Председательствующий          П.А. Дымов\n\nПротокол вела\nБуева Р.Р.')).toMatchObject({
      name: 'Дымов П.А.',
    });
    expect(minutes('Протокол вела\nБуева Р.Р.')).toBeNull();
  });
});

describe('resolutions', () => {
  it('«Контроль - …» names who controls, «… - к сведению» gives no work', () => {
    const draft = read(
      'Администрация посёлка\n\nРЕЗОЛЮЦИЯ\n\n1. Лапиной О.С. - подготовить ответ до 20 февраля 2024 года\n2. Рогову П.П. - к сведению\n3. Контроль - Буева Р.Р.\n\nС.П. Дымов\n06.02.2024\n',
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['action', 'acquaintance', 'control']);
    expect(draft.control).toMatchObject({ by: 'person', name: 'Буева Р.Р.' });
  });
});

describe('acts', () => {
  it('bullets below a reason are points, though the verb of the order was left out', () => {
    const draft = read(
      'Администрация посёлка\nПОСТАНОВЛЕНИЕ\n\nот 04.03.2024 № 17\n\nО весне\n\nВ связи с таянием снега:\n\n- Ввести запрет на выход на лёд с 10 марта 2024 года.\n- Завхозу Рогову П.П. завезти песок до 20 марта 2024 года.\n- Контроль оставляю за собой.\n\nГлава посёлка                 С.П. Дымов\n',
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['self-executing', 'action', 'control']);
    expect(who(draft)[1]).toEqual(['Рогов П.П.']);
    expect(draft.control.by).toBe('signatory');
  });

  it('tasks without marks below a number stay apart from their header', () => {
    const draft = read(
      order(
        '1. Отделу торговли (Рогов П.П.):\nв двухнедельный срок провести опись товаров;\nдо 1 июля 2024 года составить смету.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['1', 'header'],
      ['1.1', 'action'],
      ['1.2', 'action'],
      ['2', 'control'],
    ]);
  });

  it('a heading that looks back and ahead gives no year to days without one', () => {
    const heading = 'Об итогах работы в 2023 году и задачах на 2024 год';
    const draft = (title: string) =>
      read(order('1. Рогову П.П. представить план до 20 марта.').replace('О деле', title)).items[0]?.deadline
        .to;
    expect(draft(heading)).toBe('2024-03-20');
    expect(draft('Об итогах работы в 2023 году')).toBe('2024-03-20');
  });

  it('what is registered behind the number is no part of it', () => {
    const draft = read(
      'О весне\n\nПостановление акимата Озёрного района от 12 января 2024 года № 15. Зарегистрировано 18 января 2024 года № 84\n\nВ целях порядка акимат ПОСТАНОВЛЯЕТ:\n\n1. Акимам сел завезти песок до 20 марта 2024 года.\n\nАким района                Н. Серов\n',
    );
    expect(draft.document).toMatchObject({ number: '15', date: '2024-01-12' });
  });

  it('things to approve in lines without marks are points below the one that approves', () => {
    const draft = read(
      order(
        '1. Утвердить:\nграфик ремонта согласно приложению № 1;\nсостав группы согласно\nприложению № 2.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['1', 'self-executing'],
      ['1.1', 'topic'],
      ['1.2', 'topic'],
      ['2', 'control'],
    ]);
  });

  it('an adjective before a body is part of its name; an office in a bracket behind the term works', () => {
    const draft = read(
      order(
        '1. Озёрному участковому лесничеству (Рогов П.П.) расставить знаки к открытию сезона.\n2. Провести опрос до 15 марта 2024 года (методист).',
      ),
    );
    expect(draft.items[0]?.executors[0]?.unit).toBe('Озёрное участковое лесничество');
    expect(draft.items[0]?.deadline).toMatchObject({ kind: 'event', text: 'к открытию сезона' });
    expect(draft.items[1]?.executors.map(({ position }) => position)).toEqual(['методист']);
  });

  it('what is handed over stands behind a person or its purpose', () => {
    const draft = read(
      order(
        '1. Отделу торговли представить на утверждение план ярмарки.\n2. Отделу кадров представлять Лапиной О.В. краткую справку.',
      ),
    );
    expect(draft.items.map(({ deliverables }) => deliverables)).toEqual([
      ['план ярмарки'],
      ['краткую справку'],
    ]);
  });

  it('a season behind whoever works is no part of the office; every ten days is three times a month', () => {
    const draft = read(
      order(
        '1. Инспектору отдела ежемесячно в течение зимнего сезона проводить обход.\n2. Рогову П.П. ежедекадно представлять сводку.',
      ),
    );
    expect(draft.items[0]?.executors[0]?.position).toBe('инспектор отдела');
    expect(draft.items[1]?.deadline).toMatchObject({ kind: 'recurring', decide: false });
  });

  it('a numbered name over numbered points is no task', () => {
    const draft = read(
      order(
        '1. Работы во дворах\n1.1. Лапиной О.В. составить план до 12 февраля 2024 года.\n1.2. Рогову П.П. вывезти снег до 16 февраля 2024 года.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['header', 'action', 'action']);
  });

  it('control stands behind a paragraph that only tells; what is left as it was needs no term; expenses hold no event', () => {
    const draft = read(
      order(
        '1. Остальные пункты приказа оставить без изменения.\n2. Лапиной О.В. уточнить смету на проведение конкурса до 20 февраля 2024 года.\n\nСведения принимаются в кабинете 7.\n\nКонтроль за исполнением приказа возложить на Рогова П.П.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['self-executing', 'action', 'control']);
    expect(draft.items[0]?.deadline.decide).toBe(false);
  });

  it('days off are days of the series and no part of the office', () => {
    const draft = read(
      order(
        '1. Директору центра Рогову П.П. ежедневно, включая выходные и праздничные дни, до 16.00 часов направлять сводку.\n2. Методисту Лапиной О.В. ежедневно, кроме воскресных дней, вести журнал.',
      ),
    );
    expect(draft.items.map(({ executors }) => executors[0]?.position)).toEqual([
      'директор центра',
      'методист',
    ]);
    expect(draft.items.map(({ deadline }) => deadline)).toMatchObject([
      { kind: 'recurring', text: 'ежедневно, включая выходные и праздничные дни, до 16.00 часов' },
      { kind: 'recurring', text: 'ежедневно, кроме воскресных дней' },
    ]);
  });

  it('whose people somebody asks stays as it is', () => {
    const draft = read(order('1. Ответственность за смотр возложить на его организаторов (Рогов П.П.).'));
    expect(draft.items[0]?.executors[0]).toMatchObject({
      name: 'Рогов П.П.',
      position: 'его организаторы',
    });
  });
});

describe('acts from collections', () => {
  it('the line above the act names body, day and number once more', () => {
    const { document } = read(
      'Постановление Администрации города Заречного от 04.04.2022 № 22-п\n\n   ГЛАВА ГОРОДА\n   ПОСТАНОВЛЕНИЕ\n   от 04.04.2022 N р 22\n\nО ремонте\n\nПОСТАНОВЛЯЮ:\n1. Отделу дорог до 5 мая 2022 года составить план.\n\nГлава города П.П. Рогов\n',
    );
    expect(document).toMatchObject({
      kind: 'постановление',
      number: '22-п',
      date: '2022-04-04',
      issuer: 'Администрация города Заречного',
    });
  });
});

describe('letters and minutes', () => {
  it('a letter goes on asking, and what stands below «Просим вас:» is no part of what was asked before', () => {
    const draft = read(
      'Руководителям школ\n\nУПРАВЛЕНИЕ ОБРАЗОВАНИЯ\n12.01.2024 № 29\n\nУважаемые коллеги!\n\nПросим до 19 января 2024 года заполнить таблицу. Скан таблицы с подписью представить нарочно до 26 января 2024 года.\n\nРекомендуем до 1 марта 2024 года обновить стенды. Просим вас:\n\n- провести открытые уроки до 22 марта 2024 года;\n- предоставить фотоотчёт до 29 марта 2024 г.\n\nНачальник управления   П.П. Рогов\n',
    );
    expect(short(draft).map(([, , due]) => due)).toEqual([
      '2024-01-19',
      '2024-01-26',
      '2024-03-01',
      '2024-03-22',
      '2024-03-29',
    ]);
    expect(draft.items.map(({ parent }) => parent)).toEqual([null, null, null, null, null]);
  });

  it('who wrote the minutes signs nothing, whoever approved them does', () => {
    const draft = read(
      'УТВЕРЖДАЮ\nЗаместитель главы округа\n________ Л.Ш. Буева\n\nПРОТОКОЛ\nсовещания о ремонте\n\n07.06.2023 № 14\n\nРЕШИЛИ:\n1. Информацию Рогова П.П., Лапиной О.С. принять к сведению.\n2. Лапиной О.С. до 1 августа 2023 года составить перечень.\n\nПротокол вела:\nконсультант отдела    Р.А. Дымова\n',
    );
    expect(draft.document.signatory?.name).toBe('Буева Л.Ш.');
    expect(draft.items[0]).toMatchObject({ kind: 'self-executing', executors: [] });
  });

  it('a scanner’s zero begins a word', () => {
    const draft = read(
      order(
        '1. Рогову П.П.:\n1.1. 0беспечить уборку до 15 декабря 2024 г.;\n1.2. убрать ёлку до 20 января 2025 г.',
      ),
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '1.1', '1.2']);
  });
});
