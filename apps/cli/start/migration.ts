import { messageOf, stderrOf } from '#libs/runtime/error-code';
import { execFile } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Environment } from './node-program.js';

const runFile = promisify(execFile);

const installationSchema = z.object({
  installationId: z.string().min(1),
  kind: z.enum(['wall', 'training']),
  name: z.string(),
  temporalNamespace: z.string().min(1),
});

export type Installation = z.infer<typeof installationSchema>;

/**
 * Brings the database to the version of this program and learns which installation it holds.
 * @throws with what the migration said
 */
export async function migrate(options: {
  script: string;
  env: Environment;
  logFile: string;
  signal: AbortSignal;
}): Promise<Installation> {
  const { script, env, logFile, signal } = options;
  const args = ['--enable-source-maps', script];
  const { stdout, stderr } = await runFile(process.execPath, args, { env: { ...env }, signal }).catch(
    async (error: unknown) => {
      signal.throwIfAborted();
      const said = stderrOf(error) || messageOf(error);
      await appendFile(logFile, `${said}\n`);
      throw new Error(`The database could not be brought to this version (log: ${logFile}):\n${said}`);
    },
  );
  await appendFile(logFile, stderr + stdout);
  const line = stdout.trim().split('\n').at(-1) ?? '';
  try {
    return installationSchema.parse(JSON.parse(line));
  } catch (error) {
    throw new Error(`The migration said "${line}"; expected one line of JSON that names the installation.`, {
      cause: error,
    });
  }
}
