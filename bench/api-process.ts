import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { eventually } from '#test/support/eventually';
import { anyFreePort } from '#libs/runtime/ports';
import { nodeFlags } from '../apps/cli/start/node-program.js';

export interface ApiPerson {
  report(assignmentId: string): Promise<void>;
  launch(draftId: string): Promise<void>;
}

/** The API as a process of its own, as in production; the load comes from this one. */
export interface ApiProcess {
  sessions(personId: string, count: number): Promise<readonly ApiPerson[]>;
  stop(): Promise<void>;
}

const main = join(import.meta.dirname, '../apps/api/src/main.js');

export async function startApiProcess(databaseUrl: string): Promise<ApiProcess> {
  const port = await anyFreePort();
  const env = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    DATABASE_URL: databaseUrl,
    API_PORT: String(port),
    // Nobody listens there: orders are launched without a process, and the load stays that of the API and PostgreSQL.
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    LOG_LEVEL: 'error',
  };
  const child = spawn(process.execPath, [...nodeFlags, main], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const agent = new Agent({ keepAlive: true });
  const ask = asking(agent, port);
  await eventually('the API to answer', () => ask('GET', '/api/health/live', {}).catch(() => null));
  return {
    sessions: (personId, count) =>
      Promise.all(
        Array.from({ length: count }, async () => {
          const { cookie } = await ask('PUT', '/api/session', {}, { personId });
          const post = (path: string, body: object) =>
            ask('POST', path, { cookie, 'if-match': '"1"' }, body).then(() => undefined);
          return {
            report: (id: string) => post(`/api/assignments/${id}/reports`, { text: 'Справка представлена.' }),
            launch: (id: string) => post(`/api/drafts/${id}/launch`, {}),
          };
        }),
      ),
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      agent.destroy();
    },
  };
}

type Ask = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: object,
) => Promise<{ readonly cookie: string }>;

/** Plain node:http with kept connections: fetch would take a good part of the two cores for itself. */
function asking(agent: Agent, port: number): Ask {
  return (method, path, headers, body) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const sent = request(
        { agent, host: '127.0.0.1', port, method, path, headers: { ...headers, ...jsonHeaders(text) } },
        (answer) => {
          let got = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (got += chunk));
          answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            if (status >= 400) reject(new Error(`${method} ${path}: ${String(status)} ${got}`));
            else resolve({ cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' });
          });
        },
      );
      sent.on('error', reject);
      sent.end(text);
    });
}

function jsonHeaders(text: string): Record<string, string> {
  return text === ''
    ? {}
    : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) };
}
