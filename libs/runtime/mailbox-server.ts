import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { messageOf } from './error-code.js';
import type { Say } from './log.js';
import { PortTakenError } from './ports.js';

export interface MailboxServer {
  /** `smtp://127.0.0.1:2540` */
  readonly url: string;
  readonly port: number;
  readonly folder: string;
  /** Takes no new conversations, gives open ones a moment, then ends. */
  stop(): Promise<void>;
}

export interface MailboxOptions {
  /** Letters are kept here as `<instant>-<random>.eml`; made if missing. */
  readonly folder: string;
  /** Exactly this port; without it one that the system has free. */
  readonly port?: number;
  /** For tests: the reply that refuses a recipient (451 for now, 550 for good), or undefined to take the letter. */
  readonly refuse?: (address: string) => 451 | 550 | undefined;
  readonly log?: Say;
}

const sizeLimitBytes = 25 * 1024 * 1024;
const closeMilliseconds = 1_000;

/**
 * A real SMTP server on 127.0.0.1 that delivers every letter into a folder. A letter is acknowledged only when it lies there
 * whole and on the disk; a conversation that breaks leaves nothing. Names sort in the order of arrival.
 * @throws PortTakenError
 */
export async function startMailbox(options: MailboxOptions): Promise<MailboxServer> {
  const { folder, refuse, log: say = () => undefined } = options;
  await mkdir(folder, { recursive: true });
  const nextName = letterNames();
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Prikaz mailbox',
    size: sizeLimitBytes,
    closeTimeout: closeMilliseconds,
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) => {
      const code = refuse?.(address);
      callback(code === undefined ? null : smtpError(code, `recipient refused: ${address}`));
    },
    onData: (stream, session, callback) => {
      keepLetter(stream, session, folder, nextName).then(
        () => callback(null),
        (error: unknown) => callback(error instanceof Error ? error : new Error(messageOf(error))),
      );
    },
  });
  // A client that breaks off is an everyday matter and is no reason for the program to end.
  server.on('error', (error: Error) => say(`Mailbox: ${error.message}`));
  const port = await listen(server, options.port ?? 0);
  return { url: `smtp://127.0.0.1:${port}`, port, folder, stop: () => close(server) };
}

function listen(server: SMTPServer, wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const inner = server.server;
    inner.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortTakenError(wanted, 'the mailbox') : error);
    });
    server.listen(wanted, '127.0.0.1', () => {
      const address = inner.address();
      resolve(typeof address === 'object' && address !== null ? address.port : wanted);
    });
  });
}

function close(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Instants of this machine, each later than the one before: two letters of one millisecond keep their order. */
function letterNames(): () => string {
  let latest = 0;
  return () => {
    latest = Math.max(Date.now(), latest + 1);
    return `${new Date(latest).toISOString()}-${randomBytes(4).toString('hex')}.eml`;
  };
}

async function keepLetter(
  stream: SMTPServerDataStream,
  session: SMTPServerSession,
  folder: string,
  nextName: () => string,
): Promise<void> {
  // A name the reader of the folder passes over; renamed only when the letter is whole.
  const draft = join(folder, `.${randomBytes(8).toString('hex')}.part`);
  try {
    const output = createWriteStream(draft, { mode: 0o600, flush: true });
    output.write(envelopeLines(session));
    await pipeline(stream, output);
    if (stream.sizeExceeded) throw smtpError(552, `the letter is larger than ${sizeLimitBytes} bytes`);
    await rename(draft, join(folder, nextName()));
    await syncFolder(folder);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** What a delivering server adds: who really sent the letter and to whom, which its own headers need not tell. */
function envelopeLines({ envelope }: SMTPServerSession): string {
  const sender = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
  const recipients = envelope.rcptTo.map(({ address }) => `Delivered-To: ${address}\r\n`);
  return `Return-Path: <${sender}>\r\n${recipients.join('')}`;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function smtpError(responseCode: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode });
}
