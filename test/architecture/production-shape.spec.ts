import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { settings } from '#libs/config/settings';
import { nodeFlags } from '../../apps/cli/start/node-program.js';
import { composeRefusals, readComposeFile, specificationRefusals, type House } from './production-shape.js';
import { repositoryRoot } from './sources.js';

const text = readFileSync(join(repositoryRoot, 'docker-compose.yml'), 'utf8');
const house: House = {
  settings: new Set(Object.keys(settings)),
  hasFile: (path) => existsSync(join(repositoryRoot, path)),
};

describe('the production shape', () => {
  it('fits the specification of Compose files', () => {
    expect(specificationRefusals(text)).toEqual([]);
  });

  it('a file that does not fit the specification is refused', () => {
    expect(specificationRefusals('services:\n  api:\n    comand: [node]\n').join()).toContain(
      'additional properties',
    );
  });

  it('names only settings, programs, files and services that exist, and publishes no port', () => {
    expect(composeRefusals(readComposeFile(text), house)).toEqual([]);
  });

  it('has several workers, one migration before them all, and jobs for schema and namespace', () => {
    const { services } = readComposeFile(text);
    expect(Object.keys(services).sort()).toEqual(
      ['api', 'migrate', 'postgres', 'temporal', 'temporal-namespace', 'temporal-schema', 'worker'].sort(),
    );
    expect(services['worker']).toMatchObject({ deploy: { replicas: 2 } });
    expect(Object.keys(services['api']?.depends_on ?? {})).toContain('migrate');
    expect(Object.keys(services['temporal-namespace']?.depends_on ?? {})).toContain('migrate');
    expect(Object.keys(services['worker']?.depends_on ?? {})).toContain('temporal-namespace');
  });

  it('starts Node as npm start does', () => {
    const dockerfile = readFileSync(join(repositoryRoot, 'Dockerfile'), 'utf8');
    const given = /^ENV NODE_OPTIONS=(.+)$/mu.exec(dockerfile)?.[1]?.split(' ') ?? [];
    expect(given).toEqual(nodeFlags.filter((flag) => flag.startsWith('--max-')));
  });

  it.each([
    ['NEWS_EVERY_HOURS: 1', 'found the setting NEWS_EVERY_HOURS'],
    ['command: [node, dist/apps/api/src/nowhere.js]', 'expected its source apps/api/src/nowhere.ts'],
    ['ports: ["4600:4600"]', 'published ports'],
    ['image: prikaz:latest', 'pinned version'],
    ['depends_on: { oracle: { condition: service_started } }', 'dependency on oracle'],
    ['depends_on: { quiet: { condition: service_healthy } }', 'has no health check'],
    ['volumes: ["./nowhere.sh:/nowhere.sh"]', 'volume ./nowhere.sh'],
  ])('a service with %s is refused', (line, reason) => {
    const setting = /^[A-Z]/.test(line);
    const lines = [
      'services:',
      '  quiet: { image: "quiet:1.0", restart: always }',
      '  api:',
      ...['build: .', 'restart: always', 'image: prikaz:1.0.0', 'command: [node, dist/apps/cli/main.js]']
        .filter((given) => given.split(':')[0] !== line.split(':')[0])
        .map((given) => `    ${given}`),
      setting ? `    environment: { ${line} }`.replace(': 1', ": '1'") : `    ${line}`,
    ];
    const anywhere: House = { ...house, hasFile: (path) => !path.includes('nowhere') };
    const refusals = composeRefusals(readComposeFile(lines.join('\n')), anywhere);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(reason);
  });
});
