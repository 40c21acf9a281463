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

/** A line so long was broken by the margin: what it says goes on in the next ones. In capitals lines are shorter of themselves. */
const fullLine = 45;
const fullSmallLine = 30;
const mostLines = 4;

/** The first of the lines that heads the act the way collections do, with those it goes on in down to its day and number. */
export function headlineIn(lines: readonly string[], date: RegExp, number: RegExp): Headline | null {
  for (const [at, line] of lines.entries()) {
    const found = headline(line, date, number);
    if (found === null) continue;
    const full = line.length >= (/\p{Ll}{3}/u.test(line) ? fullSmallLine : fullLine);
    if (found.date !== null || !full) return found;
    const wholes = Array.from({ length: mostLines - 1 }, (_, more) =>
      headline(lines.slice(at, at + more + 2).join(' '), date, number),
    ).filter((whole) => whole?.date != null);
    return wholes.find((whole) => whole?.number != null) ?? wholes[0] ?? found;
  }
  return null;
}

/**
 * «Письмо Департамента … от 14 июня 2006 г. N 31 "О …"», «ПОСТАНОВЛЕНИЕ СОВЕТА … »: kind, body and the rest in one line;
 * null where no body or office in the genitive follows the kind. `date` and `number` are the patterns of requisites.
 */
function headline(line: string, date: RegExp, number: RegExp): Headline | null {
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
