import { describe, expect, it } from '@jest/globals';
import { order, read, who } from '#test/support/read-drafts';

const controlled = '\n9. Контроль оставляю за собой.';

describe('who does the work', () => {
  it.each([
    [
      'Отделу МВД (Шубин Д.Д.) во взаимодействии с отделом спорта провести рейды.',
      'Шубин Д.Д. Отдел МВД, Отдел спорта',
    ],
    ['Отделу культуры вместе с отделом спорта провести праздник.', 'Отдел культуры, Отдел спорта'],
    ['Шубину Р.Ф. (редакция газеты «Вести») вести рубрику.', 'Шубин Р.Ф. Редакция газеты «Вести»'],
    ['Отделу надзора (Шубину) усилить контроль.', 'Шубин Отдел надзора'],
    [
      'Классным руководителям совместно с соц. педагогом Шубиным Н.К. провести рейды.',
      'классные руководители, Шубин Н.К.',
    ],
    ['Заведующей библиотекой «Маяк» Шубиной провести сверку.', 'Шубина'],
    ['Директору школы № 3 Седову провести сверку.', 'Седов'],
    ['Директору центра «Мост» Белоруссии провести сверку.', ''],
    ['Отделу сбыта (Шубин А.Б.), ДЮСШ представить списки.', 'Шубин А.Б. Отдел сбыта, ДЮСШ'],
    ['Шубину А.Б., Гнатюку подготовить отчет.', 'Шубин А.Б., Гнатюк'],
    ['Главам сельских поселений не допускать пала травы.', 'главы сельских поселений'],
    ['Главам районов дополнительно представить записку.', 'главы районов'],
    ['Отчет о работе школ отделу образования подготовить.', 'Отдел образования'],
    ['Сводку об исполнении поручений отделу связи представить на мое имя.', 'Отдел связи'],
    ['Отчет начальнику отдела представить.', ''],
    ['Отчет администрации района подготовить.', ''],
  ])('«%s»', (task, people) => {
    const [item] = read(order(`1. ${task}${controlled}`)).items;
    expect(
      item?.executors
        .map(({ name, unit, group }) => [name, unit, group].filter(Boolean).join(' '))
        .join(', '),
    ).toBe(people);
  });

  it('each heads the body named right before the bracket, in the case of all brackets', () => {
    const task = '1. Директорам лицеев «Мост» (Шубин А.Б.), «Лад» (Гельде Р.К.) провести смотр.';
    const [item] = read(order(`${task}${controlled}`)).items;
    expect(item?.executors.map(({ name, position, unit }) => [name, position, unit])).toEqual([
      ['Шубин А.Б.', 'директор', '«Мост»'],
      ['Гельде Р.К.', 'директор', '«Лад»'],
    ]);
  });

  it('«Гельде» in the only bracket is asked', () => {
    const draft = read(order(`1. Отделу связи (Гельде Р.К.) провести смотр.${controlled}`));
    expect(draft.findings.map(({ code }) => code)).toContain('AMBIGUOUS_PERSON');
  });

  it('a surname alone stands among names, and an office before it is its own', () => {
    const task =
      '1. Провести занятия.\nОтветственные: Шубин В.М., старший врач Гнатюк\nСрок: до 1 апреля 2024 г.';
    expect(who(read(order(`${task}${controlled}`)))[0]).toEqual(['Шубин В.М.', 'Гнатюк']);
  });

  it('what is only said to somebody is done by the signature', () => {
    const [item] = read(order(`1. Указать методисту Шубину А.Б. на срыв сроков.${controlled}`)).items;
    expect([item?.kind, item?.executors]).toEqual(['self-executing', []]);
  });
});

describe('letters', () => {
  const letter = (body: string): string =>
    `УПРАВЛЕНИЕ КУЛЬТУРЫ\n09.01.2025 № 12\n\nДиректорам музеев\n\nУважаемые коллеги!\n\n${body}\n\nДиректор управления          О.А. Шубина\n`;

  it('a paper that is waited for is asked for', () => {
    const { items } = read(
      letter(
        'Просим проверить залы до 3 марта 2025 г.\n\nСправки по итогам ждем до 14 марта 2025 г.\n\nВас ждут встречи.',
      ),
    );
    expect(items.map(({ deadline }) => deadline.due)).toEqual(['2025-03-03', '2025-03-14']);
  });

  it('a meeting that is over sets no term', () => {
    const { items } = read(
      letter(
        'По итогам совещания, состоявшегося 9 января 2025 г., просим:\n\n1. Проверить залы.\n2. Составить акты.',
      ),
    );
    expect(items.map(({ deadline }) => deadline.kind)).toEqual(['none', 'none']);
  });
});

it('points below «Поручено» are decisions, those above it are what was spoken of', () => {
  const { items } = read(
    'ПРОТОКОЛ\nсовещания\n\n02.09.2024 № 3\n\n1. Доклад дежурного.\n2. О готовности к сезону.\n\nПОРУЧЕНО:\n\n1. Проверить аппараты.\nОтветственный: Шубин А.Б.\nСрок: до 13.09.2024\n\nДиректор                 О.А. Гнатюк\n',
  );
  expect(items.map(({ text }) => text)).toEqual(['Проверить аппараты.']);
});

