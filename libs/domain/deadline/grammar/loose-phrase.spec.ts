import { describe, expect, it } from '@jest/globals';
import { localDate } from '../../time/local-date.js';
import { readDeadline } from '../read-deadline.js';

const context = { signedOn: localDate('2024-09-12') };

describe('what waits for an event has no day of its own', () => {
  it.each([
    ['направлять отчеты не позднее пяти дней по окончании смены', 'не позднее пяти дней по окончании смены'],
    [
      'представить акт в течение трех рабочих дней по завершении работ',
      'в течение трех рабочих дней по завершении работ',
    ],
    ['рассмотреть вопрос на следующем заседании', 'на следующем заседании'],
    ['внести предложения к очередному совещанию', 'к очередному совещанию'],
    ['проверять камеры накануне каждого выезда', 'накануне каждого выезда'],
    ['в день выборов обеспечить дежурство', 'в день выборов'],
    ['осмотреть площадь непосредственно перед началом праздника', 'непосредственно перед началом праздника'],
    ['дежурить на дамбе в течение паводкового сезона', 'в течение паводкового сезона'],
    ['на период ярмарки обеспечить охрану', 'на период ярмарки'],
    ['дружине с началом ледохода организовать дежурство', 'с началом ледохода'],
    ['по заявкам жителей давать разъяснения', 'по заявкам жителей'],
    ['очистить трубы до наступления холодов', 'до наступления холодов'],
    ['Отдел торговли до начала ярмарки закрепляет места', 'до начала ярмарки'],
  ])('«%s»', (sentence, text) => {
    expect(readDeadline(sentence, context)).toMatchObject({ kind: 'event', text, to: null });
  });

  it('«в дни выборов» behind a thing tells of the thing', () => {
    expect(readDeadline('составить график дежурства в дни выборов', context).kind).toBe('none');
  });

  it('an occasion behind a thing tells of the thing', () => {
    expect(readDeadline('составить график дежурства на период ярмарки', context).kind).toBe('none');
    expect(readDeadline('рассмотреть работу по заявкам жителей', context).kind).toBe('none');
  });

  it('«держать под постоянным контролем» has no end', () => {
    expect(readDeadline('держать под постоянным контролем уровень воды', context).kind).toBe('standing');
  });
});

describe('a day behind the last dash of words without a verb', () => {
  it.each([
    ['акция «Чистый двор» - 13 октября;', 'on-date', '2024-10-13'],
    ['смотр на лучший двор – май-август 2025 г.', 'months', '2025-08-31'],
    ['заключение договоров – IV квартал, Нахимов Ю.Б.', 'quarter', '2024-12-31'],
    ['отчет о работе – до 20.12.2024', 'by-date', '2024-12-20'],
    ['подготовить справку – сведения, май 2025 года', 'none', null],
  ])('«%s»', (sentence, kind, to) => {
    expect(readDeadline(sentence, context)).toMatchObject({ kind, to });
  });
});

describe('a school year told in May', () => {
  it('may be the one that ends or the one to come: a person is asked', () => {
    const text = 'вести кружок в течение учебного года';
    expect(readDeadline(text, { signedOn: localDate('2024-05-14') })).toMatchObject({
      to: null,
      doubt: 'vague',
    });
    expect(readDeadline(text, { signedOn: localDate('2024-04-14') }).to).toBe('2024-05-31');
    expect(readDeadline(text, { signedOn: localDate('2024-06-14') }).to).toBe('2025-05-31');
  });
});
