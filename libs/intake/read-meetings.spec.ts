import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { read } from '#test/support/read-drafts';
import { readOrder } from './read-order.js';

const people = (text: string): string[] =>
  read(text).items.map(({ executors }) =>
    executors.map(({ name, unit, group }) => [name, unit, group].filter(Boolean).join(' ')).join(', '),
  );

const approved = `УТВЕРЖДАЮ
Глава Ольховского района
С.Т. Журавин
3 июня 2024 г.

ПЕРЕЧЕНЬ ПОРУЧЕНИЙ
по итогам объезда

1. Отделу дорог (Белов А.Б.) засыпать ямы на улице Мира.
Доклад - до 14 июня 2024 г.
2. Отделу связи (Гусева В.Г.) подготовить справку в месячный срок со дня утверждения перечня.
`;

describe('a list of assignments', () => {
  it.each([
    ['Верно:\nначальник отдела делопроизводства                    Р.К. Гельде'],
    ['Верно\nСпециалист                    Р.К.Гельде'],
    ['Копия верна. Специалист                    Р.К. Гельде'],
    ['Протокол составил: специалист                    Гельде Р.'],
    ['Протокол вела: секретарь                    Гельде Р.'],
  ])('is signed by whoever approved it and not by whoever copied or wrote it: «%s»', (below) => {
    expect(read(`${approved}\n${below}\n`).document.signatory?.name).toBe('Журавин С.Т.');
  });

  it('has terms in lines of the report on them, and counts from its own day', () => {
    expect(read(approved).items.map(({ deadline }) => deadline.to)).toEqual(['2024-06-14', '2024-07-03']);
  });
});

const minutes = (below: string): string => `ПРОТОКОЛ № 4
совещания у главы района

3 июня 2024 г.

Председательствовал:  Глава района    Лихой А.Л.

РЕШИЛИ:
${below}

Глава района    А.Л. Лихой
`;

describe('minutes', () => {
  it('take nobody who was present for whom their points are for', () => {
    expect(people(minutes('1. О выполнении доложить до 6 июня 2024 г.'))).toEqual(['']);
  });

  it.each([
    ['1. Снести сараи.\nИсполнители: Боровский, Луговой сельсоветы', 'Боровский, Луговой сельсоветы'],
    ['1. Боровскому и Северному сельсоветам снести сараи.', 'Боровский и Северный сельсоветы'],
    ['1. Центральной, Северной библиотекам провести смотр.', 'Центральная, Северная библиотеки'],
    ['1. Районной газете «Заря» освещать ход работ.', 'Районная газета «Заря»'],
    [
      '1. Снести сараи.\nИсполнители: председатели сельсоветов, МУП ЖКХ «Чисто» (Белов А.Б.)',
      'председатели сельсоветов, Белов А.Б. МУП ЖКХ «Чисто»',
    ],
    ['1. Исполнителям при невозможности работ сообщать об этом.', 'исполнители'],
    ['1. Набатова - заявка на бумагу, до 6 июня 2024 г.', 'Набатова'],
    ['1. Набатова: составить заявку.', 'Набатова'],
    ['1. Основа: план работ.', ''],
  ])('name bodies and people: «%s»', (points, expected) => {
    expect(people(minutes(points))[0]).toBe(expected);
  });

  it('have parts and an end below points that no stop ends', () => {
    const text = minutes(`I. Производство
1. Отгрузить трубы. Отв. ОГК

II. Охрана труда
1. Выдать рукавицы. Отв. Белов А.Б., до 10 июня
2. Убрать двор. Отв. нач. цеха

Совещание окончено в 10 ч.`);
    expect(read(text).items.map((item) => item.text)).toEqual([
      'Отгрузить трубы. Отв. ОГК',
      'Выдать рукавицы. Отв. Белов А.Б., до 10 июня',
      'Убрать двор. Отв. нач. цеха',
    ]);
  });

  it('give work to whoever answers for it, whatever verb tells it', () => {
    const text = minutes('1. Создать комиссию. Отв. Белов А.Б., срок 3 раб. дня');
    expect(read(text).items).toMatchObject([{ kind: 'action', deadline: { to: '2024-06-06' } }]);
  });
});

const letter = (text: string): string => `Главам сельских поселений

от 03.06.2024 № 5

О проверке

${text}

Начальник отдела    А.Л. Лихой
`;

