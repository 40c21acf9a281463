import { UnknownCalendarYear, type ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { noDeadlineOptions } from '#libs/domain/deadline/deadline-options';
import type { DeadlineContext } from '#libs/domain/deadline/resolve-deadline';
import type { DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import type { Umbrella } from '../items/umbrella.js';
import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { sameStem, words } from '../items/shared-words.js';
import { finding, writtenDay } from './find.js';

const fewestWorkingDays = 7;
const mostCompared = 60;
const longestLookMilliseconds = 30 * 86_400_000;

/** Too little time, days before what they wait for, points that ask the same twice. */
export function timingFindings(
  items: readonly DraftItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
  context: DeadlineContext,
): DraftFinding[] {
  const byRef = new Map(items.map((item) => [item.ref, item]));
  return [
    ...items.flatMap((item) => [
      ...shortTime(item, context),
      ...beforeNeeded(item, byRef, umbrellas, context),
    ]),
    ...duplicates(items),
  ];
}

const ofDays: ReadonlySet<string> = new Set(['by-date', 'on-date']);

function shortTime(item: DraftItem, { signedOn, calendar }: DeadlineContext): DraftFinding[] {
  const { due, kind } = item.deadline;
  const named =
    item.kind === 'action' ||
    item.kind === 'event' ||
    item.kind === 'acquaintance' ||
    item.kind === 'publication';
  if (!named || due === null || signedOn === null || !ofDays.has(kind) || !isLocalDate(due)) return [];
  const left = workingDaysUntil(signedOn, due, calendar);
  if (left === null || left >= fewestWorkingDays) return [];
  const message = `От подписания до срока ${left === 0 ? 'нет ни одного рабочего дня' : `только ${String(left)} ${counted(left)}`}.`;
  return [
    finding('SHORT_WORKING_TIME', item.ref, item.deadline.text?.replace(/^в\sсрок\s/iu, '') ?? null, message),
  ];
}

function counted(days: number): string {
  return days === 1 ? 'рабочий день' : days < 5 ? 'рабочих дня' : 'рабочих дней';
}

/** Working days after the signing up to the due day; null without a calendar, and where there is time enough. */
function workingDaysUntil(from: LocalDate, to: LocalDate, calendar: ProductionCalendar): number | null {
  if (to < from || Date.parse(to) - Date.parse(from) > longestLookMilliseconds) return null;
  try {
    return calendar.workingDaysBetween(from, to);
  } catch (error) {
    if (error instanceof UnknownCalendarYear) return null;
    throw error;
  }
}

function beforeNeeded(
  item: DraftItem,
  byRef: ReadonlyMap<string, DraftItem>,
  umbrellas: ReadonlyMap<string, Umbrella>,
  context: DeadlineContext,
): DraftFinding[] {
  const needed = item.dependsOn.flatMap((ref) => byRef.get(ref) ?? []);
  const latest = needed
    .map((other) => other.deadline.due ?? '')
    .reduce((one, other) => (other > one ? other : one), '');
  if (latest === '') return [];
  const { due, decide, kind } = item.deadline;
  if (due !== null && due < latest) {
    const message = `Срок ${writtenDay(due)} раньше срока пункта, от которого зависит этот (${writtenDay(latest)}).`;
    return [finding('DUE_BEFORE_DEPENDENCY', item.ref, item.deadline.text, message)];
  }
  if (!decide || kind !== 'none') return [];
  const usual = noDeadlineOptions(context)[0]?.to ?? null;
  if (usual === null || usual >= latest) return [];
  const end = needed.some((other) => umbrellas.has(other.ref))
    ? 'конца мероприятия'
    : 'срока пункта, от которого зависит этот';
  const message = `Месячный срок по умолчанию (${writtenDay(usual)}) наступает раньше ${end} (${writtenDay(latest)}).`;
  return [finding('DEFAULT_BEFORE_DEPENDENCY', item.ref, null, message)];
}

/** «разработать нормативно-правовые акты …» and «разработать нормативные акты …» for the same executor. */
function duplicates(items: readonly DraftItem[]): DraftFinding[] {
  const found: DraftFinding[] = [];
  // Cut once: every point is compared with many before it.
  const works = items.map((item): Work => {
    const work = item.kind === 'action' ? workOf(item) : '';
    return { item, words: headWords(work), numbers: numbersOf(work) };
  });
  works.forEach((work, index) => {
    if (work.words.length === 0) return;
    const twin = works
      .slice(Math.max(0, index - mostCompared), index)
      .find((other) => asksTheSame(other, work));
    if (twin === undefined) return;
    const phrase = work.item.text.split(/\s/u, 4).join(' ');
    found.push(finding('DUPLICATE_ITEM', work.item.ref, phrase, `Пересекается с пунктом ${twin.item.ref}.`));
  });
  return found;
}

interface Work {
  readonly item: DraftItem;
  readonly words: readonly string[];
  /** «Заселение студентов 2 курса» and «… 3 курса» are two. */
  readonly numbers: string;
}

function asksTheSame(before: Work, work: Work): boolean {
  const { item: one, words: first } = before;
  const { item: other, words: second } = work;
  if (one.parent !== other.parent || one.executors.length === 0) return false;
  if (one.executors[0]?.text !== other.executors[0]?.text || first.length < 3 || second.length < 3)
    return false;
  if (!sameStem(first[0] ?? '', second[0] ?? '') || before.numbers !== work.numbers) return false;
  return first.slice(1).every((word, index) => sameBeginning(word, second[index + 1] ?? ''));
}

function numbersOf(work: string): string {
  return work.slice(0, 60).match(/\d+/gu)?.join(' ') ?? '';
}

/** Past whoever is told to do it. */
function workOf(item: DraftItem): string {
  const [verb] = infinitives(maskQuoted(item.text));
  return item.text.slice(verb?.start ?? 0);
}

function headWords(text: string): string[] {
  const beginning = text.slice(0, 120);
  const plain = beginning.includes('-')
    ? beginning.replace(/([A-Za-zЀ-ԯ]+)-([A-Za-zЀ-ԯ]+)/gu, '$1')
    : beginning;
  return words(plain).slice(0, 3);
}

function sameBeginning(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length, 8);
  return length >= 3 && one.startsWith(other.slice(0, Math.max(3, length - 1)));
}
