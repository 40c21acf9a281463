import type { ReturnedFacts } from '../letter-facts.js';
import type { LetterDraft } from '../letter-view.js';
import { dueInShort } from '../words/due-words.js';
import { capitalized, itemOfOrder } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { beginning, dueFact, orderFact, type Composing } from './entry-words.js';

/** To the executor, alone: the comment is whole, it is what has to be done now. */
export function returnedLetter(facts: ReturnedFacts, composing: Composing): LetterDraft {
  const say = sayer(composing.language);
  const item = itemOfOrder(facts.itemRef, facts.order, composing.language);
  const entry = {
    title: capitalized(item),
    text: beginning(facts.itemText),
    facts: [
      { label: say('remark'), value: facts.comment },
      { label: say('decidedBy'), value: facts.decidedByName },
      dueFact(facts.due, composing),
      orderFact(facts.order, composing),
    ],
    link: { label: say('openAndReport'), url: facts.url },
  };
  return {
    subject: say('returnedSubject', { item, due: dueInShort(facts.due, composing) }),
    lead: [say('returnedLead', { number: facts.reportNumber })],
    sections: [{ title: null, entries: [entry], more: null }],
  };
}
