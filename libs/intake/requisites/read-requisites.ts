import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import type { DocumentForm } from '../blocks/entries.js';
import { salutation } from '../blocks/free-scan.js';
import { beginsWithAddressee } from '../people/executor-phrase.js';
import type { Line } from '../text/lines.js';
import { kindBefore, kindOf } from './document-kind.js';
import { withRussianDate } from './kazakh-date.js';
import { headlineIn, type Headline } from './headline.js';
import { annexLines, headPieces, withoutEmptyCells, type HeadPieces } from './head-pieces.js';
import { decidingBody, speakingBody } from './deciding-body.js';
import { contact, country, isHeld, languagesOf, place, placeIn, reply, stamp, title } from './head-words.js';
import { readIssuer } from './read-issuer.js';

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

/** «5-02-42» is a telephone. */
const date = new RegExp(`(?<![\\d.])(?!\\d{1,2}-\\d{2}-\\d{2}(?!\\d))${writtenDatePattern}`, 'iu');
const number =
  /(?:№|(?<![A-Za-zЀ-ԯ])N(?:r\.)?\s)\s?(?=(?:\p{Lu}{2}\s)?[A-Za-zЀ-ԯ]{0,8}(?:\s?[/.–-]\s?[A-Za-zЀ-ԯ]{0,6}){0,3}\d)((?:\p{Lu}{2}\s(?=\d+[/-]))?[A-Za-zЀ-ԯ\d]+(?:(?:\s?[/–-]\s?|\s?\.\s?(?!\p{Lu}\p{Ll}))[A-Za-zЀ-ԯ\d]+)*)/u;

/**
 * Reads the head of a document: everything above its preamble. `below` has what may be dated under the text, `annex` the lines of
 * its first annex, `preamble` the sentence that decides.
 */
export function readRequisites(
  lines: readonly Line[],
  source: string,
  form: DocumentForm,
  below: readonly Line[],
  annex: readonly Line[],
  preamble: string,
): Requisites {
  const head = headPieces(lines, source);
  const printed = [...head.pieces, ...head.lines].find((line) => kindOf(line) !== null) ?? null;
  const whole = printed === null ? headlineIn(head.lines, date, number) : collectedHeadline(head.lines);
  // Behind a head in one line a registration may stand with a day and a number of its own.
  const complete = printed === null && whole?.date != null && whole.number !== null;
  const loose = printed === null && whole === null ? looseKind(head) : null;
  const told = printed === null ? (whole?.kind ?? loose?.kind ?? null) : kindOf(printed);
  const speaking = form === 'free' || told === 'письмо' ? speakingBody(preamble) : null;
  const kind = told ?? (speaking !== null || isLetter(head, form) ? 'письмо' : null);
  const own = ownLines(head);
  const named = own.indexOf(printed ?? loose?.line ?? '');
  // Minutes may be approved on another day, which stands above their name.
  const days = [...(kind === 'протокол' ? own.slice(named + 1) : []), ...own].filter(
    (line, at) => !complete && date.test(line) && (isRequisiteLine(line) || isHeld(line, kind, at === 0)),
  );
  // «№ 08-02/15» looks like a day only where no line has one beside its number.
  const dated = days.find((line) => date.test(line.replace(number, ''))) ?? days[0];
  const numbered = complete ? undefined : numberedLine(own);
  // What stands above a resolution was written on whatever it is about: its incoming number and day.
  const resolvedOn = kind === 'резолюция' ? dateBelow(below) : null;
  const bare = dated === undefined && whole?.date == null;
  const foot = bare ? (requisitesBelow(below) ?? (kind === null ? stampOf(annex) : null)) : null;
  return {
    kind: kind ?? foot?.kind ?? null,
    number:
      numbered === undefined || (printed !== null && whole !== null)
        ? (whole?.number ?? foot?.number ?? bareNumber(own))
        : (number.exec(numbered)?.[1] ?? '').replace(/\s/gu, '') || null,
    date:
      resolvedOn ??
      (kind === 'протокол' ? null : approvedOn(head)) ??
      (dated === undefined
        ? (whole?.date ?? foot?.date ?? (form === 'free' || kind === 'поручение' ? dateBelow(below) : null))
        : dayOf(dated)),
    issuer: issuerOf(whole, () => readIssuer(head, isRequisiteLine, decidingBody(preamble) ?? speaking)),
    place: placeIn([...head.pieces, ...head.lines]),
    title: titleOf(lines, printed ?? '', loose) ?? whole?.title ?? null,
    languages: languagesOf(head.lines.join(' ')),
    printedKind: printed ?? loose?.line ?? null,
  };
}