it('a month on a line of its own is the time of the rows in tabs below it', () => {
  const { items } = read(
    'ПЛАН РАБОТЫ\nна I полугодие 2026 года\n\nДата\tКто проводит\tЧто проводится\tОтметка\nЯНВАРЬ\nдо 16 января\tШубин В.И.\tСдача отчёта\t\nФЕВРАЛЬ\nв течение месяца\tГнатюк О.А.\tОбход домов\t\n1-й и 3-й вторник месяца\tГнатюк О.А.\tПриём жителей\t\n\nПредседатель совета\tВ.И. Шубин\n',
  );
  expect(items.map(({ deadline }) => [deadline.kind, deadline.due])).toEqual([
    ['by-date', '2026-01-16'],
    ['month', '2026-02-27'],
    ['recurring', null],
  ]);
});

it('an executor who is still to be agreed is asked for', () => {
  const { findings } = read(
    'ПЛАН МЕРОПРИЯТИЙ\nна 2025 год\n\n№\tМероприятие\tСрок\tИсполнитель\n1\tПодведение итогов\tдекабрь\tпо согласованию\n2\tСмотр\tмарт\tШубин А.Б.\n',
  );
  expect(findings.filter(({ code }) => code === 'NO_EXECUTOR').map(({ item }) => item)).toEqual(['Т1.1']);
});

describe('amendments', () => {
  it('bullets that say how one part is amended are one point', () => {
    const body =
      '1. Внести в постановление изменения:\n1.1. В плане мероприятий:\nа) строку 3 изложить в новой редакции;\nб) строку 7 исключить;\n2. Отделу связи:\n- исключить опоздания до 1 апреля 2024 г.;\n- составить график до 1 апреля 2024 г.';
    const { items } = read(order(`${body}${controlled}`));
    expect(items.map(({ ref, kind }) => [ref, kind]).slice(0, 5)).toEqual([
      ['1', 'self-executing'],
      ['1.1', 'self-executing'],
      ['2', 'header'],
      ['2.1', 'action'],
      ['2.2', 'action'],
    ]);
  });
});

describe('scans', () => {
  it('letters in days, figures in names and a number without its stop', () => {
    const body =
      '1. Завхозу 3олотову В .А. проверить зал до 1б апреля 2024 г.\n2   Главному врачу Шубину Е.Е. провести осмотр до З мая 2024 г. в 15-ОО.';
    const { items } = read(order(`${body}${controlled}`));
    expect(items.slice(0, 2).map(({ executors, deadline }) => [executors[0]?.name, deadline.to])).toEqual([
      ['Золотов В.А.', '2024-04-16'],
      ['Шубин Е.Е.', '2024-05-03'],
    ]);
  });
});

describe('papers', () => {
  it.each([
    ['Назначить ответственных, копии приказов направить в отдел до 1 апреля 2024 г.', 'копии приказов'],
    ['Провести отбор и представить список участников (не менее 5 человек).', 'список участников'],
    ['Загрузить протоколы проверки до 1 апреля 2024 г.', 'протоколы проверки'],
    ['Дополнительно представить пояснительную записку.', 'пояснительную записку'],
  ])('«%s»', (task, paper) => {
    const [item] = read(order(`1. Директорам школ: ${task}${controlled}`)).items;
    expect(item?.deliverables).toContain(paper);
  });
});

it('day and number are of the paper that the last words lead to', () => {
  const text = order(`1. Проверить зал.${controlled}`).replace(
    /ПРИКАЗЫВАЮ/u,
    'В соответствии с подпунктом 7) статьи 10-1 Закона Республики Энской «О садах», на основании представления инспектора от 30 января 2024 года № 402 ПРИКАЗЫВАЮ',
  );
  expect(read(text).document.basis.map(({ kind, number }) => [kind, number])).toEqual([
    ['закон', null],
    ['представление', '402'],
  ]);
});

it('an act whose words a line breaks or a scanner confuses is a basis', () => {
  const text = order(`1. Проверить зал.${controlled}`).replace(
    /ПРИКАЗЫВАЮ/u,
    'В целях порядка, в соответ-\nствии с Феде-\nральным законом от 2l.12.2012 № 27- ФЗ «О садах», Уста-\nвом района ПРИКАЗЫВАЮ',
  );
  expect(read(text).document.basis).toEqual([
    {
      text: 'Федеральным законом от 21.12.2012 № 27- ФЗ «О садах»',
      kind: 'федеральный закон',
      number: '27-ФЗ',
      date: '2012-12-21',
    },
    { text: 'Уставом района', kind: 'устав', number: null, date: null },
  ]);
});

