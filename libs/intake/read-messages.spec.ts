import { describe, expect, it } from '@jest/globals';
import { read, short, who } from '#test/support/read-drafts';

describe('messages', () => {
  const message = read(
    'От:     Отдел культуры Заречного района <kult@zar.example>\nКому:   Директора музеев; Заведующие библиотеками\nДата:   пн, 3 июня 2024 г. в 9:15\nТема:   Лето\n\nКоллеги, добрый день!\n\nПрошлая рассылка до многих не дошла, поэтому повторяем.\n\n• Музеи № 1 и № 2! До 10 июня заполните таблицу посещений.\n• Директорам: афиши разместить на сайтах, сканы прислать до 11 июня.\n• Заведующим: нужны списки читателей.\n\nПлана ремонтов пока нет, ждём письма департамента.\n\nСодержание письма доведите до работников. Сторожам сообщите, что музеи закрыты с 1 июля.\n\nС уважением,\nначальник отдела\nРогов Павел Павлович\n',
  );

  it('the head that a mail program prints tells who wrote, to whom and when', () => {
    expect(message.document).toMatchObject({ issuer: 'Отдел культуры Заречного района', date: '2024-06-03' });
    expect(who(message).at(-1)).toEqual(['директора музеев', 'заведующие библиотеками']);
  });

  it('bullets of which most ask are tasks though nothing heads them, and «заполните» asks', () => {
    expect(message.items).toHaveLength(5);
    expect(who(message).slice(0, 3)).toEqual([['музеи № 1 и № 2'], ['директора'], ['заведующие']]);
    expect(message.items[2]?.deliverables).toEqual(['списки читателей']);
  });

  it('bullets that only tell are no tasks', () => {
    const told = read(
      'Директорам школ\n\nУважаемые коллеги!\n\nВ мае прошли проверки:\n- столовых;\n- спортзалов.\n\nПросим устранить нарушения до 10 июня 2024 года.\n\nНачальник управления       В.О. Тихомиров\n',
    );
    expect(told.items).toHaveLength(1);
  });
});

describe('a letterhead beside a drawn bar', () => {
  it('is read by columns, and what is asked «Прошу:» may name people in the accusative', () => {
    const letter = read(
      '   УПРАВЛЕНИЕ ДОРОГ             | Главам поселений\n   ЗАРЕЧНОГО РАЙОНА             | Директору МУП «Мост»\n   03.06.2024  № 17             | К.К. Зубову\n\n   О мостах\n\n   Прошу:\n\n   1. Глав поселений:\n\n   1.1. осмотреть мосты до 10 июня 2024 года;\n\n   2. К.К. Зубова:\n\n   2.1. завершить ремонт до 20 июня 2024 года.\n\n   Отчёт о ремонте направлять каждую пятницу.\n\n   Начальник управления           В.О. Тихомиров\n',
    );
    expect(letter.document.kind).toBe('письмо');
    expect(who(letter).slice(0, 4)).toEqual([
      ['главы поселений'],
      ['главы поселений'],
      ['Зубов К.К.'],
      ['Зубов К.К.'],
    ]);
    expect(letter.items.at(-1)).toMatchObject({ kind: 'standing', deadline: { kind: 'recurring' } });
  });
});

describe('resolutions', () => {
  it('names above the points head them, and whoever got the work gives it on below the signature', () => {
    const draft = read(
      'Администрация района\n\nРЕЗОЛЮЦИЯ\n\nтт. Лапиной О.С. (свод), Рогову П.П.\n\n1. Внести предложения до 10 июня 2024 г.\n2. Контроль - т. Буева Р.Р.\n\n        Глава района      С.П. Дымов\n        4 июня 2024 г.\n________________________________\n\nОтделу учёта (Зимина А.А.): подготовьте таблицу, срок 7 июня.\n        Лапина О.С.       05.06.24\n________________________________\n\nт. Уваровой - обзвонить сёла к 6 июня.\n        Рогов П.П.        05.06.24\n',
    );
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['А1', 'header'],
      ['1', 'action'],
      ['2', 'control'],
      ['3', 'action'],
      ['4', 'action'],
    ]);
    expect(who(draft)[1]).toEqual(['Лапина О.С.', 'Рогов П.П.']);
    expect(who(draft)[4]).toEqual(['Уварова']);
  });
});

