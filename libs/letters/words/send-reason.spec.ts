import { describe, expect, it } from '@jest/globals';
import { sendReasonInWords } from './send-reason.js';

describe('the reason why a letter did not go', () => {
  it.each([
    ['550 5.1.1 RCPT TO', 'почтовый сервер не знает такого получателя', 'knows no such recipient'],
    ['550 RCPT TO', 'почтовый сервер не знает такого получателя', 'knows no such recipient'],
    ['550 5.7.1 RCPT TO', 'почтовый сервер отказал в приёме письма', 'refused the letter'],
    ['452 4.2.2 RCPT TO', 'почтовый ящик получателя переполнен', 'mailbox is full'],
    ['554 5.7.1 DATA', 'почтовый сервер отказал в приёме письма', 'refused the letter'],
    ['451 4.7.1 RCPT TO', 'почтовый сервер просит повторить позже', 'try again later'],
    ['535 5.7.8 AUTH PLAIN', 'проверьте имя и пароль', 'check user and password'],
    ['ECONNREFUSED', 'почтовый сервер недоступен', 'cannot be reached'],
    ['ETIMEDOUT', 'не ответил вовремя', 'did not answer in time'],
    ['EADDRESS', 'адрес записан неверно', 'not written as one'],
    ['EOTHER', 'почтовый сервер не принял письмо', 'did not take the letter'],
  ])('is told in words with its codes: %s', (reason, ru, en) => {
    expect(sendReasonInWords(reason, 'ru')).toContain(ru);
    expect(sendReasonInWords(reason, 'en')).toContain(en);
    expect(sendReasonInWords(reason, 'ru')).toContain(`(${reason})`);
  });
});
