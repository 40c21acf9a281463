import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settingsTable } from '#libs/config/settings-table';
import { codeBlocks, linkedFiles, markedTable, npmScripts, outline, tableCells } from './documents.js';
import { houseFiles, repositoryRoot } from './sources.js';

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const documents = houseFiles().filter((file) => file.endsWith('.md'));

describe('the documents', () => {
  it('README shows the settings as they are', () => {
    const shown = markedTable(read('README.md'), 'settings');
    expect(shown.length).toBeGreaterThan(20);
    expect(shown).toEqual(tableCells(settingsTable()));
  });

  it('README and its Russian twin have the same sections and the same commands', () => {
    expect(outline(read('README.ru.md'))).toEqual(outline(read('README.md')));
    expect(codeBlocks(read('README.ru.md'))).toEqual(codeBlocks(read('README.md')));
  });

  it.each(documents)('every link of %s leads to a file that exists', (document) => {
    const targets = linkedFiles(read(document)).map((target) => join(dirname(document), target));
    expect(targets.filter((target) => !existsSync(join(repositoryRoot, target)))).toEqual([]);
  });

  it('every npm script that a document names exists', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = documents.flatMap((document) => npmScripts(read(document)));
    expect(named).toContain('prikaz');
    expect([...new Set(named)].filter((script) => !(script in scripts) && script !== 'test')).toEqual([]);
  });

  it('a lost row, a dead link, another outline and an unknown script are seen', () => {
    const text = [
      '# One',
      '',
      '[gone](docs/nowhere.md#part) and [outside](https://office.example)',
      '',
      '```sh',
      '# no heading',
      'npm run -s nothing',
      '```',
      '',
      '<!-- settings -->',
      '| a | b |',
      '| --- | :-- |',
      '<!-- /settings -->',
    ].join('\n');
    expect(outline(text)).toEqual([1]);
    expect(linkedFiles(text)).toEqual(['docs/nowhere.md']);
    expect(npmScripts(text)).toEqual(['nothing']);
    expect(markedTable(text, 'settings')).toEqual([['a', 'b']]);
  });
});
