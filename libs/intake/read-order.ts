import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { draftFormat, type DraftOrder } from '#libs/domain/draft/draft-order';
import type { ReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import type { Policy } from '#libs/domain/policy/policy';
import { findSource, type FoundSource } from './find-source.js';
import { allFindings } from './findings/all-findings.js';
import type { RawItem } from './items/raw-item.js';
import { settleItems } from './items/settle-items.js';
import type { GrammaticalCase } from './language/word-forms.js';
import { personMentions, shortMentions, type PersonMention } from './people/person-mention.js';
import { resolvePeople } from './people/resolve-people.js';
import { notAnOrder, refusedText } from './refused-text.js';
import { controlOf, documentOf } from './settle-document.js';
import { fold, printedText } from './text/folded-text.js';
import { withoutPageBreaks } from './text/page-breaks.js';
import { readableText } from './text/readable-text.js';

export interface ReadingContext {
  readonly policy: Policy;
  readonly calendar: ProductionCalendar;
}

/**
 * Reads the text of an order into a draft, or refuses it with a sentence. Pure: text as a person reads it → lines → tables and blocks → requisites,
 * items, control, signature → people over the whole document → due days → findings. Nothing doubtful passes without a finding.
 * Linear in the length of the text; spans are UTF-16 offsets into the text. What the file knew of tables and numbers is used
 * where it is given.
 */
export function readOrder(
  source: string | SourceDocument,
  context: ReadingContext,
): DraftOrder | ReadRefusal {
  const document = typeof source === 'string' ? sourceText(source) : source;
  const refusal = refusedText(document.text);
  if (refusal !== null) return refusal;
  const readable = withoutPageBreaks(readableText(document.text));
  const found = findSource({ ...document, text: readable });
  if (found.items.length === 0) return notAnOrder(document.text);
  const draft = draftOf(found, context);
  if (readable === document.text) return draft;
  const printed = new Map(found.items.map((item) => [item.ref, printedIn(document.text, item)]));
  return {
    ...draft,
    items: draft.items.map((item) => ({ ...item, text: printed.get(item.ref) ?? item.text })),
  };
}

/** An item's words as the source prints them, where the rules read a text in which pages and slips of the scanner are put right. */
function printedIn(source: string, { row, span, folded }: RawItem): string {
  return row === null ? fold(source.slice(...span)) : printedText(folded, source);
}

function draftOf(found: FoundSource, { policy, calendar }: ReadingContext): DraftOrder {
  const people = resolvePeople(allMentions(found));
  const { signedOn, umbrellas, addressees } = found;
  const context = { policy, calendar, signedOn, people, umbrellas, addressees };
  const items = settleItems(found.items, context);
  const document = documentOf(found, people);
  const control = controlOf(found.control, document, people);
  const findings = allFindings({ found, items, document, control, people, context });
  return { format: draftFormat, document, control, items, findings };
}

const presence = /^(?:при|от)сутств/iu;

/** «Присутствовали: Белов А.Б., Гусев В.»: a list in the nominative, in which one initial is enough. */
function mentionsAbove(text: string, expected: GrammaticalCase): PersonMention[] {
  if (!presence.test(text)) return personMentions(text, expected);
  return [...personMentions(text, 'nominative'), ...shortMentions(text, 'nominative')];
}

/** The addressee above the text settles names of the items too, and so do lists of who was present or has read the paper. */
function allMentions(found: FoundSource): PersonMention[] {
  const above = found.requisites.kind === 'протокол' ? 'nominative' : 'dative';
  const mentions = [
    found.signature?.mention,
    found.drafter?.mention,
    found.control.party?.mention,
    ...found.items.flatMap(({ parties, beside = [] }) =>
      [...parties, ...beside].map(({ mention }) => mention),
    ),
    ...found.addressees.map((party) => party.mention),
    ...found.below,
    ...found.head.flatMap((line) => mentionsAbove(line.text, above)),
  ];
  return mentions.filter((mention) => mention !== null && mention !== undefined);
}
