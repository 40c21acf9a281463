import { expect } from '@jest/globals';
import type { Visitor } from './browser.js';
import {
  acceptReport,
  acknowledgeWarnings,
  actAs,
  chooseController,
  createPersonFromDraft,
  draftItem,
  launch,
  moveTimeTo,
  openItem,
  orderStatus,
  readLetter,
  readText,
  rehearse,
  report,
  returnReport,
} from './order-steps.js';

/** What a walk needs to know of the order that it walks with. Names are those that the text gives. */
export type PathPlan = {
  readonly text: string;
  readonly official: string;
  readonly controller: string;
  readonly executor: { readonly name: string; readonly email: string };
  /** Others of the text without whom the launch waits (the signatory), made in the same way. */
  readonly alsoCreate: readonly { readonly name: string; readonly email: string }[];
  /** Refs of all items with work, in order; the first is returned once. */
  readonly refs: readonly string[];
  /** Words of the due date of the first item, as the draft shows them: «пт, 4 октября 2019 г.». */
  readonly firstDue: string;
};

/** Every page of the walk is looked at by axe and kept as a picture. */
async function look(visitor: Visitor, name: string): Promise<void> {
  await visitor.screenshot(name);
  expect({ page: name, faults: await visitor.accessibilityFaults() }).toEqual({ page: name, faults: [] });
}

/** From a pasted text to a launched order; answers the order's address. */
export async function launchFromText(visitor: Visitor, plan: PathPlan): Promise<string> {
  const { page } = visitor;
  await page.goto('/');
  await look(visitor, 'path-01-orders');
  await actAs(page, plan.official);
  await readText(page, plan.text);
  await look(visitor, 'path-02-draft');
  const launchButton = page.getByRole('button', { name: 'Запустить приказ' });
  expect(await launchButton.isDisabled()).toBe(true);
  for (const ref of plan.refs) await draftItem(page, ref).waitFor();
  const [first = ''] = plan.refs;
  expect(await draftItem(page, first).getByRole('time').textContent()).toBe(plan.firstDue);
  await draftItem(page, first).getByRole('button', { name: 'Почему эта дата' }).click();
  await page.getByText('Как получен срок').waitFor();
  // Seen by a person, not only present: a popup that was measured too early lies far outside the page.
  expect((await page.getByText('Как получен срок').boundingBox())?.y).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  for (const { name, email } of [plan.executor, ...plan.alsoCreate])
    await createPersonFromDraft(page, name, email);
  await chooseController(page, plan.controller);
  await acknowledgeWarnings(page);
  await page.getByRole('heading', { name: 'Всё решено, приказ можно запускать' }).waitFor();
  expect(await rehearse(page)).toBeGreaterThan(plan.refs.length);
  await look(visitor, 'path-03-ready');
  const orderUrl = await launch(page);
  await look(visitor, 'path-04-order');
  return orderUrl;
}

/** The executor reports on an item; the item is then seen by its controller, who decides. */
async function reportAndAccept(
  visitor: Visitor,
  plan: PathPlan,
  orderUrl: string,
  ref: string,
): Promise<void> {
  await actAs(visitor.page, plan.executor.name);
  await openItem(visitor.page, orderUrl, ref);
  await report(visitor.page, `Пункт ${ref} исполнен.`);
  await actAs(visitor.page, plan.controller);
  await acceptReport(visitor.page);
}

/** The first item is reported with a file, returned once, reported again and accepted. */
export async function reportReturnAccept(visitor: Visitor, plan: PathPlan, orderUrl: string): Promise<void> {
  const { page } = visitor;
  const [ref = ''] = plan.refs;
  await actAs(page, plan.executor.name);
  await openItem(page, orderUrl, ref);
  await page.getByText('В работе', { exact: true }).waitFor();
  await look(visitor, 'path-05-item');
  const file = { name: 'Акты готовности.txt', mimeType: 'text/plain', buffer: Buffer.from('Акты по школам') };
  await report(page, 'Собраны сведения по девяти школам.', [file]);
  await page.getByRole('link', { name: file.name }).waitFor();
  await actAs(page, plan.controller);
  await returnReport(page, 'Нужны сведения по всем школам.');
  await look(visitor, 'path-06-returned');
  await actAs(page, plan.executor.name);
  await report(page, 'Собраны сведения по всем школам.');
  await actAs(page, plan.controller);
  await look(visitor, 'path-07-decision');
  await acceptReport(page);
  await look(visitor, 'path-08-accepted');
}

/** Accepts what is left and reads the execution report of the closed order. */
export async function closeOrder(visitor: Visitor, plan: PathPlan, orderUrl: string): Promise<void> {
  const { page } = visitor;
  for (const ref of plan.refs.slice(1)) await reportAndAccept(visitor, plan, orderUrl, ref);
  await page.goto(orderUrl);
  await page.getByRole('link', { name: 'Отчёт об исполнении' }).waitFor({ timeout: 30_000 });
  expect(await orderStatus(page)).toBe('Закрыт');
  await look(visitor, 'path-09-closed');
  await page.getByRole('link', { name: 'Отчёт об исполнении' }).click();
  await page.getByRole('heading', { name: 'Отчёт об исполнении' }).waitFor();
  expect(await page.getByRole('rowheader').allTextContents()).toEqual([...plan.refs]);
  expect(await page.getByRole('button', { name: 'Печать' }).isVisible()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Печать' }).isVisible()).toBe(false);
  await look(visitor, 'path-10-report-printed');
  await page.emulateMedia({ media: 'screen' });
}

/** Moves time past the due time of an item left alone and sees it marked; the letters are read by the caller. */
export async function seeOverdue(
  visitor: Visitor,
  orderUrl: string,
  ref: string,
  dayOn: string,
): Promise<void> {
  await visitor.page.goto(orderUrl);
  await moveTimeTo(visitor.page, dayOn);
  await visitor.page
    .locator(`tr[data-item="${ref}"]`)
    .getByText('Просрочен', { exact: true })
    .waitFor({ timeout: 30_000 });
  await look(visitor, `path-overdue-${ref}-${dayOn}`);
}

/** The launch letter is in the mailbox and leads to an item; answers its text. */
export async function followLaunchLetter(visitor: Visitor, subject: RegExp): Promise<string> {
  const text = await readLetter(visitor.page, subject);
  expect(text).toMatch(/https?:\/\//);
  await look(visitor, 'path-letter');
  return text;
}
