import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

describe('acts as collections and pages copy them', () => {
  it('one line tells kind, body, day, number and title, with quotes or without', () => {
    const letter = read(
      'Письмо Управления по надзору за лифтами от 5 марта 2012 г. N 04/12-7 "О проверке лифтов и подъёмников в домах области перед началом нового отопительного сезона"\n\nПросим до 2 апреля 2012 г. направить сведения о проверке.\n',
    ).document;
    expect([letter.kind, letter.number, letter.date]).toEqual(['письмо', '04/12-7', '2012-03-05']);
    expect(letter.issuer).toBe('Управление по надзору за лифтами');
    const other = read(
      'Письмо ЦУ Лифтнадзора по округу от 05.03.2012 г № 7/12\n\nО лифтах\n\nПросим до 2 апреля 2012 г. направить сведения.\n',
    ).document;
    expect([other.number, other.date, other.title]).toEqual(['7/12', '2012-03-05', 'О лифтах']);
    const act = read(
      'Постановление Правительства Энской Республики от 5 марта 2012 года № 70 Об утверждении Плана по лифтам\nВ целях порядка Правительство ПОСТАНОВЛЯЕТ:\n1. Утвердить прилагаемый План по лифтам.\n',
    ).document;
    expect([act.number, act.title]).toEqual(['70', 'Об утверждении Плана по лифтам']);
  });

  it('«Nr.» marks a number too, and «8-го мая … гор. Энск» is a day of its own', () => {
    const { document } = read(
      'ПОСТАНОВЛЕНИЕ Nr. 81\nот  21.10.2014\nоб отходах\n\nПравительство ПОСТАНОВЛЯЕТ:\n1. Министерству среды до 1 декабря 2014 г. открыть площадки.\n',
    );
    expect([document.kind, document.number, document.date]).toEqual(['постановление', '81', '2014-10-21']);
    const old = read(
      'ПРИКАЗ\n8-го мая 1949 г., гор. Энск\nПРИКАЗЫВАЮ:\n1. Начальнику склада сдать отчёт к 1 июня 1949 г.\n',
    );
    expect(old.document.date).toBe('1949-05-08');
  });

  it('a telegram has its day and number, and its addressee is no beginning of the task', () => {
    const draft = read(
      'Правительственная телеграмма №ЛР 15-2/10 от 13 июля 2021 г. о лифтах и подъёмниках.\n\nРуководителям управ\nМинистерство жилья просит до 16 августа 2021 года представить сведения о лифтах.\n\nЗаместитель министра\nВ.С. Белов\n',
    );
    expect([draft.document.kind, draft.document.date]).toEqual(['телеграмма', '2021-07-13']);
    expect(draft.items[0]?.text).toMatch(/^Министерство/u);
    expect(short(draft)).toEqual([['1', 'action', '2021-08-16']]);
  });

  it('points on one line stay apart, also without a full stop, and the signature behind them', () => {
    const draft = read(
      'О празднике улицы\n\nВ целях порядка п о с т а н о в л я ю: 1. Провести 14 июня 2024 г. праздник улицы. 2. Отделу культуры убрать площадь до 7 июня 2024 г. 3. Обязать отдел дорог закрыть проезд до 14 июня 2024 г. И.о. главы Энского района А.А. Рогов Постановление 34\n',
    );
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-06-14', '2024-06-07', '2024-06-14']);
    expect(draft.document.signatory?.name).toBe('Рогов А.А.');
    expect(draft.items[2]?.text).toMatch(/2024 г\.$/u);
    const bare = read(
      'Исполком решает: 1. Обязать отдел дорог вывезти снег до 1 марта 2024 года 2. Обязать трест починить забор до 5 марта 2024 года\n',
    );
    expect(short(bare).map(([, , due]) => due)).toEqual(['2024-03-01', '2024-03-05']);
  });

  it('bullets stand for the numbers above «1.1.» that were lost', () => {
    const draft = read(
      'О празднике улицы\nВ целях порядка:\n- Утвердить:\n1.1. Состав комитета по празднику (приложение № 1);\n1.2. План праздника (приложение № 2).\n- Отделу культуры до 7 июня 2024 г. убрать площадь.\n- Контроль за исполнением распоряжения оставляю за собой.\nГлава города О.В. Белов\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'self-executing', null],
      ['1.1', 'topic', null],
      ['1.2', 'topic', null],
      ['2', 'action', '2024-06-07'],
      ['3', 'control', null],
    ]);
  });

  it('rows of a plan on one line each are told apart by their terms; an annex has the day of its act', () => {
    const draft = read(
      'Приложение к Постановлению от 12.04.2024 г № 31 План\n\nПлан праздника улицы\n\nN п/п Наименование мероприятий Срок исполнения Ответственные за исполнение\n1 Уборка площади к празднику До 5 июня Рогов С.Н. (по согласованию), главы управ (по согласованию)\n2. Украшение домов до 31 мая Гусева А.Б.\n3 Ярмарка с 10-00 отдел торговли\n',
    );
    expect([draft.document.number, draft.document.date]).toEqual(['31', '2024-04-12']);
    expect(draft.items.map(({ text }) => text)).toEqual([
      'Уборка площади к празднику',
      'Украшение домов',
      'Ярмарка',
    ]);
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-06-05', '2024-05-31', null]);
    expect(who(draft)).toEqual([['Рогов С.Н.', 'главы управ'], ['Гусева А.Б.'], ['Отдел торговли']]);
  });
});