describe('a message all in capitals', () => {
  const draft = read(
    'ТЕЛЕФОНОГРАММА № 5\n\nДАТА И ВРЕМЯ ПЕРЕДАЧИ:  10 ЯНВАРЯ 2024 ГОДА, 09 Ч. 25 МИН.\n\nОТ КОГО:   АДМИНИСТРАЦИЯ ЛУГОВСКОГО РАЙОНА\n\nКОМУ:      МУП «РУЧЕЙ», ГЛАВЫ СЕЛ\n\nТЕКСТ:\n\n' +
      'В СВЯЗИ С ПОХОЛОДАНИЕМ ПРОШУ: МУП «РУЧЕЙ» УТЕПЛИТЬ КОЛОНКИ ПО УЛ. ЛАЗО И ПЕР. САДОВОМУ ДО 17.00 11 ЯНВАРЯ С.Г. ООО «МОСТ» (МОКАНУ И.Ф.) ЕЖЕДНЕВНО С 5.00 ДО 8.00 ПОСЫПАТЬ ТРОТУАРЫ. ' +
      'ГЛАВАМ СЕЛ ОРГАНИЗОВАТЬ ПОДВОЗ ВОДЫ С 15 ПО 17 ЯНВАРЯ 2024 ГОДА. ВСЕМ АДРЕСАТАМ СПИСКИ ПРЕДСТАВИТЬ ЗАВХОЗУ БЕЛОВОЙ О.С. 12.01.2024.\n\nГЛАВА РАЙОНА                                   В.П. РОГОВ\n',
  );

  it('is read as in small letters, a sentence for each task', () => {
    expect(draft.items.map(({ text }) => text.split(' ', 3).join(' '))).toEqual([
      'МУП «РУЧЕЙ» УТЕПЛИТЬ',
      'ООО «МОСТ» (МОКАНУ',
      'ГЛАВАМ СЕЛ ОРГАНИЗОВАТЬ',
      'ВСЕМ АДРЕСАТАМ СПИСКИ',
    ]);
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-01-11', null, '2024-01-17', '2024-01-12']);
    expect(draft.items[0]?.executors).toMatchObject([{ unit: 'МУП «РУЧЕЙ»' }]);
    expect(who(draft)[1]).toEqual(['Мокану И.Ф.']);
  });

  it('has its day and its sender in fields of the head', () => {
    expect(draft.document).toMatchObject({
      kind: 'телефонограмма',
      date: '2024-01-10',
      issuer: 'АДМИНИСТРАЦИЯ ЛУГОВСКОГО РАЙОНА',
    });
  });

  it('a name in a bracket that may be declined or not is asked', () => {
    expect(draft.findings.map(({ code }) => code)).toContain('AMBIGUOUS_PERSON');
  });
});

describe('a circular of a diocese', () => {
  const draft = read(
    'РУССКАЯ ПРАВОСЛАВНАЯ ЦЕРКОВЬ\nЛУГОВСКАЯ ЕПАРХИЯ\n\n29 февраля 2024 года                  № 14-Ц\n\n         Отцам благочинным, настоятелям приходов\n         Луговской епархии\n\n' +
      '   По благословению епископа сообщаю к исполнению следующее.\n\n   Отцам благочинным надлежит до 15 марта 2024 года собрать отчеты за 2023 год.\n\n' +
      '   Во всех храмах 24 марта 2024 года настоятелям произвести сбор в пользу погорельцев.\n\n   Иерею Павлу Рогову составить график дежурств до 11 марта.\n\n' +
      '   Сие письмо огласить на ближайших собраниях благочиний.\n\n   Секретарь епархии,\n   протоиерей                              Георгий Махно\n',
  );

  it('tells by offices of the church, wherever they stand in the sentence', () => {
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-03-15', null, '2024-03-11', null]);
    expect(draft.items.map(({ executors: [first] }) => first?.group ?? first?.name)).toEqual([
      'благочинные',
      'настоятели',
      'Рогов П.',
      'благочинные',
    ]);
  });

  it('a first name that ends as an attribute is one', () => {
    expect(draft.document.signatory?.name).toBe('Махно Г.');
  });
});

describe('a sheet of resolutions', () => {
  const draft = read(
    'Районная больница\n\n              ЛИСТ РЕЗОЛЮЦИЙ\n\nО чём:  о результатах проверки\n\nРогову П.П. - разобрать каждый случай до 09.02.2024.\n\nЮристу Бойко - возражения в фонд, не позднее 12.02.2024.\n\nГлавный врач                 А.В. Дымов\n                             30.01.2024\n\n' +
      'Зав. отделениями - свод историй болезни мне до 6.02.2024.\nСт. медсестрам: листки сверить с журналом до 7.02.2024.\n\nНачмед Лапина О.С.           31.01.24\n\nЗавхозу Котову Г.И. подготовить опись до 8.02.2024.\n\nРогов П.П.                   31.01.24\n',
  );

  it('every resolution of the sheet has its tasks, also those told by a noun', () => {
    expect(short(draft).map(([, , due]) => due)).toEqual([
      '2024-02-09',
      '2024-02-12',
      '2024-02-06',
      '2024-02-07',
      '2024-02-08',
    ]);
    expect(draft.items[3]?.executors).toMatchObject([{ group: 'ст. медсестры' }]);
    expect(draft.document).toMatchObject({ kind: 'резолюция', signatory: { name: 'Дымов А.В.' } });
  });
});