describe('a letter', () => {
  it('recommends what stands below its headings', () => {
    const text = letter(`1. На уровне района рекомендуется:
- составить график до 14 июня;
- обновить журналы.
2. На уровне школы рекомендуется:
- провести опрос.`);
    expect(read(text).items.map(({ ref, kind }) => `${ref} ${kind}`)).toEqual([
      '1 header',
      '1.1 action',
      '1.2 action',
      '2 header',
      '2.1 action',
    ]);
  });

  it('asks for things told line by line below one verb', () => {
    const text = letter(`1. Главам поселений:
1.1. Представить в отдел до 14 июня 2024 г.:
карточку учёта;
копию приказа о назначении.
1.2. Вести журнал.`);
    expect(read(text).items.map(({ ref, parent }) => [ref, parent])).toEqual([
      ['1', null],
      ['1.1', '1'],
      ['1.1.1', '1.1'],
      ['1.1.2', '1.1'],
      ['1.2', '1'],
    ]);
  });

  it.each([
    ['Семинар состоится 14 июня 2024 года в 10.00. Просим обеспечить участие специалистов.', '2024-06-14'],
    ['14.06.2024 пройдёт семинар. Просим направить представителей.', '2024-06-14'],
    ['Семинар состоится 14 июня 2024 года. Просим обеспечить участие до 7 июня.', '2024-06-07'],
    ['Семинар состоялся 3 мая 2024 года. Просим обеспечить участие специалистов.', null],
  ])('invites to a meeting on the day told before: «%s»', (text, to) => {
    expect(read(letter(text)).items.map(({ deadline }) => deadline.to)).toEqual([to]);
  });
});

const resolution = `МБУ «Больница»
Вх. № 15 от 03.06.2024

РЕЗОЛЮЦИЯ

Белову А.Б.
Гусевой В.Г.

1. Провести сверку. Срок 14.06.2024.
2. На врачебной конференции 20.06.2024 обсудить порядок выписки рецептов (отв. Гусева).

Главный врач    Р.К. Гельде
04.06.2024

РЕЗОЛЮЦИЯ (2-го уровня)

Белов А.Б. → Шутко П.Р. (аптека), Набатовой М. (стат. кабинет)

1) Шутко П.Р.: реестр рецептов к 10.06.24;
2) Набатовой М.: справку о льготниках в течение двух дней.

Зам. главного врача    А.Б. Белов    05.06.2024
`;

describe('a resolution', () => {
  it('is given on in a second one below its signature', () => {
    expect(read(resolution).items.map(({ ref, kind, parent }) => [ref, kind, parent])).toEqual([
      ['1', 'action', null],
      ['2', 'action', null],
      ['А1', 'header', null],
      ['А1.1', 'action', 'А1'],
      ['А1.2', 'action', 'А1'],
    ]);
    expect(people(resolution)).toEqual([
      'Белов А.Б., Гусева В.Г.',
      'Гусева В.Г.',
      'Шутко П.Р. Аптека, Набатова М.',
      'Шутко П.Р.',
      'Набатова М.',
    ]);
    expect(read(resolution).items.map(({ deadline }) => deadline.to)).toEqual([
      '2024-06-14',
      '2024-06-20',
      null,
      '2024-06-10',
      '2024-06-06',
    ]);
  });
});

describe('a point of minutes', () => {
  it.each([
    ['1. Следующее заседание комиссии провести 7 июня 2024 г.', 'event', '2024-06-07'],
    ['1. Предупредить Белова А.Б. о персональной ответственности за срыв работ.', 'self-executing', null],
    ['1. Приказ объявить личному составу.', 'acquaintance', null],
    ['1. Составить график и опубликовать его на сайте до 7 июня.', 'action', '2024-06-07'],
    ['1. Распределить премию. Отв. Набатова Л.Л., июль', 'action', '2024-07-31'],
    ['1. График отпусков согласовать до 7 июня, Набатова.', 'action', '2024-06-07'],
  ])('«%s»', (point, kind, to) => {
    expect(read(minutes(point)).items).toMatchObject([{ kind, deadline: { to } }]);
  });

  it.each([
    ['1. Распределить премию. Отв. Набатова Л.Л., июль', 'Набатова Л.Л.'],
    ['1. График отпусков согласовать до 7 июня, Набатова.', 'Набатова'],
    ['1. Навести порядок. Отв. нач. цехов', 'нач. цехов'],
    ['1. Навести порядок до 7 июня, вывезти мусор.', ''],
    ['1. ООО «Мост» (Белов А.Б.) - до 7 июня 2024 г.', 'Белов А.Б. ООО «Мост»'],
  ])('names who does it: «%s»', (point, expected) => {
    expect(people(minutes(point))).toEqual([expected]);
  });
});

