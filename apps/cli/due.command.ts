import { parseArgs } from 'node:util';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { dotted, enWeekday, ruWeekday } from '#libs/domain/deadline/day-words';
import type { DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { explain, type ExplanationLanguage } from '#libs/domain/deadline/explain';
import { readExpression } from '#libs/domain/deadline/read-expression';
import { recurrenceInstances } from '#libs/domain/deadline/recurrence-instances';
import { resolveDeadline, type ResolvedDeadline } from '#libs/domain/deadline/resolve-deadline';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { isLocalDate, type LocalDate } from '#libs/domain/time/local-date';
import { exitCodes, UsageError, type Command, type ExitCode } from './command.js';

const usage = `prikaz due EXPRESSION [--signed YYYY-MM-DD] [--registered YYYY-MM-DD] [--lang ru|en] [--json]
Says which day a deadline expression of an order means, and why: "до 5 октября 2019 года", "в течение 10 рабочих дней", "Сентябрь 2023".
--signed      the day of signing: counted terms and days without a year need it
--registered  the day of registration, for terms that are counted from it
--json        the deadline of prikaz.draft/1 with why, policy and calendar, alone on standard output
Exit 0: the expression was read, also where a person must choose the day. Exit 2: the arguments are wrong.
`;

const calendar = russianCalendar();
const policy = defaultPolicy;
const previewed = 4;

/** `due EXPRESSION`: one deadline from its words to its day, without any server. */
export const dueCommand: Command = { run };

interface Asked {
  readonly expression: string;
  readonly signedOn: LocalDate | null;
  readonly registeredOn: LocalDate | null;
  readonly language: ExplanationLanguage;
  readonly json: boolean;
}

async function run(args: readonly string[]): Promise<ExitCode> {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    return exitCodes.done;
  }
  const asked = argumentsOf(args);
  const { signedOn, registeredOn } = asked;
  const reading = readExpression(asked.expression, { signedOn });
  const resolved = resolveDeadline(reading, { signedOn, registeredOn, policy, calendar });
  const shown = asked.json ? jsonOf(resolved, reading, asked) : wordsOf(resolved, reading, asked);
  process.stdout.write(`${shown}\n`);
  return exitCodes.done;
}

function argumentsOf(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args);
  const [expression, ...others] = positionals;
  if (expression === undefined || expression.trim() === '' || others.length > 0) {
    throw new UsageError(
      `due: expected one EXPRESSION, in quotes, got ${String(expression?.trim() === '' ? 0 : positionals.length)}.\n${usage}`,
    );
  }
  const { lang } = values;
  if (lang !== 'ru' && lang !== 'en') throw new UsageError(`due: --lang is "${lang}"; expected ru or en.`);
  return {
    expression,
    signedOn: dayOf('--signed', values.signed),
    registeredOn: dayOf('--registered', values.registered),
    language: lang,
    json: values.json,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        signed: { type: 'string' },
        registered: { type: 'string' },
        lang: { type: 'string', default: 'ru' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(`due: ${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function dayOf(option: string, text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  if (isLocalDate(text)) return text;
  throw new UsageError(`due: ${option} is "${text}"; expected an existing day written as YYYY-MM-DD.`);
}

function jsonOf(resolved: ResolvedDeadline, reading: DeadlineReading, { language }: Asked): string {
  const { text, kind, from, to, dueOn, dueTime, decide, options, why, policyVersion, calendarVersion } =
    resolved;
  const deadline = {
    text,
    kind,
    from,
    to,
    due: dueOn,
    decide,
    options,
    time: dueTime,
    series: reading.recurrence ?? null,
    why: why.map((step) => ({ ...step, text: explain(step, language) })),
    policy: policyVersion,
    calendar: calendarVersion,
  };
  return JSON.stringify(deadline, null, 2);
}

function wordsOf(resolved: ResolvedDeadline, reading: DeadlineReading, asked: Asked): string {
  const words = texts[asked.language];
  const steps = resolved.why.map((step) => `- ${explain(step, asked.language)}`);
  const options = resolved.options.map(
    ({ label, due }) => `- ${label}${due === null ? '' : ` → ${dotted(due)}`}`,
  );
  const series = instancesOf(reading, asked);
  return [
    headline(resolved, asked),
    '',
    words.why,
    ...steps,
    ...(options.length === 0 ? [] : ['', words.options, ...options]),
    ...(series.length === 0 ? [] : ['', words.series, ...series]),
    '',
    words.versions(resolved.policyVersion, resolved.calendarVersion),
  ].join('\n');
}

function headline({ dueOn, dueTime, decide }: ResolvedDeadline, { language }: Asked): string {
  const words = texts[language];
  if (decide) return words.decide;
  if (dueOn === null) return words.noDay;
  const weekday = language === 'ru' ? ruWeekday(dueOn) : enWeekday(dueOn);
  return words.due(`${dotted(dueOn)}${dueTime === null ? '' : ` ${dueTime}`}, ${weekday}`);
}

function instancesOf({ recurrence }: DeadlineReading, { signedOn }: Asked): string[] {
  if (recurrence === undefined || signedOn === null) return [];
  const range = { from: signedOn, count: previewed };
  return recurrenceInstances(recurrence, range, policy, calendar).map(
    ({ writtenOn, dueOn }) => `- ${dotted(dueOn ?? writtenOn)}`,
  );
}

const texts = {
  ru: {
    due: (day: string) => `Срок: ${day}.`,
    decide: 'Срок должен выбрать человек.',
    noDay: 'Одного дня исполнения нет.',
    why: 'Почему:',
    options: 'Варианты:',
    series: 'Ближайшие сроки:',
    versions: (rules: number, days: string) =>
      `Правила исчисления сроков: редакция ${String(rules)}. Производственный календарь: ${days}.`,
  },
  en: {
    due: (day: string) => `Due: ${day}.`,
    decide: 'A person must choose the due day.',
    noDay: 'There is no single due day.',
    why: 'Why:',
    options: 'Choices:',
    series: 'Next due days:',
    versions: (rules: number, days: string) =>
      `Policy version ${String(rules)}. Production calendar ${days}.`,
  },
};
