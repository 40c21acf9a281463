import { describe, expect, it } from '@jest/globals';
import { deadlineExpressions } from '#test/support/deadline-expressions';
import { deadlineCells, deadlineSentences, type DeadlinePhrase } from '#test/support/deadline-phrases';
import { russianCalendar } from '../calendar/production-calendar.js';
import { defaultPolicy } from '../policy/policy.js';
import { localDate } from '../time/local-date.js';
import { readDeadline, readDeadlineCell } from './read-deadline.js';
import { readExpression } from './read-expression.js';
import { resolveDeadline } from './resolve-deadline.js';

const calendar = russianCalendar();

function read({ phrase, signedOn }: DeadlinePhrase, reader: typeof readDeadline) {
  const context = { signedOn: localDate(signedOn), policy: defaultPolicy, calendar };
  const { kind, from, to, decide, dueOn } = resolveDeadline(reader(phrase, context), context);
  return { phrase, kind, decide, ...(decide ? {} : { from, to, dueOn }) };
}

function expected({ phrase, kind, from, to }: DeadlinePhrase) {
  if (to === '?') return { phrase, kind, decide: true };
  const day = to === null ? null : localDate(to);
  const dated = day !== null && kind !== 'recurring';
  return {
    phrase,
    kind,
    decide: false,
    from,
    to: day,
    dueOn: dated ? calendar.previousWorkingDay(day) : null,
  };
}

const all = [
  ...deadlineSentences.map((phrase) => ({ phrase, reader: readDeadline })),
  ...deadlineCells.map((phrase) => ({ phrase, reader: readDeadlineCell })),
];
const isControl = (index: number) => index % 3 === 2;
const open = all.filter((_, index) => !isControl(index));
const controls = all.filter((_, index) => isControl(index));

describe('deadlines as offices write them', () => {
  it('are read as a careful clerk reads them', () => {
    const wrong = open.flatMap(({ phrase, reader }) => {
      const found = read(phrase, reader);
      return JSON.stringify(found) === JSON.stringify(expected(phrase))
        ? []
        : [{ found, expected: expected(phrase) }];
    });
    expect(wrong).toEqual([]);
    expect(open.length).toBeGreaterThan(120);
  });

  it('are read alike where they stand alone', () => {
    for (const phrase of deadlineExpressions) expect(read(phrase, readExpression)).toEqual(expected(phrase));
    expect(deadlineExpressions.length).toBeGreaterThan(200);
  });

  it('are read alike in phrases that no rule was written from: nine of ten, and what is wrong is asked', () => {
    const right = controls.filter(
      ({ phrase, reader }) => JSON.stringify(read(phrase, reader)) === JSON.stringify(expected(phrase)),
    );
    expect(right.length / controls.length).toBeGreaterThanOrEqual(0.9);
  });
});
