import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { inventedOrder } from '#test/support/invented-order';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { launchBrowser, visit, type Visitor } from './browser.js';
import {
  actAs,
  addPerson,
  chooseController,
  createPersonFromDraft,
  draftItem,
  launch,
  readText,
} from './order-steps.js';

const official = 'Орлова Т.П.';
/** The first is due on a Saturday, the third names no day. */
const text = inventedOrder('16.09.2019', ['05.10.2019', '09.10.2019', '24.10.2019'])
  .replace('Берёзкиной А.П.', 'Семёновой Марине Олеговне')
  .replace('В срок до 24.10.2019 представить', 'Представить');

const storyMilliseconds = 120_000;

let system: RunningSystem;
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ from: '2019-09-16' }), launchBrowser()]);
  visitor = await visit(browser, system.address);
  await addPerson(visitor.page, official, 'orlova@office.example');
  await visitor.page.goto('/');
  await actAs(visitor.page, official);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await system.close();
}, 60_000);

async function look(name: string, { page, ...one }: Visitor = visitor): Promise<void> {
  await one.screenshot(name);
  expect({ page: name, faults: await one.accessibilityFaults() }).toEqual({ page: name, faults: [] });
  expect(page.url()).toContain(system.address);
}

describe('the day of an item on the draft page', () => {
  it(
    'is chosen among proposals or typed with a reason, shown with both phrases and who, and says why by keyboard',
    async () => {
      const { page } = visitor;
      await readText(page, text);
      for (const [name, email] of [
        ['Семёнова М.О.', 'semenova@office.example'],
        ['Ветров П.Р.', 'vetrov@office.example'],
      ] as const)
        await createPersonFromDraft(page, name, email);
      await chooseController(page, official);
      await look('due-01-draft');
      const third = draftItem(page, '3');
      await third.getByRole('button', { name: /пересмотра — до/ }).click();
      await third.getByText(`срок указан вручную: ${official}`).first().waitFor();

      const first = draftItem(page, '1');
      await first.getByRole('button', { name: 'Изменить дату' }).click();
      await first.locator('input[type="date"]').fill('2019-10-12');
      expect(await first.getByRole('button', { name: 'Установить' }).isDisabled()).toBe(true);
      await first.getByLabel(/Почему срок не 4 октября 2019/).fill('Перенос по решению совещания.');
      await look('due-02-editing');
      await first.getByRole('button', { name: 'Установить' }).click();
      await first.getByText('нерабочий день', { exact: true }).waitFor();
      expect(await first.getByText('в тексте: «В срок до 05.10.2019»').isVisible()).toBe(true);

      await first.getByRole('button', { name: 'Почему эта дата' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Причина: Перенос по решению совещания.').last().waitFor();
      await look('due-03-why');
      await page.keyboard.press('Escape');
      await page.waitForFunction("document.activeElement?.textContent === 'Почему эта дата'");

      await launch(page);
      await page.getByRole('button', { name: 'Почему эта дата' }).first().waitFor();
      await look('due-04-order');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByText('Причина: Перенос по решению совещания.').first().isVisible()).toBe(true);
      await look('due-05-order-printed');
      await page.emulateMedia({ media: 'screen' });
      await page.goto('/');
      await page.getByRole('button', { name: 'Почему эта дата' }).first().waitFor();
      await look('due-06-orders');
    },
    storyMilliseconds,
  );
});

describe('the page of the rules of deadlines', () => {
  it(
    'names the field that does not fit, shows what would change, keeps a version and moves nothing',
    async () => {
      const { page } = visitor;
      await readText(page, text);
      await page.goto('/policy');
      await page.getByRole('heading', { name: 'Счёт сроков' }).waitFor();
      await look('policy-01');
      await page.getByLabel('следующий рабочий день').check();
      await page.getByLabel('«Срочно»').fill('0');
      const keep = page.getByRole('button', { name: 'Сохранить как редакцию 2' });
      expect(await keep.isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Показать, что изменится' }).click();
      await page.getByText('urgentDays: найдено «0», ожидалось целое число от 1 до 30.').first().waitFor();
      await look('policy-02-refused');
      await page.getByLabel('«Срочно»').fill('4');
      await page.getByLabel('Час срока').fill('17:00');
      await page.getByRole('button', { name: 'Показать, что изменится' }).click();
      await page.getByRole('heading', { name: 'Что изменилось бы' }).waitFor();
      await look('policy-03-preview');
      await keep.click();
      await page.getByText('Сохранена редакция 2', { exact: false }).waitFor();
      await page.getByText('«Срочно»: 3 дня → 4 дня').waitFor();
      await look('policy-04-kept');
      expect(visitor.faults).toEqual([]);
    },
    storyMilliseconds,
  );

  it(
    'fits a phone',
    async () => {
      const phone = await visit(browser, system.address, { screen: 'phone' });
      await phone.page.goto('/policy');
      await phone.page.getByRole('heading', { name: 'Счёт сроков' }).waitFor();
      await phone.page.getByLabel('не переносить').check();
      await phone.page.getByRole('button', { name: 'Показать, что изменится' }).click();
      await phone.page.getByRole('heading', { name: 'Что изменилось бы' }).waitFor();
      await look('policy-05-phone', phone);
      const wide = await phone.page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
      expect([wide, phone.faults]).toEqual([false, []]);
      await phone.close();
    },
    storyMilliseconds,
  );
});
