import { defaultPolicy } from '#libs/domain/policy/policy';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { dueAt } from '#libs/domain/deadline/due-at';
import { readDeadline } from '#libs/domain/deadline/read-deadline';
import { resolveDeadline } from '#libs/domain/deadline/resolve-deadline';
import { planReminders } from '#libs/domain/ladder/plan-reminders';
import { addDays, localDate, type LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, zone } from '#libs/domain/time/zone';
import { load } from './measure.js';
import { atMost, goalCell, table, type Goal } from './table.js';

const calendar = russianCalendar();
const policy = defaultPolicy;
const moscow = zone('Europe/Moscow');
const sentences = [
  'Руководителям общеобразовательных организаций в срок до 5 октября 2023 года представить отчёт о результатах мониторинга.',
  'Провести в период с 2 октября по 20 ноября 2023 года диагностику обучающихся четвёртых классов.',
  'В течение 10 рабочих дней со дня подписания настоящего приказа ознакомить работников под подпись.',
  'Ежеквартально до 5 числа месяца, следующего за отчётным, направлять в отдел сведения о посещаемости.',
  'Провести в октябре 2023 года семинар для классных руководителей.',
  'Осуществлять контроль за качеством питания на постоянной основе.',
  'Организовать работу с одарёнными детьми в течение 2023/2024 учебного года.',
  'Подготовить справку по итогам школьного этапа олимпиады.',
];
const warmUps = 2_000;

/** What one deadline and one ladder cost, in processor time: the rules alone, without database or letters. */
export async function benchDeadlines(): Promise<string> {
  const readings = sentences.map((sentence) => readDeadline(sentence, { signedOn: signedOn(0) }));
  const rows = [
    row('reading of a sentence', 20_000, null, (index) => {
      readDeadline(sentences[index % sentences.length] ?? '', { signedOn: signedOn(index) });
    }),
    row('resolution of a reading', 100_000, 20, (index) => resolve(readings, index)),
    row('ladder of an item', 10_000, 100, (index) => ladder(index)),
  ];
  const head = ['what', 'times', 'each, µs', 'goal'];
  return Promise.resolve(`Measured with ${load()}, in time of the processor.\n\n${table(head, rows)}`);
}

function row(
  what: string,
  times: number,
  most: number | null,
  act: (index: number) => void,
): readonly string[] {
  for (let index = 0; index < warmUps; index += 1) act(index);
  const before = process.cpuUsage().user;
  for (let index = 0; index < times; index += 1) act(index);
  const each = (process.cpuUsage().user - before) / times;
  const goal: Goal | null = most === null ? null : atMost(each, most, ' µs');
  return [what, String(times), each.toFixed(1), goalCell(goal)];
}

function signedOn(index: number): LocalDate {
  return addDays(localDate('2023-09-06'), index % 200);
}

function resolve(readings: readonly DeadlineReading[], index: number): void {
  const reading = readings[index % readings.length];
  if (reading !== undefined) resolveDeadline(reading, { signedOn: signedOn(index), policy, calendar });
}

function ladder(index: number): void {
  const launchedOn = signedOn(index);
  const dueOn = calendar.previousWorkingDay(addDays(launchedOn, 20 + (index % 90)));
  const now = instantIn(moscow, launchedOn, localTime('10:00'));
  planReminders({
    launchedAt: now,
    startsOn: null,
    dueOn,
    dueAt: dueAt(dueOn, moscow, policy, calendar),
    issuerZone: moscow,
    executor: { personId: 'executor', zone: moscow },
    controller: { personId: 'controller', zone: moscow },
    head: { personId: 'head', zone: moscow },
    signatory: { personId: 'signatory', zone: moscow },
    policy,
    calendar,
    now,
  });
}
