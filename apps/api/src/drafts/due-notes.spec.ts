import { describe, expect, it } from '@jest/globals';
import { stampDueNotes } from './due-notes.js';

const anna = { by: { id: 'a', name: 'Лугова А.П.' }, at: '2019-09-16T06:00:00.000Z' };
const boris = { by: { id: 'b', name: 'Чижов Б.И.' }, at: '2019-09-17T06:00:00.000Z' };
const note = (
  reason: string | null,
  stamp: typeof anna | { by: null; at: null } = { by: null, at: null },
) => ({
  ...stamp,
  reason,
});
const none = { dueOn: {}, dueNotes: {} };

describe('who set a day of a draft', () => {
  it('is the one who acts, whatever the caller says', () => {
    const given = { dueOn: { '1': '2019-10-04' }, dueNotes: { '1': note('Так решено.', boris) } };
    expect(stampDueNotes(none, given, anna)).toEqual({ '1': note('Так решено.', anna) });
  });

  it('stays when others change something else', () => {
    const before = { dueOn: { '1': '2019-10-04' }, dueNotes: { '1': note(null, anna) } };
    const after = { dueOn: { ...before.dueOn, '2': '2019-10-07' }, dueNotes: before.dueNotes };
    expect(stampDueNotes(before, after, boris)).toEqual({ '1': note(null, anna), '2': note(null, boris) });
  });

  it('changes with the day and with the reason, and goes with the day', () => {
    const before = { dueOn: { '1': '2019-10-04' }, dueNotes: { '1': note(null, anna) } };
    const later = { dueOn: { '1': '2019-10-07' }, dueNotes: before.dueNotes };
    expect(stampDueNotes(before, later, boris)).toEqual({ '1': note(null, boris) });
    const reasoned = { dueOn: before.dueOn, dueNotes: { '1': note('Каникулы.') } };
    expect(stampDueNotes(before, reasoned, boris)).toEqual({ '1': note('Каникулы.', boris) });
    expect(stampDueNotes(before, { dueOn: {}, dueNotes: before.dueNotes }, boris)).toEqual({});
  });
});
