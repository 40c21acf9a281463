import { termWords } from './limit-words.js';
import { sequenceEnd, type JoinedBy } from './list-words.js';
import { schoolYear, years, type Moment } from './moment.js';
import { ordinal } from './numerals.js';
import {
  bareYears,
  namedPeriod,
  numberedPeriod,
  numericMonth,
  periodOf,
  runningPeriod,
  writtenMoment,
  writtenMonth,
} from './period-words.js';
import { doubtful, kindOfGrain, throughout, type Phrase, type Scene } from './phrase.js';
import { inYear, settleMoment } from './settle-moment.js';
import { isDash, textAt, type Found, type Tokens } from './token.js';
import { isInfinitive, matches, sequence } from './words.js';
import { between } from './window-phrase.js';
import { numberYear } from './year-words.js';

/** «в сентябре 2023 г.», «сентябрь, октябрь 2023», «март-май», «в течение IV квартала», «1-2 квартал», «2024 год». */
export function periodPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const lasting =
    sequence(tokens, at, 'в', 'течение|течении|теч', '.?') ?? sequence(tokens, at, 'на', 'протяжении');
  const ending = sequence(tokens, at, 'в', 'конце') ?? (scene.cell ? sequence(tokens, at, 'конец') : null);
  const bracket = !scene.cell && textAt(tokens, at) === '(' ? at + 1 : null;
  const inside =
    lasting ?? ending ?? bracket ?? termWords(tokens, at) ?? sequence(tokens, at, 'в|во', 'период?');
  const from = sequence(tokens, inside ?? at, 'всего|весь|целого|месяц|месяца?') ?? inside ?? at;
  if (inside === null && !scene.cell) return null;
  const place = { first: at, strength: 'period' as const };
  const found =
    quarterList(scene, from, place) ??
    momentRange(scene, from, place) ??
    monthList(scene, from, place) ??
    (lasting === null ? null : endingSchoolYear(scene, from, place)) ??
    single(scene, from, place) ??
    (lasting === null ? null : running(scene, from, place));
  if (found === null || !accepted(scene, found, lasting !== null, at)) return null;
  if (bracket !== null) return matches(tokens, found.next, ')|,|;') ? { ...found, first: bracket } : null;
  return ending === null ? found : { ...found, from: null };
}

type Start = Pick<Phrase, 'first' | 'strength'>;

function single(scene: Scene, at: number, start: Start): Phrase | null {
  const moment = momentAt(scene, at);
  if (moment === null || moment.value.grain === 'day') return null;
  return throughout(scene, moment.value, { ...start, next: moment.next });
}

/** «в течение учебного года», written in May: the one that ends or the one to come? */
function endingSchoolYear(scene: Scene, at: number, start: Start): Phrase | null {
  const { signedOn, schoolYear: planned, period } = scene.context;
  const moment = momentAt(scene, at);
  if (moment?.value.grain !== 'school-year' || moment.value.year !== null) return null;
  if (signedOn === null || planned !== undefined || period !== undefined || signedOn.slice(5, 7) !== '05')
    return null;
  const [now, next] = [0, 1].map((later) => inYear(moment.value, Number(signedOn.slice(0, 4)) - 1 + later));
  if (now == null || next == null) return null;
  return doubtful('school-year', 'vague', { ...start, next: moment.next }, [
    [now.from, now.to],
    [next.from, next.to],
  ]);
}

/**
 * «в течение года», «в течение квартала»: the plan's year, else the running one. An order of the second half of a year may mean
 * the school year or the next twelve months as well: a person is asked.
 */
function running(scene: Scene, at: number, start: Start): Phrase | null {
  const { year, schoolYear: planned, signedOn } = scene.context;
  const bare = matches(scene.tokens, at, 'года');
  const place = { ...start, next: at + 1 };
  if (bare && planned !== undefined) return throughout(scene, schoolYear(planned), place);
  if (bare && year !== undefined) return throughout(scene, years(year, 0), place);
  const found = runningPeriod(scene.tokens, at, signedOn);
  if (found === null) return null;
  const phrase = throughout(scene, found.value, { ...start, next: found.next });
  if (!bare || signedOn === null || phrase.to === null || signedOn < `${signedOn.slice(0, 4)}-06-01`)
    return phrase;
  const school = settleMoment(schoolYear(null), scene.context);
  const schoolDays = typeof school === 'string' ? [] : [[school.from, school.to] as const];
  return doubtful('year', 'vague', place, [[null, phrase.to], ...schoolDays]);
}

