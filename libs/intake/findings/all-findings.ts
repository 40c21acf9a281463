import type { DeadlineContext } from '#libs/domain/deadline/resolve-deadline';
import type { DraftControl, DraftDocument, DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import type { FoundSource } from '../find-source.js';
import type { People } from '../items/settle-items.js';
import { annexFindings } from './annex-findings.js';
import { documentFindings } from './document-findings.js';
import { itemFindings, personFindings } from './item-findings.js';
import { peopleFindings } from './people-findings.js';
import { periodFindings } from './period-findings.js';
import { resultFindings } from './result-findings.js';
import { timingFindings } from './timing-findings.js';

export interface Judged {
  readonly found: FoundSource;
  readonly items: readonly DraftItem[];
  readonly document: DraftDocument;
  readonly control: DraftControl;
  readonly people: People;
  readonly context: DeadlineContext;
}

/** Everything a person must choose or should know, of the document first and then item by item. */
export function allFindings({ found, items, document, control, people, context }: Judged): DraftFinding[] {
  const controller = found.control.party?.mention ?? null;
  return [
    ...documentFindings(document, control, items, found.requisites.printedKind),
    ...annexFindings(items, found.annexes, found.approving),
    ...itemFindings(found.items, items, people, context),
    ...(controller === null
      ? []
      : personFindings(controller, found.control.item, people, found.control.text ?? '')),
    ...periodFindings(items, found.campaign, document.title, found.annexes, found.umbrellas, found.signedOn),
    ...resultFindings(found.items, items, found.umbrellas),
    ...timingFindings(items, found.umbrellas, context),
    ...peopleFindings(document, control, items),
  ];
}
