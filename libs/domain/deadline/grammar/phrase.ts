import type { LocalDate } from '../../time/local-date.js';
import type { DeadlineReading, ReadingContext } from '../deadline-reading.js';
import { months, schoolHalves, type Grain, type Moment } from './moment.js';
import { settleMoment, type Settled } from './settle-moment.js';
import type { Tokens } from './token.js';

/** What all rules of phrases look at. */
export interface Scene {
  readonly tokens: Tokens;
  readonly context: ReadingContext;
  /** A whole cell of a table: bare months and years are deadlines there. */
  readonly cell: boolean;
}

/** How sure a phrase speaks of a deadline; the surest of a sentence wins. */
export type Strength = 'term' | 'period' | 'series' | 'loose';

/** A deadline phrase found in a sentence, still by tokens. */
export interface Phrase extends Omit<DeadlineReading, 'text' | 'span'> {
  readonly first: number;
  readonly next: number;
  readonly strength: Strength;
}

export type Rule = (scene: Scene, at: number) => Phrase | null;

type Place = Pick<Phrase, 'first' | 'next' | 'strength'>;

export const kindOfGrain: Readonly<Record<Grain, Phrase['kind']>> = {
  day: 'on-date',
  part: 'window',
  month: 'month',
  quarter: 'quarter',
  'half-year': 'window',
  year: 'year',
  'school-year': 'school-year',
  'school-quarter': 'window',
};

/** A whole period as a deadline: it lasts from its first to its last day. */
export function throughout(
  scene: Scene,
  moment: Moment,
  place: Place,
  kind = kindOfGrain[moment.grain],
): Phrase {
  const settled = settleMoment(moment, scene.context);
  if (settled === 'impossible' || settled === 'no-year') return doubtful(kind, settled, place);
  const { from, to, yearAssumed, farAway } = settled;
  const base: Phrase = { ...place, kind, from, to, yearAssumed };
  const ofSchool = schoolHalf(moment, scene.context);
  if (ofSchool !== null)
    return doubtful(kind, 'several', place, [
      [from, to],
      [ofSchool.from, ofSchool.to],
    ]);
  if (moment.vague) return { ...doubtful(kind, 'vague', place), choices: [{ label: null, from, to }] };
  return farAway ? { ...base, doubt: 'far-away', choices: [{ label: null, from, to }] } : base;
}

/** «В течение 2-го полугодия» in a paper of a school: perhaps of the school year, which no word says. */
function schoolHalf(moment: Moment, context: ReadingContext): Settled | null {
  const { grain, year, start, end } = moment;
  const told = year !== null || context.year !== undefined || context.schoolYear !== undefined;
  if (context.ofSchool !== true || told || grain !== 'half-year' || end[0] - start[0] !== 5) return null;
  const [first, last] = schoolHalves[start[0] === 1 ? 0 : 1];
  const settled = settleMoment(months(grain, first, last, null), context);
  return typeof settled === 'string' ? null : settled;
}

/** Only the end of a moment counts: «до конца сентября», «не позднее 5 октября». */
export function upTo(scene: Scene, moment: Moment, place: Place, kind: Phrase['kind']): Phrase {
  const found = throughout(scene, moment, place, kind);
  const choices = found.choices?.map((choice) => ({ ...choice, from: null }));
  return { ...found, from: null, ...(choices === undefined ? {} : { choices }) };
}

export function doubtful(
  kind: Phrase['kind'],
  doubt: NonNullable<Phrase['doubt']>,
  place: Place,
  days: readonly (readonly [from: LocalDate | null, to: LocalDate])[] = [],
): Phrase {
  const choices = days.map(([from, to]) => ({ label: null, from, to }));
  return { ...place, kind, from: null, to: null, doubt, ...(choices.length === 0 ? {} : { choices }) };
}