it('«1 неделя» below a month is asked and never counted from the signing', () => {
  const plan = read(
    'УТВЕРЖДЁН\nприказом заведующего МБДОУ «Ромашка»\nот 30.08.2024 № 7\n\nПЛАН РАБОТЫ\nна 2024-2025 учебный год\n\nМесяц\tСодержание\tОтветственный\nСентябрь\n1 неделя\tДень знаний\tШубина О.Р.\nдо 25 числа\tСбор сведений\tШубина О.Р.\n',
  );
  expect(plan.items.map(({ deadline }) => [deadline.decide, deadline.due])).toEqual([
    [true, null],
    [false, '2024-09-25'],
  ]);
  expect([plan.document.date, plan.document.issuer]).toEqual(['2024-08-30', 'МБДОУ «Ромашка»']);
});

it('minutes have their own day and number, whenever they were approved', () => {
  const { document } = read(
    'Утверждаю\nДиректор МБУ «Парк»\n_______ Р.О. Гнатюк\n15.01.2025 г.\n\nПРОТОКОЛ\nпроизводственного совещания № 2\n\n14 января 2025 г.\n\nРЕШИЛИ:\n\n1. Шубину К.К., Брулю закончить ремонт до 24 января.\n\nСекретарь               А. Шубина\n',
  );
  expect([document.number, document.date]).toEqual(['2', '2025-01-14']);
});

it('a scanner leaves a Latin letter in a spaced word and a comma in an inner number', () => {
  const draft = read(
    order(
      `1. Отделу культуры:\n1.1. проверить зал до 1 марта 2024 г.;\n1,2. Открыть кружок до 5 марта 2024 г.${controlled}`,
    ).replace(/ПРИКАЗ(?=\n)/u, 'П Р И К A З'),
  );
  expect(draft.document.kind).toBe('приказ');
  expect(draft.items.map(({ ref }) => ref).slice(0, 3)).toEqual(['1', '1.1', '1.2']);
});

it('«(Седой А.Б.)» behind a body may be his own name or hers declined: a person is asked', () => {
  const { items, findings } = read(
    order(`1. МКУ «Стройзаказ» (Седой А.Б.) составить смету до 1 марта 2024 г.${controlled}`),
  );
  expect(items[0]?.executors[0]?.name).toBe('Седой А.Б.');
  expect(findings.map(({ code, item }) => [code, item])).toContainEqual(['AMBIGUOUS_PERSON', '1']);
});

it('the office of whom an order appoints is not what they are appointed to', () => {
  const [item] = read(
    order(`1. Назначить начальником лагеря Седова А.Б., педагога-организатора дома творчества.${controlled}`),
  ).items;
  expect(item).toMatchObject({ kind: 'self-executing', executors: [] });
});

it('«в» at the end of a line holds «срок до …» below it in its sentence', () => {
  const [item] = read(
    order(
      `1. Отделу культуры назначить ответственных лиц в\nсрок до 5 апреля 2024 года.\n2. Контроль оставляю за собой.`,
    ),
  ).items;
  expect(item?.text).toBe('Отделу культуры назначить ответственных лиц в срок до 5 апреля 2024 года.');
  expect(item?.deadline).toMatchObject({ kind: 'by-date', due: '2024-04-05' });
});

it('a half-year without a year is asked in a paper that tells of a school year', () => {
  const paper = (about: string) =>
    order(
      `1. Отделу образования провести проверки в течение 2-го полугодия.\n2. ${about}\n3. Контроль оставляю за собой.`,
    );
  const [ofSchool] = read(paper('Утвердить итоги 2023/2024 учебного года.')).items;
  const [other] = read(paper('Утвердить итоги 2023 года.')).items;
  expect([ofSchool?.deadline.decide, ofSchool?.deadline.due]).toEqual([true, null]);
  expect(ofSchool?.deadline.options.map(({ due }) => due)).toEqual(['2024-12-28', '2024-05-31']);
  expect([other?.deadline.decide, other?.deadline.due]).toEqual([false, '2024-12-28']);
});

it.each([
  ['Гл. бухгалтеру Шубиной Н.К. составить смету.', 'гл. бухгалтер'],
  ['Отделу культуры совместно с соц. педагогом Шубиным Н.К. составить план.', 'соц. педагог'],
  ['Зам. директора Шубину Н.К. составить смету.', 'зам. директора'],
])('the noun behind an abbreviated attribute is declined: «%s»', (task, position) => {
  const [item] = read(order(`1. ${task}${controlled}`)).items;
  expect(item?.executors.at(-1)?.position).toBe(position);
});

it('terms of a list of instructions are counted from the meeting that it names', () => {
  const draft = read(
    'Администрация округа\n\nПОРУЧЕНИЯ ГЛАВЫ ОКРУГА\nпо итогам совещания 12 февраля 2024 г.\n\n1. Рогову П.П. подготовить проект, срок - 3 дня.\n2. Рогову П.П. составить план не позднее 1 марта.\n\nГлава округа                А.А. Белов\n',
  );
  expect(draft.document.date).toBeNull();
  expect(draft.items.map(({ deadline }) => deadline.due)).toEqual(['2024-02-15', '2024-03-01']);
});
