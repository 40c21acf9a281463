import type { AcceptedFacts } from '../letter-facts.js';
import type { LetterDraft } from '../letter-view.js';
import { capitalized, itemOfOrder } from '../words/order-words.js';
import { sayer } from '../words/say.js';
import { beginning, orderFact, type Composing } from './entry-words.js';

/** To the executor. Says nothing of the due date: nothing is due any more. */
export function acceptedLetter(facts: AcceptedFacts, { language, ...composing }: Composing): LetterDraft {
  const say = sayer(language);
  const item = itemOfOrder(facts.itemRef, facts.order, language);
  const entry = {
    title: capitalized(item),
    text: beginning(facts.itemText),
    facts: [
      ...(facts.comment === null ? [] : [{ label: say('comment'), value: facts.comment }]),
      { label: say('decidedBy'), value: facts.decidedByName },
      orderFact(facts.order, { language, ...composing }),
    ],
    link: { label: say('openItem'), url: facts.url },
  };
  return {
    subject: say('acceptedSubject', { item }),
    lead: [say('acceptedLead')],
    sections: [{ title: null, entries: [entry], more: null }],
  };
}
