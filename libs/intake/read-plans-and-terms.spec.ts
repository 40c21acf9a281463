import { describe, expect, it } from '@jest/globals';
import type { DraftItem } from '#libs/domain/draft/draft-order';
import { order, read } from '#test/support/read-drafts';

const controlled = '\n2. Контроль оставляю за собой.';

const who = ({ executors }: DraftItem) =>
  executors.map(({ name, unit, group }) => name ?? unit ?? group).join(', ');

describe('who is told', () => {
  it.each([
    ['Директорам школ широко освещать подготовку.', 'директора школ'],
    [
      'Редакции газеты «Луч» и городскому радио активно освещать смотр.',
      'Редакция газеты «Луч», Городское радио',
    ],
    ['Назначить ответственными за жизнь детей классных руководителей.', 'классные руководители'],
    ['Назначить ответственными за питание заместителей директоров.', 'заместители директоров'],
    ['Субъектам профилактики сообщить об исполнении до 1 мая.', 'субъекты профилактики'],
  ])('«%s»', (task, people) => {
    const [item] = read(order(`1. ${task}${controlled}`)).items;
    expect(
      item?.executors
        .map(({ name, unit, group }) => [name, unit, group].filter(Boolean).join(' '))
        .join(', '),
    ).toBe(people);
  });

  it('a controller whose words ran together is read', () => {
    const { control } = read(
      order(
        '1. Отделу связи провести сверку до 1 мая.\n2. Контроль возложить назаместителя главы Седова Р.В.',
      ),
    );
    expect(control.name).toBe('Седов Р.В.');
  });

  it('«Виктору Гросу» is asked: of Грос or of Гросу', () => {
    const draft = read(order(`1. Инженеру Гросу В.Г. провести сверку до 1 мая.${controlled}`));
    expect(draft.findings.map(({ code }) => code)).toContain('AMBIGUOUS_PERSON');
  });
});

describe('what kind of point', () => {
  it.each([
    ['Ввести в состав рабочей группы Седова Р.В., методиста.', 'self-executing'],
    ['Отделу связи обеспечить опубликование настоящего приказа в газете.', 'publication'],
    ['Методисту Ким А.Б. обеспечить доведение приказа до исполнителей в течение двух дней.', 'acquaintance'],
    ['Главам поселений создать комиссии и провести сходы до 15 мая.', 'action'],
  ])('«%s»', (task, kind) => {
    expect(read(order(`1. ${task}${controlled}`)).items[0]?.kind).toBe(kind);
  });

  it('works that differ by a number alone are not the same', () => {
    const draft = read(
      order(
        `1. Ким А.Б. обеспечить заселение студентов 2 курса до 1 мая.\n2. Ким А.Б. обеспечить заселение студентов 3 курса до 2 мая.\n3. Контроль оставляю за собой.`,
      ),
    );
    expect(draft.findings.map(({ code }) => code)).not.toContain('DUPLICATE_ITEM');
  });
});

