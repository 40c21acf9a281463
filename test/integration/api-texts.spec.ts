import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DraftList, DraftReview } from '#libs/contracts/http/draft-review.schema';
import type { Problem } from '#libs/contracts/http/primitives.schema';
import { errorCodes } from '#libs/contracts/error-codes';
import { problemText } from '#apps/api/src/problem/problem-text';
import { docxFile, wordParagraph } from '#test/support/docx-file';
import { Office } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';
import { docWithoutLists } from '#test/support/doc-without-lists';

let api: RunningApi;

beforeAll(async () => {
  api = await startApi();
});

afterAll(async () => {
  await api.close();
});

async function upload(
  content: string | Uint8Array<ArrayBuffer>,
  language: string,
): Promise<{ status: number; code: string; message: string }> {
  const body = new FormData();
  body.set('file', new File([content], 'приказ.txt'));
  const headers = { 'accept-language': language };
  const answer = await fetch(`${api.address}/api/drafts`, { method: 'POST', headers, body });
  const { code, message } = (await answer.json()) as { code: string; message: string };
  return { status: answer.status, code, message };
}

/** `fetch` chooses the Host header itself. */
function statusUnderName(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${api.address}/api/people`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.once('error', reject).end();
  });
}

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const docx = docxFile({
  body: wordParagraph('1. Директору школы Петрову И.И. представить отчёт до 01.10.2026.'),
});
const noise = Buffer.from(Array.from({ length: 400 }, (_, index) => 0x80 + (index % 0x1f)));

describe('a text that cannot be read', () => {
  it.each([
    ['an empty file', '  \n', 422, 'EMPTY'],
    ['an image', Uint8Array.from(png), 422, 'IMAGE'],
    ['a Word document cut in half', Uint8Array.from(docx.subarray(0, 300)), 422, 'DAMAGED'],
    ['a text in no known encoding', Uint8Array.from(noise), 422, 'UNKNOWN_ENCODING'],
    ['a letter without a single item', 'Уважаемые коллеги! Поздравляем с праздником.', 422, 'NOT_AN_ORDER'],
    ['a file of 50 MB', Uint8Array.from(Buffer.alloc(50 * 1024 * 1024, 'а')), 413, 'TOO_LARGE'],
  ])('is refused with a sentence and nothing is stored: %s', async (_, content, status, code) => {
    const russian = await upload(content, 'ru');
    expect([russian.status, russian.code]).toEqual([status, code]);
    expect(russian.message).toMatch(/[а-яё]{4,}/i);
    const english = await upload(content, 'en');
    expect([english.status, english.code]).toEqual([status, code]);
    expect(english.message).not.toMatch(/[а-яё]{4,}/i);
    expect((await new Office(api.address).read(DraftList, '/drafts')).drafts).toEqual([]);
  });

  it('pasted without its field is refused with the field named', async () => {
    const answer = await fetch(`${api.address}/api/drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"words":"x"}',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'INVALID_REQUEST', details: [{ path: 'text' }] });
  });
});

describe('a document', () => {
  it('as DOCX is read and stored with the text that it holds', async () => {
    const body = new FormData();
    body.set('file', new File([Uint8Array.from(docx)], 'поручение.docx'));
    const answer = await fetch(`${api.address}/api/drafts`, { method: 'POST', body });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      sourceName: 'поручение.docx',
      sourceText: '1. Директору школы Петрову И.И. представить отчёт до 01.10.2026.\n',
      draft: { items: [{ ref: '1', deadline: { to: '2026-10-01' } }] },
    });
  });
});

describe('what the format of a file could not tell', () => {
  it('stays with its draft, in the language of whoever looks', async () => {
    const bytes = readFileSync(join('test', 'corpus-formats', 'doc', '14-resolution-on-a-letter.doc'));
    const body = new FormData();
    body.set('file', new File([Uint8Array.from(docWithoutLists(bytes))], 'резолюция.doc'));
    const answer = await fetch(`${api.address}/api/drafts`, { method: 'POST', body });
    expect(answer.status).toBe(201);
    const { id } = DraftReview.parse(await answer.json());
    for (const [language, words] of [
      ['ru', /номера, которые Word ставит сам/u],
      ['en', /numbers that Word counts by itself/u],
    ] as const) {
      const headers = { 'accept-language': language };
      const review = await fetch(`${api.address}/api/drafts/${id}`, { headers });
      expect(DraftReview.parse(await review.json()).sourceWarnings).toEqual([
        { code: 'AUTOMATIC_NUMBERS_MISSING', message: expect.stringMatching(words) },
      ]);
    }
  });
});

describe('a refusal', () => {
  it('has a sentence in both languages for every code', () => {
    for (const code of errorCodes) {
      expect(problemText(code, 'ru')).toMatch(/[а-яё]{3,}.*\.$/is);
      expect(problemText(code, 'en')).toMatch(/^[^а-яё]{10,}\.$/is);
    }
  });

  it.each([
    ['ru', /JSON/, /не более 10/],
    ['en', /JSON/, /at most 10/],
  ])('of what cannot even be parsed speaks the language asked for: %s', async (language, broken, many) => {
    const told = async (path: string, headers: Record<string, string>, body: string | FormData) => {
      const sent = { method: 'POST', headers: { ...headers, 'accept-language': language }, body };
      const answer = await fetch(`${api.address}/api${path}`, sent);
      expect(answer.status).toBe(400);
      return ((await answer.json()) as Problem).details.map(({ message }) => message).join();
    };
    expect(await told('/drafts', { 'content-type': 'application/json' }, '{"text":')).toMatch(broken);
    const files = new FormData();
    for (let count = 0; count < 11; count += 1) files.append('files', new File(['х'], 'справка.txt'));
    expect(await told(`/assignments/${randomUUID()}/reports`, {}, files)).toMatch(many);
  });

  it('meets a foreign page and a foreign name', async () => {
    const foreign = await fetch(`${api.address}/api/people`, {
      headers: { origin: 'http://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    expect(await foreign.json()).toMatchObject({ code: 'FOREIGN_ORIGIN' });
    expect(await statusUnderName('elsewhere.example')).toBe(403);
    expect(await statusUnderName(new URL(api.address).host)).toBe(200);
  });
});
