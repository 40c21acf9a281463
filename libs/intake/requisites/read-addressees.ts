import { beginsWithAddressee, namedParties, type NamedParty } from '../people/executor-phrase.js';
import { courtesy } from '../people/party-beginning.js';
import { personMentions } from '../people/person-mention.js';
import type { Line } from '../text/lines.js';
import { kindOf } from './document-kind.js';
import type { HeadPieces } from './head-pieces.js';

const stops =
  /^(?:о|об|обо|на\s№|№|от|уважаем[A-Za-zЀ-ԯ]*|передал[а]?|принял[а]?|дата|тема|копия|тел|адрес)(?:\s|[.:]|$)|^\d{1,2}\.\d{2}\.\d{4}|^(?:ул|пр(?:осп|-т)?|пер|пл|наб|б-р|ш)\.\s?\p{Lu}|@|https?:|\d{6}/iu;
const mostLines = 16;

/**
 * «Директору школы № 3 / А.Б. Ивановой»: whom the document is sent to, in lines of its own above the text or, beside the
 * letterhead, in the second of two `columns`.
 */
export function readAddressees(head: readonly Line[], { columns, pieces }: HeadPieces): NamedParty[] {
  const told = head.map((line) => ({
    ...line,
    text: line.text.replace(/^кому\s?[:–-]\s*/iu, '').replace(courtesy, ''),
  }));
  // A resolution on a letter has addressees of its own.
  const resolved = told.findIndex(({ text }) => kindOf(text) === 'резолюция');
  const own = resolved < 0 ? [] : resolutionFor(told.slice(resolved + 1));
  const found = own.length > 0 ? own : addresseesIn(told);
  if (found.length > 0) return found;
  if (columns.length < 2) {
    // «от 01.03.2024 № 5          Директорам школ»
    const beside = pieces.find((piece) => beginsWithAddressee(piece));
    return beside === undefined ? greeted(told) : namedParties(beside, 'dative');
  }
  const [, right = []] = columns;
  const aside = addresseesIn(
    right.flatMap((text, index) => {
      const line = head[index];
      return line === undefined ? [] : [{ ...line, text, blank: text === '' }];
    }),
  );
  return aside.length > 0 ? aside : greeted(told);
}

const greeting =
  /^уважаем[A-Za-zЀ-ԯ]{2,4}\s(?<whom>\p{Ll}[^!.]{4,160}?)(?:!|$|,\s(?=(?:про[сш]|направ|сообщ|информ|напомин|обращ|довод|уведом)))/iu;

/** «Уважаемые руководители учреждений!» over a letter that names nobody else: their offices, not «коллеги» or somebody's name. */
function greeted(head: readonly Line[]): NamedParty[] {
  const [whom = ''] = head.flatMap(({ text }) => greeting.exec(text)?.groups?.['whom'] ?? []);
  return namedParties(whom, 'nominative').filter(({ mention, group }) => mention === null && group !== null);
}

const bracket = /\s\([^()]{0,60}\)/gu;
const numbered = /^\d{1,2}\s?[.)]\s?/u;
/** «Иванову А.Б. – свод»: what is said of one of them. */
const remark = /\s[–—-]\s\p{Ll}[^,;]{0,40}$/u;

/** One on each line, numbered or not. */
function resolutionFor(below: readonly Line[]): NamedParty[] {
  // «Белов А.Б. (отв.), Гусева В.Г., МБУ «Парк»»: a card of a system names them undeclined on one line.
  const [first] = below.filter((line) => !line.blank);
  const line = (first?.text ?? '').replace(bracket, '');
  const named = namedParties(line, 'nominative');
  const whole = named.map(({ text }) => text).join(', ') === line;
  const declined = named.some(({ mention }) => /(?:[ую]|[ое]й)$/u.test(mention?.surname ?? ''));
  if (whole && !declined && named.length > 1 && named[0]?.mention?.start === 0) return named;
  const listed = below.filter(({ text }) => numbered.test(text));
  if (listed.length < 2) return addresseesIn(below);
  return listed.flatMap(({ text }) => namedParties(text.replace(numbered, '').replace(remark, ''), 'dative'));
}

function addresseesIn(head: readonly Line[]): NamedParty[] {
  const at = head.findIndex(
    ({ blank, text }, index) =>
      !blank &&
      !stops.test(text) &&
      isAddressee(attributes.test(text) ? `${text} ${head[index + 1]?.text ?? ''}` : text),
  );
  if (at < 0) return [];
  const taken: string[] = [];
  for (const line of head.slice(at, at + mostLines)) {
    const previous = taken.at(-1);
    if (line.blank) {
      const next = head[line.index + 1 - (head[0]?.index ?? 0)];
      if (next === undefined) break;
      if (personMentions(next.text, 'dative')[0]?.start === 0 || beginsWithAddressee(next.text)) continue;
      break;
    }
    if (
      stops.test(line.text) ||
      (previous !== undefined &&
        /^\p{Lu}{4,}(?:\s|$)/u.test(line.text) &&
        !/["«][^"»]*\p{Ll}/u.test(line.text) &&
        personMentions(line.text, 'dative').length === 0)
    )
      break;
    taken.push(line.text);
  }
  const text = taken.reduce((whole, line) => `${whole}${whole === '' ? '' : joint(whole, line)}${line}`, '');
  return namedParties(
    text.replace(/[;.]$/u, (end) => (/\p{Lu}\.$/u.test(text) ? end : '')),
    'dative',
  );
}

/** A position in the dative, or a name alone in it. */
function isAddressee(line: string): boolean {
  if (beginsWithAddressee(line)) return true;
  const [person] = personMentions(line, 'dative');
  return person?.start === 0 && /[уюейи]$/u.test(person.surname) && !/\d/u.test(line);
}

/** The name below its position goes on with it. */
function isItsName(before: string, line: string): boolean {
  return !beginsWithAddressee(line) && personMentions(before.split('; ').at(-1) ?? '', 'dative').length === 0;
}

/** «Районным государственным» above «администрациям». */
const attributes = /^\p{Lu}\p{Ll}+(?:[ыи]м|[ое]му|ой)(?:(?:,|\sи)?\s\p{Ll}+(?:[ыи]м|[ое]му|ой)){0,3}$/u;

const attribute = /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:[ыи]м|[ое]му|ой)$/u;

/** A second addressee on a line of its own begins with its own position. */
function joint(before: string, line: string): string {
  if (/^\p{Ll}/u.test(line) && attribute.test(before)) return ' ';
  return /[,;]$/u.test(before) || !isAddressee(line) || isItsName(before, line) ? ' ' : '; ';
}
