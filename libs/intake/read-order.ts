import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import {
  draftFormat,
  type DraftControl,
  type DraftDocument,
  type DraftOrder,
} from '#libs/domain/draft/draft-order';
import { readRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import type { Policy } from '#libs/domain/policy/policy';
import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import { splitBlocks } from './blocks/split-blocks.js';
import { annexFindings } from './findings/annex-findings.js';
import { documentFindings } from './findings/document-findings.js';
import { writtenDay } from './findings/find.js';
import { itemFindings, personFindings } from './findings/item-findings.js';
import { readControl, type RawControl } from './items/read-control.js';
import { readItems } from './items/read-items.js';
import type { RawItem } from './items/raw-item.js';
import { settleItems, type People } from './items/settle-items.js';
import { lowerFirst } from './language/nominative-phrase.js';
import { personMentions, type PersonMention } from './people/person-mention.js';
import { resolvePeople } from './people/resolve-people.js';
import { readBasis } from './requisites/read-basis.js';
import { readRequisites, type Requisites } from './requisites/read-requisites.js';
import { readDrafter, readSignature, type Drafter, type Signature } from './requisites/read-signature.js';
import { fold } from './text/folded-text.js';
import { splitLines, type Line } from './text/lines.js';

export interface ReadingContext {
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

interface Found {
  readonly requisites: Requisites;
  readonly preamble: string;
  readonly items: readonly RawItem[];
  readonly control: RawControl;
  readonly signature: Signature | null;
  readonly drafter: Drafter | null;
  /** Lines below the items: signature, annexes. */
  readonly below: readonly Line[];
}

/**
 * Reads the text of an order into a draft, or refuses it with a sentence. Pure: text → lines → blocks → requisites, items,
 * control, signature → people over the whole document → due days → findings. Nothing doubtful passes without a finding.
 * Linear in the length of the text; spans are UTF-16 offsets into `text`.
 */
export function readOrder(text: string, context: ReadingContext): DraftOrder | ReadRefusal {
  if (text.trim() === '') {
    return readRefusal(
      'EMPTY',
      'Текст пуст. Ожидался текст приказа или поручения с пронумерованными пунктами.',
      'The text is empty. Expected the text of an order with numbered items.',
    );
  }
  const lines = splitLines(text);
  const blocks = splitBlocks(text, lines);
  const requisites = readRequisites(lines.slice(...blocks.head), text);
  const signedOn = dateOf(requisites);
  const items = readItems(text, blocks.entries, signedOn);
  if (items.length === 0) return notAnOrder(text);
  const tail = lines.slice(...blocks.tail);
  const found: Found = {
    requisites,
    preamble: joined(lines.slice(...blocks.preamble)),
    items,
    control: readControl(items),
    signature: readSignature(tail),
    drafter: readDrafter(tail),
    below: lines.slice(blocks.tail[0]),
  };
  const people = resolvePeople(allMentions(found, lines.slice(...blocks.head)));
  return draftOf(found, people, { ...context, signedOn });
}

function draftOf(
  found: Found,
  people: People,
  context: ReadingContext & { signedOn: LocalDate | null },
): DraftOrder {
  const items = settleItems(found.items, people, context);
  const document = documentOf(found, people);
  const control = controlOf(found.control, document, people);
  const controller = found.control.party?.mention ?? null;
  return {
    format: draftFormat,
    document,
    control,
    items,
    findings: [
      ...documentFindings(document, control, items, found.requisites.printedKind),
      ...annexFindings(found.below),
      ...itemFindings(found.items, items, people, context),
      ...(controller === null
        ? []
        : personFindings(controller, found.control.item, people, found.control.text ?? '')),
    ],
  };
}

function documentOf(found: Found, people: People): DraftDocument {
  const { requisites, signature, drafter } = found;
  return {
    kind: requisites.kind,
    number: requisites.number,
    date: requisites.date,
    issuer: requisites.issuer,
    place: requisites.place,
    title: requisites.title,
    workingTitle: requisites.title === null ? workingTitle(requisites) : null,
    languages: [...requisites.languages],
    signatory: signature && { name: nameOf(signature.mention, people), position: signature.position },
    drafter: drafter && { name: nameOf(drafter.mention, people), contact: drafter.contact },
    basis: readBasis(found.preamble),
    effective: effectiveOf(found),
    publication: publicationOf(found.items),
    period: null,
  };
}

function effectiveOf({ items, requisites }: Found): DraftDocument['effective'] {
  const item = items.find((candidate) => candidate.kind === 'effective');
  const phrase = /вступа(?:ет|ют)\sв\s(?:законную\s)?силу[^.;]*?(?=\sи\sподлежит|[.;]|$)/iu.exec(
    item?.folded.text ?? '',
  );
  if (!phrase) return null;
  const bySigning = /(?:со\sдня|с\sмомента|с\sдаты)\s(?:е(?:го|ё)\s)?подписания/iu.test(phrase[0]);
  return { text: phrase[0], date: bySigning ? requisites.date : null };
}

function publicationOf(items: readonly RawItem[]): DraftDocument['publication'] {
  for (const item of items) {
    const phrase = /подлежит\s(?:официальному\s)?(?:опубликованию|обнародованию|размещению)[^.;]*/iu.exec(
      item.folded.text,
    );
    if (phrase) return { text: phrase[0] };
    if (item.kind === 'publication') return { text: item.folded.text };
  }
  return null;
}

function controlOf(control: RawControl, document: DraftDocument, people: People): DraftControl {
  const { by, text, party } = control;
  if (by === 'signatory') {
    const position = document.signatory?.position ?? null;
    return { by, text, name: document.signatory?.name ?? null, position: position && lowerFirst(position) };
  }
  const name = party?.mention ? nameOf(party.mention, people) : null;
  return { by, text, name, position: party?.position ?? party?.unit ?? party?.group ?? null };
}

/** A name for lists until a person gives a better one: «Поручение от 06.09.2019 № 681». */
function workingTitle({ kind, date, number }: Requisites): string | null {
  if (kind === null && date === null && number === null) return null;
  const parts = [kind ?? 'документ', date && `от ${writtenDay(date)}`, number && `№ ${number}`];
  const title = parts.filter(Boolean).join(' ');
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The addressee above the text settles names of the items too. */
function allMentions(found: Found, head: readonly Line[]): PersonMention[] {
  const mentions = [
    found.signature?.mention,
    found.drafter?.mention,
    found.control.party?.mention,
    ...found.items.flatMap((item) => item.parties.map((party) => party.mention)),
    ...head.flatMap((line) => personMentions(line.text, 'dative')),
  ];
  return mentions.filter((mention) => mention !== null && mention !== undefined);
}

function nameOf(mention: PersonMention, people: People): string | null {
  return people.get(mention)?.name ?? null;
}

function joined(lines: readonly Line[]): string {
  return fold(lines.map((line) => line.text).join(' '));
}

function dateOf({ date }: Requisites): LocalDate | null {
  return date !== null && isLocalDate(date) ? date : null;
}

function notAnOrder(text: string): ReadRefusal {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const russian = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const [ru, en] =
    letters === 0
      ? ['нет ни одной буквы', 'it has no letters']
      : russian < letters / 2
        ? ['текст не на русском языке', 'it is not in Russian']
        : ['нет ни одного пронумерованного пункта', 'it has no numbered item'];
  return readRefusal(
    'NOT_AN_ORDER',
    `Это не похоже на приказ или поручение: ${ru}. Ожидались пункты вида «1. Директору школы … в срок до 01.10.2025 …».`,
    `This does not look like an order: ${en}. Expected items such as “1. …” in a Russian text.`,
  );
}
