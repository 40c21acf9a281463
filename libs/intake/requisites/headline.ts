import { writtenDate } from '#libs/domain/deadline/written-date';
import { headNoun, nominativePhrase, upperFirst } from '../language/nominative-phrase.js';
import { beginsWithLetters } from '../people/party-beginning.js';
import { actKinds } from './document-kind.js';

/** What one line says of an act, the way collections of acts head it. */
export interface Headline {
  readonly kind: string;
  /** The body in the nominative. */
  readonly issuer: string;
  readonly date: string | null;
  readonly number: string | null;
  readonly title: string | null;
}

const longest = 400;
const beginning = new RegExp(`^(?<kind>${actKinds.join('|')})\\s(?<rest>[A-Za-zЀ-ԯ].+)$`, 'iu');
const title = /\s["«“]?(?<title>(?:О|Об|Обо)\s.{3,300}?)["»”]?(?=$|\s(?:от\s\d|№\s?\d|N\s?\d).{0,40}$)/u;

/**
 * «Письмо Департамента … от 14 июня 2006 г. N 31 "О …"», «ПОСТАНОВЛЕНИЕ СОВЕТА … »: kind, body and the rest in one line;
 * null where no body or office in the genitive follows the kind. `date` and `number` are the patterns of requisites.
 */
export function headline(line: string, date: RegExp, number: RegExp): Headline | null {
  if (line.length > longest) return null;
  const { kind, rest } = beginning.exec(line)?.groups ?? {};
  if (kind === undefined || rest === undefined) return null;
  const body = rest.split(/\s(?:от\s["«“]?\d|["«“]?О(?:б|бо)?\s|№|N\s?\d)/u, 1)[0] ?? '';
  const head = headNoun(body, ['genitive']);
  // «Письмо ТУ надзора по округу от …»: a body called by letters is not declined.
  if ((head === null && !beginsWithLetters(body)) || head?.form.plural === true || /[.;:]$/u.test(body))
    return null;
  const requisites = rest.slice(body.length).replace(title, '');
  const day = date.exec(requisites.replace(number, '')) ?? date.exec(requisites);
  return {
    kind: kind.toLowerCase(),
    issuer: head === null ? body : upperFirst(nominativePhrase(body, head)),
    date: day === null ? null : writtenDate(day.groups ?? {}, null),
    number: (number.exec(requisites)?.[1] ?? '').replace(/\s/gu, '') || null,
    title: title.exec(rest)?.groups?.['title'] ?? null,
  };
}
