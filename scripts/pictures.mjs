/**
 * The pictures of docs/tour.md, taken anew from a running training installation with its example:
 *
 *   npm start                                  in one window
 *   node scripts/pictures.mjs ADDRESS          in another, with the address that it prints
 *
 * Reads an invented order of examples/ into one more draft; changes nothing else.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser, visit } from '../dist/test/e2e/browser.js';

const address = process.argv[2];
if (address === undefined) {
  console.error(
    'Found no address; expected the one that npm start prints: node scripts/pictures.mjs http://127.0.0.1:4600',
  );
  process.exit(2);
}
const root = join(import.meta.dirname, '..');
const folder = join(root, 'docs/pictures');
mkdirSync(folder, { recursive: true });

const ask = async (path) => (await fetch(`${address}/api${path}`)).json();
const [order] = (await ask('/orders')).orders;
const { items, controller } = await ask(`/orders/${order.id}`);
const awaiting = items.flatMap(({ assignments }) => assignments).find(({ status }) => status === 'reported');

const browser = await launchBrowser();
const visitor = await visit(browser, address);
const { page } = visitor;
const still = () => page.waitForLoadState('networkidle');
const shoot = async (name) => {
  await still();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `${name}.png`) });
};
const open = async (path, name) => {
  await page.goto(path);
  await shoot(name);
};

await page.request.put('/api/session', { data: { personId: controller.id } });
await page.goto('/new-order');
await page
  .locator('textarea')
  .first()
  .fill(readFileSync(join(root, 'examples/orders/order-with-slips.txt'), 'utf8'));
await page.getByRole('button', { name: /Прочитать/ }).click();
await page.waitForURL(/drafts/);
await still();
await page.getByRole('heading', { name: 'Текст приказа' }).evaluate((heading) => heading.scrollIntoView());
await shoot('draft');
await open(`/orders/${order.id}`, 'order');
await page.getByRole('button', { name: 'Почему эта дата' }).first().click();
await page.getByRole('group', { name: 'Как получен срок' }).waitFor();
await shoot('why-date');
await open(`/assignments/${awaiting.id}`, 'decision');
await page.goto('/mailbox');
await page.getByText('Сводка на').first().click();
await page.getByText('Выберите письмо').waitFor({ state: 'detached' });
await shoot('mailbox');
await open('/calendar', 'calendar');
await open('/policy', 'policy');
await browser.close();
