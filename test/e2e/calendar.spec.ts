import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { calendar2028, calendarFile } from '#test/support/calendar-2028';
import { inventedOrder } from '#test/support/invented-order';
import { Office } from '#test/support/office';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { launchBrowser, visit, type Visitor } from './browser.js';
import { actAs } from './order-steps.js';

const storyMilliseconds = 120_000;
const text = inventedOrder('31.03.2026', ['13.05.2026', '21.05.2026']);

let system: RunningSystem;
let browser: Browser;
let visitor: Visitor;
let office: Office;
let orderId = '';
let officialId = '';

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ from: '2026-04-01' }), launchBrowser()]);
  office = new Office(system.address);
  const official = await office.addPerson({ name: 'Орлова Т.П.', email: 'orlova@office.example' });
  officialId = official.id;
  await office.actAs(official.id);
  orderId = await office.launch(await office.settle(await office.readText(text), official.id));
  visitor = await visit(browser, system.address);
  await visitor.page.goto('/calendar');
  await actAs(visitor.page, official.name);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await system.close();
}, 60_000);

const dueDays = async (): Promise<(string | undefined)[]> =>
  (await office.order(orderId)).items.filter(({ due }) => due !== null).map(({ due }) => due?.dueOn);

/** The steps tell one story: each begins where the one before ended. */
describe('the page of the calendar', () => {
  it(
    'shows the year like a wall calendar with its published norms, on a wide screen, a phone and paper',
    async () => {
      const { page } = visitor;
      await page.goto('/calendar?year=2026');
      await page.getByRole('heading', { name: 'Календарь на 2026 год' }).waitFor();
      expect(await page.getByRole('table').count()).toBe(13);
      const norms = page.getByRole('row', { name: /^2026 год/ });
      expect((await norms.innerText()).split(/\s+/)).toEqual(
        expect.arrayContaining(['247', '1972', '1774,4', '1181,6']),
      );
      const day = page.getByRole('button', { name: /9 января 2026.*выходной.*перенесён с 03\.01\.2026/ });
      expect(await day.count()).toBe(1);
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.screenshot('calendar-2026');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Изменить…' }).isVisible()).toBe(false);
      await visitor.screenshot('calendar-2026-print');
      await page.emulateMedia({ media: null });
      const phone = await visit(browser, system.address, { screen: 'phone', language: 'en' });
      await phone.page.goto('/calendar?year=2020');
      await phone.page.getByRole('heading', { name: 'Calendar of 2020' }).waitFor();
      expect(await phone.accessibilityFaults()).toEqual([]);
      await phone.screenshot('calendar-2020-phone-en');
      await phone.close();
    },
    storyMilliseconds,
  );

  it(
    'goes from day to day by the keyboard and tells why a day is what it is',
    async () => {
      const { page } = visitor;
      await page.getByRole('button', { name: /^пт, 8 мая 2026/ }).click();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageUp');
      const focused = page.locator('[data-day]:focus');
      expect(await focused.getAttribute('data-day')).toBe('2026-05-15');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /13 мая 2026/ }).waitFor();
    },
    storyMilliseconds,
  );

  it(
    'previews what a new day off would move, moves nothing until it is confirmed, and then keeps the old day in the history',
    async () => {
      const { page } = visitor;
      await page.getByRole('textbox', { name: 'Почему' }).fill('День округа');
      await page.getByRole('button', { name: 'Показать, что изменится' }).click();
      const preview = page.getByRole('dialog', { name: 'Что изменится' });
      await preview.getByText('Изменится 1 срок', { exact: true }).waitFor();
      expect(await preview.getByRole('row', { name: /пункт 1.*13 мая 2026.*12 мая 2026/ }).count()).toBe(1);
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.screenshot('calendar-preview');
      expect(await dueDays()).toEqual(['2026-05-13', '2026-05-21']);
      // Somebody launches another order meanwhile: what was shown is not what would happen any more.
      let later = await office.readText(text.replace('№ 17-п', '№ 18-п'));
      for (const { key, name } of later.people) {
        const email = `later-${String(later.version)}@office.example`;
        later = await office.addFromDraft(later, { key, name: name ?? key, email });
      }
      await office.launch(await office.chooseController(later, officialId));
      await preview.getByRole('button', { name: 'Подтвердить и перенести' }).click();
      await preview.getByText(/Ничего не изменено: посмотрите, что изменится, ещё раз/).waitFor();
      expect(await dueDays()).toEqual(['2026-05-13', '2026-05-21']);
      await visitor.screenshot('calendar-preview-old');
      await preview.getByRole('button', { name: 'Посмотреть ещё раз' }).click();
      await preview.getByText('Изменятся 2 срока', { exact: true }).waitFor();
      await preview.getByRole('button', { name: 'Подтвердить и перенести' }).click();
      await page.getByText(/Календарь изменён\. Перенесено: 2 срока/).waitFor();
      expect(await dueDays()).toEqual(['2026-05-12', '2026-05-21']);
      await visitor.screenshot('calendar-changed');
      await page.goto(`/orders/${orderId}?tab=history`);
      await page.getByText(/пункт 1: был 13\.05\.2026, стал 12\.05\.2026/).waitFor();
    },
    storyMilliseconds,
  );

  it(
    'says that a year is not entered, refuses a file with a slip and takes the file that is right',
    async () => {
      const { page } = visitor;
      await page.goto('/calendar?year=2028');
      await page.getByText('Календаря на 2028 год нет').waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.screenshot('calendar-2028-empty');
      await page.getByRole('button', { name: 'Изменить…' }).click();
      const drawer = page.getByRole('dialog', { name: 'Изменить календарь' });
      const upload = async (content: object): Promise<void> => {
        const file = calendarFile(content);
        await drawer
          .locator('input[type=file]')
          .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) });
      };
      await upload({ ...calendar2028, workingDays: 250 });
      await drawer.getByText(/ru-2028\.json, строка \d+, поле workingDays: указано 250/).waitFor();
      expect(await visitor.accessibilityFaults()).toEqual([]);
      await visitor.screenshot('calendar-refused');
      await upload(calendar2028);
      const preview = page.getByRole('dialog', { name: 'Что изменится' });
      await preview.getByText('Вводится 2028 год.').waitFor();
      await preview.getByRole('button', { name: 'Подтвердить и перенести' }).click();
      await page.getByText(/Календарь изменён/).waitFor();
      await page.getByRole('row', { name: /^2028 год/ }).waitFor();
      expect(visitor.faults).toEqual([]);
    },
    storyMilliseconds,
  );
});
