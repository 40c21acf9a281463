import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '../read-order.js';

function rowsOf(table: string) {
  const text = `УТВЕРЖДАЮ\nДиректор лицея\nГусева А.Б.\n12.09.2024\n\nПлан работы на 2024 год\n\n${table}`;
  const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) throw new Error(draft.sentence.ru);
  return draft;
}

describe('rows of a plan', () => {
  it('a numbered row among others is a task though its other cells are empty, and both are asked', () => {
    const { items, findings } = rowsOf(
      '№ | Мероприятие | Срок | Ответственный\n1 | Сверка списков | май 2024 | Лугов П.П.\n2 | Опись имущества | | \n3 | Проверка столовой | июнь 2024 | Лугов П.П.\n',
    );
    expect(items.map(({ ref }) => ref)).toEqual(['Т1.1', 'Т1.2', 'Т1.3']);
    expect(findings.filter(({ item }) => item === 'Т1.2').map(({ code }) => code)).toEqual([
      'NO_EXECUTOR',
      'NO_DEADLINE',
    ]);
  });

  it('a sign that closes a quoted form is none', () => {
    const { items } = rowsOf(
      '№ | Мероприятие | Срок | Ответственный\n1 | ». | 30 дней | \n2 | Сверка списков | май 2024 | Лугов П.П.\n',
    );
    expect(items.map(({ text }) => text)).toEqual(['Сверка списков']);
  });

  it('a row of sums is none, whichever column calls it so', () => {
    const { items } = rowsOf(
      '№ | Мероприятие | Срок | Ответственный\n1 | Сверка списков | май 2024 | Лугов П.П.\nИТОГО | х | х | х\n',
    );
    expect(items.map(({ text }) => text)).toEqual(['Сверка списков']);
  });

  it('a numbered heading of rows is none', () => {
    const { items } = rowsOf(
      '№ | Мероприятие | Срок | Ответственный\n1 | Имущество | | \n1.1 | Опись | май 2024 | Лугов П.П.\n2 | Питание | | \n2.1 | Проверка | июнь 2024 | Лугов П.П.\n',
    );
    expect(items.map(({ ref }) => ref)).toEqual(['Т1.1.1', 'Т1.2.1']);
  });

  it('an executor in the first column is that of the rows below it, down to the next', () => {
    const { items } = rowsOf(
      'Исполнитель\t№\tМероприятие\tСрок\nГусева А.Б.\t1.\tСверка списков\tмай\n\t2.\tОпись имущества\tиюнь\n—\t3.\tРемонт\tиюль\n',
    );
    expect(items.map(({ executors }) => executors.map(({ name }) => name))).toEqual([
      ['Гусева А.Б.'],
      ['Гусева А.Б.'],
      [],
    ]);
  });

  it('a month over rows is the time of those that name none of their own; a year above the table is its title', () => {
    const terms = (table: string) => rowsOf(table).items.map(({ deadline: { to } }) => to);
    expect(
      terms(
        'СЕНТЯБРЬ\n\n№ | Мероприятие | Исполнитель\n1 | Сверка списков | Лугов П.П.\n\nОктябрь\n\n2 | Опись | Лугов П.П.\n',
      ),
    ).toEqual(['2024-09-30', '2024-10-31']);
    expect(
      terms(
        '№\tМероприятие\tСрок\tИсполнитель\n\tОктябрь\t\t\n1\tСверка списков\tдо 12 октября\tЛугов П.П.\n2\tОпись\t\tЛугов П.П.\n',
      ),
    ).toEqual(['2024-10-12', '2024-10-31']);
    expect(terms('2024 год\n\n№ | Мероприятие | Исполнитель\n1 | Сверка списков | Лугов П.П.\n')).toEqual([
      null,
    ]);
  });

  it('days alone below a month are of that month, and a recurring head is that of its rows', () => {
    const { items } = rowsOf(
      'Дата | Мероприятие | Кто проводит\nФЕВРАЛЬ | | \n10–12 | Выставка рисунков | Лугов П.П.\nдо 26 | Сбор заявок | Лугов П.П.\n5, 12, 19 | Мастер-классы | Лугов П.П.\nвторая половина месяца | Конкурс чтецов | Лугов П.П.\nЕЖЕМЕСЯЧНО | | \nпоследний четверг | День открытых дверей | Лугов П.П.\n',
    );
    expect(items.map(({ deadline: { text, kind, from, to } }) => [text, kind, from, to])).toEqual([
      ['10–12', 'window', '2024-02-10', '2024-02-12'],
      ['до 26', 'by-date', null, '2024-02-26'],
      ['5, 12, 19', 'window', '2024-02-05', '2024-02-19'],
      ['вторая половина месяца', 'window', '2024-02-16', '2024-02-29'],
      ['последний четверг', 'recurring', null, null],
    ]);
  });

  it('the days of a week over rows are those of «в течение недели», which no plan counts from its signing', () => {
    const terms = (table: string) =>
      rowsOf(table).items.map(({ deadline: { from, to, decide } }) => [from, to, decide]);
    const head = '№ | Мероприятие | Срок | Исполнитель\n';
    const row = '1 | Беседы | в течение недели | Лугов П.П.\n';
    expect(terms(`${head} | 2 неделя (14–18 октября) | | \n${row}`)).toEqual([
      ['2024-10-14', '2024-10-18', false],
    ]);
    expect(terms(`${head}${row}`)).toEqual([[null, null, true]]);
  });

  it('what is visited on a day is the subject of its row', () => {
    const { items } = rowsOf(
      '№ | Школа | Дата приема | Ответственный\n1 | Гимназия | 12.11.2024 | Лугов П.П.\n',
    );
    expect(items.map(({ text, deadline: { to } }) => [text, to])).toEqual([['Гимназия', '2024-11-12']]);
  });

  it('a day alone is the day itself for an event, or beside cells that say «до»', () => {
    const kinds = (table: string) => rowsOf(table).items.map(({ deadline: { kind } }) => kind);
    const head = 'Мероприятие | Срок | Исполнитель\n';
    expect(kinds(`${head}Опись | 12.11.2024 | Лугов П.П.\nСовещание | 14.11.2024 | Лугов П.П.\n`)).toEqual([
      'by-date',
      'on-date',
    ]);
    expect(kinds(`${head}Опись | 12.11.2024 | Лугов П.П.\nОтчет | до 14.11.2024 | Лугов П.П.\n`)).toEqual([
      'on-date',
      'by-date',
    ]);
    expect(
      kinds(`${head}Сдать опись | 12.11.2024 | Лугов П.П.\nОтчет | до 14.11.2024 | Лугов П.П.\n`),
    ).toEqual(['by-date', 'by-date']);
  });

  it('who controls a row does not execute it', () => {
    const { items } = rowsOf(
      '№ | Мероприятие | Срок | Кто выполняет | Ответственный за контроль\n1 | Сверка | май 2024 | Лугов П.П. | Гусева А.Б.\n',
    );
    expect(items[0]?.executors.map(({ name }) => name)).toEqual(['Лугов П.П.']);
  });

  it('work lasts from its beginning to its end; an end before it is asked', () => {
    const { items } = rowsOf(
      '№ | Мероприятие | Начало | Окончание | Исполнитель\n1 | Ремонт | сентябрь | ноябрь | Лугов П.П.\n2 | Опись | май | март | Лугов П.П.\n',
    );
    expect(items.map(({ deadline: { kind, from, to, decide } }) => ({ kind, from, to, decide }))).toEqual([
      { kind: 'window', from: '2024-09-01', to: '2024-11-30', decide: false },
      { kind: 'inverted', from: null, to: null, decide: true },
    ]);
  });

  it('what stands between the lines of a cell belongs to other columns', () => {
    const { items } = rowsOf(
      '№    Мероприятие           Срок          Ответственный\n1    Составить график      ежемесячно    Отдел кадров\n     дежурств в школе                    и архива\n',
    );
    expect(items[0]).toMatchObject({
      executors: [{ unit: 'Отдел кадров и архива' }],
      deliverables: ['график дежурств в школе'],
    });
  });

  it('an end before its beginning is asked; a schedule without a word for work is one; a list of duties is no text', () => {
    const text =
      'Отдел культуры\n\nПРИКАЗ\n\n12.09.2024 № 5\n\nО деле\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить дежурство:\n\nДата\tФИО дежурного\tТелефон\n28.09.2024\tЛугов П.П.\t2-11\n\n2. Утвердить сроки:\n\nОбъект | Начало | Окончание\nСклад | 20.09.2024 | 15.09.2024\nДвор | 20.09.2024 | 27.09.2024\n\nНачальник отдела А.Б. Гусева\n';
    const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
    if (isReadRefusal(draft)) throw new Error(draft.sentence.ru);
    expect(draft.items.map(({ text: words, executors }) => [words, executors.length])).toEqual([
      ['Утвердить дежурство:', 0],
      ['Утвердить сроки:', 0],
      ['Склад', 0],
      ['Двор', 0],
    ]);
    expect(draft.items.map(({ deadline: { to } }) => to)).toEqual([null, null, null, '2024-09-27']);
    expect(draft.findings.filter(({ code }) => code === 'INVERTED_RANGE').map(({ item }) => item)).toEqual([
      'Т1.1',
    ]);
  });

  it('a section in the column of numbers leaves the rows their own', () => {
    const text =
      'ПРИКАЗ\n\n12.09.2024 № 5\n\nО деле\n\nПРИКАЗЫВАЮ:\n\n1. Утвердить план:\n\n| № | Мероприятие | Срок |\n| 1 | Опись | 28.09.2024 |\n| Раздел 2. Склад | | |\n| 2 | Сверка | 27.09.2024 |\n\nНачальник отдела А.Б. Гусева\n';
    const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
    if (isReadRefusal(draft)) throw new Error(draft.sentence.ru);
    expect(draft.items.map(({ ref, printed }) => [ref, printed])).toEqual([
      ['1', true],
      ['Т1.1', true],
      ['Т1.2', true],
    ]);
  });
});
