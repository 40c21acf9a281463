import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '#libs/intake/read-order';

const corpus = resolve('test/corpus');
const scorer = resolve('../shared/tools/score-drafts.mjs');
const available = existsSync(scorer);
const scored = available ? it : it.skip;
const reason = available ? '' : ' (skipped: the scorer is not beside this repository)';

const heldBack = new Set(
  z.array(z.string()).parse(JSON.parse(readFileSync(join(corpus, 'held-back.json'), 'utf8'))),
);
const scoreSchema = z.object({ total: z.object({ figures: z.record(z.string(), z.number().nullable()) }) });

interface Tool {
  readonly scored: (
    read: (text: string) => unknown,
    wanted: (name: string) => boolean,
    options: readonly string[],
  ) => string;
}
/** A plain script beside the corpus, not compiled. */
const tool = async (): Promise<Tool> =>
  (await import(pathToFileURL(join(corpus, 'score-documents.mjs')).href)) as Tool;

/** Scores the drafts of the corpus whose names are wanted; reading itself runs here, the scorer as a program. */
async function score(wanted: (name: string) => boolean): Promise<Record<string, number | null>> {
  const { scored: printed } = await tool();
  const read = (text: string) => readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
  return scoreSchema.parse(JSON.parse(printed(read, wanted, ['--json']))).total.figures;
}

/** Says the figures, which the bounds alone do not. */
function told<Figures extends Readonly<Record<string, unknown>>>(part: string, figures: Figures): Figures {
  const shown = ['items_f1', 'names_f1', 'due', 'blocking_r', 'silentlyWrong'];
  const words = shown.map((name) => `${name} ${String(figures[name])}`).join(', ');
  process.stdout.write(`corpus, ${part}: ${words}\n`);
  return figures;
}

const ofRules = (name: string): boolean => /^(?:constructions|orders)\//u.test(name);

describe('the corpus of invented orders', () => {
  scored(`is read with names, items and dates right and nothing silently wrong${reason}`, async () => {
    const figures = told('open', await score((name) => !heldBack.has(name) && ofRules(name)));
    expect(figures['items_f1']).toBeGreaterThanOrEqual(0.97);
    expect(figures['names_f1']).toBeGreaterThanOrEqual(0.97);
    expect(figures['due']).toBeGreaterThanOrEqual(0.97);
    expect(figures).toMatchObject({ blocking_r: 1, silentlyWrong: 0, formatErrors: 0, spanText: 1 });
  });

  scored(`is read nearly as well where nobody looked while the rules were written${reason}`, async () => {
    const figures = told('held back', await score((name) => heldBack.has(name)));
    expect(figures['items_f1']).toBeGreaterThanOrEqual(0.99);
    expect(figures['names_f1']).toBeGreaterThanOrEqual(0.99);
    expect(figures['due']).toBeGreaterThanOrEqual(0.98);
    expect(figures['blocking_r']).toBe(1);
    expect(figures['silentlyWrong']).toBeLessThanOrEqual(1);
    expect(figures).toMatchObject({ formatErrors: 0 });
  });

  scored(`is read nearly as well in whole documents that were opened later${reason}`, async () => {
    const figures = told('opened', await score((name) => name.startsWith('opened/')));
    expect(figures['items_f1']).toBeGreaterThanOrEqual(0.99);
    expect(figures['names_f1']).toBeGreaterThanOrEqual(0.99);
    expect(figures['due']).toBeGreaterThanOrEqual(0.99);
    expect(figures['blocking_r']).toBeGreaterThanOrEqual(0.98);
    expect(figures).toMatchObject({ silentlyWrong: 0, formatErrors: 0 });
  });

  scored(`is read so in whole documents that nobody saw at all${reason}`, async () => {
    const figures = told('unseen', await score((name) => name.startsWith('unseen/')));
    expect(figures['items_f1']).toBeGreaterThanOrEqual(0.97);
    expect(figures['names_f1']).toBeGreaterThanOrEqual(0.97);
    expect(figures['due']).toBeGreaterThanOrEqual(0.97);
    expect(figures).toMatchObject({ blocking_r: 1, silentlyWrong: 0, formatErrors: 0 });
  });
});
