import type { AssignmentLine, LaunchFacts, WatchedLine } from '../letter-facts.js';
import type { LetterDraft, ViewEntry, ViewSection } from '../letter-view.js';
import { dueInShort } from '../words/due-words.js';
import { capitalized, itemName, itemOfOrder, orderInFull, orderName } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { dueFact, executorFact, sectionOf, sentence, type Composing } from './entry-words.js';

/** One letter per person and order: what to do, what to accept, what was signed, in that order of weight. */
export function launchLetter(facts: LaunchFacts, composing: Composing): LetterDraft {
  const say = sayer(composing.language);
  const { order, toExecute, toAccept, signed } = facts;
  return {
    subject: subjectOf(facts, composing),
    lead: [
      sentence(say('launchLead', { order: orderInFull(order, composing.language) })),
      ...(order.issuer === null ? [] : [sentence(say('launchIssuer', { issuer: order.issuer }))]),
      ...(toExecute.length === 0 ? [] : [say('launchOwnLead')]),
      ...(toAccept.length === 0 ? [] : [say('launchAcceptLead')]),
      ...(signed === null ? [] : [signedLead(signed, composing)]),
    ],
    sections: sectionsOf(facts, composing),
    notes: toExecute.length === 0 ? [] : [say('launchCalendar')],
  };
}

function subjectOf({ order, toExecute, toAccept, signed }: LaunchFacts, composing: Composing): string {
  const { language } = composing;
  const say = sayer(language);
  const name = orderName(order, language);
  const nearest = toExecute.toSorted((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1))[0];
  if (nearest !== undefined) {
    const due = dueInShort(nearest.due, composing);
    if (toExecute.length === 1) {
      return say('launchSubjectOne', { item: itemOfOrder(nearest.itemRef, order, language), due });
    }
    const entrusted = say('entrusted', { count: toExecute.length });
    return capitalized(say('launchSubjectMany', { order: name, entrusted, due }));
  }
  if (toAccept.length > 0) {
    const items = say('ofItems', { count: toAccept.length });
    return capitalized(say('launchSubjectAccept', { order: name, items }));
  }
  if (signed === null) throw new RangeError('A launch letter without anything to do, to accept or signed.');
  return say('launchSubjectSigned', {
    order: name,
    items: say('item', { count: signed.items }),
    executors: say('executors', { count: signed.executors }),
  });
}

function signedLead(signed: NonNullable<LaunchFacts['signed']>, { language }: Composing): string {
  const say = sayer(language);
  const items = say('item', { count: signed.items });
  const executors = say('executors', { count: signed.executors });
  return sentence(say('launchSignedLead', { items, executors, controller: signed.controllerName }));
}

function sectionsOf(
  { order, toExecute, toAccept, signed }: LaunchFacts,
  composing: Composing,
): ViewSection[] {
  const say = sayer(composing.language);
  const own = say('launchOwn', { items: say('item', { count: toExecute.length }) });
  const accept = say('launchAccept', { items: say('item', { count: toAccept.length }) });
  const link = { label: say('openOrder'), url: order.url };
  const alone = signed !== null && toExecute.length === 0 && toAccept.length === 0;
  return [
    // The executor's own list is never cut: this letter is the assignment.
    ...(toExecute.length === 0
      ? []
      : [{ title: own, entries: toExecute.map((line) => ownEntry(line, composing)), more: null }]),
    ...sectionOf(accept, toAccept, (line) => watchedEntry(line, composing), composing),
    ...(alone ? [{ title: null, entries: [{ title: null, text: null, facts: [], link }], more: null }] : []),
  ];
}

function ownEntry(line: AssignmentLine, composing: Composing): ViewEntry {
  const say = sayer(composing.language);
  return {
    title: capitalized(itemName(line.itemRef, composing.language)),
    text: line.itemText,
    facts: [
      dueFact(line.due, composing),
      ...(line.deadlineText === null ? [] : [{ label: say('deadlineText'), value: line.deadlineText }]),
      { label: say('acceptor'), value: line.acceptorName },
    ],
    link: { label: say('openAndReport'), url: line.url },
  };
}

function watchedEntry(line: WatchedLine, composing: Composing): ViewEntry {
  const say = sayer(composing.language);
  return {
    title: capitalized(itemName(line.itemRef, composing.language)),
    text: line.itemText,
    facts: [executorFact(line, composing), dueFact(line.due, composing)],
    link: { label: say('openItem'), url: line.url },
  };
}
