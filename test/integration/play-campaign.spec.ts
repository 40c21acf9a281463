import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ClockView, PlayProgress } from '#libs/contracts/http/clock.schema';
import { DraftList } from '#libs/contracts/http/draft-review.schema';
import { LetterList } from '#libs/contracts/http/letter.schema';
import { History, OrderList } from '#libs/contracts/http/order.schema';
import { People } from '#libs/contracts/http/person.schema';
import { localDateOf, zone } from '#libs/domain/time/zone';
import { instant } from '#libs/domain/time/instant';
import { eventually } from '#test/support/eventually';
import { Office } from '#test/support/office';
import { startSystem, type RunningSystem } from '#test/support/running-system';

const limitMilliseconds = 240_000;

let system: RunningSystem;

beforeAll(async () => {
  system = await startSystem({});
}, limitMilliseconds);

afterAll(async () => {
  await system.close();
}, 60_000);

const progress = (office: Office): Promise<PlayProgress> => office.read(PlayProgress, '/training/play');

it(
  'the example of a new training installation is played up to today, also when it is cut off in the middle',
  async () => {
    const cutOff = new Office(system.address);
    await eventually(
      'a few acts of the example',
      async () => ((await progress(cutOff)).done >= 4 ? true : null),
      120,
    );
    await system.killEverything();
    system = await system.restart();
    const office = new Office(system.address);
    const played = await eventually(
      'the end of the example',
      async () => {
        const found = await progress(office);
        if (found.state === 'failed') throw new Error(found.text);
        return found.state === 'done' ? found : null;
      },
      180,
    );
    expect(played.done).toBe(played.total);
    const { now } = await office.read(ClockView, '/clock');
    const here = zone('Europe/Moscow');
    expect(localDateOf(instant(now), here)).toBe(localDateOf(instant(Date.now()), here));
    const { orders } = await office.read(OrderList, '/orders');
    expect(orders).toHaveLength(1);
    // Item 4 is overdue: the next due day of the order is one ahead, not the one that passed.
    expect(orders[0]?.counts.overdue).toBe(1);
    expect((orders[0]?.nextDueOn ?? '') >= localDateOf(instant(now), here)).toBe(true);
    const order = await office.order(orders[0]?.id ?? '');
    const states = order.items
      .flatMap(({ assignments }) => assignments)
      .map(({ itemRef, status, flags }) => [itemRef, status, flags.overdue, flags.escalated]);
    expect(states).toEqual([
      ['1', 'accepted', false, false],
      ['2', 'accepted', false, false],
      ['3', 'accepted', false, false],
      ['4', 'in-work', true, true],
      ['5', 'reported', false, false],
      ['6', 'returned', false, false],
      ['7', 'in-work', false, false],
      ['8', 'launched', false, false],
    ]);
    expect((await office.read(DraftList, '/drafts')).drafts).toEqual([]);
    expect((await office.read(People, '/people')).people).toHaveLength(4);
    const { entries } = await office.read(History, `/orders/${order.id}/history`);
    const reports = entries.flatMap(({ itemRef, text }) => (text.startsWith('Представлен') ? [itemRef] : []));
    expect(reports.sort()).toEqual(['1', '2', '2', '3', '5', '6']);
    // Every decision comes after the morning that tells of the report: one that was not told was passed over by the clock.
    const planned = await office.read(LetterList, `/orders/${order.id}/letters`);
    const tellings = planned.letters.filter(({ kind }) => kind === 'awaiting-decision');
    expect(tellings.map(({ status }) => status)).toEqual(tellings.map(() => 'merged'));
    const letters = await office.mailbox();
    const sent = letters.map(({ messageId }) => messageId);
    // Only a letter whose body had left when its sender was killed may come a second time.
    expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(1);
    expect(letters.some(({ to }) => to.includes('rakitin@zarechny.example'))).toBe(true);
  },
  limitMilliseconds,
);
