/**
 * One project per part of `npm test`, over the compiled output. Only the parts that speak to servers start them, so
 * that a pure spec runs alone in a second.
 */
const serverless = {
  specs: ['libs', 'activities', 'workflows', 'apps', 'test/corpus', 'test/corpus-formats'],
  architecture: ['test/architecture'],
};
const withServers = {
  integration: ['test/integration'],
  replay: ['test/replay'],
  drift: ['test/drift'],
  faults: ['test/faults'],
  e2e: ['test/e2e'],
};

const project = (displayName, folders) => ({
  displayName,
  testEnvironment: 'node',
  testMatch: folders.map((folder) => `<rootDir>/dist/${folder}/**/*.spec.js`),
  roots: ['<rootDir>/dist'],
  transform: {},
  injectGlobals: false,
  setupFilesAfterEnv: ['<rootDir>/scripts/test/every-test-asserts.mjs'],
});

export default {
  maxWorkers: 2,
  // For all projects: jest hears it here alone. A hanging part is ended by the runner.
  testTimeout: 120_000,
  projects: [
    ...Object.entries(serverless).map(([name, folders]) => ({
      ...project(name, folders),
      globalSetup: '<rootDir>/scripts/test/note-run.mjs',
    })),
    ...Object.entries(withServers).map(([name, folders]) => ({
      ...project(name, folders),
      globalSetup: '<rootDir>/scripts/test/global-setup.mjs',
      globalTeardown: '<rootDir>/scripts/test/global-teardown.mjs',
    })),
  ],
};
