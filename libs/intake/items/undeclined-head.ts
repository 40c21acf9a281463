import { infinitives } from '../language/verbs.js';
import { namedParties } from '../people/executor-phrase.js';
import { isNominative } from '../people/resolve-people.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { FoundParties } from './item-parties.js';

/** «Отдел кадров (Белова В.Г.)» over tasks: whose they are, in the nominative; else whoever is told otherwise. */
export function undeclinedHead(text: string, told: FoundParties): FoundParties {
  const declined =
    told.led && !told.parties.every(({ mention }) => mention !== null && isNominative(mention.surname));
  if (declined || infinitives(maskQuoted(text)).length > 0) return told;
  const parties = namedParties(text.replace(/[\s:–—-]+$/u, ''), 'nominative');
  return parties.length === 0 ? told : { parties, led: true, workAt: text.length };
}
