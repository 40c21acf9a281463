import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../time/local-date.js';
import { readDeadline, readDeadlineCell } from '../read-deadline.js';

const context = { signedOn: localDate('2024-09-12') };

describe('words of time', () => {
  it.each([
    ['сдать отчет до 25 октяб- ря 2024 года', '2024-10-25'],
    ['сдать отчет до 25 октяб-ря', '2024-10-25'],
    ['сдать отчет не позд- нее 3 декабря 2024 года', '2024-12-03'],
    ['обсудить результаты в ноябре 2024 года', '2024-11-30'],
    ['провести беседы для выпускников в октябре – ноябре 2024 года', '2024-11-30'],
  ])('«%s»: cut by the end of a line, or right behind a thing', (words, day) => {
    expect(readDeadline(words, context)).toMatchObject({ to: day });
  });

  it('a winter of a plan for next year may end in that year or begin in it', () => {
    const plan = { ...context, year: 2025 };
    expect(readDeadlineCell('декабрь, февраль', plan)).toMatchObject({
      doubt: 'several',
      choices: [{ to: '2025-02-28' }, { to: '2026-02-28' }],
    });
    expect(readDeadlineCell('декабрь, февраль', { ...plan, signedOn: localDate('2025-01-15') }).to).toBe(
      '2026-02-28',
    );
    expect(readDeadlineCell('декабрь, февраль', context).to).toBe('2025-02-28');
  });

  it('a cut day that does not exist is still asked for as one', () => {
    expect(readDeadline('сдать отчет до 31 нояб- ря 2024 года', context).doubt).toBe('impossible');
    expect(readDeadlineCell('март-апрель 2025', context)).toMatchObject({
      from: '2025-03-01',
      to: '2025-04-30',
    });
  });

  it.each([
    'сообщать не позднее одного часа с момента обнаружения',
    'извещать в течение двух часов после аварии',
    'докладывать в течение 30 минут с момента выезда',
  ])('«%s» waits for an event', (words) => {
    expect(readDeadline(words, context).kind).toBe('event');
  });

  it.each([
    ['организовать ежедневный обход палат', 'day'],
    ['проводить ежемесячные встречи', 'month'],
    ['ввести еженедельную уборку', 'week'],
  ])('«%s» is done again and again', (words, every) => {
    expect(readDeadline(words, context)).toMatchObject({ kind: 'recurring', recurrence: { every } });
  });

  it('what is only called so is not', () => {
    expect(readDeadline('обеспечить ежемесячные выплаты вожатым', context).kind).toBe('none');
  });

  it('every day of a list is a choice', () => {
    const { doubt, choices } = readDeadline('сдать отчеты до 15 октября, 15 ноября и 15 декабря', context);
    expect(doubt).toBe('several');
    expect(choices?.map(({ to }) => to)).toEqual(['2024-10-15', '2024-11-15', '2024-12-15']);
  });

  it('a range turned round is offered in its order too, and first where it had begun long ago', () => {
    expect(readDeadlineCell('октябрь - май 2025 г.', context).choices?.map(({ from }) => from)).toEqual([
      '2024-10-01',
      '2025-10-01',
      '2025-05-01',
    ]);
    expect(readDeadlineCell('август - март 2024 г.', context).choices?.map(({ from }) => from)).toEqual([
      '2024-03-01',
      '2024-08-01',
    ]);
  });

  it.each([
    ['сдать отчет до пятницы', '2024-09-13'],
    ['сдать отчет к понедельнику', '2024-09-16'],
    ['сдать отчет до конца недели', '2024-09-15'],
    ['провести обход на следующей неделе', '2024-09-22'],
    ['заменить таблички до нового года', '2024-12-31'],
    ['заменить таблички до Нового 2025 года', '2024-12-31'],
  ])('«%s»: settled by the day of signing, a Thursday', (words, day) => {
    expect(readDeadline(words, context)).toMatchObject({ to: day });
  });

  it.each(['1 октября, 11.00-15.00', '1 октября с 11.00 до 15.00', '01.10.2024 11:00 – 15:00'])(
    '«%s»: the hours from and to belong to the day',
    (words) => {
      expect(readDeadlineCell(words, context)).toMatchObject({
        kind: 'on-date',
        to: '2024-10-01',
        time: '11:00',
      });
    },
  );

  it.each([
    ['1-й и 3-й вторник месяца', 2],
    ['второй и четвёртый четверг каждого месяца', 2],
    ['каждую 2-ю среду месяца', 1],
  ])('«%s»: so many days of each month', (words, times) => {
    expect(readDeadlineCell(words, context)).toMatchObject({ recurrence: { every: 'month', times } });
  });

  it.each(['после поставки труб', 'сразу после монтажа', 'в дни проведения диагностики'])(
    '«%s» in a cell is an event',
    (words) => {
      expect(readDeadlineCell(words, context).kind).toBe('event');
    },
  );

  it('a weekday of a series or of working hours is no term of its own', () => {
    expect(readDeadline('еженедельно направлять сводку до пятницы', context).kind).toBe('recurring');
    expect(readDeadline('работать с понедельника по пятницу', context).kind).toBe('none');
    expect(readDeadline('открыть класс до нового учебного года', context).to).toBeNull();
  });

  it('«в декадный срок» are ten days', () => {
    expect(readDeadline('в декадный срок подготовить справку', context).relative).toMatchObject({
      count: 10,
    });
  });

  it('a day that does not exist and a range turned round are told though another day stands beside them', () => {
    const read = (words: string) => readDeadline(words, context);
    expect(read('сообщить не позднее 31 сентября о потребности, до 5 октября о наличии').doubt).toBe(
      'impossible',
    );
    expect(read('провести смотр с 15 по 10 октября, итоги подвести до 20 октября').kind).toBe('inverted');
  });

  it.each([
    ['Главному инженеру 20 октября доложить об итогах', '2024-10-20'],
    ['Заместителю начальника Ивановой А.Б. 20 октября провести совещание', '2024-10-20'],
    ['Механику Р. Петрову 20 октября сдать насос', '2024-10-20'],
    ['Отделу кадров 20 октября вывезти архив', '2024-10-20'],
    ['свести отчеты и 11 октября передать сводный отчет в управление', '2024-10-11'],
  ])('«%s»: a day without a year right before the work', (words, to) => {
    expect(readDeadline(words, context)).toMatchObject({ kind: 'on-date', to });
  });

  it.each([
    'в связи с пожаром в школе 20 октября провести проверку',
    'участникам совещания 20 октября представить тезисы',
    'по итогам встречи 20 октября представить тезисы',
  ])('«%s»: the day of something else is no term', (words) => {
    expect(readDeadline(words, context).to).toBeNull();
  });
});
