import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from './read-order.js';

function read(text: string): DraftOrder {
  const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) throw new Error(draft.sentence.en);
  return draft;
}

const order = (items: string) =>
  `Отдел культуры\n\nПРИКАЗ\n\n01.02.2024 № 5\n\nО деле\n\nПРИКАЗЫВАЮ:\n\n${items}\n\nНачальник отдела В.О. Тихомиров\n`;

const short = (draft: DraftOrder) =>
  draft.items.map(({ kind, executors, deadline }) => [
    kind,
    executors
      .map((executor) => executor.name ?? executor.position ?? executor.unit ?? executor.group)
      .join(', '),
    deadline.due,
  ]);

describe('minutes', () => {
  it('only decisions are points, with the lines for person and term below them', () => {
    const draft = read(
      'ПРОТОКОЛ\nсовещания при главе округа\n15 января 2024 года № 2\n\nПовестка дня:\n1. Об уборке снега.\n\n1. СЛУШАЛИ: Котова И.И. об уборке снега.\nРЕШИЛИ:\n' +
        '1.1. Информацию принять к сведению.\n1.2. Вывезти снег с центральных улиц.\nОтв.: Котов И.И.\nСрок: до 26.01.2024\n' +
        '2. О ремонте школ\nРЕШИЛИ:\n1. Директорам школ представить дефектные акты до 1 февраля 2024 года.\n\nГлава округа П.А. Родионов\n',
    );
    expect(draft.document).toMatchObject({
      kind: 'протокол',
      number: '2',
      signatory: { name: 'Родионов П.А.' },
    });
    expect(short(draft)).toEqual([
      ['self-executing', '', null],
      ['action', 'Котов И.И.', '2024-01-26'],
      ['action', 'директора школ', '2024-02-01'],
    ]);
    expect(draft.items[1]?.text).toBe('Вывезти снег с центральных улиц.');
  });
});

describe('letters and resolutions', () => {
  it('whoever a letter is addressed to executes what it asks, by the time of its request', () => {
    const draft = read(
      'Департамент образования\n\nРуководителям образовательных\nорганизаций\n\n12.03.2024 № 15/877\n\nО сведениях\n\nУважаемые коллеги!\n\n' +
        'Для подготовки доклада прошу в срок до 20 марта 2024 года представить:\n1) сведения о кадрах;\n2) отчет о ремонте.\n\nДиректор департамента А.В. Ланской\n',
    );
    expect(draft.document).toMatchObject({ kind: 'письмо', number: '15/877', date: '2024-03-12' });
    expect(short(draft)).toEqual([
      ['action', 'руководители образовательных организаций', '2024-03-20'],
      ['action', 'руководители образовательных организаций', '2024-03-20'],
    ]);
  });

  it('a resolution in a card of a system', () => {
    const draft = read(
      'АДМИНИСТРАЦИЯ ОКРУГА\n\nДокумент: письмо\n\nРЕЗОЛЮЦИЯ\n\nБелов А.Б. (отв. исполнитель), Гусева В.Г., МБУ «Парк»\n\nПровести осмотр скверов до 25.06.2024.\n\n' +
        'Беловой К.К. - оценка ущерба, в 3-дневный срок\n\nЛапину О.С. - к сведению\n\nНа контроль: Рогова П.П. (общий отдел)\n\nГлава округа\nТихомиров В.О.\n\n17.06.2024\n',
    );
    expect(short(draft)).toEqual([
      ['action', 'Белов А.Б., Гусева В.Г., МБУ «Парк»', '2024-06-25'],
      ['action', 'Белова К.К.', '2024-06-20'],
      ['acquaintance', 'Лапин О.С.', null],
      ['control', '', null],
    ]);
    expect(draft.control).toMatchObject({ by: 'person', name: 'Рогова П.П.' });
  });

  it('a letter to those whose attributes stand on a line of their own', () => {
    const draft = read(
      'Комитет по труду\n\n12.03.2024 № 15/877\n\n                    Городским, районным\n                    исполнительным комитетам\n\n                    Организациям связи\n\nО неделе\n\nПросим представить отчёты до 20 марта 2024 года.\n\nПредседатель комитета А.В. Ланской\n',
    );
    expect(short(draft)).toEqual([
      ['action', 'городские, районные исполнительные комитеты, организации связи', '2024-03-20'],
    ]);
  });

  it('a resolution names its people before a dash and is dated below', () => {
    const draft = read(
      'Резолюция\n\nЗиминой А.А., Титову О.О. – подготовить проект ответа к 12.02.2024.\nКонтроль – за мной.\n\nГлава района Н.Н. Грачев\n02.02.2024\n',
    );
    expect(draft.document).toMatchObject({ kind: 'резолюция', date: '2024-02-02' });
    expect(draft.control).toMatchObject({ by: 'signatory', name: 'Грачев Н.Н.' });
    expect(short(draft)[0]).toEqual(['action', 'Зимина А.А., Титов О.О.', '2024-02-12']);
  });
});

