import { Connection } from '@temporalio/client';
import type { Logger } from 'pino';
import type { Configuration } from '#libs/config/configuration';
import { PacedNews } from '#libs/contracts/process/paced-news';
import { processStart } from '#libs/contracts/process/process-start';
import { namespaceOfInstallation } from '#libs/contracts/process/process';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { ProcessSignals } from '#libs/runtime/process-signals';

/**
 * News from people's commands to the processes. The connection is lazy: the API starts and serves without a Temporal server, and
 * what could not be told is found by reconcile.
 */
export function createNews(
  config: Configuration,
  installation: StoredInstallation,
  logger: Logger,
): PacedNews {
  const { TEMPORAL_ADDRESS: address } = config;
  const signals =
    address === undefined
      ? null
      : new ProcessSignals(Connection.lazy({ address }), {
          namespace: namespaceOfInstallation(installation.id),
          taskTimeoutSeconds: config.WORKFLOW_TASK_TIMEOUT_SECONDS,
          identity: `api ${String(process.pid)}`,
        });
  return new PacedNews(
    async (target) => signals?.send(processStart(target, config.ACTIVITY_RETRY_MAX_SECONDS)),
    {
      everyMilliseconds: config.NEWS_EVERY_MILLISECONDS,
      onFailure: (target, error) => {
        logger.debug({ target, err: error }, 'news was not heard, reconcile will repeat it');
      },
    },
  );
}