describe('plans and acts whose marks were lost', () => {
  it('rows on one line each may have no column of executors, or several days', () => {
    const bare = read(
      'План месячника на 2024 год\n\nN п/п Наименование мероприятия Срок исполнения\n1 Уборка дворов, примыкающих к рынкам До 20 мая 2024 года\n2 Ремонт урн и скамеек До 24 мая 2024 года\n',
    );
    expect(short(bare).map(([, , due]) => due)).toEqual(['2024-05-20', '2024-05-24']);
    const several = read(
      'План месячника на 2024 год\n\nN п/п Мероприятие Срок исполнения Исполнители\n1. Сообщать жителям о месячнике с целью участия в нём Апрель, Май 2024 года СМИ, МУ "Дом"\n2. Уборка дворов 13 мая, 24 мая 2024 года Предприятия\n',
    );
    expect(several.items.map(({ deadline }) => [deadline.kind, deadline.text])).toEqual([
      ['months', 'Апрель, Май 2024 года'],
      ['by-date', '13 мая, 24 мая 2024 года'],
    ]);
    expect(who(several)).toEqual([['СМИ', 'МУ «Дом»'], ['предприятия']]);
  });

  it('a bar ends each cell, whose lines go on until it; «Отв-ный»; nobody is whom a centre is called after', () => {
    const draft = read(
      'План на 2024 год\nN\nп/п |\nСодержание |\nСрок\nисполнения |\nОтв-ный |\n1. |\nПроведение\nДней улицы:\n- концерт |\nмай 2024\nгода |\nминистерство\nстроительства и\nжилья области,\nминистерство\nсельского\nхозяйства области,\nМУ "Центр им.\nА.Б. Гусева"\n(по согласованию) |\n2. |\nСубботник |\nиюнь 2024 года |\nМУ "Дом" |\n',
    );
    expect(draft.items.map(({ text, deadline }) => [text, deadline.due])).toEqual([
      ['Проведение Дней улицы: - концерт', '2024-05-31'],
      ['Субботник', '2024-06-28'],
    ]);
    expect(who(draft)[0]?.slice(0, 2)).toEqual([
      'Министерство строительства и жилья области',
      'Министерство сельского хозяйства области',
    ]);
    expect(draft.items[0]?.executors.every(({ name }) => name === null)).toBe(true);
  });

  it('an act without a head has the day and number of the stamp over its annex', () => {
    const { document } = read(
      'Правительство Энской Республики ПОСТАНОВЛЯЕТ:\n1. Утвердить прилагаемые Правила уборки.\n2. Министерству среды до 1 июня 2024 года представить доклад.\nПремьер-Министр К. Рогов\n\nУтверждены\nпостановлением Правительства\nЭнской Республики\nот 26 марта 2024 года № 62\n\nПравила уборки\n\n1. Настоящие Правила определяют уборку.\n',
    );
    expect([document.kind, document.number, document.date]).toEqual(['постановление', '62', '2024-03-26']);
  });

  it('number without a mark beside the day, number behind the title, a town that looks like a surname', () => {
    const one = read(
      'АДМИНИСТРАЦИЯ СЕЛА\nР А С П О Р Я Ж Е Н И Е\n от  10.04.2024 г.              31-р\n\nО субботнике\n\n1. Школам до 20 апреля 2024 г. убрать дворы.\n',
    ).document;
    expect([one.number, one.date]).toEqual(['31-р', '2024-04-10']);
    const other = read(
      'ПРИКАЗ ПЕРВОГО ЗАМЕСТИТЕЛЯ МИНИСТРА СРЕДЫ О ЗАПРЕЩЕНИИ СВАЛОК № 148 3 августа 2024 г.\n\nПриказываю:\n\n1. Отделу дорог до 20 августа 2024 г. убрать свалки.\n\nГлава города Заозёрный В.В. Рогов.\n',
    ).document;
    expect([other.number, other.date, other.title]).toEqual(['148', '2024-08-03', 'О ЗАПРЕЩЕНИИ СВАЛОК']);
    expect(other.signatory?.name).toBe('Рогов В.В.');
  });

  it('the act that changed or ended this one gives it no number', () => {
    const { document } = read(
      'АДМИНИСТРАЦИЯ ОБЛАСТИ\n\n                    ПОСТАНОВЛЕНИЕ\n\n      15.07.2015          N 44          г. Энск\n\n            Утратило силу - Постановление\n            Администрации области\n            от 12.04.2021 г. N 193\n\nО дорогах\n\n   (В редакции Постановления Администрации\n           от 05.10.2017 г. N 387)\n\n1. Отделу дорог до 3 августа 2015 г. представить отчёт.\n',
    );
    expect([document.number, document.date]).toEqual(['44', '2015-07-15']);
  });

  it('a bar at the end of a line of points divides nothing; what is held on a bare day is due then', () => {
    const draft = read(
      'О субботнике | |\n1. Школам до 19 апреля 2024 г. убрать дворы. 2. Провести «Ёлку главы» 25 апреля 2024 года в клубе. 3. Контроль возложить на методиста Гусеву А.Б. | |\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-04-19'],
      ['2', 'action', '2024-04-25'],
      ['3', 'control', null],
    ]);
  });
});

