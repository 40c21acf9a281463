import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from './child.mjs';
import { specsBelow } from './compiled.mjs';
import { folders } from './folders.mjs';

function failure(output) {
  return { passed: 0, failed: 1, skipped: 0, output };
}

/**
 * Runs one project of jest.config.mjs over its compiled specs and counts its tests. No spec, a spec that was not
 * compiled, or a jest that ended without counts is a failure: a part that cannot run is never green.
 */
export async function runJest(name, testFolders, { workers, limitMinutes, alone, namePattern }) {
  const specs = specsBelow(testFolders);
  if (specs.length === 0) return failure(`no spec found below ${testFolders.join(', ')}`);
  const missing = specs.filter(({ compiled }) => !existsSync(join(folders.root, compiled)));
  if (missing.length > 0) return failure(`not compiled: ${missing.map(({ source }) => source).join(', ')}`);

  return jestOutcome(['--selectProjects', name, '--maxWorkers', String(workers)], {
    outputFile: join(folders.run, `${name}.json`),
    limitMinutes,
    alone,
    namePattern,
  });
}

/** Runs jest with these arguments and answers what it counted. */
export async function jestOutcome(args, { outputFile, limitMinutes, alone, namePattern }) {
  const pattern = namePattern === null ? [] : ['--testNamePattern', namePattern];
  const { code, output } = await runChild(
    process.execPath,
    [
      join(folders.root, 'node_modules/jest/bin/jest.js'),
      ...args,
      '--json',
      '--outputFile',
      outputFile,
      ...pattern,
    ],
    {
      env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
      limitMinutes,
      loud: alone,
    },
  );
  return count(outputFile, code, output, namePattern !== null);
}

function count(outputFile, code, output, someChosen) {
  if (!existsSync(outputFile)) return failure(`${output}\njest ended with ${code} and without counts`);
  const counts = JSON.parse(readFileSync(outputFile, 'utf8'));
  // A file that could not be loaded has no tests of its own, yet something in it failed.
  const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  return {
    passed: counts.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: someChosen ? 0 : counts.numPendingTests + counts.numTodoTests,
    output: readable(counts, output),
  };
}

/** The failures alone, without the tests that passed; jest's whole output when it failed outside any test. */
function readable(counts, output) {
  const messages = counts.testResults
    .filter(({ status }) => status === 'failed')
    .map(({ message }) => message);
  return messages.length > 0 ? messages.join('\n') : output;
}
