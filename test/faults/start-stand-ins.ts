import { chmod, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { spawn, type ChildProcess } from 'node:child_process';
import { tmpdir } from 'node:os';
import { z } from 'zod';
import { join, resolve } from 'node:path';
import { livingProcess, type LivingProcess } from '#libs/runtime/process-identity';
import { findTemporalProgram } from '#libs/runtime/temporal-program';
import { waitUntil } from '#libs/runtime/wait-until';

/**
 * Starts the real launcher (`start` of the command line) as a process of its own, with the real PostgreSQL, Temporal server and
 * mailbox. Only our own API, worker and migration are small programs written here: what is tested is how a part is started,
 * watched and stopped, and some of these parts must fail on demand.
 */
const migrateScript = `
console.log(JSON.stringify({ installationId: 'i1', kind: process.env.PRIKAZ_KIND, name: process.env.PRIKAZ_NAME, temporalNamespace: 'office-i1' }));
`;

const apiScript = `
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  if (request.url === '/api/health/live') return response.end('{}');
  response.end(JSON.stringify({ pid: process.pid, database: process.env.DATABASE_URL, temporal: process.env.TEMPORAL_ADDRESS, smtp: process.env.SMTP_URL }));
});
server.listen(Number(process.env.API_PORT), process.env.API_HOST);
process.on('SIGTERM', () => { server.close(() => process.exit(0)); server.closeAllConnections(); });
`;

const workerScript = `
process.on('SIGTERM', () => process.exit(0));
setInterval(() => {}, 60_000);
`;

const brokenScript = `console.error('no such table: orders'); process.exit(1);`;

const answerSchema = z.object({
  pid: z.number(),
  database: z.string(),
  temporal: z.string(),
  smtp: z.string(),
});

type Answer = z.infer<typeof answerSchema>;

export class Launch {
  printed = '';
  readonly ended: Promise<number | NodeJS.Signals | null>;

  constructor(readonly process: ChildProcess) {
    const collect = (chunk: Buffer) => (this.printed += chunk.toString('utf8'));
    process.stdout?.on('data', collect);
    process.stderr?.on('data', collect);
    this.ended = new Promise((done) => process.once('close', (code, signal) => done(code ?? signal)));
  }

  address(): Promise<string> {
    return this.printedMatch(/^Prikaz: (\S+)/m, 60).then((match) => match[1] ?? '');
  }

  async says(pattern: RegExp): Promise<void> {
    await this.printedMatch(pattern, 30);
  }

  /** Also looks once more after the end: the last lines come with it. */
  private async printedMatch(pattern: RegExp, limitSeconds: number): Promise<RegExpExecArray> {
    const ended = this.ended.then(() => 'ended' as const);
    const look = () => Promise.resolve(pattern.exec(this.printed));
    const found = await waitUntil(
      async () => (await look()) ?? Promise.race([ended, Promise.resolve(null)]),
      limitSeconds,
    );
    const match = found === 'ended' ? await look() : found;
    if (match === null)
      throw new Error(`${String(pattern)} was not printed within ${limitSeconds} s:
${this.printed}`);
    return match;
  }

  signal(name: NodeJS.Signals): void {
    this.process.kill(name);
  }
}

export class Workshop {
  private readonly launches: Launch[] = [];

  private constructor(
    readonly folder: string,
    private readonly temporalCli: string,
  ) {}

  static async open(): Promise<Workshop> {
    const { path } = await findTemporalProgram({ binFolder: resolve('.prikaz/bin') });
    const folder = await mkdtemp(join(tmpdir(), 'prikaz-start-'));
    // As root PostgreSQL runs as another user, who must be able to enter; else its data would be kept outside the folder.
    await chmod(folder, 0o711);
    const workshop = new Workshop(folder, path);
    await workshop.write('migrate.mjs', migrateScript);
    await workshop.write('api.mjs', apiScript);
    await workshop.write('broken.mjs', brokenScript);
    await workshop.write('worker.mjs', workerScript);
    return workshop;
  }

  async write(name: string, text: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await writeFile(join(this.folder, name), text);
  }

  get stateFolder(): string {
    return join(this.folder, 'home/training/training');
  }

  async start(
    options: { args?: readonly string[]; api?: string; env?: Record<string, string> } = {},
  ): Promise<Launch> {
    const { args = [], api = 'api.mjs', env = {} } = options;
    const path = (name: string) => join(this.folder, name);
    const scripts = {
      migrate: path('migrate.mjs'),
      api: path(api),
      worker: path('worker.mjs'),
      play: path('play.mjs'),
    };
    const command = JSON.stringify(resolve('dist/apps/cli/start.command.js'));
    await this.write(
      'launcher.mjs',
      `import { start } from ${command};
process.exitCode = await start(process.argv.slice(2), ${JSON.stringify(scripts)}).catch((error) => { console.error(error.message); return 1; });`,
    );
    const child = spawn(process.execPath, [path('launcher.mjs'), ...args], {
      env: {
        PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
        PRIKAZ_HOME: path('home'),
        TEMPORAL_CLI: this.temporalCli,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const launch = new Launch(child);
    this.launches.push(launch);
    return launch;
  }

  /** Everything of this installation that still runs: every process that names its folder in its command line. */
  async survivors(): Promise<LivingProcess[]> {
    const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
    const living = await Promise.all(pids.map((pid) => livingProcess(pid)));
    return living
      .filter((one) => one !== null)
      .filter(({ commandLine }) => commandLine.includes(this.folder));
  }

  async recordedPid(part: 'api' | 'worker'): Promise<number> {
    return pidIn(join(this.stateFolder, 'run', `${part}.run.json`));
  }

  async postgresPid(): Promise<number> {
    return pidIn(join(this.stateFolder, 'postgres/postgres.run.json'));
  }

  async temporalPid(): Promise<number> {
    return pidIn(join(this.stateFolder, 'temporal-1.32.0.db.run.json'));
  }

  async close(): Promise<void> {
    for (const launch of this.launches) launch.signal('SIGTERM');
    await Promise.all(this.launches.map((launch) => launch.ended));
    for (const { pid } of await this.survivors()) process.kill(pid, 'SIGKILL');
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function pidIn(file: string): Promise<number> {
  const record: unknown = JSON.parse(await readFile(file, 'utf8'));
  return Number(Reflect.get(Object(record), 'pid'));
}

export async function ask(address: string): Promise<Answer> {
  return answerSchema.parse(await (await fetch(address)).json());
}
