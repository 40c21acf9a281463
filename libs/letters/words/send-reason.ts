import type { LetterLanguage } from '../composed-letter.js';

/** The reasons of `SendOutcome` for people; the codes follow in brackets for whoever looks after the mail server. */
export function sendReasonInWords(reason: string, language: LetterLanguage): string {
  const found = sentences.find(({ of }) => of.test(reason));
  return `${(found ?? unknown)[language]} (${reason})`;
}

const unknown = { ru: 'почтовый сервер не принял письмо', en: 'the mail server did not take the letter' };

const sentences: readonly { readonly of: RegExp; readonly ru: string; readonly en: string }[] = [
  { of: /^EADDRESS/, ru: 'адрес записан неверно', en: 'the address is not written as one' },
  {
    of: /^(ECONNREFUSED|ECONNRESET|ECONNECTION|EHOSTUNREACH|ENETUNREACH|ESOCKET|EPIPE)/,
    ru: 'почтовый сервер недоступен',
    en: 'the mail server cannot be reached',
  },
  {
    of: /^(ETIMEDOUT|EABORT)/,
    ru: 'почтовый сервер не ответил вовремя',
    en: 'the mail server did not answer in time',
  },
  {
    of: /^(EDNS|ENOTFOUND|EAI_AGAIN)/,
    ru: 'почтовый сервер не найден по имени',
    en: 'the mail server’s name is not known',
  },
  {
    of: /^(EAUTH|ENOAUTH|53[0458])/,
    ru: 'почтовый сервер не признал систему: проверьте имя и пароль в настройках',
    en: 'the mail server does not let the system in: check user and password in the settings',
  },
  {
    of: /^(ETLS|EREQUIRETLS)/,
    ru: 'с почтовым сервером не удалось установить защищённую связь',
    en: 'no secure connection to the mail server could be made',
  },
  {
    of: /^55[013]( 5\.1\.\d+)? RCPT TO/,
    ru: 'почтовый сервер не знает такого получателя',
    en: 'the mail server knows no such recipient',
  },
  {
    of: /^552|^\d{3} \d\.2\.2/,
    ru: 'почтовый ящик получателя переполнен или письмо слишком велико',
    en: 'the mailbox is full or the letter too large',
  },
  { of: /^5/, ru: 'почтовый сервер отказал в приёме письма', en: 'the mail server refused the letter' },
  {
    of: /^4/,
    ru: 'почтовый сервер просит повторить позже',
    en: 'the mail server asks to try again later',
  },
];
