import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DeterminismViolationError } from '@temporalio/workflow';
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker';
import { workflowBundlePath } from '#apps/worker/src/temporal/workers';
import { quietTemporal } from '#test/support/quiet-temporal';

const folder = join(import.meta.dirname, '../../../test/replay/histories');
const histories = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();

const historyNamed = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe('histories of running orders', () => {
  beforeAll(quietTemporal);

  it('are there, several of each recording', () => {
    expect(histories.length).toBeGreaterThanOrEqual(5);
  });

  it.each(histories)('%s goes on under the workflow code of today', async (name) => {
    const replay = Worker.runReplayHistory(
      { workflowBundle: { codePath: workflowBundlePath } },
      historyNamed(name),
    );
    await expect(replay).resolves.toBeUndefined();
  });

  it('do not go on under workflow code that was changed carelessly', async () => {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(import.meta.dirname, 'broken/broken-order.workflow.js'),
      logger: new DefaultLogger('ERROR'),
    });
    const wholeLife = histories.find((name) => name.endsWith('whole-life.json')) ?? '';
    const replay = Worker.runReplayHistory({ workflowBundle: { code } }, historyNamed(wholeLife));
    await expect(replay).rejects.toBeInstanceOf(DeterminismViolationError);
  });
});
