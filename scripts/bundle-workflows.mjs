// Bundles the compiled workflows once, so that a worker starts without webpack (which costs seconds and 200 MB at every start).
import { bundleWorkflowCode } from '@temporalio/worker';
import { renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'dist/workflow-bundle.js');

const { code } = await bundleWorkflowCode({ workflowsPath: join(root, 'dist/workflows/index.js') });
writeFileSync(`${target}.${process.pid}`, code);
renameSync(`${target}.${process.pid}`, target);
