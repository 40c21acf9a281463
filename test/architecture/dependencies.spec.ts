import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruiseHouse, houseRules } from './cruise-house.js';
import { repositoryRoot, typeScriptSources } from './sources.js';

const fixtures = join(repositoryRoot, 'test/architecture/fixtures/dependencies');
const broken = readdirSync(fixtures).sort();

describe('who may import whom', () => {
  it('the house keeps every rule', async () => {
    const { modules, violations } = await cruiseHouse(repositoryRoot);
    expect(violations).toEqual([]);
    // A cruise that saw nothing would be green too.
    const cruised = new Set(modules);
    expect(typeScriptSources().filter((file) => !cruised.has(file))).toEqual([]);
  });

  it('every rule has a fixture that breaks it', async () => {
    const { forbidden } = await houseRules();
    expect(broken).toEqual(forbidden.map(({ name }) => name).sort());
  });

  it.each(broken)('a house that breaks %s is refused by this rule alone', async (rule) => {
    const { violations } = await cruiseHouse(join(fixtures, rule));
    expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
  });
});
