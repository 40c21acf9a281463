import { createServer } from 'node:net';

const portsTried = 50;
const loopback = '127.0.0.1';

/**
 * A program of ours that means to use a port listens on it here until it ends, for nothing but this sign: of two starts at the same
 * moment (tests, two installations) each would otherwise find the same port free, seconds before its part takes it. The system
 * gives the sign up with the program, also after kill -9.
 */
const signAddress = '127.93.7.41';

export class PortTakenError extends Error {
  constructor(
    readonly port: number,
    what: string,
  ) {
    super(`Port ${port} for ${what} is taken by another program; expected a free one.`);
    this.name = 'PortTakenError';
  }
}

/** True when nothing listens on the port of 127.0.0.1 at this moment. */
export async function isPortFree(port: number): Promise<boolean> {
  const probe = await listen(port, loopback);
  await probe?.close();
  return probe !== null;
}

/** A free port that the system chooses. */
export async function anyFreePort(): Promise<number> {
  const probe = await listen(0, loopback);
  await probe?.close();
  if (probe === null) throw new Error('The system has no free port left.');
  return probe.port;
}

/**
 * The port to use for `what`: the wanted one or, when it is taken and was only a default, the next free one after it. Until this
 * program ends no other start of ours is given the same.
 * @throws PortTakenError when the port was asked for and is taken
 */
export async function choosePort(wish: { port: number; askedFor: boolean; what: string }): Promise<number> {
  const { port, askedFor, what } = wish;
  if (askedFor) {
    if (await claim(port)) return port;
    throw new PortTakenError(port, what);
  }
  for (let candidate = port; candidate < port + portsTried && candidate <= 65_535; candidate += 1) {
    if (await claim(candidate)) return candidate;
  }
  return anyFreePort();
}

async function claim(port: number): Promise<boolean> {
  const sign = await listen(port, signAddress);
  if (sign === null) return false;
  if (await isPortFree(port)) return true;
  await sign.close();
  return false;
}

interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** Null when the port is taken. Does not keep the program running. */
function listen(port: number, host: string): Promise<Listener | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    const close = (): Promise<void> =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
      });
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(null);
      // macOS has only 127.0.0.1: there the sign is left out.
      else if (error.code === 'EADDRNOTAVAIL' && host === signAddress)
        resolve({ port, close: () => Promise.resolve() });
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      server.unref();
      const address = server.address();
      resolve({ port: typeof address === 'object' && address !== null ? address.port : port, close });
    });
  });
}
