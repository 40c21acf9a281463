import { createServer } from 'node:net';

const portsTried = 50;

export class PortTakenError extends Error {
  constructor(
    readonly port: number,
    what: string,
  ) {
    super(
      `Port ${port} for ${what} is taken by another program; expected a free port, because this one was asked for.`,
    );
    this.name = 'PortTakenError';
  }
}

/** True when nothing listens on the port of 127.0.0.1 at this moment. */
export function isPortFree(port: number): Promise<boolean> {
  return bind(port).then((bound) => bound !== null);
}

/** A free port that the system chooses. */
export async function anyFreePort(): Promise<number> {
  const port = await bind(0);
  if (port === null) throw new Error('The system has no free port left.');
  return port;
}

/**
 * The port to use for `what`: the wanted one or, when it is taken and was only a default, the next free one after it.
 * Nothing is reserved: a program that takes the port in between makes the later start fail.
 * @throws PortTakenError when the port was asked for and is taken
 */
export async function choosePort(wish: {
  port: number;
  askedFor: boolean;
  what: string;
  avoid?: readonly number[];
}): Promise<number> {
  const { port, askedFor, what, avoid = [] } = wish;
  if (askedFor) {
    if (await isPortFree(port)) return port;
    throw new PortTakenError(port, what);
  }
  for (let candidate = port; candidate < port + portsTried && candidate <= 65_535; candidate += 1) {
    if (!avoid.includes(candidate) && (await isPortFree(candidate))) return candidate;
  }
  return anyFreePort();
}

function bind(port: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      else reject(error);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      server.close(() => resolve(bound));
    });
  });
}
