import { messageOf } from '#libs/runtime/error-code';
import { parseArgs } from 'node:util';
import { UsageError } from '../command.js';

export interface StartArguments {
  readonly work: boolean;
  readonly training: string | undefined;
  readonly from: string | undefined;
  readonly port: string | undefined;
}

/** @throws UsageError for anything that is no option of `start`, or options that exclude each other */
export function readStartArguments(args: readonly string[]): StartArguments {
  const { work = false, training, from, port } = parsed(args);
  if (work && training !== undefined)
    throw new UsageError('--work and --training exclude each other: an installation is of one kind.');
  if (work && from !== undefined)
    throw new UsageError('--from is for training installations: a work installation runs in real time.');
  return { work, training, from, port };
}

function parsed(args: readonly string[]) {
  try {
    const options = {
      work: { type: 'boolean' },
      training: { type: 'string' },
      from: { type: 'string' },
      port: { type: 'string' },
    } as const;
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const expected = 'start [--work | --training NAME] [--from YYYY-MM-DD] [--port PORT]';
    throw new UsageError(`${messageOf(error).split('. ')[0]}; expected ${expected}.`);
  }
}

/** Options win over the environment; both pass the same checks afterwards. */
export function environmentOf(
  { work, training, from, port }: StartArguments,
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string | undefined> {
  return {
    ...environment,
    PRIKAZ_KIND: work ? 'wall' : 'training',
    ...(training === undefined ? {} : { PRIKAZ_NAME: training }),
    ...(from === undefined ? {} : { TRAINING_FROM: from }),
    ...(port === undefined ? {} : { API_PORT: port }),
  };
}
