import type { ClosingFacts } from '../letter-facts.js';
import type { LetterDraft } from '../letter-view.js';
import { dateInWords } from '../words/dates.js';
import { orderInFull, orderName } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { sentence, type Composing } from './entry-words.js';

/** To controller and signatory: the order is closed and its execution report can be read. */
export function closingLetter(
  { order, totals, closedOn, url }: ClosingFacts,
  { language }: Composing,
): LetterDraft {
  const say = sayer(language);
  const entry = {
    title: null,
    text: null,
    facts: [
      { label: say('order'), value: orderInFull(order, language) },
      { label: say('total'), value: say('assignments', { count: totals.assignments }) },
      { label: say('inTime'), value: String(totals.inTime) },
      { label: say('late'), value: String(totals.late) },
    ],
    link: { label: say('openReport'), url },
  };
  return {
    subject: say('closingSubject', { order: orderName(order, language) }),
    lead: [sentence(say('closingLead', { date: dateInWords(closedOn, language) }))],
    sections: [{ title: null, entries: [entry], more: null }],
  };
}
