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
  const words = text.replace(/[\s:–—-]+$/u, '');
  const undeclined = namedParties(words, 'nominative');
  // «Гусеву А.Б. (отв.), Беловой В.Г.»: one that is declined tells of all.
  const dative = undeclined.some(({ mention }) => /[ую]$/u.test(mention?.surname ?? ''));
  const parties = dative ? namedParties(words, 'dative') : undeclined;
  return parties.length === 0 ? told : { parties, led: true, workAt: text.length };
}
