import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '#test/support/eventually';

/** What a person does on the pages, by the roles and names that they themselves see. Russian pages. */

const waitMilliseconds = 20_000;

/** Searches in a list of people and takes the first that fits, all by the keyboard. */
async function pick(combobox: Locator, name: string): Promise<void> {
  await combobox.fill(name);
  await combobox
    .page()
    .locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: name })
    .first()
    .waitFor({ timeout: waitMilliseconds });
  await combobox.press('Enter');
}

/** Opens the menu of a phone when there is one; what it holds is on the page itself on a wide screen. */
async function openMenuOnPhone(page: Page): Promise<boolean> {
  const button = page.getByRole('button', { name: 'Открыть меню' });
  if (!(await button.isVisible())) return false;
  await button.click();
  return true;
}

export async function actAs(page: Page, name: string): Promise<void> {
  const inMenu = await openMenuOnPhone(page);
  const chosen = page.locator('.acting-person');
  // Choosing the person who acts already changes nothing and asks nothing.
  if (!(await chosen.innerText()).includes(name)) {
    const [answer] = await Promise.all([
      page.waitForResponse(
        (response) => response.url().endsWith('/api/session') && response.request().method() === 'PUT',
      ),
      pick(chosen.getByRole('combobox', { name: 'Действовать за' }), name),
    ]);
    expect(answer.status()).toBe(200);
  }
  if (inMenu) await page.getByRole('button', { name: 'Закрыть меню' }).click();
}

/** Adds someone to the directory on the page of people. */
export async function addPerson(page: Page, name: string, email: string): Promise<void> {
  await page.goto('/people');
  await page.getByRole('button', { name: 'Добавить человека' }).click();
  const form = page.getByRole('dialog', { name: 'Добавить человека' });
  await form.getByRole('textbox', { name: /Фамилия/ }).fill(name);
  await form.getByRole('textbox', { name: /Электронная почта/ }).fill(email);
  await form.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByRole('button', { name: `Изменить: ${name}` }).waitFor({ timeout: waitMilliseconds });
}

/** Pastes a text and comes to its draft. Answers the draft's address. */
export async function readText(page: Page, text: string): Promise<string> {
  await page.goto('/new-order');
  await page.getByRole('textbox', { name: 'Текст приказа' }).fill(text);
  await page.getByRole('button', { name: 'Прочитать текст' }).click();
  await page.waitForURL('**/drafts/*', { timeout: waitMilliseconds });
  await page.getByRole('region', { name: 'Запуск', exact: true }).waitFor({ timeout: waitMilliseconds });
  return page.url();
}

/** The card of someone whom the text names. */
const draftPerson = (page: Page, name: string): Locator => page.getByRole('listitem', { name, exact: true });

/** Makes a person of the directory out of a name of the text, in one step. */
export async function createPersonFromDraft(page: Page, name: string, email: string): Promise<void> {
  const card = draftPerson(page, name);
  await card.getByRole('button', { name: 'Создать человека' }).click();
  await card.getByRole('textbox', { name: /Электронная почта/ }).fill(email);
  await card.getByRole('button', { name: 'Создать человека' }).click();
  await card.getByText(email).waitFor({ timeout: waitMilliseconds });
}

export async function chooseController(page: Page, name: string): Promise<void> {
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/choices')),
    pick(page.getByRole('combobox', { name: 'Контролёр' }), name),
  ]);
  expect(answer.status()).toBe(200);
}

/** The card of an item on the draft. */
export const draftItem = (page: Page, ref: string): Locator =>
  page.getByRole('listitem', { name: `Пункт ${ref}`, exact: true });

/** Shows the letters that would go out; answers how many. */
export async function rehearse(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Письма, которые уйдут' }).click();
  const rows = page.getByRole('region', { name: 'Письма, которые уйдут' }).getByRole('row');
  await rows.nth(1).waitFor({ timeout: waitMilliseconds });
  return (await rows.count()) - 1;
}

/** Acknowledges the warnings of the text, all together, where it has any. */
export async function acknowledgeWarnings(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Замечания просмотрены' });
  if (!(await button.isVisible())) return;
  await button.click();
  await page.getByText('Замечания просмотрены: ').waitFor({ timeout: waitMilliseconds });
}

/** Launches with a double click, as people do. Answers the order's address. */
export async function launch(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Запустить приказ' }).dblclick();
  await page.waitForURL('**/orders/*', { timeout: waitMilliseconds });
  await page.getByTestId('order-status').waitFor();
  return page.url();
}

/** From the page of an order to one of its items. */
export async function openItem(page: Page, orderUrl: string, ref: string): Promise<void> {
  await page.goto(orderUrl);
  await page.getByRole('link', { name: `Открыть пункт ${ref}`, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `Пункт ${ref}`, exact: true }).waitFor();
}

export type AttachedFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export async function report(page: Page, text: string, files: readonly AttachedFile[] = []): Promise<void> {
  await page.getByRole('textbox', { name: 'Что сделано' }).fill(text);
  if (files.length > 0) await page.getByLabel('Приложить файлы').setInputFiles([...files]);
  await page.getByRole('button', { name: 'Отправить отчёт' }).click();
  await page.getByText('На рассмотрении').waitFor({ timeout: waitMilliseconds });
}

/** A return without a comment is refused on the page itself; with one it goes. */
export async function returnReport(page: Page, comment: string): Promise<void> {
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
  expect(await page.getByRole('textbox', { name: 'Замечание' }).getAttribute('aria-invalid')).toBe('true');
  await page.getByRole('textbox', { name: 'Замечание' }).fill(comment);
  await page.getByRole('button', { name: 'Вернуть на доработку' }).click();
  await page.getByText('Возвращён на доработку', { exact: true }).waitFor({ timeout: waitMilliseconds });
}

export async function acceptReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Принять и снять с контроля' }).click();
  await page.getByText('Снят с контроля', { exact: true }).waitFor({ timeout: waitMilliseconds });
}

/** Moves training time to a day and waits until it has come there. `dayOn` is `YYYY-MM-DD`. */
export async function moveTimeTo(page: Page, dayOn: string, seconds = 60): Promise<void> {
  await page.getByRole('button', { name: 'К дате…' }).click();
  await page.getByLabel('Передвинуть к дате').fill(dayOn);
  await page.getByRole('button', { name: 'Передвинуть', exact: true }).click();
  // Asked from outside: a function polled inside the page would need eval, which its content policy forbids.
  await eventually(
    `training time to come to ${dayOn}`,
    async () => {
      const nowAt = await page.getByTestId('business-time').getByRole('time').getAttribute('datetime');
      const moving = await page.getByRole('button', { name: 'Остановить' }).isVisible();
      return !moving && nowAt !== null && nowAt >= dayOn ? nowAt : null;
    },
    seconds,
  );
}

/** The state of an order as its page says it. */
export const orderStatus = async (page: Page): Promise<string> =>
  (await page.getByTestId('order-status').textContent()) ?? '';

/** Opens the newest letter of the mailbox whose subject fits; answers its plain text. */
export async function readLetter(page: Page, subject: RegExp): Promise<string> {
  await page.goto('/mailbox');
  await page.getByRole('button', { name: subject }).first().click({ timeout: waitMilliseconds });
  const letter = page.getByRole('article', { name: 'Письмо' });
  await letter.getByRole('tab', { name: 'Текст' }).waitFor();
  return (await letter.getByRole('tabpanel').textContent()) ?? '';
}
