import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'prettier';

const page = join(import.meta.dirname, '../../docs/performance.md');

/**
 * Puts the figures of a run between their markers on the page, so that no figure there was copied by hand.
 * @throws Error when the page has no markers of that name
 */
export async function writeFigures(name: string, figures: string): Promise<void> {
  const text = await readFile(page, 'utf8');
  const opening = `<!-- figures: ${name} -->`;
  const closing = `<!-- end of figures: ${name} -->`;
  const from = text.indexOf(opening);
  const to = text.indexOf(closing);
  if (from < 0 || to < from) throw new Error(`docs/performance.md: expected ${opening} and then ${closing}`);
  const filled = `${text.slice(0, from + opening.length)}\n\n${figures}\n\n${text.slice(to)}`;
  await writeFile(page, await format(filled, { parser: 'markdown', printWidth: 110 }));
}
