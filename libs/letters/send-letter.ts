import { PassThrough } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Instant } from '#libs/domain/time/instant';
import type { ComposedLetter, MailAddress } from './composed-letter.js';
import { outcomeOfFailure, statusOf, type SendOutcome } from './send-outcome.js';

export interface SenderOptions {
  /** `smtp://` or `smtps://` with port, user and password as the server needs them. */
  readonly smtpUrl: string;
  /** For each wait on the server; the whole letter takes at most `longestSendSeconds`. */
  readonly timeoutSeconds: number;
}

export interface LetterToSend {
  /** Stable over all attempts, so that receivers can drop a letter that came twice; see `messageIdOf`. */
  readonly messageId: string;
  readonly from: MailAddress;
  readonly to: MailAddress;
  /** Business instant: what the letter's `Date` says. */
  readonly dateAt: Instant;
  readonly composed: ComposedLetter;
  /** Further headers, such as `X-Prikaz-Letter`. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface LetterSender {
  /** One letter to one recipient. Never throws for what the server or the network does. */
  send(letter: LetterToSend): Promise<SendOutcome>;
  /** Puts off the letters under way and ends connections; idle ones end by themselves after ten seconds. */
  close(): void;
}

/**
 * The longest a letter can take, in seconds of machine time. A letter's lease must be longer, otherwise a second attempt starts
 * while the first is still talking to the server and the reader gets two letters.
 */
export function longestSendSeconds(timeoutSeconds: number): number {
  return timeoutSeconds * 3;
}

/** Letters sent at once beyond these wait for a connection, and the wait counts towards `longestSendSeconds`. */
export const maxConnections = 4;

/** `<id@domain>` of a letter, the domain taken from the sender's address. */
export function messageIdOf(letterId: string, from: MailAddress): string {
  return `<${letterId}@${from.address.slice(from.address.lastIndexOf('@') + 1)}>`;
}

/** Throws RangeError when the URL is not an SMTP one: a mistake of the settings, not of a letter. */
export function createSender(options: SenderOptions): LetterSender {
  const transport = makeTransport(options);
  const bodies = watchBodies(transport);
  const underWay = new Set<AbortController>();
  const limitMilliseconds = longestSendSeconds(options.timeoutSeconds) * 1000;
  return {
    send: async (letter) => {
      const limit = new AbortController();
      const timer = setTimeout(() => {
        limit.abort();
      }, limitMilliseconds);
      underWay.add(limit);
      try {
        return await sendOne(transport, bodies, letter, limit.signal);
      } finally {
        clearTimeout(timer);
        underWay.delete(limit);
      }
    },
    close: () => {
      for (const letter of underWay) letter.abort();
      transport.close();
    },
  };
}

function makeTransport(options: SenderOptions) {
  return createTransport(transportOptions(options));
}

function transportOptions({ smtpUrl, timeoutSeconds }: SenderOptions) {
  const url = URL.canParse(smtpUrl) ? new URL(smtpUrl) : null;
  if (url === null || url.hostname === '' || !/^smtps?:$/.test(url.protocol)) {
    throw new RangeError('The SMTP address is not a URL that begins with smtp:// or smtps://.');
  }
  const milliseconds = timeoutSeconds * 1000;
  return {
    url: smtpUrl,
    // A connection serves the letters of a batch: servers make a new one wait before they greet it.
    pool: true as const,
    maxConnections,
    // The pool would send a letter again by itself when its connection breaks, unseen and uncounted.
    maxRequeues: 0,
    idleTimeout: 10_000,
    connectionTimeout: milliseconds,
    greetingTimeout: milliseconds,
    socketTimeout: milliseconds,
    dnsTimeout: milliseconds,
    // A mailbox on this machine has no certificate that anyone signed: STARTTLS, when offered, would fail every letter.
    ...(isLoopback(url.hostname) && url.protocol === 'smtp:' ? { ignoreTLS: true } : {}),
    // Letters are made of texts of the database: none may name a file or a page to be attached.
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

type Transport = ReturnType<typeof makeTransport>;
/** The letters under way whose last byte was handed to the connection, named by the signal that can end them. */
type Bodies = WeakSet<AbortSignal>;

function watchBodies(transport: Transport): Bodies {
  const left: Bodies = new WeakSet();
  transport.use('stream', (mail, done) => {
    const { signal } = mail.data;
    mail.message.transform(() =>
      passing(() => {
        if (signal !== undefined) left.add(signal);
      }),
    );
    done();
  });
  return left;
}

async function sendOne(
  transport: Transport,
  bodies: Bodies,
  letter: LetterToSend,
  signal: AbortSignal,
): Promise<SendOutcome> {
  // nodemailer mends such an address in silence, and the letter goes to somebody else.
  if (!isAddress(letter.to.address)) return { status: 'refused', reason: 'EADDRESS' };
  try {
    const info = await transport.sendMail({ ...message(letter), signal });
    return { status: 'sent', reason: statusOf(info.response) ?? '250' };
  } catch (error) {
    return outcomeOfFailure(error, bodies.has(signal));
  }
}

function isAddress(text: string): boolean {
  return /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/.test(text);
}

function passing(atEnd: () => void): PassThrough {
  return new PassThrough({
    flush: (done) => {
      atEnd();
      done();
    },
  });
}

function message({ messageId, from, to, dateAt, composed, headers }: LetterToSend) {
  return {
    messageId,
    from: { name: from.name, address: from.address },
    to: { name: to.name, address: to.address },
    // The envelope is given apart from the header: a comma or a bracket in a name must not become a second recipient.
    envelope: { from: from.address, to: [to.address] },
    date: new Date(dateAt),
    subject: composed.subject,
    text: composed.text,
    html: composed.html,
    attachments: composed.attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      content,
    })),
    xMailer: false as const,
    headers: {
      ...headers,
      // RFC 3834: robots must not answer a robot, or two of them write to each other all night.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
  };
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
}
