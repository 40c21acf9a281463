import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftList, DraftReview } from '#libs/contracts/http/draft-review.schema';
import { inventedOrder } from '#test/support/invented-order';
import { Office, refusedBy } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

let api: RunningApi;
let first: Office;
let second: Office;
let firstId: string;

beforeAll(async () => {
  api = await startApi();
  first = new Office(api.address);
  second = new Office(api.address);
  firstId = (await first.addPerson({ name: 'Орлова Т.П.', email: 'orlova@office.example' })).id;
  const other = await first.addPerson({ name: 'Вяземская К.Л.', email: 'vyazemskaya@office.example' });
  await first.actAs(firstId);
  await second.actAs(other.id);
});

afterAll(async () => {
  await api.close();
});

const read = (office = first): Promise<DraftReview> =>
  office.readText(inventedOrder('16.09.2019', ['02.10.2019', '09.10.2019', '23.10.2019']));

const reviewed = (draft: DraftReview): Promise<DraftReview> => first.read(DraftReview, `/drafts/${draft.id}`);

const refs = ({ draft }: DraftReview): string[] => draft.items.map(({ ref }) => ref);

describe('editing a draft', () => {
  it('keeps who and when of each step, marks what was changed, and shows what was read', async () => {
    const draft = await read();
    const edited = await first.edit(draft, [
      { kind: 'set-deadline', item: '2', phrase: '10.10.2019' },
      {
        kind: 'split',
        item: '3',
        at: draft.draft.items.find(({ id }) => id === '3')?.text.indexOf(' о ') ?? 0,
        newId: 'n1',
      },
    ]);
    expect(edited.version).toBe(draft.version + 1);
    expect(refs(edited)).toEqual(['А1', '1', '2', '3', '4']);
    expect(edited.dues.find(({ ref }) => ref === '2')).toMatchObject({
      dueOn: '2019-10-10',
      text: '10.10.2019',
    });
    const mark = edited.marks.find(({ id }) => id === '2');
    expect(mark).toMatchObject({ changed: ['deadline'], by: 'Орлова Т.П.', at: '2019-09-16T06:00:00.000Z' });
    expect(mark?.read?.deadline.text).toBe('В срок до 09.10.2019');
    expect(edited.marks.find(({ id }) => id === 'n1')).toMatchObject({ changed: null, read: null });
    expect(edited.edits.map(({ text }) => text)).toEqual([
      'пункт 3 разделён на два',
      'пункт 2: срок — «10.10.2019»',
    ]);
  });

  it('takes steps back one by one, choices of the launch among them', async () => {
    const draft = await read();
    const one = await first.edit(draft, [{ kind: 'remove', item: '2' }]);
    const two = await first.chooseController(one, firstId);
    expect(two.removed.map(({ id }) => id)).toEqual(['2']);
    const back = await first.edit(two, [{ kind: 'undo' }]);
    expect([back.choices.controllerId, refs(back)]).toEqual([null, ['А1', '1', '3']]);
    const all = await first.edit(back, [{ kind: 'undo' }]);
    expect(all.draft).toEqual(draft.draft);
    expect([all.undo, all.marks]).toEqual([null, []]);
    expect(await refusedBy(first.edit(all, [{ kind: 'undo' }]))).toMatchObject({
      status: 409,
      code: 'NOTHING_TO_UNDO',
    });
  });

  it('moves a chosen day along with its item when numbers change', async () => {
    const draft = await read();
    const added = await first.edit(draft, [
      { kind: 'add', after: '3', itemKind: 'action', text: 'Подготовить отчёт', newId: 'n1' },
      { kind: 'add', after: 'n1', itemKind: 'action', text: 'Представить отчёт', newId: 'n2' },
    ]);
    const body = { ...added.choices, dueOn: { '5': '2019-11-15' } };
    const chosen = DraftReview.parse(
      await first.ask('PUT', `/drafts/${draft.id}/choices`, { version: added.version, body }),
    );
    const removed = await first.edit(chosen, [{ kind: 'remove', item: 'n1' }]);
    expect(removed.choices.dueOn).toEqual({ '4': '2019-11-15' });
  });

  it('keeps all steps of a command or none', async () => {
    const draft = await read();
    const refused = await refusedBy(
      first.edit(draft, [
        { kind: 'remove', item: '1' },
        { kind: 'remove', item: 'no such' },
      ]),
    );
    expect(refused).toMatchObject({ status: 409, code: 'ITEM_GONE' });
    expect(await reviewed(draft)).toEqual(draft);
  });

  it('needs somebody who acts: every step has its author', async () => {
    const draft = await read();
    const refused = await refusedBy(new Office(api.address).edit(draft, [{ kind: 'undo' }]));
    expect(refused).toMatchObject({ status: 401, code: 'NOBODY_ACTS' });
  });

  it('chooses the person of the directory together with the executor who is named', async () => {
    const draft = await read();
    const executor = { text: 'Орлова Т.П.', name: 'Орлова Т.П.', position: null, unit: null, group: null };
    const edited = await first.edit(draft, [{ kind: 'set-executors', item: '2', executors: [executor] }], {
      people: { 'Орлова Т.П.': firstId },
    });
    expect(edited.people.find(({ key }) => key === 'Орлова Т.П.')?.chosen?.id).toBe(firstId);
    expect((await first.edit(edited, [{ kind: 'undo' }])).choices.people).toEqual({});
  });
});

