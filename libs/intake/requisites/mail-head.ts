import { ruMonthsGenitive } from '#libs/domain/deadline/day-words';
import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import { headNoun } from '../language/nominative-phrase.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import type { Line } from '../text/lines.js';
import type { Requisites } from './read-requisites.js';

/** «От: …», «Кому: …», «Дата: …», «Тема: …»: how a mail program prints the head of a message. */
const field =
  /^(?<name>от(?:\sкого)?|отправитель|кому|получатели|копия|дата|отправлено|тема)\s?:\s{0,9}(?<value>\S.*)$/iu;
const mostLines = 12;
const fewestFields = 3;
const date = new RegExp(`(?<![\\d.])${writtenDatePattern}`, 'iu');
/** «4 сент. 2024 г.» */
const shortMonth = /(?<=\d\s)(?<month>[а-я]{3,5})\.(?=\s\d{4})/iu;
const mailbox = /\s?[<(][^<>()]*@[^<>()]*[>)]/gu;

function fieldsOf(head: readonly Line[]): ReadonlyMap<string, string> {
  const found = head.slice(0, mostLines).flatMap(({ text }) => {
    const { name, value } = field.exec(text)?.groups ?? {};
    return name === undefined || value === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return new Map(found.length < fewestFields ? [] : found);
}

/** The day and the sender of a message, where the text tells them nowhere else. */
export function withMailHead(head: readonly Line[], requisites: Requisites): Requisites {
  const fields = fieldsOf(head);
  const sent = fields.get('дата') ?? fields.get('отправлено') ?? '';
  const written = sent.replace(
    shortMonth,
    (short) => ruMonthsGenitive.find((month) => month.startsWith(short.slice(0, 3).toLowerCase())) ?? short,
  );
  const sender = (fields.get('от') ?? fields.get('от кого') ?? fields.get('отправитель') ?? '').replace(
    mailbox,
    '',
  );
  const body = headNoun(sender, ['nominative'])?.form.meaning === 'body' ? sender : null;
  return {
    ...requisites,
    date: requisites.date ?? writtenDate(date.exec(written)?.groups ?? {}, null),
    issuer: requisites.issuer ?? body,
  };
}

/** «Кому: Директора школ; Заведующие детскими садами» */
export function mailAddressees(head: readonly Line[]): NamedParty[] {
  const fields = fieldsOf(head);
  const to = fields.get('кому') ?? fields.get('получатели') ?? '';
  return to
    .replace(mailbox, '')
    .split(/;\s?/u)
    .flatMap((one) => namedParties(one, 'nominative'));
}
