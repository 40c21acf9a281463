import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { eventually } from '#test/support/eventually';
import type { Visitor } from './browser.js';

const waitMilliseconds = 20_000;

/** Invented: a line «кому», an item of two tasks, one without a deadline, one that repeats another. */
export const reviewedText = `УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЛУГОВСКОГО РАЙОНА

ПРИКАЗ

от 16.09.2019 № 118

О проведении мониторинга обеспеченности школ учебниками

ПРИКАЗЫВАЮ:

1. Начальнику отдела общего образования Семёновой Марине Олеговне собрать сведения о фондах школ и представить сводную справку в срок до 15.10.2019.
2. Начальнику отдела общего образования Семёновой Марине Олеговне провести сверку с районной библиотекой.
3. Начальнику отдела общего образования Семёновой Марине Олеговне подготовить заявку на учебники до 15.11.2019.
4. Начальнику отдела общего образования Семёновой Марине Олеговне подготовить заявку на учебники до 15.11.2019.
5. Контроль за исполнением приказа оставляю за собой.

Начальник управления                                              Дубравин С.И.
`;

export async function look(visitor: Visitor, name: string): Promise<void> {
  expect(await visitor.accessibilityFaults()).toEqual([]);
  await visitor.screenshot(name);
}

export const saved = (page: Page): Promise<void> =>
  page.getByTestId('save-state').getByText('Всё сохранено').waitFor({ timeout: waitMilliseconds });

/** Numbers of the items as the page shows them, from top to bottom. */
export const refs = (page: Page): Promise<string[]> =>
  page.locator('.draft-item .item-ref').allTextContents();

export const refsToBe = (page: Page, wanted: readonly string[]): Promise<string[]> =>
  eventually(`the items to be ${wanted.join(', ')}`, async () => {
    const found = await refs(page);
    return found.join() === wanted.join() ? found : null;
  });

const focused = (page: Page): Promise<unknown> =>
  page.evaluate('document.activeElement?.getAttribute("aria-label")');

export const focusToBe = (page: Page, label: string): Promise<string> =>
  eventually(`the focus to be on ${label}`, async () => ((await focused(page)) === label ? label : null));

export const fieldToBeFocused = (page: Page, id: RegExp): Promise<string> =>
  eventually(`the focus to be on a field ${id.source}`, async () => {
    const found = String(await page.evaluate('document.activeElement?.id'));
    return id.test(found) ? found : null;
  });

/** Puts the cursor of the item's text before these words. */
export async function cursorBefore(page: Page, words: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Текст пункта' });
  const at = (await field.inputValue()).indexOf(words);
  await field.focus();
  await page.keyboard.press('Control+Home');
  for (let index = 0; index < at; index += 1) await page.keyboard.press('ArrowRight');
}

/** Writes an executor in by hand and takes them out again. */
export async function writeInAndRemove(editor: Locator, name: string): Promise<void> {
  await editor.getByRole('button', { name: 'Вписать' }).click();
  const added = editor.getByRole('listitem', { name: 'Новый исполнитель' });
  await added.getByRole('textbox', { name: 'Фамилия и инициалы' }).fill(name);
  await added.getByRole('textbox', { name: 'Фамилия и инициалы' }).press('Enter');
  await editor.getByRole('listitem', { name: name }).waitFor({ timeout: waitMilliseconds });
  await editor.getByRole('button', { name: `Убрать исполнителя: ${name}` }).click();
  await editor
    .getByRole('listitem', { name: name })
    .waitFor({ state: 'detached', timeout: waitMilliseconds });
}

/** Opens an item and says to whom its result goes. */
export async function writeRecipient(page: Page, ref: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Изменить пункт ${ref}`, exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Кому представить' });
  await field.fill(words);
  await field.press('Enter');
}
