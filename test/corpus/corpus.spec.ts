import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { draftOrderSchema } from '#libs/contracts/http/draft.schema';

const corpus = resolve('test/corpus');
const sets = { constructions: 136, orders: 24, opened: 412, unseen: 47 };
/** Of these every third document is held back; the whole set `unseen` is, without being listed. */
const setsOfRules = ['constructions', 'orders'];
const scorer = resolve('../shared/tools/score-drafts.mjs');
const outside = existsSync(scorer) ? it : it.skip;

/** As the format says: fill characters removed, runs of white space one space. */
const fold = (text: string): string =>
  text.replace(/\*\*/g, '').replace(/_+/g, '').replace(/\s+/g, ' ').trim();

const numberOf = (name: string): number => Number.parseInt(name, 10);

const namesIn = (set: string): string[] =>
  readdirSync(join(corpus, set))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.replace(/\.txt$/, ''))
    .sort((a, b) => numberOf(a) - numberOf(b));

const documents = Object.keys(sets).flatMap((set) => namesIn(set).map((name) => `${set}/${name}`));
const textOf = (name: string): string => readFileSync(join(corpus, `${name}.txt`), 'utf8');
const expectedOf = (name: string) =>
  draftOrderSchema.parse(JSON.parse(readFileSync(join(corpus, `${name}.expected.json`), 'utf8')));

interface Marks {
  text: string;
  places: unknown[];
}
type Complaints = (draft: unknown, text: string, calendar: unknown) => string[];

/** The tools are plain scripts beside the corpus and not compiled. */
const tool = (file: string): Promise<unknown> => import(pathToFileURL(join(corpus, file)).href);

describe('the corpus of orders', () => {
  it.each(Object.entries(sets))('has enough documents among its %s', (set, least) => {
    expect(namesIn(set).length).toBeGreaterThanOrEqual(least);
  });

  it('keeps every third document of the sets of rules back from their authors, and lists no unseen one', () => {
    const third = setsOfRules.flatMap((set) =>
      namesIn(set)
        .filter((name) => numberOf(name) % 3 === 0)
        .map((name) => `${set}/${name}`),
    );
    const list: unknown = JSON.parse(readFileSync(join(corpus, 'held-back.json'), 'utf8'));
    expect(list).toEqual(third);
  });

  it('is what its annotated documents make', () => {
    const made = spawnSync(process.execPath, [join(corpus, 'make-expected.mjs'), '--check'], {
      encoding: 'utf8',
    });
    expect([made.status, made.stderr]).toEqual([0, '']);
  });

  it.each(documents)(
    'expects of %s a draft in the format, whose spans hold the texts of its items',
    (name) => {
      const text = textOf(name);
      const { items } = expectedOf(name);
      expect(items.map(({ span }) => fold(text.slice(...span)))).toEqual(items.map((item) => item.text));
    },
  );

  it('is made by a tool that refuses an open mark and words that the text does not hold', async () => {
    const { readMarks } = (await tool('annotated-text.mjs')) as { readMarks: (text: string) => Marks };
    const { complaintsAbout } = (await tool('check-draft.mjs')) as { complaintsAbout: Complaints };
    expect(readMarks('1. ⟦1⟧Иванову А.А.⟦/⟧')).toMatchObject({
      text: '1. Иванову А.А.',
      places: [{ ref: '1', span: [3, 15], printed: true }],
    });
    expect(() => readMarks('1. ⟦1⟧Иванову А.А.')).toThrow('never closed');
    const name = documents[0] ?? '';
    const draft = { ...expectedOf(name), findings_alt: [] };
    const calendar = { isWorkingDay: () => true };
    expect(complaintsAbout(draft, textOf(name), calendar)).toEqual([]);
    const foreign = draft.items.map((item) => ({ ...item, deliverables: ['чужой отчет'], parent: '77' }));
    expect(complaintsAbout({ ...draft, items: foreign }, textOf(name), calendar)).toContain(
      '1 deliverable: the text does not hold «чужой отчет»',
    );
  });

  const scoreSchema = z.object({ total: z.object({ figures: z.record(z.string(), z.number().nullable()) }) });

  outside.each(Object.keys(sets))('scores 1 against itself in every measure: %s', (set) => {
    const folder = join(corpus, set);
    const run = spawnSync(process.execPath, [scorer, '--json', '--expected', folder, '--got', folder], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    expect([run.status, run.stderr]).toEqual([0, '']);
    const { silentlyWrong, formatErrors, ...shares } = scoreSchema.parse(JSON.parse(run.stdout)).total
      .figures;
    expect([silentlyWrong, formatErrors]).toEqual([0, 0]);
    expect(Object.entries(shares).filter(([, share]) => share !== null && share !== 1)).toEqual([]);
  });
});