describe('what a point asks for', () => {
  it.each([
    ['1. Набатова - заявка на бумагу, срочно.', ['заявка на бумагу']],
    ['1. Шутко П.Р.: реестр рецептов к 10.06.24.', ['реестр рецептов']],
    ['1. Доработать с учётом замечаний план праздника и представить его.', ['план праздника']],
    ['1. Представлять сведения о прививках в форме таблицы.', ['сведения о прививках']],
    ['1. Разослать приглашения ветеранам.', ['приглашения ветеранам']],
  ])('«%s»', (point, results) => {
    expect(read(minutes(point)).items[0]?.deliverables).toEqual(results);
  });

  it.each([
    ['1. Организовать рейды в выходные дни.', 'recurring'],
    ['1. Дежурить по выходным.', 'recurring'],
    ['1. Дежурить в выходные и праздничные дни с 8 по 16 июня 2024 г.', 'window'],
  ])('and when: «%s»', (point, kind) => {
    expect(read(minutes(point)).items[0]?.deadline.kind).toBe(kind);
  });
});

describe('minutes without numbers', () => {
  const held = (decided: string): string =>
    `ПРОТОКОЛ № 5\nсовещания при директоре\n12 марта 2024 г.\n\nСлушали: Белову И.П. о ремонте.\n${decided}\n\nСекретарь    А.А. Ли\nПредседатель    И.П. Белова\n`;

  it('whoever is told next begins a decision, and a chairman signs before a secretary', () => {
    const text = held(
      'РЕШИЛИ:\nДиректору МУП «Тепло» завершить ремонт котельной до 1 апреля 2024 года.\nОтделу учёта ежедневно проверять журналы;\nотделу связи обобщить сведения.',
    );
    expect(people(text)).toEqual(['', 'Отдел учёта', 'Отдел связи']);
    expect(read(text).document.signatory?.name).toBe('Белова И.П.');
  });

  it('work given by name behind what was approved is no work of the signature', () => {
    const text = held('РЕШИЛИ:\nОдобрить план. Поручить возглавить группы Гусевой А.Б., Котову П.П.');
    expect(read(text).items.map(({ kind }) => kind)).toEqual(['action']);
    expect(people(text)).toEqual(['Гусева А.Б., Котов П.П.']);
  });

  it.each([
    ['1. Итоги четверти\n2. Ремонт школы', null],
    ['1. Итоги четверти\n2. Ремонт школы\n1. Завхозу составить смету.', ['Завхозу составить смету.']],
  ])('an agenda holds no tasks: %s', (points, tasks) => {
    const text = `ПРОТОКОЛ № 5\nсовещания при директоре\n12 марта 2024 г.\n\nПовестка дня:\n${points}\n`;
    const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
    expect(isReadRefusal(draft) ? null : draft.items.map((item) => item.text)).toEqual(tasks);
  });

  it('whoever spoke signs nothing', () => {
    const text = held('Решение: ремонт начать до 1 апреля 2024 года.').replace(
      /Секретарь[^]*/u,
      'Заместитель директора Гусева А.Б. рассказала о ходе ремонта и учёте труб\n',
    );
    expect(read(text).document.signatory).toBeNull();
  });

  it('whose lines were lost are read part by part', () => {
    const draft = read(
      'Протокол заседания комитета от 19.09.2024 г. № 1 Присутствовали: 12 чел. Повестка дня: 1. Ознакомление с Положением о комитете. 2. Выборы председателя. По первому вопросу выступил директор Лугов П.П. Решили: принять информацию к сведению. По второму вопросу слушали Гусеву А.Б. Решили: завхозу Котову П.П. составить смету до 25 сентября 2024 года. Председатель Белова И.П.\n',
    );
    expect(draft.items.map(({ text }) => text)).toEqual([
      'принять информацию к сведению.',
      'завхозу Котову П.П. составить смету до 25 сентября 2024 года.',
    ]);
    expect(draft.document.signatory?.name).toBe('Белова И.П.');
  });

  it.each([
    ['1. В связи с ремонтом завхозу перенести склад.', 'завхоз'],
    ['1. В соответствии с планом отделу связи проверить линии.', 'Отдел связи'],
    ['1. В целях помощи ветеранам провести сбор.', ''],
    ['1. Для вручения медалей ветеранам подготовить зал.', ''],
  ])('told behind a reason: %s', (point, whom) => {
    const [item] = read(minutes(point)).items;
    const [first] = item?.executors ?? [];
    expect(first?.position ?? first?.unit ?? '').toBe(whom);
  });
});