describe('plans', () => {
  const plan = (text: string) =>
    read(`УТВЕРЖДАЮ\nДиректор музея\nСедов Р.В.\n12.12.2024\n\nПлан работы музея на 2025 год\n\n${text}`);

  it('points under months are for them, unless their last words name a day; no month is a word of the point above', () => {
    const { items } = plan(
      'ЯНВАРЬ\n1. Сверка фондов.\nОтв. Ким А.Б.\n2. Опись книг.\nОтв. Ким А.Б. До 20 января.\n\nФЕВРАЛЬ\n3. Обход залов.\nОтв. Ким А.Б.\n\nII. Постоянная работа\n\n4. Учёт посетителей.\nОтв. Ким А.Б. Ежемесячно.\n',
    );
    expect(items.map(({ ref, deadline }) => [ref, deadline.kind, deadline.to])).toEqual([
      ['1', 'month', '2025-01-31'],
      ['2', 'by-date', '2025-01-20'],
      ['3', 'month', '2025-02-28'],
      ['4', 'recurring', null],
    ]);
    expect(items.map(who)).toEqual(Array.from({ length: 4 }, () => 'Ким А.Б.'));
  });

  it('of terms in the first column one that was left out among many is asked, and several are of the row above', () => {
    const row = (term: string, number: number) =>
      `${term}\t${String(number)}\tСверка № ${String(number)}\tКим А.Б.\n`;
    const heading = 'Срок\t№\tМероприятие\tОтветственный\n';
    const terms = ['до 1 мая', 'до 2 июня', 'до 3 июля', 'до 4 августа', ''];
    const forgotten = plan(heading + terms.map((term, at) => row(term, at + 1)).join(''));
    expect(forgotten.items.at(-1)?.deadline).toMatchObject({ kind: 'none', decide: true });
    const merged = plan(
      heading + ['до 5 мая', '', '', 'до 2 июня', ''].map((term, at) => row(term, at + 1)).join(''),
    );
    expect(merged.items[2]?.deadline.to).toBe('2025-05-05');
  });

  it('regular work in columns for the first and the last day', () => {
    const { items } = plan(
      '№\tМероприятие\tНачало\tОкончание\tОтветственный\n1\tСверка\tежеквартально\tдо 15 числа\tКим А.Б.\n2\tУчёт\tпостоянно\t\tКим А.Б.\n',
    );
    expect(items.map(({ deadline }) => [deadline.kind, deadline.decide])).toEqual([
      ['recurring', false],
      ['standing', false],
    ]);
  });

  it('whom a paper goes to is nobody who does it, and the year of a budget no year of its terms', () => {
    const text = `АДМИНИСТРАЦИЯ ОКРУГА\nПОСТАНОВЛЕНИЕ\n27.06.2025 № 8\nО составлении проекта бюджета на 2026 год\nПОСТАНОВЛЯЮ:\n1. Утвердить график (приложение).\n2. Контроль оставляю за собой.\nГлава округа Р.В. Седов\n\nПриложение\nГрафик составления проекта бюджета на 2026 год\n\n№\tМатериалы\tМероприятие\tИсполнитель\tСрок\tКому представляется\n1\t-\tПрогноз доходов\tОтдел сбыта\tдо 15 июля\tОтдел связи\n2\t-\tРеестр расходов\tОтдел сбыта\tдо 20 августа\tОтдел связи\n`;
    const rows = read(text).items.filter(({ ref }) => ref.startsWith('П'));
    expect(rows.map((item) => [who(item), item.deadline.to])).toEqual([
      ['Отдел сбыта', '2025-07-15'],
      ['Отдел сбыта', '2025-08-20'],
    ]);
  });
});

describe('days', () => {
  it('the term that is called so is the term, whatever other day the work tells of', () => {
    const task = '1. Отделу связи проработать вопрос проезда 1 октября. Срок - 06.09.2024.';
    expect(read(order(`${task}${controlled}`)).items[0]?.deadline.to).toBe('2024-09-06');
  });

  it('a place behind a whole day in a cell is no doubt', () => {
    const text =
      'Протокол № 4\nсовещания\n02.12.2024 (пн), 8-00, конференц-зал\n\nРешения:\n\n№\tРешение\tИсполнитель\tСрок\n1\tДоклад о наборе\tКим А.Б.\t09.12.2024 (ректорат)\n2\tВручение дипломов\tКим А.Б.\t27.12.2024, 14.00, акт. зал\n\nРектор Р.В. Седов\n';
    const draft = read(text);
    expect(draft.document.date).toBe('2024-12-02');
    expect(draft.items.map(({ deadline }) => deadline.to)).toEqual(['2024-12-09', '2024-12-27']);
  });

  it('a surname like an adjective is told by its other forms', () => {
    const task =
      '1. Начальнику отдела Гуртовому А.И. провести сверку до 1 мая.\n2. Отделу связи (Гуртовой А.И.) провести опись до 1 мая.\n3. Контроль оставляю за собой.';
    expect(read(order(task)).items.slice(0, 2).map(who)).toEqual(['Гуртовой А.И.', 'Гуртовой А.И.']);
  });

  it('what is held on one day is followed by tidying up and a report', () => {
    const points =
      '1. Провести 20 апреля 2024 г. в г.Сосны районный фестиваль-ярмарку мастеров (далее – фестиваль).\n2. Утвердить план проведения фестиваля (прилагается).';
    const plan =
      '\nПриложение\n\nПЛАН\n\nСрок\tМероприятие\tИсполнитель\nдо 19.04.2024\tРазметка рядов\tКим А.Б.\nдо 26.04.2024\tУборка парка\tСедов В.Г.\n';
    expect(read(order(points) + plan).findings.map(({ code }) => code)).not.toContain('OUTSIDE_PERIOD');
  });
});
