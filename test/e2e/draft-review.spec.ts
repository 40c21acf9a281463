import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { launchBrowser, visit, type Visitor } from './browser.js';
import {
  acknowledgeWarnings,
  actAs,
  addPerson,
  chooseController,
  createPersonFromDraft,
  draftItem,
  launch,
  readText,
} from './order-steps.js';
import {
  cursorBefore,
  writeInAndRemove,
  writeRecipient,
  fieldToBeFocused,
  focusToBe,
  look,
  refs,
  refsToBe,
  reviewedText,
  saved,
} from './review-steps.js';

const storyMilliseconds = 120_000;
const waitMilliseconds = 20_000;

let system: RunningSystem;
let browser: Browser;
let official: Visitor;
let colleague: Visitor;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ from: '2019-09-16' }), launchBrowser()]);
  official = await visit(browser, system.address);
  colleague = await visit(browser, system.address);
  await addPerson(official.page, 'Орлова Т.П.', 'orlova@office.example');
  await addPerson(official.page, 'Вяземская К.Л.', 'vyazemskaya@office.example');
  await official.page.goto('/');
  await actAs(official.page, 'Орлова Т.П.');
  await colleague.page.goto('/');
  await actAs(colleague.page, 'Вяземская К.Л.');
}, 180_000);

afterAll(async () => {
  await browser.close();
  await system.close();
}, 60_000);

describe('the review of a draft by keyboard alone', () => {
  it(
    'splits, corrects, moves, merges, removes, undoes and shows its keys',
    async () => {
      const { page } = official;
      await readText(page, reviewedText);
      await refsToBe(page, ['1', '2', '3', '4', '5']);
      await look(official, 'review-01-read');
      // The Tab key reaches the list once; the arrows go on from there.
      await page.locator('.draft-item').first().focus();
      await page.keyboard.press('Shift+?');
      await page.getByRole('dialog', { name: 'Работа с клавиатуры' }).waitFor();
      await look(official, 'review-02-keys');
      await page.keyboard.press('Escape');
      await focusToBe(page, 'Пункт 1');
      await page.keyboard.press('Enter');
      await cursorBefore(page, ' и представить');
      await page.keyboard.press('Control+Enter');
      await refsToBe(page, ['1', '1-1', '2', '3', '4', '5']);
      await look(official, 'review-03-split');
      await page.keyboard.press('Escape');
      await focusToBe(page, 'Пункт 1');
      for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
      await focusToBe(page, 'Пункт 2');
      await page.keyboard.press('d');
      await fieldToBeFocused(page, /^edit-2-deadline$/);
      await page.keyboard.type('до 01.11.2019');
      await page.keyboard.press('Enter');
      await draftItem(page, '2').getByText('пт, 1 ноября 2019 г.').waitFor({ timeout: waitMilliseconds });
      await page.keyboard.press('Escape');
      await focusToBe(page, 'Пункт 2');
      await page.keyboard.press('Alt+ArrowUp');
      await refsToBe(page, ['1', '2', '2-1', '3', '4', '5']);
      await focusToBe(page, 'Пункт 2');
      await page.keyboard.press('u');
      await refsToBe(page, ['1', '1-1', '2', '3', '4', '5']);
      await page.keyboard.press('Home');
      await page.keyboard.press('m');
      await refsToBe(page, ['1', '2', '3', '4', '5']);
      await page.keyboard.press('Control+z');
      await refsToBe(page, ['1', '1-1', '2', '3', '4', '5']);
      await saved(page);
    },
    storyMilliseconds,
  );

  it(
    'adds an item and takes it out again, without losing its place',
    async () => {
      const { page } = official;
      await page.locator('.draft-item').first().focus();
      await page.keyboard.press('End');
      await focusToBe(page, 'Пункт 5');
      await page.keyboard.press('a');
      await refsToBe(page, ['1', '1-1', '2', '3', '4', '5', '6']);
      await fieldToBeFocused(page, /^edit-.*-text$/);
      await page.keyboard.press('Control+a');
      await page.keyboard.type('Доложить об итогах на совещании');
      await page.keyboard.press('Escape');
      await draftItem(page, '6').getByText('Доложить об итогах на совещании').waitFor();
      await focusToBe(page, 'Пункт 6');
      await page.keyboard.press('Delete');
      expect(await refsToBe(page, ['1', '1-1', '2', '3', '4', '5'])).toHaveLength(6);
      await saved(page);
    },
    storyMilliseconds,
  );
});

