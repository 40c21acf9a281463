import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import { explain } from './explain.js';
import { readDeadline, readDeadlineCell } from './read-deadline.js';
import { readExpression } from './read-expression.js';
import { resolveDeadline } from './resolve-deadline.js';

const signedOn = localDate('2019-09-06');
const read = (sentence: string) => readDeadline(sentence, { signedOn });

const dated = [
  ['В срок до 31.12.2019 разработать модель.', 'В срок до 31.12.2019', '2019-12-31'],
  ['представить отчёт до 1 октября 2019 года', 'до 1 октября 2019 года', '2019-10-01'],
  [
    'провести в срок не позднее 22 января 2024 года оценку',
    'в срок не позднее 22 января 2024 года',
    '2024-01-22',
  ],
  ['предоставить в срок до 16 января 2024 года форму', 'в срок до 16 января 2024 года', '2024-01-16'],
  ['направить письмо не позднее чем 05.10.2019 г. в школы', 'не позднее чем 05.10.2019 г.', '2019-10-05'],
  ['до «01» октября 2019 г. представить', 'до «01» октября 2019 г.', '2019-10-01'],
  ['Срок: до 1.2.20', 'Срок: до 1.2.20', '2020-02-01'],
  ['(срок исполнения – 15.10.2019)', 'срок исполнения – 15.10.2019', '2019-10-15'],
  ['Срок исполнения: до 15 ноября 2019 года', 'Срок исполнения: до 15 ноября 2019 года', '2019-11-15'],
  ['до 1-го\n  ноября   2019 года включительно', 'до 1-го ноября 2019 года включительно', '2019-11-01'],
  ['ДО 05.10.19 НАПРАВИТЬ', 'ДО 05.10.19', '2019-10-05'],
  ['до 2019-10-05 направить', 'до 2019-10-05', '2019-10-05'],
  ['до 5/10/2019 направить', 'до 5/10/2019', '2019-10-05'],
] as const;