function momentAt(scene: Scene, at: number): Found<Moment> | null {
  const found = writtenMoment(scene.tokens, at);
  if (found !== null || !scene.cell) return found;
  const pair = bareYears(scene.tokens, at);
  if (pair !== null) return pair;
  const year = numberYear(scene.tokens, at);
  if (at === 0 && year !== null && year.next === scene.tokens.length) {
    return { value: years(year.value, 0), next: year.next };
  }
  return numericMonth(scene.tokens, at);
}

/** «IV кв. 2023 г. – I кв. 2024 г.», «I полугодие – II полугодие 2024 года». */
function momentRange(scene: Scene, at: number, start: Start): Phrase | null {
  const first = numberedPeriod(scene.tokens, at);
  if (first === null || !isDash(scene.tokens, first.next)) return null;
  const last = numberedPeriod(scene.tokens, first.next + 1);
  if (last === null || last.value.grain !== first.value.grain) return null;
  const kind = kindOfGrain[first.value.grain];
  return between(scene, first.value, last.value, { ...start, next: last.next }, kind);
}

/** Two and more months: with commas a list, with a dash a range. */
function monthList(scene: Scene, at: number, start: Start): Phrase | null {
  const month = (tokens: Tokens, index: number): Found<Moment> | null =>
    writtenMonth(tokens, index) ?? (scene.cell ? numericMonth(tokens, index) : null);
  const first = month(scene.tokens, at);
  if (first === null) return null;
  const list = sequenceEnd(scene.tokens, first, month, scene.cell);
  const last = list.items.at(-1);
  if (last === undefined || list.items.length < 2) return null;
  const place = { ...start, next: list.next };
  return listed(scene, list.items, list.by, place);
}

function listed(
  scene: Scene,
  items: readonly Moment[],
  by: JoinedBy,
  place: Start & { next: number },
): Phrase {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return doubtful('months', 'vague', place);
  if (by === 'range' && items.length === 2) return between(scene, first, last, place, 'months');
  if (inOrder(items)) return between(scene, first, last, place, 'months');
  return schoolList(scene, items, place);
}

/** «сентябрь, декабрь, март, май»: a list that begins in autumn goes on in the next year. */
function schoolList(scene: Scene, items: readonly Moment[], place: Start & { next: number }): Phrase {
  const [first, last] = [items[0], items.at(-1)];
  const turned = items.map((item) => (item.start[0] >= 8 ? item.start[0] : item.start[0] + 12));
  const ordered = turned.every((month, index) => index === 0 || month > (turned[index - 1] ?? 0));
  const dated = items.slice(0, -1).some((item) => item.year !== null) || last?.year !== null;
  if (first === undefined || last === undefined || !ordered || dated)
    return doubtful('months', 'vague', place);
  return between(scene, first, last, place, 'months');
}

function inOrder(items: readonly Moment[]): boolean {
  return items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || before.year !== null || before.start[0] < item.start[0];
  });
}

/** «1-2 квартал», «I, II и III кварталы 2024 г.», «I квартал, II квартал». */
function quarterList(scene: Scene, at: number, start: Start): Phrase | null {
  const { tokens } = scene;
  const first = ordinal(tokens, at);
  if (first === null) return null;
  const number = (all: Tokens, index: number): Found<number> | null => ordinal(all, index);
  const list = sequenceEnd(tokens, first, number);
  const name = namedPeriod(tokens, list.next);
  const lastNumber = list.items.at(-1);
  if (name === null || lastNumber === undefined || list.items.length < 2) return null;
  const found = periodOf(tokens, name.value, first.value, lastNumber, name.next);
  if (found === null) return null;
  return throughout(scene, found.value, { ...start, next: found.next });
}

/** A period in the middle of a sentence is a deadline only where it says when the work is done. */
function accepted(scene: Scene, found: Phrase, lasting: boolean, at: number): boolean {
  if (scene.cell) return true;
  if (isOver(scene, found)) return false;
  if (found.kind !== 'year' || lasting) return true;
  return (
    isInfinitive(scene.tokens, at - 1) ||
    isFirstWord(scene.tokens, at) ||
    textAt(scene.tokens, at - 1) === ':'
  );
}

/** What was over on the day of signing tells of a thing («работ, выполненных в марте»). */
function isOver(scene: Scene, { to }: Phrase): boolean {
  const { signedOn } = scene.context;
  return to !== null && signedOn !== null && to < signedOn;
}

/** Are there only numbers and marks before? */
export function isFirstWord(tokens: Tokens, at: number): boolean {
  return tokens.slice(Math.max(0, at - 8), at).every((token) => token.kind !== 'word') && at <= 8;
}
