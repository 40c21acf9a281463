import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { draftOrderSchema } from '#libs/contracts/http/draft.schema';
import { docWithoutLists } from '#test/support/doc-without-lists';
import { docxOfText } from './docx-of-text.js';
import { pdfOfText } from './pdf-of-text.js';

const order = readFileSync(join('test', 'corpus', 'orders', '01-school-meals-monitoring.txt'), 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prikaz-read-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function read(name: string, content: Uint8Array): { status: number | null; stdout: string; stderr: string } {
  const file = join(folder, name);
  writeFileSync(file, content);
  return spawnSync(process.execPath, [join('dist', 'apps', 'cli', 'main.js'), 'read', file], {
    encoding: 'utf8',
  });
}

describe('prikaz read', () => {
  it('prints the draft of a DOCX and of a PDF and nothing else', async () => {
    for (const [name, bytes] of [
      ['приказ.docx', await docxOfText(order)],
      ['приказ.pdf', await pdfOfText(order)],
    ] as const) {
      const { status, stdout, stderr } = read(name, bytes);
      expect([name, status, stderr]).toEqual([name, 0, '']);
      expect(draftOrderSchema.parse(JSON.parse(stdout)).document.number).toBe('217-од');
    }
  });

  it('tells on standard error that a DOC has lost its numbers where its lists are damaged', () => {
    const bytes = readFileSync(join('test', 'corpus-formats', 'doc', '14-resolution-on-a-letter.doc'));
    const { status, stdout, stderr } = read('резолюция.doc', docWithoutLists(bytes));
    expect(status).toBe(0);
    expect(draftOrderSchema.safeParse(JSON.parse(stdout)).success).toBe(true);
    expect(stderr).toMatch(/номера.*DOCX/u);
  });

  it('refuses with exit 2 and a sentence in both languages, and prints no draft', () => {
    const { status, stdout, stderr } = read('скан.png', Buffer.from('89504e470d0a1a0a', 'hex'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/изображение PNG[^]*PNG image[^]*\[IMAGE\]/u);
  });
});