describe('two people on one draft', () => {
  it('the second is told what the first has done, where, and loses nothing by sending it again', async () => {
    const draft = await read();
    await first.edit(draft, [{ kind: 'set-deadline', item: '1', phrase: 'до 15.10.2019' }]);
    const step = { kind: 'set-text', item: '3', text: 'Представить итоговую справку' } as const;
    const refused = await refusedBy(second.edit(draft, [step]));
    expect(refused).toMatchObject({ status: 412, code: 'VERSION_CHANGED' });
    const { details } = JSON.parse(refused.body) as { details: unknown };
    expect(details).toEqual([{ path: 'items.1', message: 'Орлова Т.П.: пункт 1: срок — «до 15.10.2019»' }]);
    const again = await second.edit(await reviewed(draft), [step]);
    expect(again.draft.items.map(({ deadline, text }) => [deadline.text, text])).toEqual([
      [null, expect.any(String)],
      ['до 15.10.2019', expect.any(String)],
      ['В срок до 09.10.2019', expect.any(String)],
      ['В срок до 23.10.2019', 'Представить итоговую справку'],
    ]);
    expect(again.edits.map(({ by }) => by)).toEqual(['Вяземская К.Л.', 'Орлова Т.П.']);
  });

  it('choices of the launch are told too', async () => {
    const draft = await read();
    await first.ask('PUT', `/drafts/${draft.id}/choices`, {
      version: draft.version,
      body: { ...draft.choices, number: '18-п' },
    });
    const refused = await refusedBy(second.edit(draft, [{ kind: 'remove', item: '1' }]));
    expect(JSON.parse(refused.body)).toMatchObject({
      details: [{ path: 'choices.number', message: 'Орлова Т.П.: выбрано: номер' }],
    });
  });

  it('sixteen steps at once on one version: one is kept, fifteen are told', async () => {
    const draft = await read();
    const answers = await Promise.allSettled(
      Array.from({ length: 16 }, (_, index) =>
        first.edit(draft, [{ kind: 'set-text', item: '1', text: `Представить справку ${String(index)}` }]),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await reviewed(draft);
    expect([after.version, after.edits.length]).toEqual([draft.version + 1, 1]);
  });
});

describe('a retry', () => {
  it('of an edit, also after the version has moved on, changes nothing', async () => {
    const draft = await read();
    const key = randomUUID();
    const step = { kind: 'split', item: '1', at: 30, newId: 'n1' } as const;
    const at = draft.draft.items.find(({ id }) => id === '1')?.text.indexOf(' ', 22) ?? 0;
    const once = await first.edit(draft, [{ ...step, at }], { key });
    const twice = await first.edit(draft, [{ ...step, at }], { key });
    expect(twice).toEqual(once);
    const reused = await refusedBy(first.edit(draft, [{ kind: 'remove', item: '1' }], { key }));
    expect(reused).toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('of reading a text makes one draft', async () => {
    const key = randomUUID();
    const body = { text: inventedOrder('16.09.2019', ['02.10.2019']) };
    const before = (await first.read(DraftList, '/drafts')).drafts.length;
    const [one, two] = await Promise.all([
      first.ask('POST', '/drafts', { key, body }),
      first.ask('POST', '/drafts', { key, body }),
    ]);
    expect(DraftReview.parse(one).id).toBe(DraftReview.parse(two).id);
    expect((await first.read(DraftList, '/drafts')).drafts).toHaveLength(before + 1);
  });
});

describe('warnings of a draft', () => {
  it('hold the launch until somebody has acknowledged them together; a new one must be seen again', async () => {
    const draft = await read();
    const warned = (review: DraftReview): boolean =>
      review.obstacles.some(({ code }) => code === 'WARNINGS_NOT_SEEN');
    const text = draft.draft.items.find(({ id }) => id === '1')?.text ?? '';
    const twice = await first.edit(draft, [{ kind: 'set-text', item: '2', text }]);
    expect([warned(twice), twice.warnings.unseen]).toEqual([true, 1]);
    const seen = await first.edit(twice, [{ kind: 'acknowledge' }]);
    expect([warned(seen), seen.warnings]).toEqual([
      false,
      { unseen: 0, seenBy: 'Орлова Т.П.', seenAt: '2019-09-16T06:00:00.000Z' },
    ]);
    const more = await first.edit(seen, [{ kind: 'set-text', item: '3', text }]);
    expect([warned(more), more.warnings.unseen]).toEqual([true, 1]);
  });
});

describe('the directory', () => {
  it('suggests people by name, by a name in another case, by position and by unit, and chooses nobody by itself', async () => {
    await first.addPerson({ name: 'Берёзкина Анна Петровна', email: 'berezkina@office.example' });
    const draft = await read();
    const given = (name: string | null, position: string | null, text: string) => ({
      text,
      name,
      position,
      unit: null,
      group: null,
    });
    await first.addPerson({
      name: 'Зимина Ольга Игоревна',
      email: 'zimina@office.example',
      position: 'Директор лицея «Заря»',
      unit: 'Лицей «Заря»',
    });
    const edited = await first.edit(draft, [
      {
        kind: 'set-executors',
        item: '1',
        executors: [
          given('Берёзкина А.П.', null, 'Берёзкиной А.П.'),
          given('Берёзкиной А.П.', null, 'Берёзкиной А.П.'),
          given(null, 'директор лицея «Заря»', 'директору лицея «Заря»'),
          given(null, null, 'лицей «Заря»'),
        ],
      },
    ]);
    const reasons = edited.people
      .filter(({ roles }) => roles.includes('executor'))
      .map(({ key, suggestions, chosen }) => [
        key,
        suggestions.map(({ name, because }) => `${because} ${name}`),
        chosen,
      ]);
    expect(reasons).toEqual(
      expect.arrayContaining([
        ['Берёзкина А.П.', ['name Берёзкина Анна Петровна'], null],
        ['Берёзкиной А.П.', ['case Берёзкина Анна Петровна'], null],
        ['директор лицея «Заря»', ['position Зимина Ольга Игоревна'], null],
        ['лицей «Заря»', ['unit Зимина Ольга Игоревна'], null],
      ]),
    );
  });
});
