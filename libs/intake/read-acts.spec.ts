import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

describe('acts without numbers', () => {
  it('bullets below a header are its tasks, though no verb of an order stands above', () => {
    const draft = read(
      'Комбинат «Заря»\nРАСПОРЯЖЕНИЕ\n19.02.2024 № 34\nО порядке\n\nНачальникам цехов Лыкову В.И., Зайко С.С.:\n- до 27.02.2024 убрать территорию;\n- вывезти металл до 4 марта 2024 г.\n\nДиректор П.П. Рогов\n',
    );
    expect(short(draft)).toEqual([
      ['А1', 'header', null],
      ['А1.1', 'action', '2024-02-27'],
      ['А1.2', 'action', '2024-03-04'],
    ]);
    expect(who(draft)[2]).toEqual(['Лыков В.И.', 'Зайко С.С.']);
  });

  it('a resolution is told line by line, whatever it asks at its end', () => {
    const draft = read(
      'Институт\n\nРЕЗОЛЮЦИЯ\n\nПроректору Беловой О.Ф.\nНачальнику отдела Умарову Б.Б.\n\nО деле\n\nУмарову Б.Б. до 17.11.2023 составить перечень.\nБеловой О.Ф. проект ответа представить мне 28.11.2023.\n\nПрошу не затягивать.\n\nРектор   Н.В. Абросимов\n15.11.2023\n',
    );
    expect(short(draft).slice(0, 2)).toEqual([
      ['1', 'action', '2023-11-17'],
      ['2', 'action', '2023-11-28'],
    ]);
    expect(who(draft).slice(0, 2)).toEqual([['Умаров Б.Б.'], ['Белова О.Ф.']]);
  });

  it('points of minutes count from one again under each part', () => {
    const draft = read(
      'Администрация района\nПРОТОКОЛ\nкомиссии\n12.04.2023 № 2\n\nI. О дорогах\n\n1. Отделу дорог (Лыков В.И.) до 5 мая 2023 г. провести осмотр.\n\nII. О школах\n(Зайко С.С.)\n\n1. Отделу образования (Зайко С.С.):\n1.1. провести в мае 2023 г. слет;\n2. Отделу дорог (Лыков В.И.) до 16 мая 2023 г. доложить.\n\nПредседатель   А.П. Рогов\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2023-05-05'],
      ['1′', 'header', null],
      ['1.1', 'action', '2023-05-31'],
      ['2', 'action', '2023-05-16'],
    ]);
    expect(draft.items[2]?.parent).toBe('1′');
  });

  it('an act of one sentence is one point', () => {
    const draft = read(
      'Распоряжение от 20.11.2023 г № 37-р\n\nО закрытии навигации\n\nВ соответствии с правилами пользования водными объектами установить срок закрытия навигации в области 24 ноября 2023 года.\n\nГубернатор области\nВ.В. РАДОВ\n',
    );
    expect(short(draft)).toEqual([['1', 'self-executing', null]]);
    expect(draft.document.signatory?.name).toBe('Радов В.В.');
  });

  it('tasks in lines of their own below a point stay apart, also where a term begins them', () => {
    const draft = read(
      order(
        '1. Начальникам территориальных отделов:\nв срок до 20 марта 2024 года провести проверку пунктов хранения\nинвентаря;\nпредставить отчет до 29 марта 2024 года.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).slice(0, 3)).toEqual([
      ['1', 'header', null],
      ['1.1', 'action', '2024-03-20'],
      ['1.2', 'action', '2024-03-29'],
    ]);
  });

  it('a first number that a scanner misread is known by the next', () => {
    const draft = read(
      'Администрация поселка\nРАСПОРЯЖЕНИЕ\n14.02.2024 № 8\nО подготовке\nВ целях подготовки объектов:\nl. Комитету образования (Семина Н.В.):\n1.1. до 26.02.2024 представить паспорта;\n2. Контроль оставляю за собой.\nГлава поселка С.П. Дымов\n',
    );
    expect(who(draft)).toEqual([['Семина Н.В.'], ['Семина Н.В.'], []]);
  });
});