describe('reading a deadline', () => {
  it.each(dated)('finds the phrase and the day in: %s', (sentence, text, to) => {
    expect(read(sentence)).toMatchObject({ kind: 'by-date', text, from: null, to });
  });

  it('says where the phrase stands', () => {
    const sentence = '3. В срок до 01.10.2019 провести анализ.';
    const found = read(sentence);
    expect(sentence.slice(...(found.span ?? [0, 0]))).toBe('В срок до 01.10.2019');
  });

  it.each([
    'на основании закона от 29.12.2012 № 273-ФЗ',
    'данные о результатах за 2019 год',
    'с учётом приказа от 01.10.2019 № 15, действующего по настоящее время',
    'в редакции, действовавшей до 01.09.2013, применять',
    'детей, родившихся до 01.09.2012, учесть',
    'прибыть до 12.00 и доложить',
    'увеличить долю до 15.5 процентов',
    'детям до 18 лет',
    'отдо 01.10.2019',
    'до 01.10.20191',
    '',
  ])('takes no reference, period, quantity or half a date for a deadline: %s', (sentence) => {
    expect(read(sentence)).toEqual({ text: null, kind: 'none', from: null, to: null });
  });

  it('goes on to the deadline after a past date of a thing', () => {
    const found = read('учесть порядок, действовавший до 01.09.2013, и до 01.10.2019 представить список');
    expect(found).toMatchObject({ text: 'до 01.10.2019', to: '2019-10-01' });
  });

  it.each(['до 31 сентября 2019 года', 'до 30.02.2020', 'до 01.13.2019', 'до 00.10.2019'])(
    'keeps the words of an impossible date and no day: %s',
    (sentence) => {
      expect(read(sentence)).toMatchObject({ kind: 'by-date', text: sentence, to: null });
    },
  );

  it('takes a year of two digits as the one nearest to the signing', () => {
    expect(read('до 01.10.99').to).toBe('1999-10-01');
    expect(readDeadline('до 01.02.01', { signedOn: localDate('2098-12-01') }).to).toBe('2101-02-01');
    expect(readDeadline('до 01.10.19', { signedOn: null }).to).toBe('2019-10-01');
  });

  it('never throws, and a phrase it finds is in the text', () => {
    const piece = fc.constantFrom(
      'до ',
      'в срок ',
      'не позднее ',
      '01',
      '.',
      '10',
      '2019',
      ' октября ',
      ' г.',
      '«',
      ' ',
      '31',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(text, (sentence) => {
        const found = read(sentence);
        if (found.span === undefined) expect(found.kind).toBe('none');
        else expect(sentence.slice(...found.span).replace(/\s+/gu, ' ')).toBe(found.text);
      }),
      tries(300),
    );
  });

  const noise = ['до ', ' ', 'срок', 'в срок до 1', '01.', 'не позднее ', '««1', 'действовавшей '];
  const ofLength = (piece: string, length: number): string =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
  /** Time of the processor, which other programs do not lengthen. */
  const millisecondsOf = (work: () => unknown): number => {
    const before = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - before) / 1000;
  };

  it.each(noise)('takes no more than 50 ms for a megabyte of %j, the first time too', (piece) => {
    const text = ofLength(piece, 1_000_000);
    for (const reader of [readDeadline, readDeadlineCell, readExpression]) {
      expect(millisecondsOf(() => reader(text, { signedOn }))).toBeLessThan(50);
      expect(reader(text, { signedOn })).toMatchObject({ kind: 'none', to: null, doubt: 'too-long' });
    }
  });

  it('says of a text beyond any expression that nothing of it was read, and reads one that is as long as may be', () => {
    const words = 'до 1 октября 2019 года';
    const longest = words + ' '.repeat(2_000 - words.length);
    expect(readExpression(longest, { signedOn }).to).toBe('2019-10-01');
    const reading = readExpression(`${longest} `, { signedOn });
    expect(reading).toMatchObject({ kind: 'none', to: null, text: `${words}…` });
    const { why } = resolveDeadline(reading, {
      signedOn,
      policy: defaultPolicy,
      calendar: russianCalendar(),
    });
    expect(why.map((step) => explain(step, 'ru')).join(' ')).toMatch(
      /больше 2 000 знаков.*должен выбрать человек/,
    );
    expect(why.map((step) => explain(step, 'en')).join(' ')).toMatch(/more than 2,000 characters/);
  });

  it.each(noise)('stays linear on the longest item that is read, of %j', (piece) => {
    const item = ofLength(piece, 10_000);
    // Backtracking would take minutes.
    const took = Array.from({ length: 4 }, () => millisecondsOf(() => readDeadline(item, { signedOn })));
    expect(Math.min(...took)).toBeLessThan(250);
  });
});

describe('a cell of days and places', () => {
  it.each([
    ['31 января, г. Сосновск, актовый зал', '2024-01-31'],
    ['3 мая, 12.00, ЦРБ', '2024-05-03'],
    ['7.05.2024 в 17-00, ДШИ № 9', '2024-05-07'],
    ['3-5 мая, 12.00', '2024-05-05'],
    ['13–15 июня, с. Ольховка', '2024-06-15'],
    ['февраль – ноябрь, муниципальные округа', '2024-11-30'],
    ['20 марта (Дом культуры)', '2024-03-20'],
  ])('%s', (cell, to) => {
    const { doubt, ...reading } = readDeadlineCell(cell, { signedOn: localDate('2023-12-11'), year: 2024 });
    expect(doubt).toBeUndefined();
    expect(reading.to).toBe(to);
  });

  it.each([
    '31 января, предварительно',
    '31 января, г. Сосновск, дата уточняется',
    '31 января, если будет снег',
  ])('asks where more is said: %s', (cell) => {
    expect(readDeadlineCell(cell, { signedOn: localDate('2023-12-11') }).doubt).toBeDefined();
  });
});

describe('spans of months and halves of years', () => {
  it('«за январь – апрель» is the span of a paper, and its dash begins no term', () => {
    const reading = (words: string) => readDeadline(words, { signedOn: localDate('2024-05-14') }).kind;
    expect(reading('копии журналов за январь – апрель 2024 года;')).toBe('none');
    expect(reading('опись имущества – июнь 2024 года;')).toBe('month');
  });

  it('«II п/г» is a half of a year', () => {
    expect(readDeadlineCell('II п/г 2024', { signedOn: localDate('2024-05-14') })).toMatchObject({
      kind: 'window',
      from: '2024-07-01',
      to: '2024-12-31',
    });
  });
});
