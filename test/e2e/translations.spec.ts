import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const folder = join(process.cwd(), 'apps', 'web', 'src', 'i18n');
const pluralEnding = /_(one|few|many|other)$/;

function keysOf(value: unknown, path: string): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]]);
  if (typeof value !== 'object' || value === null) throw new Error(`${path} is neither a string nor a group`);
  return new Map(Object.entries(value).flatMap(([key, inner]) => [...keysOf(inner, `${path}.${key}`)]));
}

const read = (language: string): Map<string, string> =>
  new Map(
    readdirSync(join(folder, language)).flatMap((file) => [
      ...keysOf(JSON.parse(readFileSync(join(folder, language, file), 'utf8')), file),
    ]),
  );

const stems = (keys: Iterable<string>): string[] =>
  [...new Set([...keys].map((key) => key.replace(pluralEnding, '')))].sort();

const placesOf = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('the strings of the pages', () => {
  const russian = read('ru');
  const english = read('en');

  it('are the same in Russian and in English', () => {
    expect(russian.size).toBeGreaterThan(200);
    expect(stems(english.keys())).toEqual(stems(russian.keys()));
  });

  it('name the same values in both languages', () => {
    const differing = [...english].filter(([key, text]) => {
      const twin = russian.get(key);
      return twin !== undefined && placesOf(twin).join() !== placesOf(text).join();
    });
    expect(differing).toEqual([]);
  });

  it('have every plural form that their language needs', () => {
    const missing = (texts: Map<string, string>, forms: readonly string[]) =>
      [
        ...new Set(
          [...texts.keys()]
            .filter((key) => pluralEnding.test(key))
            .map((key) => key.replace(pluralEnding, '')),
        ),
      ]
        .flatMap((stem) => forms.map((form) => `${stem}_${form}`))
        .filter((key) => !texts.has(key));
    expect(missing(russian, ['one', 'few', 'many', 'other'])).toEqual([]);
    expect(missing(english, ['one', 'other'])).toEqual([]);
  });

  it('are written in the letters of their language', () => {
    const technical = /^(\{\{\w+\}\}|[^\p{L}])*$/u;
    const withoutCyrillic = [...russian.values()].filter(
      (text) => !/[а-яё]/i.test(text) && !technical.test(text),
    );
    const withCyrillic = [...english.values()].filter((text) => /[а-яё]/i.test(text));
    expect({ withoutCyrillic, withCyrillic }).toEqual({ withoutCyrillic: [], withCyrillic: [] });
  });
});
