import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { inventedOrder } from '#test/support/invented-order';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { launchBrowser, visit, type Visitor } from './browser.js';
import {
  closeOrder,
  followLaunchLetter,
  launchFromText,
  reportReturnAccept,
  seeOverdue,
  type PathPlan,
} from './order-path.js';
import { addPerson, readLetter } from './order-steps.js';

const plan: PathPlan = {
  // The fifth of October is a Saturday.
  // A surname that no case makes doubtful: its executor is found without a question.
  text: inventedOrder('16.09.2019', ['05.10.2019', '09.10.2019', '24.10.2019']).replace(
    'Берёзкиной А.П.',
    'Семёновой Марине Олеговне',
  ),
  official: 'Орлова Т.П.',
  controller: 'Орлова Т.П.',
  executor: { name: 'Семёнова М.О.', email: 'semenova@office.example' },
  alsoCreate: [{ name: 'Ветров П.Р.', email: 'vetrov@office.example' }],
  refs: ['1', '2', '3'],
  firstDue: 'пт, 4 октября 2019 г.',
};

/** A step looks at up to four pages with axe; on a busy machine that takes its time. */
const storyMilliseconds = 120_000;

let system: RunningSystem;
let browser: Browser;
let visitor: Visitor;
let orderUrl = '';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ from: '2019-09-16' }), launchBrowser()]);
  visitor = await visit(browser, system.address);
  await addPerson(visitor.page, plan.controller, 'orlova@office.example');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await system.close();
}, 60_000);

/** The steps tell one story: each begins where the one before ended. */
describe('the path of an order in the browser', () => {
  it(
    'goes from a pasted text through its people, dates and controller to the launch, once for a double click',
    async () => {
      orderUrl = await launchFromText(visitor, plan);
      await visitor.page.goto('/');
      const orders = visitor.page.getByRole('link', { name: 'О подготовке к мониторингу' });
      await orders.first().waitFor();
      expect(await orders.count()).toBe(1);
    },
    storyMilliseconds,
  );

  it(
    'brings the launch letter into the mailbox with a way to the item',
    async () => {
      await expect(followLaunchLetter(visitor, /17-п/)).resolves.toMatch(/\/assignments\/|\/orders\//);
    },
    storyMilliseconds,
  );

  it(
    'takes a report with a file, returns it with a comment and accepts the second',
    async () => {
      await reportReturnAccept(visitor, plan, orderUrl);
      expect(await visitor.page.getByText('Снят с контроля', { exact: true }).count()).toBeGreaterThan(0);
    },
    storyMilliseconds,
  );

  it(
    'shows an item left alone as overdue after its due time and tells its controller the next working morning',
    async () => {
      await seeOverdue(visitor, orderUrl, '2', '2019-10-11');
      expect(await readLetter(visitor.page, /[Пп]росроч/)).toContain('17-п');
    },
    storyMilliseconds,
  );

  it(
    'closes when its last item is accepted and shows the execution report',
    async () => {
      await closeOrder(visitor, plan, orderUrl);
      expect(visitor.faults).toEqual([]);
    },
    storyMilliseconds,
  );
});
