import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import { beginsWithAddressee } from '../people/executor-phrase.js';
import { foldRequisite } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';

export interface Requisites {
  readonly kind: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  readonly place: string | null;
  readonly title: string | null;
  readonly languages: readonly string[];
  /** The kind as printed, for findings. */
  readonly printedKind: string | null;
}

const kinds = [
  'приказ',
  'распоряжение',
  'постановление',
  'поручение',
  'протокол',
  'решение',
  'указание',
  'резолюция',
  'письмо',
];
const date = new RegExp(`(?<![\\d.])${writtenDatePattern}`, 'iu');
const number = /№\s?([\p{L}\d]+(?:\s?[/.-]\s?[\p{L}\d]+)*)/u;
const reply = /^на\s+(?:№|n)/iu;
const contact =
  /(?:^|[\s(])(?:тел|факс|телефон|e-?mail|эл\.?\s?почта)[.:\s]|@|https?:|www\.|(?<!\p{L})(?:ОКПО|ОГРН|ИНН|КПП|ОКУД|ОКАТО|ОКТМО|ОКОГУ)(?!\p{L})/iu;
const address =
  /(?<!\d)\d{6}(?!\d)|(?<!\p{L})(?:ул|улица|пр|просп|проспект|пер|наб|ш|пл|д|дом)\.?(?:\s|,)[^«]*\d|,\s*\d+[а-я]?(?:,|$)/iu;
const place = /^(?:г\.|г\s|гор\.|город\s|пгт\.?|с\.|село\s|пос\.|п\.|рп\.?|р\.п\.|д\.|ст\.|ст-ца)\s?\p{Lu}/u;
const title = /^(?:о|об|обо)\s/iu;
const stamp = /^(?:\d{1,4}|\[[^\]]*\]|экз\..*|проект)$/iu;
const country = /^российская\s+федерация$/iu;
const tatarLetters = /[әөүҗңһ]/iu;

/** Reads the head of a document: everything above its preamble. */
export function readRequisites(lines: readonly Line[], source: string): Requisites {
  const head = lines
    .filter((line) => !line.blank)
    .map((line) => foldRequisite(source.slice(line.start, line.end)).replace(/\[[^\]]*\]\s*/gu, ''));
  const kindAt = head.findIndex((line) => kindOf(line) !== null);
  const own = head.filter((line) => !reply.test(line) && !contact.test(line));
  const dated = own.find((line) => date.test(line) && isRequisiteLine(line));
  const numbered = own.find((line) => number.test(line) && isRequisiteLine(line));
  const printed = kindAt >= 0 ? (head[kindAt] ?? null) : null;
  return {
    kind: printed === null ? null : kindOf(printed),
    number: numbered === undefined ? null : (number.exec(numbered)?.[1] ?? '').replace(/\s/gu, '') || null,
    date: dated === undefined ? null : writtenDate(date.exec(dated)?.groups ?? {}, null),
    issuer: issuerOf(head),
    place: head.find((line) => place.test(line) && line.length < 60 && !address.test(line)) ?? null,
    title: titleOf(lines, kindAt >= 0 ? (printed ?? '') : ''),
    languages: tatarLetters.test(head.join(' ')) ? ['ru', 'tt'] : ['ru'],
    printedKind: printed,
  };
}

/** A date or number of the document itself stands almost alone on its line, or beside the kind. */
function isRequisiteLine(line: string): boolean {
  if (kindOf(line) !== null) return true;
  const rest = line
    .replace(new RegExp(date, 'giu'), '')
    .replace(number, '')
    .replace(/[^\p{L}]/gu, '');
  return rest.length <= 6 || place.test(line.replace(date, '').replace(number, '').trim());
}

/** Also spaced out («П Р И К А З») and with the number on the same line. */
function kindOf(line: string): string | null {
  const letters = line.toLowerCase().replace(/\s/gu, '');
  for (const kind of kinds) {
    if (!letters.startsWith(kind)) continue;
    const rest = letters.slice(kind.length);
    if (rest === '' || /^(?:№|от\d|от«|n\d|[-–—.:])/u.test(rest)) return kind;
  }
  return null;
}

function issuerOf(head: readonly string[]): string | null {
  const taken: string[] = [];
  for (const line of head) {
    if (kindOf(line) !== null || reply.test(line) || title.test(line)) break;
    if (stamp.test(line) || country.test(line)) continue;
    if (tatarLetters.test(line)) continue;
    if (contact.test(line) || address.test(line) || isRequisiteLine(line) || beginsWithAddressee(line)) {
      // Contacts and requisites close a letterhead; before it they are only passed over.
      if (taken.length > 0) break;
      continue;
    }
    taken.push(line.replace(/^\(.*\)$/u, '').trim());
  }
  const named = taken.filter(Boolean);
  return named.length > 0 ? named.join(' ') : null;
}

/** «О проведении …», over as many lines as stand together. */
function titleOf(lines: readonly Line[], printedKind: string): string | null {
  const first = lines.findIndex((line) => title.test(line.text) && line.text !== printedKind);
  if (first < 0) return null;
  const taken: string[] = [];
  for (const line of lines.slice(first)) {
    if (line.blank) break;
    taken.push(line.text);
  }
  return taken.join(' ');
}
