import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { docxFile, wordParagraph } from '#test/support/docx-file';
import { pdfOfParts, pdfStream } from '#test/support/pdf-of-parts';
import { startSystem, type RunningSystem } from '#test/support/running-system';
import { zipFile } from '#test/support/zip-file';
import { docWithoutLists } from '#test/support/doc-without-lists';
import { launchBrowser, visit, type Visitor } from './browser.js';
import { look } from './review-steps.js';

const storyMilliseconds = 120_000;
const waitMilliseconds = 20_000;

/** Items without a day or a known executor: each stands in the way of a launch. */
const lines = [
  'ПРИКАЗ',
  'от 16.09.2019 № 120',
  'О подготовке школ к отопительному сезону',
  'ПРИКАЗЫВАЮ:',
  ...Array.from(
    { length: 12 },
    (_, index) =>
      `${String(index + 1)}. Директору школы № ${String(index + 1)} представить паспорт готовности.`,
  ),
  'Начальник управления Дубравин С.И.',
];
const docx = docxFile({ body: lines.map((line) => wordParagraph(line)).join('') });
const spreadsheet = zipFile([
  { name: '[Content_Types].xml', content: '' },
  { name: 'xl/workbook.xml', content: '' },
]);
const scan = pdfOfParts([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
  pdfStream('600 0 0 800 0 0 cm /I Do'),
  pdfStream(
    '\0',
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ',
  ),
]);

let system: RunningSystem;
let browser: Browser;
let official: Visitor;

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ from: '2019-09-16' }), launchBrowser()]);
  official = await visit(browser, system.address, { screen: 'phone' });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await system.close();
}, 60_000);

async function upload(name: string, buffer: Buffer): Promise<void> {
  await official.page.goto('/new-order');
  const field = official.page.getByLabel('Загрузить файл с текстом приказа');
  await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe('a file that is uploaded from a phone', () => {
  it.each([
    ['a scan', 'скан.pdf', scan, /Это документ PDF .*похоже на скан\. .*распознайте скан/u],
    ['a spreadsheet', 'сводка.xlsx', spreadsheet, /Это таблица Excel \(XLSX\)\. Ожидался приказ/u],
  ])(
    'is refused in words when it is %s, and one stays where one was',
    async (_, name, bytes, words) => {
      await upload(name, bytes);
      await official.page.getByText(words).waitFor({ timeout: waitMilliseconds });
      expect(official.page.url()).toMatch(/\/new-order$/u);
      await look(official, `upload-${name}`);
    },
    storyMilliseconds,
  );

  it(
    'is a draft when it is a DOCX, with what stands in its way in reach of a finger',
    async () => {
      await upload('приказ.docx', docx);
      await official.page.waitForURL('**/drafts/*', { timeout: waitMilliseconds });
      await official.page.getByRole('region', { name: 'Запуск', exact: true }).waitFor();
      expect(await official.page.locator('.draft-item .item-ref').count()).toBe(12);
      await look(official, 'upload-draft');
      // On a tablet most of them are one line high.
      await official.page.setViewportSize({ width: 1180, height: 820 });
      const heights = await official.page
        .locator('#obstacles li a')
        .evaluateAll((links) => links.map((link) => Math.round(link.getBoundingClientRect().height)));
      expect(heights.length).toBeGreaterThan(12);
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
      await look(official, 'upload-draft-tablet');
      await official.page.setViewportSize({ width: 390, height: 844 });
    },
    storyMilliseconds,
  );

  it(
    'says at the top of its draft what a damaged DOC does not tell',
    async () => {
      await upload(
        'резолюция.doc',
        docWithoutLists(readFileSync(join('test', 'corpus-formats', 'doc', '14-resolution-on-a-letter.doc'))),
      );
      await official.page.waitForURL('**/drafts/*', { timeout: waitMilliseconds });
      const told = official.page.getByRole('region', { name: 'О чтении файла' });
      await told.getByText('номера, которые Word ставит сам').waitFor({ timeout: waitMilliseconds });
      await look(official, 'upload-doc');
      expect(official.faults).toEqual([]);
    },
    storyMilliseconds,
  );
});
