import { isLocalTime, minutesOf } from '../time/local-time.js';
import { isMonthDay } from '../time/month-day.js';
import { defaultPolicy, type Policy, type PolicyField, type PolicyRules } from './policy.js';
import { policyFieldNames, policyFields, type FieldRule } from './policy-fields.js';

/** What is wrong with one field: what was found, what was expected. */
export interface PolicyProblem {
  /** As it was given: it may be a field that no policy has. */
  readonly field: string;
  readonly sentence: { readonly ru: string; readonly en: string };
}

type Read = { readonly rules: PolicyRules } | { readonly problems: readonly PolicyProblem[] };

/**
 * A policy from data of unknown origin. Every field must be there and nothing else: a field that this program does not know
 * would be a rule that nobody keeps. All problems are told at once; with one of them nothing of the policy is taken.
 */
export function readPolicy(given: unknown): Read {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return { problems: [notFields(given)] };
  const fields: Readonly<Record<string, unknown>> = { ...given };
  const problems = [
    ...Object.keys(fields).filter(isUnknown).map(unknownField),
    ...policyFieldNames.flatMap((field) => fieldProblems(field, fields)),
  ];
  if (problems.length > 0) return { problems };
  // Every field was compared with its rule just now, and there are no others.
  const rules = fields as unknown as PolicyRules;
  const contradictions = contradictionsOf(rules);
  return contradictions.length > 0 ? { problems: contradictions } : { rules };
}

/**
 * A policy kept with an order or as a version. Fields that came later than the row have the value that the program had when it
 * did not yet ask: its default.
 */
export function keptPolicy(body: object): Policy {
  return { ...defaultPolicy, ...body };
}

export function rulesOf({ version: _, ...rules }: Policy): PolicyRules {
  return rules;
}

/** The fields in which two policies differ, in the order of the page. */
export function changedFields(before: PolicyRules, after: PolicyRules): readonly PolicyField[] {
  return policyFieldNames.filter((field) => String(before[field]) !== String(after[field]));
}

const isUnknown = (field: string): boolean => !Object.hasOwn(policyFields, field);

function fieldProblems(field: PolicyField, fields: Readonly<Record<string, unknown>>): PolicyProblem[] {
  const rule = policyFields[field];
  if (Object.hasOwn(fields, field) && fits(rule, fields[field])) return [];
  return [expected(field, fields[field], wanted(rule))];
}

function fits(rule: FieldRule, value: unknown): boolean {
  switch (rule.kind) {
    case 'choice':
      return typeof value === 'string' && rule.values.includes(value);
    case 'number':
      return isWhole(value, rule);
    case 'numbers':
      return (
        Array.isArray(value) &&
        value.length >= rule.fewest &&
        value.length <= rule.longest &&
        value.every(
          (one, index) => isWhole(one, rule) && (index === 0 || Number(value[index - 1]) > Number(one)),
        )
      );
    case 'time':
      return typeof value === 'string' && isLocalTime(value);
    case 'month-day':
      return typeof value === 'string' && isMonthDay(value);
  }
}

function isWhole(
  value: unknown,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

type Words = PolicyProblem['sentence'];

function wanted(rule: FieldRule): Words {
  switch (rule.kind) {
    case 'choice':
      return { ru: `одно из значений: ${rule.values.join(', ')}`, en: `one of: ${rule.values.join(', ')}` };
    case 'number':
      return {
        ru: `целое число от ${rule.least} до ${rule.most}`,
        en: `a whole number from ${rule.least} to ${rule.most}`,
      };
    case 'numbers':
      return {
        ru: `не больше ${rule.longest} разных целых чисел от ${rule.least} до ${rule.most}, сначала большее`,
        en: `at most ${rule.longest} different whole numbers from ${rule.least} to ${rule.most}, the larger first`,
      };
    case 'time':
      return { ru: 'время вида ЧЧ:ММ от 00:00 до 23:59', en: 'a time like HH:MM from 00:00 to 23:59' };
    case 'month-day':
      return {
        ru: 'день года вида ММ-ДД, который есть в каждом году, например 01-20',
        en: 'a day that every year has, written MM-DD, for example 01-20',
      };
  }
}

function expected(field: string, found: unknown, words: Words): PolicyProblem {
  const [ruFound, enFound] = found === undefined ? ['', ''] : quoted(found);
  return {
    field,
    sentence: {
      ru: `${field}: ${ruFound === '' ? 'не указано' : `найдено ${ruFound}`}, ожидалось ${words.ru}.`,
      en: `${field}: found ${enFound === '' ? 'nothing' : enFound}, expected ${words.en}.`,
    },
  };
}

const longestQuoted = 60;

function quoted(found: unknown): [string, string] {
  const text = typeof found === 'string' ? found : JSON.stringify(found);
  const short = text.length > longestQuoted ? `${text.slice(0, longestQuoted)}…` : text;
  return [`«${short}»`, `“${short}”`];
}

function unknownField(field: string): PolicyProblem {
  const [ru, en] = quoted(field);
  return {
    field,
    sentence: {
      ru: `Поля ${ru} в правилах сроков нет; известны: ${policyFieldNames.join(', ')}.`,
      en: `The policy has no field ${en}; it has: ${policyFieldNames.join(', ')}.`,
    },
  };
}

function notFields(given: unknown): PolicyProblem {
  return expected('policy', given ?? null, {
    ru: 'объект с полями правил сроков',
    en: 'an object with the fields of a policy',
  });
}

/** Values that are each possible and together say nothing that a program could keep. */
function contradictionsOf(rules: PolicyRules): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const { quietFrom, quietTo, lettersAt, ladderAt, dueTime, earlierBeforeHolidayMinutes } = rules;
  if (quietTo >= quietFrom) {
    problems.push(
      expected('quietTo', quietTo, {
        ru: `время раньше начала тишины (quietFrom ${quietFrom})`,
        en: `a time before the quiet begins (quietFrom ${quietFrom})`,
      }),
    );
  } else if (lettersAt < quietTo || lettersAt >= quietFrom) {
    problems.push(
      expected('lettersAt', lettersAt, {
        ru: `время, когда письма разрешены: с ${quietTo} до ${quietFrom}`,
        en: `a time at which letters may leave: from ${quietTo} to ${quietFrom}`,
      }),
    );
  }
  if (ladderAt >= lettersAt) {
    problems.push(
      expected('ladderAt', ladderAt, {
        ru: `время раньше утренних писем (lettersAt ${lettersAt})`,
        en: `a time before the morning's letters (lettersAt ${lettersAt})`,
      }),
    );
  }
  if (minutesOf(dueTime) < earlierBeforeHolidayMinutes) {
    problems.push(
      expected('earlierBeforeHolidayMinutes', earlierBeforeHolidayMinutes, {
        ru: `не больше минут, чем прошло от полуночи до срока (dueTime ${dueTime})`,
        en: `no more minutes than there are from midnight to the due time (dueTime ${dueTime})`,
      }),
    );
  }
  if (rules.signatoryAfterWorkingDays < rules.headAfterWorkingDays) {
    problems.push(
      expected('signatoryAfterWorkingDays', rules.signatoryAfterWorkingDays, {
        ru: `не раньше, чем сообщают руководителю исполнителя (headAfterWorkingDays ${rules.headAfterWorkingDays})`,
        en: `not before the executor's head is told (headAfterWorkingDays ${rules.headAfterWorkingDays})`,
      }),
    );
  }
  return problems;
}
