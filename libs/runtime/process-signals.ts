import { randomUUID } from 'node:crypto';
import { defaultPayloadConverter, type Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';

/** What is needed to start a process that does not run yet. */
export interface SignalTarget {
  readonly workflowId: string;
  readonly workflowType: string;
  readonly taskQueue: string;
  readonly signalName: string;
  readonly args: readonly unknown[];
}

export interface SignalSettings {
  readonly namespace: string;
  /** Time a worker has for one workflow task; short, so that a killed worker holds a process up only for moments. */
  readonly taskTimeoutSeconds: number;
  /** Who signals, as the history of the process shows it. */
  readonly identity: string;
}

/** A call that takes longer fails: who tells news never waits for a server that is down. */
const callTimeoutMilliseconds = 5_000;

/**
 * Signal-with-start as the server offers it; the SDK's client hides whether a process had to be started, which is the
 * difference between a reminder and a repair.
 */
export class ProcessSignals {
  constructor(
    private readonly connection: Connection,
    private readonly settings: SignalSettings,
  ) {}

  /**
   * Signals the running process, or starts it and signals it. A process that ended may start again: the rows decide
   * whether there is anything to do, not the server's memory of ids.
   * @throws a gRPC error when the server does not answer within 5 s
   */
  async send(target: SignalTarget): Promise<{ readonly started: boolean }> {
    const { namespace, identity, taskTimeoutSeconds } = this.settings;
    const answer = this.connection.withDeadline(Date.now() + callTimeoutMilliseconds, () =>
      this.connection.workflowService.signalWithStartWorkflowExecution({
        namespace,
        identity,
        requestId: randomUUID(),
        workflowId: target.workflowId,
        workflowType: { name: target.workflowType },
        taskQueue: { name: target.taskQueue },
        input: { payloads: target.args.map((arg) => defaultPayloadConverter.toPayload(arg)) },
        signalName: target.signalName,
        workflowTaskTimeout: msToTs(taskTimeoutSeconds * 1000),
        workflowIdReusePolicy: reusePolicy.allowDuplicate,
        workflowIdConflictPolicy: conflictPolicy.useExisting,
      }),
    );
    // The SDK has read what it kept there. Left on, Node follows every promise of the program, and requests pay for it.
    this.connection.callContextStorage.disable();
    return { started: (await answer).started };
  }
}

/** Numbers of the protocol (temporal.api.enums.v1): the names live in a package of 100,000 lines. */
const reusePolicy = { allowDuplicate: 1 } as const;
const conflictPolicy = { useExisting: 2 } as const;
