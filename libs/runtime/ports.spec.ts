import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:net';
import { anyFreePort, choosePort, isPortFree, PortTakenError } from './ports.js';

const open: Server[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

async function takenPort(): Promise<number> {
  const server = createServer();
  open.push(server);
  const port = await anyFreePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return port;
}

describe('choice of a port', () => {
  it('takes the default when it is free', async () => {
    const port = await anyFreePort();
    expect(await choosePort({ port, askedFor: false, what: 'the page' })).toBe(port);
  });

  it('gives a taken default up for a later free one', async () => {
    const port = await takenPort();
    const chosen = await choosePort({ port, askedFor: false, what: 'the page' });
    expect(chosen).toBeGreaterThan(port);
    expect(await isPortFree(chosen)).toBe(true);
  });

  it('gives no port away twice, although nothing listens on it yet', async () => {
    const port = await anyFreePort();
    const choices = await Promise.all(
      [1, 2, 3].map(() => choosePort({ port, askedFor: false, what: 'the page' })),
    );
    expect(new Set(choices).size).toBe(3);
    expect(await isPortFree(port)).toBe(true);
    await expect(choosePort({ port, askedFor: true, what: 'the page' })).rejects.toBeInstanceOf(
      PortTakenError,
    );
  });

  it('refuses a taken port that was asked for, with its number and its use', async () => {
    const port = await takenPort();
    const choice = choosePort({ port, askedFor: true, what: 'the page' });
    await expect(choice).rejects.toBeInstanceOf(PortTakenError);
    await expect(choice).rejects.toThrow(`Port ${port} for the page is taken`);
  });
});
