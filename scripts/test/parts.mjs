import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from './folders.mjs';
import { runGate } from './gate.mjs';
import { runJest } from './jest-part.mjs';

const bin = (name) => join(folders.bin, name);

const gate = (name, commands) => ({ name, run: (chosen) => runGate(commands(), chosen) });

const jest = (name, testFolders, { workers = 2, limitMinutes = 10, servers = false } = {}) => ({
  name,
  servers,
  run: async (chosen) => {
    if (servers && chosen.serversFailure !== null) throw new Error(chosen.serversFailure);
    return runJest(name, testFolders, {
      workers,
      limitMinutes: limitMinutes * (chosen.long ? 6 : 1),
      ...chosen,
    });
  },
});

function typeChecks() {
  const projects = ['tsconfig.json', 'apps/web/tsconfig.json'].filter((file) =>
    existsSync(join(folders.root, file)),
  );
  return projects.map((project, index) => [
    bin('tsc'),
    ...[
      '--project',
      project,
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      `dist/types-${index}.tsbuildinfo`,
    ],
  ]);
}

/** Two cores: the light gates share them two at a time, parts with servers have them to themselves. */
export const phases = [
  {
    atOnce: 2,
    parts: [
      gate('lint', () => [[bin('eslint'), '.', '--max-warnings', '0']]),
      gate('format', () => [[bin('prettier'), '--check', '.', '--log-level', 'warn']]),
      gate('types', typeChecks),
    ],
  },
  {
    atOnce: 1,
    parts: [
      jest('specs', ['libs', 'activities', 'workflows', 'apps', 'test/corpus', 'test/corpus-formats']),
      jest('architecture', ['test/architecture']),
      jest('drift', ['test/drift'], { workers: 1, servers: true }),
      jest('integration', ['test/integration'], { limitMinutes: 12, servers: true }),
      jest('replay', ['test/replay'], { workers: 1, servers: true }),
      jest('faults', ['test/faults'], { workers: 1, limitMinutes: 15, servers: true }),
      jest('e2e', ['test/e2e'], { workers: 1, limitMinutes: 15, servers: true }),
    ],
  },
];

const parts = phases.flatMap((phase) => phase.parts);

export const partNames = parts.map(({ name }) => name);
export const partsWithServers = parts.filter(({ servers }) => servers).map(({ name }) => name);
