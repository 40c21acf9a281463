import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { PolicyPreview, PolicyVersions, PolicyView } from '#libs/contracts/http/policy.schema';
import { inventedOrder } from '#test/support/invented-order';
import { Office, refusedBy } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

let api: RunningApi;
let office: Office;
let controllerId: string;

beforeAll(async () => {
  api = await startApi();
  office = new Office(api.address);
  controllerId = (await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' })).id;
  await office.actAs(controllerId);
});

afterAll(async () => {
  await api.close();
});

const inForce = () => office.read(PolicyView, '/policy');
const versions = async () => (await office.read(PolicyVersions, '/policy/versions')).versions;

async function keep(change: object, version?: number): Promise<PolicyView> {
  const now = await inForce();
  const asked = { version: version ?? now.version, body: { ...now.rules, ...change } };
  return PolicyView.parse(await office.ask('PUT', '/policy', asked));
}

/** 05.10.2019 is a Saturday. */
async function readyDraft(days = ['05.10.2019', '09.10.2019']): Promise<DraftReview> {
  let draft = await office.readText(inventedOrder('16.09.2019', days));
  for (const { key, name } of draft.people) {
    const body = { key, name: name ?? key, email: `${randomUUID()}@office.example` };
    draft = await office.addFromDraft(draft, body);
  }
  return office.chooseController(draft, controllerId);
}

const preview = async (change: object): Promise<PolicyPreview> =>
  PolicyPreview.parse(
    await office.ask('POST', '/policy/preview', { body: { ...(await inForce()).rules, ...change } }),
  );

describe('the policy of an office', () => {
  it('is at first what the program came with', async () => {
    const found = await inForce();
    expect([found.version, found.madeBy, found.rules]).toEqual([1, null, found.defaults]);
    expect((await versions()).map(({ version, changes }) => [version, changes])).toEqual([[1, []]]);
  });

  it('with an unknown field or a wrong value is refused by the field, and nothing of it is taken', async () => {
    const { rules } = await inForce();
    const body = { ...rules, dueTime: '17:00', urgentDays: 0, kindness: true };
    const refused = await refusedBy(office.ask('PUT', '/policy', { version: 1, body }));
    expect([refused.status, refused.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(refused.body).toContain('urgentDays: найдено «0», ожидалось целое число от 1 до 30.');
    expect(refused.body).toContain('Поля «kindness» в правилах сроков нет');
    expect((await inForce()).rules).toEqual(rules);
    const early = await refusedBy(office.ask('POST', '/policy/preview', { body: { unit: 'weeks' } }));
    expect(early.body).toContain('unit: найдено «weeks»');
  });

  it('edited is the next version, with who, when and what; the order launched before keeps its own', async () => {
    const orderId = await office.launch(await readyDraft());
    const dueOn = async () => (await office.order(orderId)).items.map(({ due }) => due?.dueOn ?? null);
    const before = await dueOn();
    expect(before).toContain('2019-10-04');
    const found = await keep({ nonWorkingDue: 'next', dueTime: '17:00' });
    expect(found).toMatchObject({
      version: 2,
      madeBy: { id: controllerId },
      madeAt: '2019-09-16T06:00:00.000Z',
    });
    expect((await versions())[0]?.changes).toEqual([
      { field: 'nonWorkingDue', before: 'previous', after: 'next' },
      { field: 'dueTime', before: '18:00', after: '17:00' },
    ]);
    expect(await dueOn()).toEqual(before);
    const later = await office.order(await office.launch(await readyDraft()));
    const first = later.items.find(({ due }) => due !== null)?.due;
    expect(first).toMatchObject({ dueOn: '2019-10-07', dueAt: '2019-10-07T14:00:00.000Z', policyVersion: 2 });
    await keep({ nonWorkingDue: 'previous', dueTime: '18:00' });
  });

  it('edited by two at once is kept by one; the other is told', async () => {
    const { version } = await inForce();
    const refused = await Promise.allSettled([
      keep({ urgentDays: 4 }, version),
      keep({ urgentDays: 5 }, version),
    ]).then((all) => all.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : [])));
    expect(refused).toMatchObject([{ status: 412, code: 'VERSION_CHANGED' }]);
    expect((await inForce()).version).toBe(version + 1);
  });

  it('sent twice with one key is one version, and rules that change nothing are none', async () => {
    const { version, rules } = await inForce();
    const asked = { version, key: randomUUID(), body: { ...rules, promptDays: 12 } };
    await Promise.all([office.ask('PUT', '/policy', asked), office.ask('PUT', '/policy', asked)]);
    expect((await inForce()).version).toBe(version + 1);
    await keep({ promptDays: 12 });
    expect((await inForce()).version).toBe(version + 1);
  });

  it('is edited by somebody: without a person who acts it is refused', async () => {
    const nobody = new Office(api.address);
    const { version, rules } = await inForce();
    const refused = await refusedBy(
      nobody.ask('PUT', '/policy', { version, body: { ...rules, urgentDays: 9 } }),
    );
    expect([refused.status, refused.code]).toEqual([401, 'NOBODY_ACTS']);
  });
});

describe('the preview of a policy', () => {
  it('shows which due dates and reminders of running orders and of drafts would differ, and moves none', async () => {
    const order = await office.order(await office.launch(await readyDraft()));
    const draft = await readyDraft();
    const found = await preview({ nonWorkingDue: 'next' });
    const ofOrder = found.effects.filter(({ orderId }) => orderId === order.id);
    expect(ofOrder.map(({ dueOn, wouldBeDueOn }) => [dueOn, wouldBeDueOn])).toEqual([
      ['2019-10-04', '2019-10-07'],
    ]);
    expect(ofOrder[0]?.stepsAdded.map(({ step, fallsOn }) => `${step} ${fallsOn}`)).toContain(
      'due-day 2019-10-07',
    );
    expect(ofOrder[0]?.stepsGone.map(({ step, fallsOn }) => `${step} ${fallsOn}`)).toContain(
      'due-day 2019-10-04',
    );
    expect(ofOrder[0]?.why.map(({ text }) => text).join(' ')).toContain('следующий рабочий день');
    const ofDraft = found.effects.filter(({ draftId }) => draftId === draft.id);
    expect(ofDraft.map(({ wouldBeDueOn }) => wouldBeDueOn)).toEqual(['2019-10-07']);
    expect(found.changedFields).toEqual(['nonWorkingDue']);
    expect(found.dueDatesChanged).toBeGreaterThanOrEqual(2);
    expect((await office.order(order.id)).items.map(({ due }) => due?.dueOn)).toEqual(
      order.items.map(({ due }) => due?.dueOn),
    );
  });

  it('shows what «до» would give if it left the named day out', async () => {
    const draft = await readyDraft();
    const found = await preview({ untilDay: 'excluded' });
    const own = found.effects.filter(({ draftId }) => draftId === draft.id);
    // The day before Saturday 5 October is the Friday that is due already: nothing would differ for the first item.
    expect(own.map(({ dueOn, wouldBeDueOn }) => [dueOn, wouldBeDueOn])).toEqual([
      ['2019-10-09', '2019-10-08'],
    ]);
    expect(own[0]?.why[0]?.text).toContain('в срок не входит — по 08.10.2019 включительно');
  });

  it('of other reminders moves no due date', async () => {
    const orderId = await office.launch(await readyDraft());
    const found = await preview({ workingDaysBefore: [7, 2] });
    const own = found.effects.filter((effect) => effect.orderId === orderId);
    expect(own.map(({ dueOn, wouldBeDueOn }) => dueOn === wouldBeDueOn)).toEqual([true, true]);
    expect(own[0]?.stepsGone.map(({ step, fallsOn }) => `${step} ${fallsOn}`)).toEqual([
      'five-days 2019-09-27',
      'one-day 2019-10-03',
    ]);
    expect(own[0]?.stepsAdded.map(({ step, fallsOn }) => `${step} ${fallsOn}`)).toEqual([
      'five-days 2019-09-25',
      'one-day 2019-10-02',
    ]);
  });

  it('of what is in force shows nothing', async () => {
    expect((await preview({})).effects.filter(({ draftId }) => draftId !== null)).toEqual([]);
  });
});

describe('a day that a person sets on a draft', () => {
  it('is kept with who, when and why; the phrase of the text stays', async () => {
    const draft = await readyDraft();
    const { ref } = draft.dues[0] ?? { ref: '' };
    const set = (dueNotes: object, at = draft) =>
      office.ask('PUT', `/drafts/${at.id}/choices`, {
        version: at.version,
        body: { ...at.choices, dueOn: { [ref]: '2019-10-12' }, dueNotes },
      });
    const bare = DraftReview.parse(await set({}));
    expect(bare.obstacles.map(({ code, item }) => [code, item])).toEqual([['NO_DUE_REASON', ref]]);
    const forged = { by: { id: randomUUID(), name: 'Чужой' }, at: '2001-01-01T00:00:00.000Z' };
    const kept = DraftReview.parse(await set({ [ref]: { ...forged, reason: 'Каникулы.' } }, bare));
    expect(kept.obstacles).toEqual([]);
    expect(kept.dues[0]).toMatchObject({
      dueOn: '2019-10-12',
      readDueOn: '2019-10-04',
      dayOff: true,
      departs: true,
      chosen: { by: { name: 'Орлова Т.П.' }, at: '2019-09-16T06:00:00.000Z', reason: 'Каникулы.' },
    });
    const order = await office.order(await office.launch(kept));
    const due = order.items.find((item) => item.ref === ref)?.due;
    expect(due).toMatchObject({ text: null, dueOn: '2019-10-12', chosen: { reason: 'Каникулы.' } });
    expect(due?.written).toContain('05.10.2019');
  });
});
