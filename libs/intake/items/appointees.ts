import type { ItemKind } from '#libs/domain/draft/draft-order';
import { infinitives } from '../language/verbs.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { inUsualLetters } from '../people/usual-letters.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { RawItem } from './raw-item.js';
import { hasDuty } from './verbless-parties.js';

const mostPieces = 4;

/** «Назначить ответственными: – заместителя директора …»: whoever a bullet of an appointment names. */
export function appointees(
  above: RawItem,
  written: string,
): { kind: ItemKind; parties: readonly NamedParty[] } | null {
  const appoints =
    /^(?:назначить|определить|утвердить|закрепить|возложить)\s.{0,200}(?:ответственн|уполномоченн|куратор|координатор|наставник)/iu;
  if (above.kind !== 'self-executing' || !appoints.test(above.folded.text)) return null;
  const text = inUsualLetters(written);
  // «Возложить ответственность: – клуб (Белова) – составить сценарий», «– методист Белова – обход»: told what to do.
  if (infinitives(maskQuoted(text)).length > 0 || hasDuty(text)) return null;
  // «за программу – методиста …», «методиста … – за программу», «за программу Гусеву А.Б.»
  const [person] = /^за\s/iu.test(text) ? personMentions(text, 'accusative') : [];
  const bare = person === undefined ? [] : [text.slice(person.start)];
  for (const phrase of [...text.split(/\s?[–—-]\s/u, mostPieces), ...bare]) {
    const parties = namedParties(phrase, 'accusative').filter((party) => party.mention !== null);
    if (parties.length > 0) return { kind: 'self-executing', parties };
  }
  return null;
}
