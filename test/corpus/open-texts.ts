import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the corpus that measure no first reading, with their names. */
export function openTexts(): { name: string; text: string }[] {
  return ['orders', 'constructions', 'opened'].flatMap((set) => {
    const folder = join('test', 'corpus', set);
    const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
    return files
      .sort()
      .map((file) => ({ name: join(set, file), text: readFileSync(join(folder, file), 'utf8') }));
  });
}