describe('a plan in an annex that is no table', () => {
  it('its points with terms and executors are tasks, its headings none', () => {
    const draft = read(
      `${order('1. Утвердить план (приложение).\n2. Контроль оставляю за собой.')}\nПриложение\nк приказу от 01.02.2024 № 5\n\nПЛАН\n\n1. Подготовка\n\n1.1. Составить паспорта сел.\nСрок: до 1 марта 2024 г.\nОтветственный: Лыков В.И.\n\n2. Работы\n\n2.1. Отремонтировать пирсы.\nСрок: II квартал 2024 г.\nОтветственный: Зайко С.С.\n`,
    );
    expect(short(draft).slice(2)).toEqual([
      ['П1.1.1', 'action', '2024-03-01'],
      ['П1.2.1', 'action', '2024-06-28'],
    ]);
    expect(who(draft).slice(2)).toEqual([['Лыков В.И.'], ['Зайко С.С.']]);
    expect(draft.items[2]?.parent).toBe('1');
  });
});

describe('terms told in a point of their own', () => {
  it.each([
    ['3. Срок исполнения пунктов 1 - 2 – до 15 марта 2024 года.', ['2024-03-15', '2024-03-15']],
    ['3. Срок исполнения пункта 2 – до 15 марта 2024 года.', [null, '2024-03-15']],
    ['3. Срок исполнения приказа – 15 марта 2024 года.', ['2024-03-15', '2024-03-15']],
  ])('bind the points that they name: «%s»', (point, due) => {
    const draft = read(
      order(
        `1. Отделу дорог (Лыков В.И.) провести осмотр.\n2. Методисту Гусевой А.Б. составить списки.\n${point}`,
      ),
    );
    expect(short(draft).map(([, , day]) => day)).toEqual([...due, '2024-03-15']);
    expect(draft.items[2]?.kind).toBe('umbrella');
  });
});

describe('what a person should look at twice', () => {
  it('a day before the signing with its year is asked, and its year is told', () => {
    const draft = read(order('1. Методисту Гусевой А.Б. представить отчет до 10.01.2023.'));
    const codes = draft.findings.filter(({ item }) => item === '1').map(({ code }) => code);
    expect(codes).toEqual(['YEAR_MISMATCH', 'IMPOSSIBLE_DATE']);
  });

  it('a plan that is approved for a year already over is told', () => {
    const draft = read(order('1. Утвердить план ремонта на 2023 год.'));
    expect(draft.findings.find(({ code }) => code === 'YEAR_MISMATCH')).toMatchObject({
      item: '1',
      severity: 'note',
    });
  });

  it('a law of a republic without date and number is a basis', () => {
    const draft = read(
      order('1. Методисту Гусевой А.Б. представить отчет до 10.03.2024.').replace(
        'ПРИКАЗЫВАЮ',
        'В соответствии с Законом Республики Приморье «О музеях», статьей 31 Закона Республики Приморье «О школах» ПРИКАЗЫВАЮ',
      ),
    );
    expect(draft.document.basis.map(({ text, kind }) => [text, kind])).toEqual([
      ['Законом Республики Приморье «О музеях»', 'закон'],
      ['статьей 31 Закона Республики Приморье «О школах»', 'закон'],
    ]);
  });
});

