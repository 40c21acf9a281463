import { salutation } from '../blocks/free-scan.js';
import { headField } from '../blocks/line-words.js';
import { markerOf } from '../blocks/markers.js';
import { headNoun, nominativePhrase, upperFirst } from '../language/nominative-phrase.js';
import type { GrammaticalCase } from '../language/word-forms.js';
import { beginsWithAddressee, beginsWithPosition } from '../people/executor-phrase.js';
import { courtesy } from '../people/party-beginning.js';
import { lonelyMentions } from '../people/person-mention.js';
import { kindBefore, kindOf } from './document-kind.js';
import type { HeadPieces } from './head-pieces.js';
import { address, contact, country, foreign, reply, stamp, title } from './head-words.js';

const approval = /^["«]?(?:утвержда(?:ю|ет)|утвержд[её]н[A-Za-zЀ-ԯ]?)(?:[\s:»"]|$)/iu;
const annexLine = /^(?:к\s)?(?:приказу|распоряжению|постановлению|решению)(?:\s|$)/iu;
const annexOf =
  /^(?:к\s)?(?:приказу|распоряжению|постановлению|решению)\s(.{4,160}?)(?:\s(?:от|№|N)(?=\s|\d)|$)/iu;

/** «Приказ № 5 от 02.09.2019 по основной школе «О подвозе»». */
const ofOwn = /^(?:приказ|распоряжение)(?:\s.{0,60})?\sпо\s(?<body>[^«"]{5,100}?)\s?(?:["«]|$)/iu;
/** A sentence of the preamble is no letterhead. */
const sentence = /^.{80,}\.$/u;
/** «Текст приводится не полностью», «Зарегистрировано в реестре …»: left by whoever copied the act. */
const told = /(?:ится|[ая]ется|ются)(?:\s|$)|^зарегистрирован|^№/iu;

/** Who issued the document: the letterhead, else the body of whoever approved it, else of the act whose annex it is. */
export function readIssuer(
  head: HeadPieces,
  isRequisite: (line: string) => boolean,
  deciding: string | null,
): string | null {
  const approver = approvingBody(head);
  if (approver !== null) return approver;
  const annex = head.lines.findIndex((line) => annexLine.test(line));
  if (annex >= 0 && /^приложени/iu.test(head.lines[0] ?? '')) {
    // «к распоряжению администрации / города Н. / от 1 марта …»: the body may go on below.
    const below = head.lines.slice(annex, annex + 4);
    const dated = below.findIndex((line) => /(?:^|\s)от\s/iu.test(line));
    const body = annexOf.exec(below.slice(0, Math.max(0, dated) + 1).join(' '))?.[1] ?? null;
    return body === null ? null : inNominative(body);
  }
  const school = head.lines
    .map((line) => ofOwn.exec(line)?.groups?.['body'])
    .find((own) => own !== undefined);
  if (school !== undefined && headNoun(school, ['dative'])?.form.meaning === 'body')
    return inNominative(school, 'dative');
  const named = head.columns.flatMap((column) => letterheads(column, isRequisite));
  const body = named.find((text) => headNounOf(text) || legalForm.test(text));
  // The card of a resolution has fields and no letterhead.
  if (body !== undefined || head.lines.filter((line) => field.test(line)).length > 2) return body ?? deciding;
  // «РАСПОРЯЖЕНИЕ / ГУБЕРНАТОРА ОБЛАСТИ»
  const other = named.find((text) => /\p{Lu}{3}|«/u.test(text)) ?? named[0];
  if (deciding !== null || other === undefined) return deciding;
  return inNominative(other.replace(/\sот\s[«"“]?\s?["»”\d].{0,30}$/u, ''));
}

