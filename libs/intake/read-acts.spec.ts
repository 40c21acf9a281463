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

const who = (draft: DraftOrder) =>
  draft.items.map(({ executors }) =>
    executors.map((executor) => executor.name ?? executor.unit ?? executor.group ?? executor.position),
  );

const short = (draft: DraftOrder) =>
  draft.items.map(({ ref, kind, deadline }) => [ref, kind, deadline.due] as const);

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

describe('names', () => {
  it.each([
    [
      'Воспитателям: Абаевой Л.Н., Кот О.И., Черных Е.В. – строго соблюдать график.',
      'Абаева Л.Н. Кот О.И. Черных Е.В.',
    ],
    ['Начальникам участков (Белов, Шаманов) приступить к ремонту до 1 марта 2024 г.', 'Белов Шаманов'],
    ['Начальнику отдела Ким Л.В. представить ведомости.', 'Ким Л.В.'],
    ['Начальникам узлов (Т. Белов, С. Айдарова) представить отчет.', 'Белов Т. Айдарова С.'],
    ['Отделу кадров (Ержанова А.) представить отчет.', 'Ержанова А.'],
    ['Управлению полиции (Вебер) обеспечить порядок.', 'Вебер'],
    ['Учреждению «Центр» (Ан-\nтипов С.В.) провести проверку.', 'Антипов С.В.'],
  ])('«%s»', (task, names) => {
    const draft = read(order(`1. ${task}\n2. Контроль оставляю за собой.`));
    const [first] = draft.items;
    expect(first?.executors.map(({ name }) => name).join(' ')).toBe(names);
    expect(draft.findings.filter(({ code, item }) => item === '1' && code !== 'NO_DEADLINE')).toEqual([]);
  });

  it('initials of a double first name are no end of a name', () => {
    const draft = read(
      order(
        '1. Контроль возложить на заместителя председателя правительства Энской республики К.Х-М. Уянова.',
      ),
    );
    expect(draft.control.name).toBe('Уянов К.Х-М.');
  });

  it('a surname in capitals behind a first name signs', () => {
    const draft = read(
      order('1. Утвердить план.').replace(
        'Начальник отдела В.О. Тихомиров',
        'Министр культуры          Зинаида ГОРБАНЬ',
      ),
    );
    expect(draft.document.signatory).toEqual({ name: 'Горбань З.', position: 'Министр культуры' });
  });
});

describe('who is asked', () => {
  it.each([
    ['Организациям, подчиненным правительству, обеспечить учет.', ['организации, подчиненным правительству']],
    ['Агентству связи «Волна», ОАО «Луч» обеспечить показ.', ['Агентство связи «Волна»', 'ОАО «Луч»']],
    [
      'Министерство рекомендует руководителям отделов, директорам школ принять меры.',
      ['руководители отделов', 'директора школ'],
    ],
    [
      'Комиссии в период с 14 по 25 марта 2024 года провести осмотр, до 28 марта 2024 года представить акты.',
      ['Комиссия'],
    ],
  ])('«%s»', (task, names) => {
    expect(who(read(order(`1. ${task}\n2. Контроль оставляю за собой.`)))[0]).toEqual(names);
  });
});

describe('what the signature does and what is work', () => {
  it.each([
    ['Продлить до 4 ноября 2024 г. действие правил.', 'self-executing', null],
    ['Объявить с 18 марта по 30 апреля 2024 года месячник чистоты.', 'self-executing', null],
    [
      'Персональная ответственность за исполнение возлагается на методиста Гусеву А.Б.',
      'self-executing',
      null,
    ],
    ['Настоящий приказ действует до 1 июля 2024 года.', 'effective', null],
  ])('«%s»', (task, kind, due) => {
    const [first] = read(order(`1. ${task}\n2. Контроль оставляю за собой.`)).items;
    expect([first?.kind, first?.deadline.due]).toEqual([kind, due]);
  });

  it('what goes on with a sentence of the signature is no task, whatever days it names', () => {
    const draft = read(
      order(
        '1. Установить следующие сроки:\n1) на базе колледжа: 15 – 16 мая 2024 года;\n2) на базе лицея: с 21 по 23 мая 2024 года.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft).slice(1, 3)).toEqual([
      ['1.1', 'topic', null],
      ['1.2', 'topic', null],
    ]);
  });

  it('whoever organizes the execution of the whole controls it', () => {
    const draft = read(
      order('1. Утвердить план.\n2. Организацию выполнения приказа возложить на методиста Гусеву А.Б.'),
    );
    expect(draft.control).toMatchObject({ by: 'person', name: 'Гусева А.Б.' });
  });

  it('under somebody who is told to, naming others is work', () => {
    const draft = read(
      order(
        '1. Директорам школ:\n1.1. Назначить ответственных за питание до 5 февраля 2024 года.\n2. Контроль оставляю за собой.',
      ),
    );
    expect(short(draft)[1]).toEqual(['1.1', 'action', '2024-02-05']);
    expect(who(draft)[1]).toEqual(['директора школ']);
  });
});

describe('heads of other forms', () => {
  it('«БҰЙРЫҚ / ПРИКАЗ» is an order', () => {
    expect(read(order('1. Утвердить план.').replace('ПРИКАЗ\n', 'БҰЙРЫҚ / ПРИКАЗ\n')).document.kind).toBe(
      'приказ',
    );
  });

  it('a decree has its date and number below the signature', () => {
    const { document } = read(
      'УКАЗ\nГУБЕРНАТОРА ОБЛАСТИ\nО юбилее\n\nПОСТАНОВЛЯЮ:\n1. Правительству области в месячный срок разработать план.\n\nГубернатор области Н. Рогов\nг. Энск\n15 января 2024 года\n№ 38\n',
    );
    expect(document).toMatchObject({ kind: 'указ', number: '38', date: '2024-01-15' });
  });

  it('a list of assignments over two lines, minutes with a field for their date, a title in quotes', () => {
    expect(
      read(
        'ПЕРЕЧЕНЬ\nпоручений по итогам поездки\n\n1. Отделу дорог доложить о ремонте.\nСрок: 1 марта 2024 г.\n',
      ).document,
    ).toMatchObject({ kind: 'перечень поручений', issuer: null });
    expect(
      read('Совет директоров\nПРОТОКОЛ № 7\nДата проведения: 28.06.2024\n\nРЕШИЛИ:\n1. Утвердить план.\n')
        .document.date,
    ).toBe('2024-06-28');
    expect(
      read('«Об объявлении Года чтения»\n\nПОСТАНОВЛЯЮ:\n1. Утвердить план.\n').document.issuer,
    ).toBeNull();
  });

  it('an addressee after «Кому:» is asked, and the rest of one in the genitive is no issuer', () => {
    const note = read(
      'Служебная записка\n\nКому: Начальнику отдела кадров Орлику О.С.\nДата: 05.02.2024\n\nПрошу Вас до 16.02.2024 согласовать заявку.\n\nК.Е. Рябов\n',
    );
    expect(who(note)).toEqual([['Орлик О.С.']]);
    const letter = read(
      'Руководителям\nобразовательных организаций\n\nО сведениях\n\nПросим до 16.02.2024 представить отчет.\n\nМинистр А.М. Рябов\n',
    );
    expect(letter.document.issuer).toBeNull();
  });
});