describe('points that begin in other ways', () => {
  it('a number may stand before a day; a paragraph behind a short line is a point of its own', () => {
    const draft = read(
      order(
        '1. К 16 февраля 2024 года укомплектовать бригады.\n2. 20 февраля 2024 года провести учения.\nРевизору Грицуку Д.Д. проверить исполнение до 1 марта 2024 г.',
      ),
    );
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-02-16', '2024-02-20', '2024-03-01']);
    expect(who(draft)[2]).toEqual(['Грицук Д.Д.']);
  });

  it('whoever stands before the verb of the order heads what stands below', () => {
    const draft = read(
      'Комбинат\nУКАЗАНИЕ\n12.02.2024 № 7\nО зиме\nНачальникам цехов Буеву С.С., Шилову К.К. обязываю:\n1. К 16 февраля 2024 года завершить ремонт.\n2. Представить отчет до 20 февраля 2024 года.\n\nДиректор М.М. Зуев\n',
    );
    expect(who(draft)).toEqual(Array.from({ length: 3 }, () => ['Буев С.С.', 'Шилов К.К.']));
  });

  it('tasks below a request stand beside each other', () => {
    const draft = read(
      'Главам округов\n\nО сведениях\n\nВо исполнение протокола прошу:\nобеспечить внесение сведений не позднее 25 января 2024 г.;\nдо 29 января 2024 г. представить документы.\n\nМинистр С.Ф. Лапин\n',
    );
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-01-25'],
      ['2', 'action', '2024-01-29'],
    ]);
  });

  it('a name before a dash or a colon is told to do the work', () => {
    const draft = read(
      'Поручения по итогам совещания\n\nСавину Д.К. – проработать вопрос, срок – 13.09.2024.\nБровину Ю.Е.: организовать субботник до 21 сентября 2024 года.\n',
    );
    expect(draft.document.kind).toBe('поручения');
    expect(who(draft)).toEqual([['Савин Д.К.'], ['Бровин Ю.Е.']]);
  });
});

describe('lists that a file brought incomplete', () => {
  it('a list may begin with its second point', () => {
    const draft = read(
      'Распоряжение от 19.01.2024 г № 24-рг\n\nО подготовке праздника\n\n2.Образовать оргкомитет и утвердить его состав.\n3.Предложить главам округов направить списки до 1 марта 2024 года.\n4.Контроль оставляю за собой.\nГубернатор\nБ.В. Рогов\n',
    );
    expect(short(draft)).toEqual([
      ['2', 'self-executing', null],
      ['3', 'action', '2024-03-01'],
      ['4', 'control', null],
    ]);
  });

  it('a heading of minutes and who spoke below it belong to no decision', () => {
    const draft = read(
      'ПРОТОКОЛ\n27.06.2024 № 2\n\nI. О занятости\n(Рогов С.С.)\n\nРЕШИЛИ:\n1.1. Отделу молодежи (Лапина Л.П.) активизировать рейды.\nСрок: июль 2024 года.\n\nII. О питании\n(Лапина Л.П.)\n\nРЕШИЛИ:\n2.1. Директорам школ до 2 сентября 2024 года представить сведения.\n',
    );
    expect(draft.items.map(({ text }) => text)).toEqual([
      'Отделу молодежи (Лапина Л.П.) активизировать рейды.',
      'Директорам школ до 2 сентября 2024 года представить сведения.',
    ]);
  });
});

describe('lines that belong to a point', () => {
  it('a term below several bullets is the term of the point above them', () => {
    const draft = read(
      'ПРОТОКОЛ\n4 марта 2024 г. № 14\n\nРешили:\n1. Обеспечить подготовку техники:\n- провести ревизию частей;\n- укомплектовать экипажи.\nОтветственные: Серов В.Т., Дорохов Н.Н.\nСрок: 20.03.2024\n2. Провести инструктаж.\nОтв. Гончаров С.С.\nСрок: 22.03.2024\n',
    );
    expect(short(draft).map(([, , due]) => due)).toEqual([
      '2024-03-20',
      '2024-03-20',
      '2024-03-20',
      '2024-03-22',
    ]);
    expect(who(draft)[2]).toEqual(['Серов В.Т.', 'Дорохов Н.Н.']);
    expect(who(draft)[3]).toEqual(['Гончаров С.С.']);
  });

  it('lines of an amendment are no tasks', () => {
    const draft = read(
      order(
        '1. Внести в приказ следующие изменения:\nпункт 5 изложить в следующей редакции:\n"5. Заявитель до 1 сентября представляет заявление.";\nдополнить пунктом 5-1 следующего содержания:\n"5-1. Решение принимается в течение 3 дней.".\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft)).toEqual([
      ['1', 'self-executing', null],
      ['2', 'control', null],
    ]);
  });

  it('whoever answers for a part of the work signs nothing', () => {
    const draft = read(
      'ПРОТОКОЛ\n03.04.2024\n\nПОСТАНОВИЛИ:\nРябову И.К. подготовить план до 10.04.2024.\nОтветственный за технику – Соловьев Г.Г.\n\nВёл протокол: Краснов Л.\n',
    );
    expect(draft.document.signatory).toBeNull();
    expect(who(draft)).toEqual([['Рябов И.К.'], ['Соловьев Г.Г.']]);
  });
});

