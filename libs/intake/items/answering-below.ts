import type { NamedParty } from '../people/executor-phrase.js';

/** «Отв.: Иванова А.Б.» below a point for a whole group names who answers for it; a person of its own needs no second. */
export function withResponsible(
  own: readonly NamedParty[],
  below: readonly NamedParty[],
): readonly NamedParty[] {
  if (own.length === 0) return below;
  return own.some((party) => party.mention !== null)
    ? own
    : [...own, ...below.filter((party) => party.mention !== null)];
}

/** «…. Отв. – Белов А.Б.» in the words of a point. */
export const answersWithin =
  /(?:[.;)]\s\(?|\s\((?=отв))(?:отв\.|ответственн[A-Za-zЀ-ԯ]{2,3}\s?[:–—-]|исполнител[ьи]\s?[:–—-])/iu;

/** «Контроль: Иванова А.Б.» below a point: who looks after it does not do it. */
export const controlBelow =
  /(?:^|[\s.;])контроль\s?[:–—-]\s.*?(?=$|\s(?:отв\.|ответственн|исполнител|срок)[A-Za-zЀ-ԯ]{0,3}\s?[:–—-])/giu;
