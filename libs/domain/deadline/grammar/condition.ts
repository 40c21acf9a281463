import { textAt, type Tokens } from './token.js';
import { matches } from './words.js';

const furthestCondition = 30;
const bodies =
  'учреждени*|отделени*|управлени*|подразделени*|поселени*|предприяти*|объединени*|представительстве*';

/**
 * «при понижении температуры ниже 8 градусов в течение пяти суток …», «при выявлении нарушений в течение 3 дней сообщить»: what is
 * counted at `at` belongs to something that may happen, and not to the signing. A verb between them ends the condition.
 */
export function onCondition(tokens: Tokens, at: number): boolean {
  for (let word = at - 1; word >= Math.max(0, at - furthestCondition); word -= 1) {
    const text = textAt(tokens, word);
    if (text === ';' || /(?:[аеиоуыяс]ть|ти|чь)(?:ся|сь)?$/u.test(text)) return false;
    if (matches(tokens, word, 'ниже|выше|свыше|если')) return true;
    if (matches(tokens, word, 'случае|случаях') && matches(tokens, word - 1, 'в')) return true;
    const doing = /[аеияу](?:нии|тии|вии|чии)$/u.test(textAt(tokens, word + 1));
    if (text === 'при' && doing && !matches(tokens, word + 1, bodies)) return true;
  }
  return false;
}
