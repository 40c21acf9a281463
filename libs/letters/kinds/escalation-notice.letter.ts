import type { EscalationLine, EscalationNoticeFacts } from '../letter-facts.js';
import type { LetterDraft, ViewEntry } from '../letter-view.js';
import { capitalized, itemOfOrder } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { beginning, dueFact, orderFact, sectionOf, type Composing } from './entry-words.js';

/** To a head or a signatory, one per morning. Throws RangeError when there is nothing to tell. */
export function escalationNoticeLetter(facts: EscalationNoticeFacts, composing: Composing): LetterDraft {
  const say = sayer(composing.language);
  const title = say('escalationTitle', { items: say('item', { count: facts.lines.length }) });
  return {
    subject: subjectOf(facts.lines, composing),
    lead: [say(facts.role === 'head' ? 'escalationHeadLead' : 'escalationSignatoryLead')],
    sections: sectionOf(title, facts.lines, (line) => entryOf(line, composing), composing),
  };
}

function subjectOf(lines: readonly EscalationLine[], { language }: Composing): string {
  const say = sayer(language);
  const [line] = lines;
  if (line === undefined) throw new RangeError('An escalation without lines: there is nothing to tell.');
  if (lines.length > 1) {
    return say('escalationSubjectMany', { items: say('item', { count: lines.length }) });
  }
  const item = itemOfOrder(line.itemRef, line.order, language);
  if (line.executorName !== null) return say('escalationSubjectOne', { item, executor: line.executorName });
  return say('escalationSubjectGroup', { item, executors: say('executors', { count: line.latePeople }) });
}

function entryOf(line: EscalationLine, composing: Composing): ViewEntry {
  const say = sayer(composing.language);
  return {
    title: capitalized(itemOfOrder(line.itemRef, line.order, composing.language)),
    text: beginning(line.itemText),
    facts: [
      line.executorName === null
        ? { label: say('latePeople'), value: say('executors', { count: line.latePeople }) }
        : { label: say('executor'), value: line.executorName },
      dueFact(line.due, composing),
      { label: say('controller'), value: line.controllerName },
      orderFact(line.order, composing),
    ],
    link: { label: say('openItem'), url: line.url },
  };
}
