import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { defaultPolicy } from './policy.js';
import { policyFieldNames } from './policy-fields.js';
import { changedFields, keptPolicy, readPolicy, rulesOf } from './read-policy.js';

const rules = rulesOf(defaultPolicy);
const problemsOf = (given: unknown) => {
  const read = readPolicy(given);
  return 'problems' in read ? read.problems : [];
};
const ruOf = (given: unknown) => problemsOf(given).map(({ sentence }) => sentence.ru);

describe('a policy as data', () => {
  it('that a new office has is one that it may keep', () => {
    expect(readPolicy(rules)).toEqual({ rules });
  });

  it('has a line in the list of fields for every rule', () => {
    expect([...policyFieldNames].sort()).toEqual(Object.keys(rules).sort());
  });

  it('with a field that nobody knows is refused by the name of the field', () => {
    const problems = problemsOf({ ...rules, dueTimes: '18:00' });
    expect(problems.map(({ field }) => field)).toEqual(['dueTimes']);
    expect(problems[0]?.sentence.ru).toContain('Поля «dueTimes» в правилах сроков нет');
    expect(problems[0]?.sentence.en).toContain('The policy has no field “dueTimes”');
  });

  it('without a field is refused: what is not said is not guessed', () => {
    const { dueTime: _, ...rest } = rules;
    expect(ruOf(rest)).toEqual(['dueTime: не указано, ожидалось время вида ЧЧ:ММ от 00:00 до 23:59.']);
  });

  it.each([
    [{ urgentDays: 0 }, 'urgentDays: найдено «0», ожидалось целое число от 1 до 30.'],
    [{ urgentDays: '3' }, 'urgentDays: найдено «3», ожидалось целое число от 1 до 30.'],
    [{ urgentDays: 2.5 }, 'urgentDays: найдено «2.5», ожидалось целое число от 1 до 30.'],
    [{ unit: 'weeks' }, 'unit: найдено «weeks», ожидалось одно из значений: calendar, working.'],
    [{ dueTime: '24:00' }, 'dueTime: найдено «24:00», ожидалось время вида ЧЧ:ММ от 00:00 до 23:59.'],
    [
      { standingReportOn: '02-29' },
      'standingReportOn: найдено «02-29», ожидалось день года вида ММ-ДД, который есть в каждом году, например 01-20.',
    ],
    [
      { workingDaysBefore: [1, 5] },
      'workingDaysBefore: найдено «[1,5]», ожидалось не больше 2 разных целых чисел от 1 до 60, сначала большее.',
    ],
    [
      { lettersAt: '07:59' },
      'lettersAt: найдено «07:59», ожидалось время, когда письма разрешены: с 08:00 до 20:00.',
    ],
    [
      { ladderAt: '09:00' },
      'ladderAt: найдено «09:00», ожидалось время раньше утренних писем (lettersAt 09:00).',
    ],
    [
      { quietTo: '21:00' },
      'quietTo: найдено «21:00», ожидалось время раньше начала тишины (quietFrom 20:00).',
    ],
    [
      { dueTime: '00:30' },
      'earlierBeforeHolidayMinutes: найдено «60», ожидалось не больше минут, чем прошло от полуночи до срока (dueTime 00:30).',
    ],
    [
      { signatoryAfterWorkingDays: 2 },
      'signatoryAfterWorkingDays: найдено «2», ожидалось не раньше, чем сообщают руководителю исполнителя (headAfterWorkingDays 3).',
    ],
  ])('with %j says what was found and what was expected', (change, sentence) => {
    expect(ruOf({ ...rules, ...change })).toEqual([sentence]);
  });

  it('with several mistakes tells them all at once', () => {
    expect(problemsOf({ ...rules, unit: 7, promptDays: -1, other: true }).map(({ field }) => field)).toEqual([
      'other',
      'unit',
      'promptDays',
    ]);
  });

  it.each([[null], [7], ['text'], [[rules]]])('that is no object (%j) is refused', (given) => {
    expect(problemsOf(given).map(({ field }) => field)).toEqual(['policy']);
  });

  it('is refused in words or kept as it is, whatever a field holds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...policyFieldNames), fc.jsonValue(), (field, value) => {
        const given = { ...rules, [field]: value };
        const read = readPolicy(given);
        if ('rules' in read) expect(read.rules).toEqual(given);
        else expect(read.problems.every(({ sentence }) => sentence.ru.endsWith('.'))).toBe(true);
      }),
      tries(500),
    );
  });
});

describe('a policy kept with an order', () => {
  it('before a rule was written down has the default of that rule', () => {
    const { reviewAfterDays: _, ...old } = defaultPolicy;
    expect(keptPolicy({ ...old, version: 4, dueTime: '17:00' })).toEqual({
      ...defaultPolicy,
      version: 4,
      dueTime: '17:00',
    });
  });
});

describe('the difference of two policies', () => {
  it('names the fields that changed, in the order of the page', () => {
    expect(
      changedFields(rules, { ...rules, urgentDays: 5, unit: 'working', workingDaysBefore: [3] }),
    ).toEqual(['unit', 'urgentDays', 'workingDaysBefore']);
    expect(changedFields(rules, rulesOf(defaultPolicy))).toEqual([]);
  });
});