const chairman = /^(?:министр|председатель|руководитель|начальник|директор|ректор|правление)$/iu;
const ofChairman = /\s(?:поручение|распоряжение|приказ|постановление)\s\p{L}+(?:\s(?:к|на)\s.{0,400})?$/iu;

/** «РАСПОРЯЖЕНИЕ ПРЕДСЕДАТЕЛЯ», «Решение правления»: whose chairman or board, the letterhead tells. */
function issuerOf(whole: Headline | null, letterhead: () => string | null): string | null {
  const named = whole?.issuer ?? null;
  if (named !== null && !chairman.test(named)) return named;
  const above = letterhead();
  return named === null ? above : (above?.replace(ofChairman, '') ?? named);
}

/** The lines that may tell of the document itself, neither of the act it answers nor of one that changed it, nor of how to reach the body. */
function ownLines(head: HeadPieces): string[] {
  return [...withoutNotes(head.pieces), ...annexLines(withoutNotes(head.lines))]
    .filter((line) => !reply.test(line) && !contact.test(line))
    .map((line) => withRussianDate(titled.exec(line)?.groups?.['own'] ?? line));
}

const note = /^\(?(?:в\sред(?:\.|акции)|с\sизм(?:\.|енениями)|утратил[аои]?\sсилу)(?:[\s(]|$)/iu;
const longestNote = 4;

/** «(В редакции распоряжения губернатора / от 26.12.2005 г. N 74-р)»: down to the number or the bracket that ends it. */
function withoutNotes(lines: readonly string[]): readonly string[] {
  let open = 0;
  return lines.filter((line) => {
    if (note.test(line)) open = longestNote;
    const within = open > 0;
    open = number.test(line) || line.endsWith(')') ? 0 : Math.max(0, open - 1);
    return !within;
  });
}

/** «от 9 июля 2024 г. № 303 О празднике»: the title behind the day and the number on their line. */
const titled = /^(?<own>(?:от\s)?\d.{5,40}?(?:№|N)\s?\S{1,20})\s(?<title>Об?\s.{3,300})$/iu;

/** «Школа № 5» has a number too: the document's stands beside its date or begins its line. */
function numberedLine(lines: readonly string[]): string | undefined {
  const numbers = lines.filter((line) => number.test(line) && isRequisiteLine(line));
  return (
    numbers.find((line) => date.test(line)) ?? numbers.find((line) => /^(?:№|N\s)/u.test(line)) ?? numbers[0]
  );
}

/** «от 10.04.2019 г.   31-р»: beside its day a number with a suffix needs no mark. */
function bareNumber(own: readonly string[]): string | null {
  return own.find((line) => /^\d{1,4}-\p{Ll}{1,3}$/u.test(line)) ?? null;
}

function dayOf(line: string): string | null {
  // «Письмо №06-6995/02-08/15 от 19 октября»: the number may look like a date.
  const found = date.exec(line.replace(number, '')) ?? date.exec(line);
  return writtenDate(found?.groups ?? {}, null);
}

/** The line that a collection of acts puts above the act with its own head: only where it tells day and number. */
function collectedHeadline(lines: readonly string[]): Headline | null {
  const [first = '', second = ''] = lines.filter((line) => line !== '');
  // «Указ» over «Президента Республики … от 6 мая … № 294».
  const own = kindOf(first) === first.toLowerCase() ? `${first} ${second}` : first;
  const found = headlineIn([own], date, number);
  return found?.date == null || found.number === null ? null : found;
}

/** A plan is dated by its approval. */
function approvedOn({ columns }: HeadPieces): string | null {
  for (const column of columns) {
    const at = column.findIndex((line) =>
      /^["«]?утвержд(?:аю|ает|[её]н[оаы]?)/iu.test(line.replace(/\s/gu, '')),
    );
    const line = at < 0 ? undefined : column.slice(at + 1, at + 9).find((text) => date.test(text));
    if (line !== undefined) return dayOf(line);
  }
  return null;
}

interface LooseKind {
  readonly kind: string | null;
  readonly line: string;
}

/** «Протокол совещания …», «План работы …», «ПЕРЕЧЕНЬ» over «поручений …». */
function looseKind({ pieces, lines }: HeadPieces): LooseKind | null {
  const line = pieces.find((piece) => kindBefore(piece) !== null);
  if (line !== undefined) return { kind: kindBefore(line), line };
  for (const [at, first] of lines.entries()) {
    const kind = first.includes(' ') ? null : kindBefore(`${first} ${lines[at + 1] ?? ''}`);
    if (kind !== null) return { kind, line: first };
  }
  return null;
}

const furthestBelow = 6;

interface Foot {
  readonly kind: string | null;
  readonly date: string | null;
  readonly number: string;
}

/** «Москва, Кремль / 1 июля 2021 года / № 383» below the signature: date and number together, or neither is the document's. */
function requisitesBelow(below: readonly Line[]): Foot | null {
  const near = below.filter((line) => !line.blank).slice(0, furthestBelow);
  const at = near.findIndex(({ text }) => date.test(text) && isRequisiteLine(text));
  const dated = near[at]?.text;
  const found = near
    .slice(at, at + 2)
    .map(({ text }) => (isRequisiteLine(text) ? number.exec(text)?.[1] : undefined));
  const own = found.find((text) => text !== undefined);
  return dated === undefined || own === undefined
    ? null
    : { kind: null, date: dayOf(dated), number: own.replace(/\s/gu, '') };
}

const stampWords = /^утвержд[её]н[аоы]?\s(приказ|распоряжени|постановлени|решени)(?:ом|ем)\s(.{3,200})$/iu;

/** «Утверждены / постановлением Правительства / от 26 июня 2018 года № 62» over the annex of an act that bears no head. */
function stampOf(annex: readonly Line[]): Foot | null {
  const near = annex.slice(0, furthestBelow).map(({ text }) => text);
  const blank = near.indexOf('');
  const [, kind, words = ''] =
    stampWords.exec(near.slice(0, blank < 0 ? near.length : blank).join(' ')) ?? [];
  const own = number.exec(words)?.[1];
  if (kind === undefined || own === undefined || !date.test(words)) return null;
  const name = kind.toLowerCase();
  return { kind: name === 'приказ' ? name : `${name}е`, date: dayOf(words), number: own.replace(/\s/gu, '') };
}

/** A resolution is dated below its signature. */
function dateBelow(below: readonly Line[]): string | null {
  const line = below.slice(0, 12).find(({ text }) => date.test(text) && isRequisiteLine(text));
  return line === undefined ? null : dayOf(line.text);
}

function isLetter(head: HeadPieces, form: DocumentForm): boolean {
  return (
    head.pieces.some((line) => beginsWithAddressee(line)) ||
    head.lines.some((line) => beginsWithAddressee(line) || salutation.test(line)) ||
    (form === 'free' && head.lines.some((line) => contact.test(line)))
  );
}

/** «09.03.2010 г. Оренбург N 36-ук»: between its date and its number a document names its town. */
const townAlone =
  /^[^A-Za-zЀ-ԯ]*(?!прилож)(?:от[^A-Za-zЀ-ԯ]+)?(?:г(?:ор|ород)?[^A-Za-zЀ-ԯ]+)?(?:\p{Lu}[A-Za-zЀ-ԯ-]+[^A-Za-zЀ-ԯ]*){1,2}$/u;

const ofAct =
  /^приложение\s(?:№?\s?\d{1,2}\s)?к\s(?:приказу|распоряжению|постановлению|решению)\s(?:[A-Za-zЀ-ԯ-]+\s){0,6}от\s/iu;
/** «(пн), 8-00, конференц-зал» behind the day of a meeting. */
const hourAndHall =
  /\s\((?:пн|вт|ср|чт|пт|сб|вс|[а-я]{5,11}(?:ник|да|ница|верг|ота|енье))\)|,\s(?:конференц-зал|актовый\sзал|зал\sзаседаний|каб(?:инет|\.)\s\d{1,4})/giu;
const dateField =
  /^дата\s(?:и\sвремя\s)?(?:проведения|составления|заседания|подписания|издания|выдачи|передачи|отправ(?:ки|ления)|резолюции|документа|приказа|распоряжения|поручени[яй])\s?[:–-]/iu;

/** «внеочередного заседания № 9» below «ПРОТОКОЛ». */
const meetingNumber =
  /^(?:[A-Za-zЀ-ԯ-]+(?:ого|его|ой)\s){0,2}(?:заседания|совещания|собрания|сессии|конференции|планёрки|планерки)\s(?:№|N)\s?\d/iu;

const ownName =
  /^(?:протокол|выписка\sиз\sпротокола|(?:\p{Ll}+\s)?телеграмма\s|(?:лист|перечень)\sпоручений\s№)/iu;

/** A date or number of the document itself stands almost alone on its line, or beside the kind. */
function isRequisiteLine(written: string): boolean {
  const line = withRussianDate(written);
  if (kindOf(line) !== null || ownName.test(line)) return true;
  // «Приложение к постановлению от 12.04.2010 г. № 31 План»: an annex has the day and number of its act.
  if (ofAct.test(line) || meetingNumber.test(line)) return true;
  const words = line
    .replace(new RegExp(date, 'giu'), '')
    .replace(number, '')
    .replace(dateField, '')
    .replace(hourAndHall, '');
  const rest = words.replace(/[^A-Za-zЀ-ԯ]/gu, '');
  if (date.test(line) && number.test(line) && townAlone.test(words)) return true;
  return (
    rest.length <= 6 ||
    place.test(
      line
        .replace(date, '')
        .replace(number, '')
        .replace(/^[\s,.]{0,9}/u, '')
        .trim(),
    )
  );
}

/** «О проведении …», over as many lines as stand together; of a plan its own name, of a letter none. */
function titleOf(lines: readonly Line[], printedKind: string, loose: LooseKind | null): string | null {
  const named = lines.map(({ text }) => titled.exec(text)?.groups?.['title'] ?? withoutEmptyCells(text));
  const first = lines.findIndex((line, at) => title.test(named[at] ?? '') && line.text !== printedKind);
  const own = loose === null || loose.kind === 'письмо' ? null : loose.line;
  const from = first >= 0 || own === null ? first : lines.findIndex((line) => line.text.includes(own));
  if (from < 0) return null;
  const taken: string[] = [];
  for (const line of lines.slice(from)) {
    if (line.blank) {
      // Every line of the head may stand apart; the rest of a title begins with a small letter.
      if (/^\p{Ll}/u.test(lines.find((next) => next.index > line.index && !next.blank)?.text ?? '')) continue;
      break;
    }
    if (taken.length > 0 && endsTitle(line.text)) break;
    taken.push(taken.length === 0 ? (named[from] ?? line.text) : line.text);
  }
  return taken.join(' ');
}

const longestTitleLine = 120;

/** What stands below a title: stamps, requisites, the addressee, the first sentence. */
function endsTitle(text: string): boolean {
  if (stamp.test(text) || country.test(text) || isRequisiteLine(text)) return true;
  return /^\p{Lu}/u.test(text) && (text.length > longestTitleLine || beginsWithAddressee(text));
}
