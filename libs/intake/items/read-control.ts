import { namedParties, type NamedParty } from '../people/executor-phrase.js';
import type { RawItem } from './raw-item.js';

export interface RawControl {
  readonly by: 'person' | 'signatory' | 'unit' | 'none';
  readonly text: string | null;
  readonly item: string | null;
  readonly party: NamedParty | null;
}

const kept =
  /(?:оставля\p{L}+|оставить|оставлен\p{L}*|беру)\s(?:за\sсобой|за\sмной|на\sсебя)|^контроль\s(?:исполнения\s)?(?:[–—-]\s)?за\s(?:собой|мной)/iu;
const laid = /(?:возложить|возлага\p{L}+|возложен\p{L}*)\s(?:персонально\s)?на\s/iu;
const done = /контроль\s.{0,160}\s(?:осуществля\p{L}+|обеспечи\p{L}+)\s/iu;

/** Who controls the execution of the whole order, from its last point of that kind. */
export function readControl(items: readonly RawItem[]): RawControl {
  const item = items.findLast((candidate) => candidate.kind === 'control');
  if (item === undefined) return { by: 'none', text: null, item: null, party: null };
  const { text } = item.folded;
  const base = { text, item: item.ref };
  if (kept.test(text)) return { ...base, by: 'signatory', party: null };
  const [party = null] = namedParties(namedPart(text), 'accusative');
  if (party === null) return { ...base, by: 'none', party: null };
  const single = party.mention !== null || party.position !== null;
  return { ...base, by: single ? 'person' : 'unit', party };
}

const apart = /контроль\s?[–—-]?\s?на\s/iu;

function namedPart(text: string): string {
  const beside = apart.exec(text);
  if (beside) return text.slice(beside.index + beside[0].length);
  const match = laid.exec(text) ?? done.exec(text);
  return match ? text.slice(match.index + match[0].length) : '';
}