/** «МБУ «Центр спорта»» */
const legalForm = /^\p{Lu}{2,8}(?:\s\p{Lu}{2,4})?\s["«“]/u;

function headNounOf(text: string): boolean {
  return headNoun(text, ['nominative'])?.form.meaning === 'body';
}

const mostGroups = 4;
const sender = /^(?:от\sкого|откуда)\s?:\s/iu;
/** «Поступил: 18.05.2026»: a line of a card. */
const field = /^\p{Lu}\p{Ll}+\.?(?:\s\p{Ll}+){0,3}:\s\S/u;

/** Groups of lines that may name the issuer: above the kind of the document, and below it where nothing stands above. */
function letterheads(column: readonly string[], isRequisite: (line: string) => boolean): string[] {
  const groups: string[] = [];
  let from = 0;
  while (from < column.length && groups.length < mostGroups) {
    const { text, to } = letterhead(column, from, isRequisite);
    if (text !== null) groups.push(text);
    from = Math.max(to, from + 1);
    // What stands below «ПРОТОКОЛ» says whose meeting it was.
    if (title.test(column[to] ?? '') || kindOf(column[to] ?? '') === 'протокол') break;
  }
  return groups;
}

/** «Комитет лесов … Вх. № 5»: what a registry wrote beside the letterhead. */
const incoming = /\s(?:вх|исх|рег)[A-Za-zЀ-ԯ]{0,14}\.?\s?(?:№|N\s).*$/iu;

/** «… «Парк» (МБУ «Парк»)», also on the line of the whole name. */
const shortName = /(?<=\S)\s\([^()]*\p{Lu}{2}[^()]*\)$/u;

function letterhead(
  column: readonly string[],
  from: number,
  isRequisite: (line: string) => boolean,
): { text: string | null; to: number } {
  const taken: string[] = [];
  let at = from;
  for (; at < column.length; at += 1) {
    const line = (column[at] ?? '').replace(sender, '');
    if (line === '') continue;
    if (
      headField.test(line) ||
      kindOf(line) !== null ||
      reply.test(line) ||
      field.test(line) ||
      title.test(line) ||
      ((kindBefore(line) !== null || approval.test(line)) && taken.length > 0)
    )
      break;
    // «ПЛАН» over its own name: what follows is the title.
    if (kindBefore(line) !== null || kindBefore(`${line} ${column[at + 1] ?? ''}`) === 'перечень поручений')
      return { text: null, to: column.length };
    if ((markerOf(line) !== null && taken.length === 0) || /^повестка|^слушали/iu.test(line))
      return { text: null, to: column.length };
    if (stamp.test(line) || country.test(line) || foreign.test(line) || salutation.test(line)) continue;
    // «Председателю правления / АО «Мост» / г-ну Зимину»: an addressee takes all the lines that stand together with it.
    if (beginsWithAddressee(line) && taken.length === 0) {
      while ((column[at + 1] ?? '') !== '' && !closesAddressee(column[at + 1] ?? '', isRequisite)) at += 1;
      continue;
    }
    if (
      contact.test(line) ||
      sentence.test(line) ||
      told.test(line) ||
      address.test(line) ||
      isRequisite(line) ||
      beginsWithAddressee(line) ||
      isName(line)
    ) {
      // Contacts and requisites close a letterhead; before it they are only passed over.
      if (taken.length > 0) break;
      continue;
    }
    taken.push(
      line
        .replace(/^\(.*\)$/u, '')
        .replace(incoming, '')
        .trim(),
    );
  }
  const named = taken.filter(Boolean);
  return { text: named.length > 0 ? named.join(' ').replace(shortName, '') : null, to: at };
}

function closesAddressee(line: string, isRequisite: (line: string) => boolean): boolean {
  return (
    kindOf(line) !== null || title.test(line) || isRequisite(line) || contact.test(line) || headNounOf(line)
  );
}

function isName(line: string): boolean {
  if (/^(?:присутствова|председател|секретар|повестк|на\sсовещании|участник|место\s|дата\s)/iu.test(line))
    return true;
  return lonelyMentions(line.replace(courtesy, ''), 'nominative').some((person) => person.start === 0);
}

function inNominative(body: string, written: GrammaticalCase = 'genitive'): string {
  const head = headNoun(body, [written]);
  return head === null ? body : upperFirst(nominativePhrase(body, head));
}

const ofAct =
  /^["«]?утвержд[её]н[A-Za-zЀ-ԯ]?\s(?:приказом|распоряжением|постановлением|решением)\s(?<body>.{4,160}?)(?:\sот\s|$)/iu;

/** «администрации района», «заведующего МБДОУ «Сказка»»: whoever heads a body is left out. */
function bodyOf(words: string): string {
  const head = headNoun(words, ['genitive']);
  const rest = head?.form.meaning === 'role' ? words.slice(head.end).trim() : '';
  return inNominative(rest === '' ? words : rest);
}

/** «УТВЕРЖДАЮ / Директор колледжа / И.О. Фамилия»: the position without its first word names the body. */
function approvingBody({ columns }: HeadPieces): string | null {
  for (const column of columns) {
    const at = column.findIndex((line) => approval.test(line));
    if (at < 0) continue;
    const own = column.slice(at, at + 6);
    const byAct = ofAct.exec(own.slice(0, own.includes('') ? own.indexOf('') : own.length).join(' '));
    if (byAct !== null) return bodyOf(byAct.groups?.['body'] ?? '');
    const lines: string[] = [];
    for (const line of column.slice(at + 1, at + 7)) {
      if (line === '' || lonelyMentions(line, 'nominative').length > 0) break;
      lines.push(line);
    }
    const position = lines.join(' ');
    if (!beginsWithPosition(position)) continue;
    const rest = position.replace(/^\S+\s/u, '');
    // «Исполнительный директор» alone names no body.
    if (headNoun(rest, ['nominative'])?.form.meaning === 'role') continue;
    // «Глава города Н.»: whoever heads a place issues the paper, for the place is no body.
    if (/^\p{Ll}/u.test(rest) && headNoun(rest, ['genitive'])?.form.meaning !== 'body') return position;
    if (/[A-Za-zЀ-ԯ]{4}/u.test(rest) && rest !== position) return inNominative(rest);
  }
  return null;
}
