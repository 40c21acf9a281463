import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { draftFormat, type DraftOrder } from '#libs/domain/draft/draft-order';
import { readRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import type { Policy } from '#libs/domain/policy/policy';
import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import { splitBlocks } from './blocks/split-blocks.js';
import { annexFindings } from './findings/annex-findings.js';
import { documentFindings } from './findings/document-findings.js';
import { itemFindings, personFindings } from './findings/item-findings.js';
import { readControl } from './items/read-control.js';
import { readItems } from './items/read-items.js';
import { settleItems, type People } from './items/settle-items.js';
import { personMentions, type PersonMention } from './people/person-mention.js';
import { resolvePeople } from './people/resolve-people.js';
import { readRequisites, type Requisites } from './requisites/read-requisites.js';
import { readDrafter, readSignature } from './requisites/read-signature.js';
import { controlOf, documentOf, type Found } from './settle-document.js';
import { fold } from './text/folded-text.js';
import { splitLines, type Line } from './text/lines.js';

const sampleLength = 100_000;

export interface ReadingContext {
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

/**
 * Reads the text of an order into a draft, or refuses it with a sentence. Pure: text → lines → blocks → requisites, items,
 * control, signature → people over the whole document → due days → findings. Nothing doubtful passes without a finding.
 * Linear in the length of the text; spans are UTF-16 offsets into `text`.
 */
export function readOrder(
  source: string | SourceDocument,
  context: ReadingContext,
): DraftOrder | ReadRefusal {
  const { text } = typeof source === 'string' ? sourceText(source) : source;
  if (text.trim() === '') {
    return readRefusal(
      'EMPTY',
      'Текст пуст. Ожидался текст приказа или поручения с пронумерованными пунктами.',
      'The text is empty. Expected the text of an order with numbered items.',
    );
  }
  if (!isRussian(text)) return notAnOrder(text);
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

function joined(lines: readonly Line[]): string {
  return fold(lines.map((line) => line.text).join(' '));
}

function dateOf({ date }: Requisites): LocalDate | null {
  return date !== null && isLocalDate(date) ? date : null;
}

/** Half of the letters at least: an order may quote foreign words and titles, not consist of them. */
function isRussian(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const russian = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return letters > 0 && russian >= letters / 2;
}

function notAnOrder(text: string): ReadRefusal {
  const [ru, en] = !/\p{L}/u.test(text)
    ? ['нет ни одной буквы', 'it has no letters']
    : isRussian(text)
      ? ['нет ни одного пронумерованного пункта', 'it has no numbered item']
      : ['текст не на русском языке', 'it is not in Russian'];
  return readRefusal(
    'NOT_AN_ORDER',
    `Это не похоже на приказ или поручение: ${ru}. Ожидались пункты вида «1. Директору школы … в срок до 01.10.2025 …».`,
    `This does not look like an order: ${en}. Expected items such as “1. …” in a Russian text.`,
  );
}
