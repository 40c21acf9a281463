import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { ExecutionReport } from '#libs/contracts/http/order.schema';
import { Office } from '#test/support/office';
import { startSystem, type RunningSystem } from '#test/support/running-system';

/** Real orders stand beside the repository and never in it: where they are not, this test has nothing to read. */
const orders = resolve(import.meta.dirname, '../../../../shared/orders');
const [text, expected] = [
  resolve(orders, '001_59d73bb499664044.txt'),
  resolve(orders, '001_59d73bb499664044.expected.json'),
];
const present = existsSync(text) && existsSync(expected);

const expectedDraft = z.object({
  items: z.array(z.object({ ref: z.string(), deadline: z.object({ due: z.string().nullable() }) })),
});

(present ? describe : describe.skip)(
  'a real order at its own dates (needs the orders beside the repository)',
  () => {
    let system: RunningSystem;

    beforeAll(async () => {
      system = await startSystem({ from: '2019-09-06' });
    }, 150_000);

    afterAll(async () => {
      await system.close();
    }, 60_000);

    it('runs from its text to its closing over the public API in under a minute', async () => {
      const office = new Office(system.address);
      const head = await office.addPerson({ name: 'Белова А.А.', email: 'head@office.example' });
      const controller = await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' });
      await office.actAs(controller.id);
      const began = performance.now();
      const draft = await office.settle(
        await office.readText(readFileSync(text, 'utf8')),
        controller.id,
        head.id,
      );
      const dues = expectedDraft
        .parse(JSON.parse(readFileSync(expected, 'utf8')))
        .items.flatMap(({ ref, deadline }) => (deadline.due === null ? [] : [[ref, deadline.due]]));
      expect(draft.dues.map(({ ref, dueOn }) => [ref, dueOn])).toEqual(dues);
      const orderId = await office.launch(draft);
      const parts = (await office.order(orderId)).items
        .flatMap(({ assignments }) => assignments)
        .sort((a, b) => (a.due.dueAt < b.due.dueAt ? -1 : 1));
      expect(parts).toHaveLength(6);
      for (const [index, part] of parts.entries()) {
        await office.moveTime({ by: 'to', dayOn: part.due.dueOn });
        if (index === 2) await overdueFor(office, part.id, 8);
        await office.actAs(part.executor.id);
        await office.report(
          part.id,
          'Исполнено.',
          new File(['итог'], 'Итоговая справка.txt', { type: 'text/plain' }),
        );
        await office.actAs(controller.id);
        if (index === 0) {
          await office.decide(part.id, 'return', 'Приложите сводную таблицу.');
          await office.actAs(part.executor.id);
          await office.report(part.id, 'Таблица приложена.');
          await office.actAs(controller.id);
        }
        expect((await office.decide(part.id, 'accept')).status).toBe('accepted');
      }
      await office.moveTime({ by: 'day' });
      const closed = await office.order(orderId);
      expect([closed.status, closed.process.state]).toEqual(['closed', 'ended']);
      const report = await office.read(ExecutionReport, `/orders/${orderId}/execution-report`);
      expect(report.totals).toEqual({ assignments: 6, inTime: 5, late: 1, returnedOnce: 1 });
      const letters = await office.mailbox();
      expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(letters.length);
      expect(letters.filter(({ to }) => to.includes('head@office.example'))).toHaveLength(1);
      expect(letters.length).toBeGreaterThan(25);
      const seconds = (performance.now() - began) / 1000;
      process.stdout.write(`real order: ${String(letters.length)} letters, ${seconds.toFixed(1)} s\n`);
      expect(seconds).toBeLessThan(60);
    }, 180_000);
  },
);

/** Leaves an item alone until its executor's head has been told. */
async function overdueFor(office: Office, assignmentId: string, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) await office.moveTime({ by: 'day' });
  expect((await office.assignment(assignmentId)).flags).toMatchObject({ overdue: true, escalated: true });
}