describe('the text and the items', () => {
  it(
    'show each other: an item in focus marks its words, words in focus mark their item',
    async () => {
      const { page } = official;
      await draftItem(page, '3').focus();
      const marked = page.locator('.source-run.active');
      await marked.first().waitFor();
      expect((await marked.allTextContents()).join(' ')).toContain('подготовить заявку');
      await page.locator('.source-run', { hasText: 'сверку с районной' }).first().hover();
      await page.locator('.draft-item.active').waitFor();
      expect(await page.locator('.draft-item.active .item-ref').textContent()).toBe('2');
      const shown = page.getByRole('region', { name: 'Текст приказа' });
      expect(await shown.locator('.source-deadline').allTextContents()).toContain('до 15.11.2019');
      expect(await shown.locator('.source-executor').count()).toBeGreaterThan(0);
    },
    storyMilliseconds,
  );

  it(
    'a changed item says so, shows what was read and goes back to it',
    async () => {
      const { page } = official;
      const item = draftItem(page, '2');
      await item.getByText('изменено', { exact: true }).waitFor();
      expect(await item.getByText(/Орлова Т\.П\., /).count()).toBe(1);
      await item.getByRole('button', { name: 'Что было прочитано' }).click();
      await item.getByText('не было', { exact: true }).waitFor();
      await look(official, 'review-04-original');
      await item.getByRole('button', { name: 'Вернуть как в тексте, пункт 2' }).click();
      await item.getByText('изменено', { exact: true }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Отменить', exact: true }).click();
      await item.getByText('пт, 1 ноября 2019 г.').waitFor({ timeout: waitMilliseconds });
      await saved(page);
    },
    storyMilliseconds,
  );

  it(
    'an executor is corrected, another is written in, and every name can be put right at once',
    async () => {
      const { page } = official;
      await draftItem(page, '1').getByRole('button', { name: 'Изменить пункт 1', exact: true }).click();
      const editor = page.getByRole('group', { name: 'Правка пункта 1', exact: true });
      await writeInAndRemove(editor, 'Тихонов Е.И.');
      await editor.getByRole('button', { name: 'Готово', exact: true }).click();
      const card = page.getByRole('listitem', { name: /^Семёнова/ });
      await card.getByRole('button', { name: 'Исправить имя' }).click();
      await card.getByRole('textbox', { name: /Фамилия и инициалы/ }).fill('Семёнова Мария Олеговна');
      await card.getByRole('button', { name: 'Исправить везде' }).click();
      await draftItem(page, '3').getByText('Семёнова Мария Олеговна').waitFor({ timeout: waitMilliseconds });
      await saved(page);
      expect(await page.locator('.item-executors', { hasText: 'Семёнова Мария Олеговна' }).count()).toBe(5);
    },
    storyMilliseconds,
  );
});

describe('a draft that saves itself', () => {
  it(
    'keeps what is typed without a connection and sends it when there is one again',
    async () => {
      const { page } = official;
      const context = page.context();
      await context.setOffline(true);
      await draftItem(page, '2').getByRole('button', { name: 'Изменить пункт 2', exact: true }).click();
      await page.getByRole('textbox', { name: 'Кому представить' }).fill('в управление образования');
      await page.getByRole('textbox', { name: 'Кому представить' }).press('Enter');
      await page
        .getByText('Нет связи: 1 правка ждёт отправки, ничего не потеряно')
        .waitFor({ timeout: waitMilliseconds });
      await context.setOffline(false);
      await saved(page);
      await page.keyboard.press('Escape');
      const item = draftItem(page, '2');
      await item.getByText('в управление образования').waitFor();
      expect(await item.getByText('изменено', { exact: true }).count()).toBe(1);
    },
    storyMilliseconds,
  );

  it(
    'of two people tells the second what the first did, and asks before the same thing is changed again',
    async () => {
      const { page } = official;
      const other = colleague.page;
      await other.goto(page.url());
      await refsToBe(other, await refs(page));
      // While the colleague is away from the net both write about the same item, the official first.
      await other.context().setOffline(true);
      await writeRecipient(other, '3', 'в районную библиотеку');
      await other.getByText('Нет связи: 1 правка').waitFor({ timeout: waitMilliseconds });
      await writeRecipient(page, '3', 'в бухгалтерию');
      await saved(page);
      await other.context().setOffline(false);
      await other.getByText('То же самое изменил кто-то другой').waitFor({ timeout: waitMilliseconds });
      await other.getByText(/Орлова Т\.П\.: пункт 3: кому представить — «в бухгалтерию»/).waitFor();
      await look(colleague, 'review-05-conflict');
      await other.getByRole('button', { name: 'Сохранить мои правки' }).click();
      await saved(other);
      await page
        .getByText(/Вяземская К\.Л\.: пункт 3: кому представить — «в районную библиотеку»/)
        .first()
        .waitFor({ timeout: waitMilliseconds });
      await page.getByRole('button', { name: 'Готово, пункт 3', exact: true }).click();
      await draftItem(page, '3').getByText('в районную библиотеку').waitFor({ timeout: waitMilliseconds });
      expect(await draftItem(page, '3').getByText('в бухгалтерию').count()).toBe(0);
    },
    storyMilliseconds,
  );
});

describe('the launch of an edited draft', () => {
  it(
    'waits for the warnings to be seen and then runs what the person made of it',
    async () => {
      const { page } = official;
      await page.reload();
      await createPersonFromDraft(page, 'Семёнова Мария Олеговна', 'semenova@office.example');
      await createPersonFromDraft(page, 'Дубравин С.И.', 'dubravin@office.example');
      await chooseController(page, 'Орлова Т.П.');
      await page.getByRole('button', { name: 'Убрать пункт 4', exact: true }).click();
      await refsToBe(page, ['1', '1-1', '2', '3', '5']);
      await page.getByText('Убран 1 пункт текста').waitFor();
      // Words that repeat another item are warned of, with their remedy.
      const repeated = (await draftItem(page, '2').locator('.item-text').textContent()) ?? '';
      await page.getByRole('button', { name: 'Изменить пункт 1-1', exact: true }).click();
      await page.getByRole('textbox', { name: 'Текст пункта' }).fill(repeated);
      await page.getByRole('button', { name: 'Готово', exact: true }).click();
      await draftItem(page, '2').getByRole('button', { name: 'Убрать этот пункт' }).waitFor();
      await page.getByRole('region', { name: 'Замечания к тексту' }).waitFor();
      await acknowledgeWarnings(page);
      await page.getByRole('heading', { name: 'Всё решено, приказ можно запускать' }).waitFor();
      await look(official, 'review-06-ready');
      await launch(page);
      for (const ref of ['1', '1-1', '2', '3']) await page.locator(`tr[data-item="${ref}"]`).waitFor();
      expect(await page.locator('tr[data-item="4"]').count()).toBe(0);
      expect(
        [...official.faults, ...colleague.faults].filter((one) => !one.includes('ERR_INTERNET')),
      ).toEqual([]);
    },
    storyMilliseconds,
  );
});

describe('the review on a phone', () => {
  it(
    'has everything within its width, for all fields of an item',
    async () => {
      const phone = await visit(browser, system.address, { screen: 'phone' });
      await phone.page.goto('/');
      await phone.page.getByRole('button', { name: 'Открыть меню' }).waitFor();
      await actAs(phone.page, 'Орлова Т.П.');
      await readText(phone.page, reviewedText);
      await draftItem(phone.page, '1').getByRole('button', { name: 'Изменить пункт 1', exact: true }).click();
      await phone.page.getByRole('group', { name: 'Правка пункта 1', exact: true }).waitFor();
      expect(await phone.page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await look(phone, 'review-07-phone');
      await phone.close();
    },
    storyMilliseconds,
  );

  it(
    'speaks English to those who want it',
    async () => {
      const english = await visit(browser, system.address, { language: 'en' });
      await english.page.goto('/new-order');
      await english.page.getByRole('textbox', { name: 'Text of the order' }).fill(reviewedText);
      await english.page.getByRole('button', { name: 'Read the text' }).click();
      await english.page.getByText('Everything is saved').waitFor({ timeout: waitMilliseconds });
      await english.page.getByRole('button', { name: 'Edit item 2', exact: true }).click();
      await english.page.getByRole('group', { name: 'Editing item 2', exact: true }).waitFor();
      await look(english, 'review-08-english');
      await english.close();
    },
    storyMilliseconds,
  );
});
