import { describe, expect, it } from '@jest/globals';
import { read } from '#test/support/read-drafts';

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
