import {
  resolveDeadline,
  type DeadlineContext,
  type ResolvedDeadline,
} from '#libs/domain/deadline/resolve-deadline';
import type { DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import { withoutExecutor, withoutDeadline } from '../items/item-kind.js';
import type { RawItem } from '../items/raw-item.js';
import { ownDeadline, type People } from '../items/settle-items.js';
import type { PersonMention } from '../people/person-mention.js';
import { finding, writtenDay } from './find.js';

const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'];
const weekdaysAccusative = [
  'воскресенье',
  'понедельник',
  'вторник',
  'среду',
  'четверг',
  'пятницу',
  'субботу',
];

/** What a person must choose or should know about single points. */
export function itemFindings(
  raw: readonly RawItem[],
  items: readonly DraftItem[],
  people: People,
  context: DeadlineContext,
): DraftFinding[] {
  return items.flatMap((item, index) => {
    const source = raw[index];
    if (source === undefined) return [];
    return [
      ...executorFindings(item),
      ...source.parties.flatMap((party) =>
        party.mention === null ? [] : personFindings(party.mention, item.ref, people, item.text),
      ),
      ...deadlineFindings(source, item, context),
    ];
  });
}

const publishes =
  /подлеж[A-Za-zЀ-ԯ]{2}\s(?:официальному\s|обязательному\s)?(?:опубликованию|обнародованию|размещению)/iu;

function executorFindings(item: DraftItem): DraftFinding[] {
  const phrase = publishes.exec(item.text);
  if (item.executors.length === 0 && (item.kind === 'publication' || phrase)) {
    const message = 'Кто и когда публикует документ, не сказано.';
    return [finding('NO_PUBLICATION_OWNER', item.ref, phrase?.[0] ?? null, message)];
  }
  if (withoutExecutor.has(item.kind) || item.executors.length > 0) return [];
  return [finding('NO_EXECUTOR', item.ref, null, 'В пункте не назван исполнитель.')];
}

/** Also used for the controller, whose name stands in the accusative. */
export function personFindings(
  mention: PersonMention,
  item: string | null,
  people: People,
  text: string,
): DraftFinding[] {
  const person = people.get(mention);
  if (person === undefined) return [];
  const bracketed = `(${mention.text})`;
  const shown = text.includes(bracketed) ? bracketed : mention.text;
  if (person.candidates.length > 1) {
    const names = person.candidates.join(' или ');
    const why = person.wrongCase
      ? 'Имя стоит не в том падеже, что должность'
      : 'По форме имени не решить, кто это';
    return [finding('AMBIGUOUS_PERSON', item, shown, `${why}: ${names}?`)];
  }
  if (!person.wrongCase) return [];
  const message = `Имя стоит не в том падеже, что должность; по другим местам текста это ${person.name}`;
  return [finding('WRONG_CASE', item, shown, `${message}.`.replace('..', '.'))];
}

function deadlineFindings(raw: RawItem, item: DraftItem, context: DeadlineContext): DraftFinding[] {
  if (raw.deadline.kind === 'none' && (withoutDeadline.has(raw.kind) || item.deadline.kind === 'inherited')) {
    return item.deadline.decide ? [asked(item)] : [];
  }
  const own = item.deadline.kind === 'inherited' ? raw.deadline : ownDeadline(raw.deadline);
  const resolved = resolveDeadline(own, context);
  return [
    ...yearBefore(resolved, item.ref, context),
    ...resolved.findings.map(({ code }) =>
      finding(
        code,
        item.ref,
        code === 'NO_DEADLINE' ? null : shortPhrase(resolved.text),
        message(code, resolved),
      ),
    ),
  ];
}

/** «до 10.09.2024» in a paper of 2025: the year that is written may be a slip. */
function yearBefore(
  { kind, text, to }: ResolvedDeadline,
  item: string,
  { signedOn }: DeadlineContext,
): DraftFinding[] {
  const day = kind === 'by-date' || kind === 'on-date';
  if (
    !day ||
    to === null ||
    signedOn === null ||
    to >= signedOn ||
    !/(?:20)?\d{2}(?:\s?г\S*)?$/u.test(text ?? '')
  )
    return [];
  const message = `Срок ${writtenDay(to)} раньше дня подписания ${writtenDay(signedOn)}: проверьте год.`;
  return [{ ...finding('YEAR_MISMATCH', item, shortPhrase(text), message), severity: 'note' }];
}

/** An inherited deadline that a person must still choose is asked at every point it binds. */
function asked(item: DraftItem): DraftFinding {
  return finding('NO_DEADLINE', item.ref, null, 'Срок наследуется от пункта выше, а тот ещё не выбран.');
}

/** «В срок до 05.10.2019» is shown by its end, «до 05.10.2019». */
function shortPhrase(text: string | null): string | null {
  return text?.replace(/^(?:в\s)?срок\s(?=до\s|не\s)/iu, '') ?? null;
}

function message(code: ResolvedDeadline['findings'][number]['code'], resolved: ResolvedDeadline): string {
  const { text, to, dueOn } = resolved;
  switch (code) {
    case 'NO_DEADLINE':
      return 'Срок не указан.';
    case 'IMPOSSIBLE_DATE':
      return to === null
        ? `Такой даты нет в календаре: «${text ?? ''}».`
        : `Срок ${writtenDay(to)} не оставляет времени после подписания: выберите другой день.`;
    case 'NO_CALENDAR':
      return `Нет производственного календаря на ${to?.slice(0, 4) ?? ''} год: срок можно оставить предварительным.`;
    case 'INVERTED_RANGE':
      return `Начало периода позже конца: «${text ?? ''}».`;
    case 'NONWORKING_DUE':
      return nonWorking(to, dueOn);
  }
}

function nonWorking(to: string | null, dueOn: string | null): string {
  if (to === null) return 'Срок приходится на нерабочий день.';
  const written = `${writtenDay(to)} — ${weekdayName(to, weekdays)}, нерабочий день`;
  if (dueOn === null || dueOn === to) return `${written}.`;
  return `${written}; срок переносится на ${weekdayName(dueOn, weekdaysAccusative)} ${writtenDay(dueOn)}.`;
}

function weekdayName(day: string, names: readonly string[]): string {
  return names[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}
