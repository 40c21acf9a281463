import { infinitives } from '../language/verbs.js';
import { isImperative } from '../language/imperatives.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { maskQuoted } from '../text/nested-quotes.js';

const called = /^(?<whom>[^.!?:;]{3,160}?)(?:!\s|,\s)/u;

/** «Школы № 2 и № 5! Заполните …», «Руководители кружков, сдайте …»: whoever a message calls before it asks. */
export function addressedParties(text: string): { parties: readonly NamedParty[]; workAt: number } | null {
  const match = called.exec(text);
  const whom = match?.groups?.['whom'];
  if (match === null || whom === undefined) return null;
  const workAt = match[0].length;
  const [verb] = infinitives(maskQuoted(text));
  if (verb === undefined || verb.start < workAt || !isImperative(verb.word, text.slice(0, verb.start)))
    return null;
  if (!match[0].startsWith(`${whom}!`) && verb.start > workAt) return null;
  const parties = namedParties(whom, 'nominative');
  return parties.length === 0 ? null : { parties, workAt };
}