describe('orders of other shapes', () => {
  it('new wording in quotes is one with the point that amends', () => {
    const { items } = read(
      order(
        '1. Пункт 4 приказа от 10.01.2023 № 3 изложить в следующей редакции:\n«4. Отделу учета до 1 мая 2024 года:\n1) составить реестр;\n2) направить его.».\n2. Методисту Гусевой А.Б. ознакомить сотрудников с приказом до 20.02.2024.',
      ),
    );
    expect(items.map((item) => [item.ref, item.kind, item.deadline.due])).toEqual([
      ['1', 'self-executing', null],
      ['2', 'acquaintance', '2024-02-20'],
    ]);
  });

  it('paragraphs without numbers are points', () => {
    const draft = read(
      order(
        'Классным руководителям провести инструктажи до 16 февраля 2024 года.\nСекретарю Жуковой А.А. составить график к 20.02.2024.\nКонтроль оставляю за собой.',
      ),
    );
    expect(short(draft)).toEqual([
      ['action', 'классные руководители', '2024-02-16'],
      ['action', 'Жукова А.А.', '2024-02-20'],
      ['control', '', null],
    ]);
  });

  it('bullets of one bare verb are tasks, bullets without a verb are topics', () => {
    const { items } = read(
      order(
        '1. Директорам музеев обеспечить:\n- разработку программ до 5 апреля 2024 года;\n- размещение афиш.\n2. Методисту Гусевой А.Б. подготовить доклад до 01.03.2024 по вопросам:\n- набора групп;\n- ведения журналов.',
      ),
    );
    expect(items.map((item) => [item.kind, item.parent])).toEqual([
      ['header', null],
      ['action', '1'],
      ['action', '1'],
      ['action', null],
      ['topic', '2'],
      ['topic', '2'],
    ]);
  });

  it('a frame gives its time to the points that carry it out', () => {
    const { items } = read(
      order(
        '1. Провести смотр кабинетов с 12 февраля по 1 марта 2024 года.\n2. Методисту Гусевой А.Б. обеспечить проведение смотра.\n3. В ходе смотра методисту Гусевой А.Б. изучить паспорта кабинетов.',
      ),
    );
    expect(items.map((item) => [item.kind, item.deadline.kind, item.deadline.due])).toEqual([
      ['umbrella', 'window', '2024-03-01'],
      ['event', 'inherited', '2024-03-01'],
      ['action', 'inherited', '2024-03-01'],
    ]);
  });

  it('miscellany below the last decisions has points of its own', () => {
    const { items } = read(
      'ПРОТОКОЛ\nсовещания при начальнике отдела\n15 января 2024 года № 2\n\nПОВЕСТКА\n1. Об уборке снега\n2. Разное\n\n1. СЛУШАЛИ: Котова И.И. об уборке снега.\nРЕШИЛИ:\n1.1. Очистить крыши.\nОтв.: Котов И.И.\nСрок: 26.01.2024\n\n2. РАЗНОЕ\n2.1. График отпусков сдать в отдел кадров.\nОтв.: Лапина О.С.\nСрок: 01.02.2024\n\nНачальник отдела П.А. Родионов\n',
    );
    expect(items.map((item) => [item.ref, item.deadline.due])).toEqual([
      ['1.1', '2024-01-26'],
      ['2.1', '2024-02-01'],
    ]);
  });

  it('a camp that others carry out is a frame, one that nobody speaks of is opened by the signature', () => {
    const opened = '1. Открыть на базе подведомственных школ лагеря с 3 по 24 июня 2024 года.\n';
    const kinds = (body: string): unknown =>
      read(
        `Отдел образования\nПРИКАЗ\n01.04.2024 № 5\nО лете\nПРИКАЗЫВАЮ:\n${body}3. Контроль оставляю за собой.\nНачальник отдела П.А. Зуев\n`,
      ).items.map((item) => [item.kind, item.deadline.to]);
    expect(kinds(`${opened}2. Директору Пухову Е.Е. до 20 мая 2024 года укомплектовать лагеря.\n`)).toEqual([
      ['umbrella', '2024-06-24'],
      ['action', '2024-05-20'],
      ['control', null],
    ]);
    expect(kinds(`${opened}2. Директору Пухову Е.Е. до 20 мая 2024 года купить инвентарь.\n`)).toEqual([
      ['self-executing', null],
      ['action', '2024-05-20'],
      ['control', null],
    ]);
  });

  it('an inner number that a scanner misread is read where it is due', () => {
    const { items } = read(
      'Отдел образования\nПРИКАЗ\n01.04.2024 № 5\nО лете\nПРИКАЗЫВАЮ:\n1. Методисту Зуевой А.Б.:\n1.1. собрать списки до 12.04.2024;\n1.2. составить план до 15.04.2024;\n1.З. разослать план до 19.04.2024.\n2. Контроль оставляю за собой.\nНачальник отдела П.А. Котов\n',
    );
    expect(items.map((item) => item.ref)).toEqual(['1', '1.1', '1.2', '1.3', '2']);
  });

  it.each([
    ['Определить пилотными площадками школы № 3 и № 5.', 'self-executing'],
    ['За опоздание с отчетом указать директору школы № 3 на недопустимость нарушений.', 'self-executing'],
    ['Методисту Гусевой А.Б. не допускать к участию команды без заявок.', 'standing'],
  ])('«%s» is %s', (point, kind) => {
    const { items } = read(
      `Отдел образования\nПРИКАЗ\n01.04.2024 № 5\nО смотре\nПРИКАЗЫВАЮ:\n1. ${point}\n2. Контроль оставляю за собой.\nНачальник отдела П.А. Котов\n`,
    );
    expect(items[0]?.kind).toBe(kind);
  });

  it('what a scanner confuses is read, and shown as it stands', () => {
    const draft = read(
      'Комитет лесного хозяйства\nП Р И К А 3\nот 14. 05. 2О21 г. № 37\nО пожарах\nПРИКАЗЫВАЮ:\nl. Инженеру Ca6линой Т.В. обновить полосы до 01.06.2021г.\n2. Директору Зыкову П.П. составить план до 01.06.2021.\nЗ. Контроль оставляю за собой.\nПредседатель комитета П.П. Дробот\n',
    );
    expect(draft.document).toMatchObject({ kind: 'приказ', date: '2021-05-14' });
    expect(draft.items.map((item) => item.ref)).toEqual(['1', '2', '3']);
    expect(draft.items[0]?.executors[0]?.name).toBe('Саблина Т.В.');
    expect(draft.items[0]?.text).toContain('Ca6линой');
  });

  it.each([
    ['Контроль исполнения приказа осуществляет заместитель начальника Котов Е.Е.', 'person', 'Котов Е.Е.'],
    ['Контроль за исполнением приказа поручить методисту Гусевой А.Б.', 'person', 'Гусева А.Б.'],
    ['Возложить контроль за исполнением приказа на методиста Гусеву А.Б.', 'person', 'Гусева А.Б.'],
    ['Контроль за исполнением приказа закрепить за методистом Гусевой А.Б.', 'person', 'Гусева А.Б.'],
    ['Контроль за исполнением приказа возлагаю на себя.', 'signatory', 'Тихомиров В.О.'],
    ['Исполнение приказа контролирую лично.', 'signatory', 'Тихомиров В.О.'],
  ])('«%s»', (text, by, name) => {
    const { control } = read(order(`1. Методисту Гусевой А.Б. составить план до 28.06.2024.\n2. ${text}`));
    expect(control).toMatchObject({ by, name });
  });

  it('an addressee beside the number, a letterhead over fields, an approval in quotes, who only wrote a plan', () => {
    const letter = read(
      'УПРАВЛЕНИЕ КУЛЬТУРЫ\n\nот 06.03.2024 № 12          Директорам клубов\n\nО смотре\n\nПросим провести смотр до 20 марта 2024 г.\n\nНачальник   П.П. Вольф\n',
    );
    expect(letter.items[0]?.executors[0]?.group).toBe('директора клубов');
    const minutes = read(
      'МБУ «Центр спорта»\nПРОТОКОЛ\nДата: 17.09.2024\nВремя: 14:00\nМесто: зал\nРЕШИЛИ:\n1. Пухову Е.Е. проверить зал.\n',
    );
    expect(minutes.document.issuer).toBe('МБУ «Центр спорта»');
    const row = '\n№ | Мероприятие | Срок | Ответственный\n1 | Обход зала | март 2024 | Пухов Е.Е.\n';
    const plan = read(
      `«УТВЕРЖДАЮ»\nДиректор клуба «Маяк»\n______ Э. Вольф\n«15» января 2024 года\n\nПЛАН\nработы\n${row}`,
    );
    expect(plan.document.signatory?.name).toBe('Вольф Э.');
    expect(
      read(`ПЛАН\nработы на 2024 год\n${row}\nСоставил: методист   Е.Е. Пухов\n`).document.signatory,
    ).toBeNull();
  });

  it("the date and number below the addressees; what a quoted amendment orders is the other act's", () => {
    const letter = read(
      'Министерство культуры Озёрной области\nРуководителям муниципальных\nорганов культуры\n29.01.2024 № 03/488\nО сведениях\n\nМинистерство просит представить сведения до 15.02.2024.\n\nНачальник   П.П. Вольф\n',
    );
    expect(letter.items[0]?.executors.map(({ group }) => group)).toEqual([
      'руководители муниципальных органов культуры',
    ]);
    const amendment = read(
      order(
        '1. Внести в приказ от 10.01.2024 № 3 изменения:\n1.1. Дополнить пунктом 5 следующего содержания: «5. Контроль за исполнением приказа возложить на заместителя начальника Ясеня К.К.».\n2. Методисту Пухову Е.Е. до 20.03.2024 переиздать приказ.',
      ),
    );
    expect(amendment.items.map(({ kind }) => kind)).toEqual(['self-executing', 'self-executing', 'action']);
    expect(amendment.control.name).toBeNull();
  });

  it('a work laid on somebody is no body; whoever stands behind a dash or an «и» is an office of the one before', () => {
    const { items } = read(
      order(
        '1. Возложить общее руководство подготовкой к смотру на методиста по клубной работе Пухова Е.Е.\n2. Персональную ответственность за жизнь детей возложить на сопровождающих: Рогова П.П., учителя физкультуры, и Белову А.А., учителя истории.\n3. Назначить руководителем группы Белову А.А. - учителя истории, сопровождающим Рогова П.П. - учителя физкультуры.\n4. Ответственным за зал назначить завхоза Белову Анну Андреевну, на время её отсутствия – методиста Гусеву В.Г.\n5. Пухову Е.Е. представить смету до 9 февраля 2024 г.',
      ),
    );
    expect(
      items.slice(0, 4).map(({ executors }) => executors.map(({ name, position }) => [name, position])),
    ).toEqual([
      [['Пухов Е.Е.', 'методист по клубной работе']],
      [
        ['Рогов П.П.', 'учитель физкультуры'],
        ['Белова А.А.', 'учитель истории'],
      ],
      [
        ['Белова А.А.', 'учитель истории'],
        ['Рогов П.П.', 'учитель физкультуры'],
      ],
      [
        ['Белова А.А.', 'завхоз'],
        ['Гусева В.Г.', 'методист'],
      ],
    ]);
  });

  it('a place that begins with «Усть» and a dash is no verb of a plan', () => {
    const plan = read(
      'Утверждаю:\nпредседатель комитета\nпо культуре Администрации\nУсть–Озёрного района\n_____________Т.И. Вольф\nПЛАН\nмероприятий клуба\nна 2014 год\n№ |\nНаименование |\nДата |\n1 |\nКонкурс чтецов |\nмарт |\n2 |\nВечер отдыха |\nиюль |\n',
    );
    expect(plan.document).toMatchObject({
      kind: 'план',
      issuer: 'Комитет по культуре Администрации Усть–Озёрного района',
      signatory: { name: 'Вольф Т.И.' },
    });
  });

  it('every finding proposes what to do', () => {
    const { findings } = read(order('1. Составить план.'));
    expect(findings.length).toBeGreaterThan(1);
    expect(findings.filter((finding) => !finding.remedy)).toEqual([]);
  });
});
