import { Runtime } from '@temporalio/worker';
import type { LogLevel, LogMetadata } from '@temporalio/worker';
import type { Logger } from 'pino';

/**
 * Prepares the native part of the SDK, once a process and before the first connection. It gets no shutdown signals of
 * its own: the program stops its workers in order, and two listeners to one signal would race.
 */
export function installNativeRuntime(logger: Logger): void {
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log: (level: LogLevel, message: string, meta?: LogMetadata) => {
        write(logger, level, message, meta);
      },
      trace: (message, meta) => {
        logger.trace({ ...meta }, message);
      },
      debug: (message, meta) => {
        logger.debug({ ...meta }, message);
      },
      info: (message, meta) => {
        logger.info({ ...meta }, message);
      },
      warn: (message, meta) => {
        logger.warn({ ...meta }, message);
      },
      error: (message, meta) => {
        logger.error({ ...meta }, message);
      },
    },
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
  });
}

const levels = {
  TRACE: 'trace',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
} as const;

function write(logger: Logger, level: LogLevel, message: string, meta?: LogMetadata): void {
  logger[levels[level]]({ ...meta }, message);
}