describe('whom old and other acts tell', () => {
  it('comrades without initials, one or many; a case that may be either is asked', () => {
    const draft = read(
      order(
        '1. Поручить тт. Белову, Стельмаху (склад) и т. Цою до 20 июня 2024 г. представить план.\n2. Тов. Гусевой до 1 июня 2024 г. сдать отчёт.\n3. Отделу торговли (тов. Рыбин) до 1 июня 2024 г. открыть ларёк.\n4. Обязать трест (т. Лаптева) до 1 июня 2024 г. построить забор.',
      ),
    );
    expect(who(draft).slice(0, 3)).toEqual([['Белов', 'Стельмах', 'Цой'], ['Гусева'], ['Рыбин']]);
    expect(draft.findings.map(({ code, item }) => [code, item])).toContainEqual(['AMBIGUOUS_PERSON', '4']);
  });

  it('two attributes of one body, «ответственным за» of the body before, a circumstance behind it', () => {
    const draft = read(
      order(
        '1. Центральным и местным органам, а также иным организациям, ответственным за план, до 1 июня 2024 г. представить отчёт.\n2. Министерству среды по итогам года представить доклад до 1 июня 2024 г.\n3. Уборку парка поручить отделу дорог с привлечением школ до 1 июня 2024 г.',
      ),
    );
    expect(who(draft)).toEqual([
      ['центральные и местные органы', 'иные организации, ответственным за план'],
      ['Министерство среды'],
      ['Отдел дорог'],
    ]);
  });

  it('an adverb before the work and what somebody is told belong to no group', () => {
    const draft = read(
      order(
        '1. Рекомендовать жителям района неукоснительно соблюдать тишину.\n2. Указать отраслевым объединениям и фермерам, что сроки сдвинуты.\n3. Ввести на территории района особый противопожарный режим.',
      ),
    );
    expect(who(draft)).toEqual([['жители района'], ['отраслевые объединения', 'фермеры'], []]);
    expect(draft.items[2]?.kind).toBe('self-executing');
  });

  it('«определить … изготовителем» is done by the signature, «определить исполнителей» is not', () => {
    const draft = read(
      order(
        '1. Определить завод «Мост» изготовителем знаков.\n2. Определить основным местом праздника стадион.\n3. Отделу торгов определить исполнителей работ до 1 июня 2024 г.',
      ),
    );
    expect(short(draft).map(([, kind]) => kind)).toEqual(['self-executing', 'self-executing', 'action']);
  });
});