describe('tables in fixed columns', () => {
  it('a cell of several lines takes nothing from the cells beside it', () => {
    const draft = read(
      [
        'ПЛАН мероприятий на 2024 год',
        '',
        '№    Наименование мероприятия      Место           Срок           Ответственный',
        '1    Ремонт памятников и           Сельские        до 25 апреля   Главы сельских',
        '     благоустройство               поселения       2024 года      поселений',
        '2    Концерт                       Площадь         9 мая,         Директор клуба',
        '                                                   12.00          Опарин Е.Ю.',
      ].join('\n'),
    );
    expect(who(draft)).toEqual([['главы сельских поселений'], ['Опарин Е.Ю.']]);
    expect(draft.items[1]?.executors[0]?.position).toBe('директор клуба');
  });
});

describe('letters', () => {
  it('bullets below a request are what is asked for; whoever is greeted is no addressee', () => {
    const draft = read(
      'Уважаемый Пётр Аркадьевич!\n\nВ соответствии с планом проверок направляем запрос.\nПросим до 16 февраля 2024 г. представить:\n- копии учредительных документов;\n- штатное расписание.\n\nНачальник инспекции Я.Я. Гончаров\n',
    );
    expect(draft.document.kind).toBe('письмо');
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-02-16'],
      ['2', 'action', '2024-02-16'],
    ]);
    expect(who(draft)).toEqual([[], []]);
  });
});

it('dates a head in two languages by the day of either', () => {
  const head = (day: string) =>
    `КАРАСУ АУДАНЫНЫҢ ӘКІМІ\n\nӨКІМ   РАСПОРЯЖЕНИЕ\n\n${day}   № 37-ө\nҚарасу ауылы   село Карасу\n\nО деле\n\n1. Методисту Гусевой А.Б. до 1 октября подготовить отчет.\n\nАким района  В. Тихомиров\n`;
  for (const day of [
    '2025 жылғы 19 наурыз',
    '«19» наурыз 2025 ж.',
    '2025-жылдын 19-марты',
    '2025 yil «19» mart',
    '19 марта 2025 года',
  ])
    expect(read(head(day)).document.date).toBe('2025-03-19');
});

describe('points as they are copied from a page', () => {
  it('one behind the other on a line are points of their own', () => {
    const draft = read(
      'Постановление от 05.02.2024 № 7\nО каникулах\nв целях отдыха ПОСТАНОВЛЯЮ: 1. Утвердить план (прилагается). 2. Методисту Ядриной А.Б. 30 марта 2024 г. провести слёт. 3. Контроль возложить на завуча Пухова К.А. 4. Постановление вступает в силу со дня подписания.\nГлава района П.П. Вольф\n',
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2', '3', '4']);
    expect(draft.control.name).toBe('Пухов К.А.');
  });

  it('a quotation keeps its own, and a day behind a number is no number', () => {
    const draft = read(
      order(
        '1.20 марта 2024 года считать днём открытых дверей.\n2. Пункт 1 изложить в редакции: «1. Создать штаб. 3. Назначить дежурных.»\n3. Контроль оставляю за собой.',
      ),
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['1', '2', '3']);
  });

  it('the body of an order without a letterhead is named behind its number', () => {
    const draft = read(
      'Приказ № 5 от 02.09.2019 г. По Верхнекаменской школе «О подвозе»\nДля чёткой организации подвоза учащихся школы и во исполнение распоряжения главы\nПРИКАЗЫВАЮ:\n1. Завхозу Пухову К.А. проверить автобус.\n',
    );
    expect(draft.document.issuer).toBe('Верхнекаменская школа');
  });
});
