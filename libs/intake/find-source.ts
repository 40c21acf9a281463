import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import { DistinctRefs } from '#libs/domain/draft/distinct-refs';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import type { Annex, Blocks, DocumentForm } from './blocks/entries.js';
import { withPrintedMarks } from './blocks/printed-marks.js';
import { signerOn } from './blocks/signature-lines.js';
import { splitBlocks } from './blocks/split-blocks.js';
import { annexPoints } from './items/annex-points.js';
import { campaignOf, schoolYears, type Campaign } from './items/campaign.js';
import { withMonthSections } from './items/month-sections.js';
import { withNamedTerms } from './items/named-terms.js';
import { placeTables } from './items/place-tables.js';
import type { RawItem } from './items/raw-item.js';
import { readControl, type RawControl } from './items/read-control.js';
import { readItems } from './items/read-items.js';
import { yearsOf, type TermContext } from './items/read-term.js';
import { rowItems } from './items/row-items.js';
import { withToldApart } from './items/told-apart.js';
import { findUmbrellas, withFrames, type Umbrella } from './items/umbrella.js';
import type { NamedParty } from './people/executor-phrase.js';
import { personMentions, type PersonMention } from './people/person-mention.js';
import { actKinds } from './requisites/document-kind.js';
import { mailAddressees, withMailHead } from './requisites/mail-head.js';
import { readAddressees } from './requisites/read-addressees.js';
import { headPieces } from './requisites/head-pieces.js';
import { readRequisites, type Requisites } from './requisites/read-requisites.js';
import {
  readDrafter,
  readSignature,
  signatureOf,
  type Drafter,
  type Signature,
} from './requisites/read-signature.js';
import { findTables } from './tables/find-tables.js';
import type { Grid } from './tables/grid.js';
import { fold } from './text/folded-text.js';
import { splitLines, type Line } from './text/lines.js';

/** Everything the parts of the reader found, before names are settled over the whole document. */
export interface FoundSource {
  readonly requisites: Requisites;
  readonly signedOn: LocalDate | null;
  readonly preamble: string;
  readonly items: readonly RawItem[];
  readonly umbrellas: ReadonlyMap<string, Umbrella>;
  readonly campaign: Campaign | null;
  readonly control: RawControl;
  readonly signature: Signature | null;
  readonly drafter: Drafter | null;
  readonly addressees: readonly NamedParty[];
  readonly annexes: readonly Annex[];
  /** Names below the text, undeclined. */
  readonly below: readonly PersonMention[];
  /** Points that bring annexes with tables into force. */
  readonly approving: ReadonlySet<string>;
  readonly head: readonly Line[];
}

/** A paper that is nothing but a plan has its head above the plan. */
function withoutTables(head: readonly Line[], tables: readonly Grid[]): Line[] {
  return head.filter(({ index }) => !tables.some(({ lines: [from, to] }) => index >= from && index < to));
}

export function findSource(document: SourceDocument): FoundSource {
  const { text } = document;
  const written = splitLines(text);
  const tables = findTables(document, written);
  const lines = withPrintedMarks(written, tables);
  const blocks = splitBlocks(text, lines, tables);
  const head = withoutTables(lines.slice(...blocks.head), tables);
  const tail = lines.slice(...blocks.tail);
  const requisites = requisitesOf(text, lines, blocks, tables);
  const title = requisites.title ?? '';
  const signedOn = dateOf(requisites) ?? dayOfMeeting(title);
  const act = requisites.kind === null ? {} : { act: requisites.kind };
  const known = { signedOn, ...act, ofSchool: schoolYears(text).length > 0 };
  const context = { ...known, ...yearsOf([title], Number(signedOn?.slice(0, 4) ?? 0)) };
  const letter = isLetter(requisites.kind, blocks.form);
  const points = pointsOf(text, lines, blocks, letter, context);
  const placed = placeTables(tables, blocks.annexes, points, lines);
  const umbrellas = findUmbrellas(points, letter || blocks.form === 'free');
  const titles = blocks.annexes.map((annex) => annex.title);
  const campaign = campaignOf(points, umbrellas, requisites.title, titles);
  const period = campaign === null ? {} : { period: { from: campaign.from, to: campaign.to } };
  const taken = new DistinctRefs(points.map((item) => item.ref));
  const rows = placed.flatMap((table) => {
    const own = { ...known, ...period, ...yearsOf([table.title, title, ...titles]) };
    return rowItems(text, table, own, taken);
  });
  const listed = annexPoints(text, lines, { annexes: blocks.annexes, tables, points }, context);
  const items = withNamedTerms(withFrames(inOrder([...points, ...listed, ...rows]), umbrellas));
  return {
    requisites,
    signedOn,
    preamble: joined(lines.slice(...blocks.preamble)),
    items,
    umbrellas,
    campaign,
    control: readControl(items),
    signature:
      planApproved(head, text, requisites.kind, items) ??
      readSignature(tail) ??
      approvedBy(head, text) ??
      authorOf([...head, ...lines.slice(...cardsOf(tables))]),
    drafter: readDrafter(lines, blocks, tables),
    // Whoever stands above minutes took part in the meeting.
    addressees: requisites.kind === 'протокол' ? [] : addresseesOf(head, text),
    annexes: blocks.annexes,
    below: namedBelow(tail),
    approving: new Set([...placed, ...listed].flatMap(({ parent }) => parent ?? [])),
    head,
  };
}

