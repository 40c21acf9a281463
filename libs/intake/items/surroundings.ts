import type { Entry } from '../blocks/entries.js';
import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { RawItem } from './raw-item.js';

/** How an entry stands to the point above it: one more task of its verb, or the rest of its sentence. */
export type Standing = 'task' | 'rest' | null;

export interface Surroundings {
  readonly standing: Standing;
  /** Somebody above is told to do the work. */
  readonly led: boolean;
  /** «прошу представить:» stands above: each bullet is what is asked for. */
  readonly lead: boolean;
  /** The point above is done by the signature, and this goes on with its sentence. */
  readonly signed: boolean;
  /** What stands right below is a task of its own: a point without a verb tells only whose. */
  readonly heads: boolean;
  /** Whoever is named may stand in the accusative. */
  readonly asked: boolean;
}

export function surroundings(
  items: readonly RawItem[],
  head: RawItem | undefined,
  entry: Entry,
  previous: Entry | undefined,
  told: Pick<Surroundings, 'lead' | 'heads' | 'asked'>,
): Surroundings {
  const stands = standing(items, head, entry, previous);
  const signed = stands === 'rest' && head?.kind === 'self-executing' && /:$/u.test(head.folded.text);
  return { standing: stands, led: false, signed, ...told };
}

const furthestVerb = 60;

/** «– составить список», «до 1 мая составить список» below a point. */
export function isWorkBelow(entry: Entry, source: string, below: Entry | undefined): boolean {
  const inside = below?.mark === 'bullet' || (below?.number?.startsWith(`${entry.number ?? ''}.`) ?? false);
  if (below === undefined || entry.mark === 'bullet' || !inside) return false;
  const words = maskQuoted(source.slice(below.start, Math.min(below.end, below.start + furthestVerb)));
  return infinitives(words).length > 0;
}

function standing(
  items: readonly RawItem[],
  head: RawItem | undefined,
  entry: Entry,
  previous: Entry | undefined,
): Standing {
  const below = entry.mark === 'bullet' || entry.number?.includes('.') === true;
  if (below && head?.kind === 'header' && governsTasks.test(head.folded.text)) return 'task';
  return governs(items.at(-1), entry, previous) ? 'rest' : null;
}

/** Whether an entry continues the sentence of the point above it, which ends with a colon. */
function governs(before: RawItem | undefined, entry: Entry, previous: Entry | undefined): boolean {
  if (before === undefined || previous === undefined) return false;
  if (before.kind === 'topic') return entry.mark === 'bullet' || sameList(entry.number, previous.number);
  const below =
    entry.mark === 'bullet' ||
    (entry.number !== null && entry.number.startsWith(`${previous.number ?? before.ref}.`));
  return below && /[:,]$/u.test(before.folded.text) && before.kind !== 'header';
}

function sameList(one: string | null, other: string | null): boolean {
  const above = (number: string): string => number.slice(0, Math.max(0, number.lastIndexOf('.')));
  return one !== null && other !== null && one.includes('.') && above(one) === above(other);
}

/** «Директорам школ обеспечить:», «… принять участие в собраниях по графику:»: one verb for all the points below, which are the tasks. */
export const governsTasks =
  /(?:^|\s)(?:обеспечива(?:ет|ют)|организу(?:ет|ют)|осуществля(?:ет|ют)|провод(?:ит|ят)|обеспечить|организовать|осуществить|осуществлять|обеспечивать|провести|принять\sмеры|продолжить|выполнить|рекомендовать|предложить|поручить|(?:по|согласно)\s(?:следующему\s)?графику|в\sследующие\s(?:сроки|дни))\s?:$/iu;
