import { explain } from '#libs/domain/deadline/explain';
import type { DueMovedFacts, MovedLine } from '../letter-facts.js';
import type { LetterDraft, ViewEntry, ViewFact, ViewSection } from '../letter-view.js';
import { dateWithWeekday } from '../words/dates.js';
import { dueInShort, timeInWords } from '../words/due-words.js';
import { capitalized, itemName, itemOfOrder, orderInFull, orderName } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { beginning, dueFact, executorFact, sectionOf, sentence, type Composing } from './entry-words.js';

/** The old day, the new one and why: nobody should learn of a moved due date from a reminder. */
export function dueMovedLetter(facts: DueMovedFacts, composing: Composing): LetterDraft {
  const say = sayer(composing.language);
  const { order, toExecute, toAccept } = facts;
  const own = say('launchOwn', { items: say('item', { count: toExecute.length }) });
  const accept = say('launchAccept', { items: say('item', { count: toAccept.length }) });
  const ownSection: ViewSection = {
    title: own,
    entries: toExecute.map((line) => movedEntry(line, [], say('openAndReport'), composing)),
    more: null,
  };
  return {
    subject: subjectOf(facts, composing),
    lead: [sentence(say('dueMovedLead', { order: orderInFull(order, composing.language) }))],
    sections: [
      // The reader's own list is never cut, as in the launch letter: each line says by when they owe a report now.
      ...(toExecute.length === 0 ? [] : [ownSection]),
      ...sectionOf(
        accept,
        toAccept,
        (line) => movedEntry(line, [executorFact(line, composing)], say('openItem'), composing),
        composing,
      ),
    ],
    notes: toExecute.length === 0 ? [] : [say('launchCalendar')],
  };
}

function subjectOf({ order, toExecute, toAccept }: DueMovedFacts, composing: Composing): string {
  const { language } = composing;
  const say = sayer(language);
  const lines = toExecute.length > 0 ? toExecute : toAccept;
  const nearest = lines.toSorted((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1))[0];
  if (nearest === undefined) throw new RangeError('A letter of moved due dates without any.');
  const due = dueInShort(nearest.due, composing);
  if (lines.length === 1) {
    return say('dueMovedSubjectOne', { item: itemOfOrder(nearest.itemRef, order, language), due });
  }
  const items = say('ofItems', { count: lines.length });
  return capitalized(say('dueMovedSubjectMany', { order: orderName(order, language), items, due }));
}

function movedEntry(
  line: MovedLine,
  people: readonly ViewFact[],
  label: string,
  composing: Composing,
): ViewEntry {
  const { language } = composing;
  const say = sayer(language);
  const { was, due, why } = line;
  const date = dateWithWeekday(was.dueOn, language);
  return {
    title: capitalized(itemName(line.itemRef, language)),
    text: beginning(line.itemText),
    facts: [
      { label: say('dueWas'), value: say('timeOnDay', { date, time: timeInWords(was, composing) }) },
      { ...dueFact(due, composing), label: say('dueNew') },
      { label: say('dueWhy'), value: why.map((step) => explain(step, language)).join(' ') },
      ...people,
    ],
    link: { label, url: line.url },
  };
}