/** The points with whoever and whenever other lines tell of them. */
function pointsOf(
  text: string,
  lines: readonly Line[],
  { entries, tail }: Blocks,
  letter: boolean,
  context: TermContext,
): readonly RawItem[] {
  const points = withMonthSections(readItems(text, entries, letter, context), lines, context);
  return withToldApart(text, points, lines.slice(...tail));
}

function requisitesOf(
  source: string,
  lines: readonly Line[],
  blocks: Blocks,
  tables: readonly Grid[],
): Requisites {
  const head = withoutTables(lines.slice(...blocks.head), tables);
  const tail = lines.slice(...blocks.tail);
  const annex = lines.slice(...(blocks.annexes[0]?.lines ?? [0, 0]));
  const printed = readRequisites(head, source, blocks.form, tail, annex, sentenceAt(lines, blocks));
  return withMailHead(head, printed);
}

function addresseesOf(head: readonly Line[], source: string): NamedParty[] {
  const told = readAddressees(head, headPieces(head, source));
  return told.length > 0 ? told : mailAddressees(head);
}

const sentTo = /^(?:разосла|рассылк|направлен|копии|кому|выдан|вручен|экз)/iu;
const mostBelow = 60;

/** Who signs and who has read the paper stand undeclined below it, down to those it was sent to: they settle names above. */
function namedBelow(tail: readonly Line[]): PersonMention[] {
  const sent = tail.findIndex(({ text }) => sentTo.test(text));
  return tail.slice(0, sent < 0 ? mostBelow : Math.min(sent, mostBelow)).flatMap((line) => {
    const mentions = personMentions(line.text, 'nominative');
    return mentions.length > 0 ? mentions : (signerOn(line) ?? []);
  });
}

/** A plan is signed where it is approved, above its rows; the names at its end are those of its last row. */
function planApproved(
  head: readonly Line[],
  source: string,
  kind: string | null,
  items: readonly RawItem[],
): Signature | null {
  return kind === 'план' || items.every((item) => item.row !== null) ? approvedBy(head, source) : null;
}

/** «УТВЕРЖДАЮ / Губернатор …» over a list that bears no signature of its own. */
function approvedBy(head: readonly Line[], source: string): Signature | null {
  for (const column of headPieces(head, source).columns) {
    const at = column.findIndex((line) => /^["«]?утвержда(?:ю|ет)/iu.test(line.replace(/\s/gu, '')));
    const signature =
      at < 0
        ? null
        : signatureOf(
            column
              .slice(at + 1, at + 8)
              .filter(Boolean)
              .map((text) => ({ text })),
          );
    if (signature !== null) return signature;
  }
  return null;
}

/** «Автор: Глава округа Гусева А.Б.» on the card of a resolution, which bears no signature. */
function authorOf(head: readonly Line[]): Signature | null {
  const line = head.find(({ text }) => authorLabel.test(text));
  const { text = '', aside = '' } = line ?? {};
  const author = signatureOf([{ text: text.slice(0, text.length - aside.length).replace(authorLabel, '') }]);
  // «Автор: Морару В.П.»: a surname that looks declined here would be put into another nominative.
  return author === null || /[ую]\s/u.test(author.mention.text) ? null : author;
}

/** The lines of the first tasks in blocks, of which each may name its author. */
function cardsOf(tables: readonly Grid[]): readonly [from: number, to: number] {
  return tables.find(({ cards }) => cards === true)?.lines ?? [0, 0];
}

const authorLabel =
  /^(?:1\.\s)?(?:автор(?:\s(?:поручения|резолюции))?|выдал[аи]?|дал[аи]?\sпоручения?|поручил[аи]?)\s?:\s/iu;

function inOrder(items: readonly RawItem[]): RawItem[] {
  return [...items].sort((one, other) => one.span[0] - other.span[0]);
}

const mostOfLetter = 8;

/** The preamble, or the line alone that decides; of a letter its first lines, in which it says who speaks. */
function sentenceAt(lines: readonly Line[], { preamble: [from, to], form }: Blocks): string {
  return joined(lines.slice(from, Math.max(to, from + (form === 'free' ? mostOfLetter : 1))));
}

function joined(lines: readonly Line[]): string {
  return fold(lines.map((line) => line.text).join(' '));
}

const meeting = new RegExp(
  `(?:совещани|заседани|собрани|план[её]рк|объезд|встреч|при[её]м|протокол)[A-Za-zЀ-ԯ]{1,3}\\s(?:(?:[^.;:]{0,150}\\s)?от\\s)?${writtenDatePattern}`,
  'iu',
);

/** «Поручения по итогам совещания 12 февраля 2024 года»: terms are counted from it where the list bears no day of its own. */
function dayOfMeeting(title: string): LocalDate | null {
  const day = writtenDate(meeting.exec(title)?.groups ?? {}, null);
  return day !== null && isLocalDate(day) ? day : null;
}

function dateOf({ date }: Requisites): LocalDate | null {
  return date !== null && isLocalDate(date) ? date : null;
}

function isLetter(kind: string | null, form: DocumentForm): boolean {
  return (
    kind === 'письмо' || (form === 'free' && kind !== null && kind !== 'протокол' && !actKinds.includes(kind))
  );
}
