import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { readExpression } from '#libs/domain/deadline/read-expression';
import { resolveDeadline } from '#libs/domain/deadline/resolve-deadline';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { localDate } from '#libs/domain/time/local-date';

const program = resolve('dist/apps/cli/main.js');
const due = (...args: string[]) =>
  spawnSync(process.execPath, [program, 'due', ...args], { encoding: 'utf8' });

const expectedDraft = z.object({
  document: z.object({ date: z.string() }),
  items: z.array(
    z.object({
      ref: z.string(),
      deadline: z.object({
        text: z.string().nullable(),
        kind: z.string(),
        from: z.string().nullable(),
        to: z.string().nullable(),
        due: z.string().nullable(),
        decide: z.boolean(),
        options: z.array(
          z.object({
            label: z.string(),
            from: z.string().nullable(),
            to: z.string().nullable(),
            due: z.string().nullable(),
          }),
        ),
      }),
    }),
  ),
});

const orders = resolve('../shared/orders');
const real = existsSync(orders) ? it : it.skip;
const reason = existsSync(orders) ? '' : ' (skipped: the real orders are not beside this repository)';

describe('the due command', () => {
  it('prints the day and its reasons in words, in either language', () => {
    const russian = due('до 5 октября 2019 года', '--signed', '2019-09-06');
    expect([russian.status, russian.stderr]).toEqual([0, '']);
    expect(russian.stdout).toMatch(
      /^Срок: 04\.10\.2019, пятница\.\n\nПочему:\n- Написано: «до 5 октября 2019 года»/u,
    );
    expect(russian.stdout).toContain('05.10.2019, суббота, — нерабочий день (календарь ru-');
    const english = due('до 5 октября 2019 года', '--signed', '2019-09-06', '--lang', 'en');
    expect(english.stdout).toMatch(/^Due: 04\.10\.2019, Friday\.\n/u);
  });

  it('prints the deadline of the draft format with its reasons and versions, alone, as JSON', () => {
    const { status, stdout, stderr } = due('Май-март 2023', '--signed', '2022-07-01', '--json');
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      text: 'Май-март 2023',
      kind: 'inverted',
      from: null,
      to: null,
      due: null,
      decide: true,
      options: [
        { label: 'март – май 2023', from: '2023-03-01', to: '2023-05-31', due: '2023-05-31' },
        { label: 'май 2023 – март 2024', from: '2023-05-01', to: '2024-03-31', due: '2024-03-29' },
      ],
      why: [{ code: 'inverted-range' }],
      policy: defaultPolicy.version,
      calendar: russianCalendar().version,
    });
  });

  it('counts from the registration where the words say so', () => {
    const counted = due(
      'в течение 3 дней со дня регистрации',
      '--signed',
      '2023-09-06',
      '--registered',
      '2023-09-08',
      '--json',
    );
    expect(JSON.parse(counted.stdout)).toMatchObject({
      kind: 'relative',
      to: '2023-09-11',
      due: '2023-09-11',
    });
  });

  it.each([
    [[], 'expected one EXPRESSION'],
    [['до', '5', 'октября'], 'expected one EXPRESSION'],
    [[' '], 'expected one EXPRESSION'],
    [['до 05.10', '--signed', '2019-02-30'], '--signed is "2019-02-30"'],
    [['до 05.10', '--lang', 'fr'], '--lang is "fr"'],
    [['до 05.10', '--when'], '--when'],
  ])('refuses %j with 2 and a sentence', (args, words) => {
    const refused = due(...args);
    expect([refused.status, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain(words);
  });

  real(`reads every deadline phrase of the real orders as their expected drafts do${reason}`, () => {
    const calendar = russianCalendar();
    let phrases = 0;
    for (const file of readdirSync(orders).filter((name) => name.endsWith('.expected.json'))) {
      const { document, items } = expectedDraft.parse(JSON.parse(readFileSync(join(orders, file), 'utf8')));
      for (const { ref, deadline } of items) {
        // An inherited deadline has the days of another item.
        if (deadline.text === null || deadline.kind === 'inherited') continue;
        const context = { signedOn: localDate(document.date), policy: defaultPolicy, calendar };
        const found = resolveDeadline(readExpression(deadline.text, context), context);
        const { text, kind, from, to, dueOn, decide, options } = found;
        expect({ file, ref, deadline: { text, kind, from, to, due: dueOn, decide, options } }).toEqual({
          file,
          ref,
          deadline,
        });
        phrases += 1;
      }
    }
    expect(phrases).toBeGreaterThan(25);
  });
});
