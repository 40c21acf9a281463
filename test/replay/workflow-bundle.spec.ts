import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { workflowBundlePath } from '#apps/worker/src/temporal/workers';
import { workflowTypes } from '#libs/contracts/process/process';

/** Beside the workflows themselves: the contract, and what the SDK brings along. */
const allowed = [
  /^\.\/dist\/workflows\//,
  /^\.\/dist\/libs\/contracts\/process\/process\.js$/,
  /^\.\/node_modules\/(@temporalio\/(common|workflow)|nexus-rpc|ms|long)\//,
];

const bundle = readFileSync(workflowBundlePath, 'utf8');
const modules = [...bundle.matchAll(/^\/\*{3}\/ "(\.\/[^"]+)"/gm)].map(([, path]) => path ?? '');

describe('the bundle of workflows', () => {
  it('holds the workflows, their contract and the SDK, and nothing else of the house', () => {
    expect(modules).toContain('./dist/workflows/order/order.workflow.js');
    expect(modules.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('exports a workflow for every type of the contract', async () => {
    const index: Record<string, unknown> = await import('#workflows/index');
    expect(Object.keys(index).sort()).toEqual(Object.values(workflowTypes).sort());
  });

  it('asks neither for randomness nor for the time of a machine', () => {
    const own = modules.filter((path) => path.startsWith('./dist/workflows/'));
    const sources = own.map((path) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'));
    for (const source of sources)
      expect(source).not.toMatch(/Math\.random|process\.(env|hrtime|nextTick)|require\(|setTimeout/);
  });
});
