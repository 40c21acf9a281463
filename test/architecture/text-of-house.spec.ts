import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { houseFiles, repositoryRoot } from './sources.js';
import { foreignTextRefusals, realOrderRefusals, recognisableLines } from './text-of-house.js';

const binary = /\.(png|jpe?g|ico|woff2?|docx|xlsx|pdf|zip)$/;
const textFiles = houseFiles().filter((file) => !binary.test(file) && file !== 'package-lock.json');
const textOf = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');

const realOrders = join(repositoryRoot, '../shared/orders');

describe('the text of the house', () => {
  it('speaks of the product alone: no path of one machine, no registry, no number of an issue', () => {
    expect(textFiles.length).toBeGreaterThan(20);
    expect(textFiles.flatMap((file) => foreignTextRefusals(file, textOf(file)))).toEqual([]);
  });

  it.each([
    ["const home = '/wo" + "rk/main/dist';", 'a path of one machine'],
    ['see (/ro' + 'ot/.config/file)', 'a path of one machine'],
    ['https://registry.npm' + 'js.org/pg', "a registry's address"],
    ['// as issu' + 'e 3 asks', 'a number of an issue'],
  ])('%s is refused', (line, what) => {
    expect(foreignTextRefusals('file.ts', line)).toEqual([`file.ts:1: found ${what}`]);
  });

  it('the state folder of a work installation is not a path of one machine', () => {
    expect(foreignTextRefusals('README.md', 'State in `.prikaz/work/`, printed as …/work/logs.')).toEqual([]);
  });

  it('a line of a real order is recognised whatever its case, quotes and numbering', () => {
    const lines = recognisableLines([
      '1. Провести проверку «готовности» всех школ округа.\nКороткая строка.',
    ]);
    const copied = 'const text = "провести проверку готовности ВСЕХ школ\\n округа";';
    expect(lines.size).toBe(1);
    expect(realOrderRefusals('a.ts', copied.replace('\\n', '\n').replace('"', '"1) '), lines)).toHaveLength(
      1,
    );
    expect(realOrderRefusals('a.ts', 'Провести проверку готовности некоторых школ округа', lines)).toEqual(
      [],
    );
  });

  if (existsSync(realOrders)) {
    it('holds no line of a real order', () => {
      const orders = readdirSync(realOrders).filter((file) => file.endsWith('.txt'));
      const lines = recognisableLines(orders.map((file) => readFileSync(join(realOrders, file), 'utf8')));
      expect(lines.size).toBeGreaterThan(20);
      expect(textFiles.flatMap((file) => realOrderRefusals(file, textOf(file), lines))).toEqual([]);
    });
  }
});
