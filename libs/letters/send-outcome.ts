import { isNativeError } from 'node:util/types';

/**
 * How one attempt to send ended. `reason` is made of codes alone (`550 5.1.1 RCPT TO`, `ECONNREFUSED`): it is stored and shown,
 * and what servers write beside their codes repeats addresses and names.
 */
export type SendOutcome =
  | { readonly status: 'sent'; readonly reason: string }
  /** The server will not take this letter however often it is tried. */
  | { readonly status: 'refused'; readonly reason: string }
  /** Not now: the server is away, busy, asks to come back or does not let this installation in. */
  | {
      readonly status: 'put-off';
      readonly reason: string;
      /** The body had left and its answer is missing: the reader may have the letter; resend at most once. */
      readonly mayHaveArrived: boolean;
    };

interface Failure {
  readonly code: string;
  readonly originalCode: string | null;
  readonly command: string | null;
  readonly response: string | null;
}

/** What a server may say no to because of the letter or its reader; everything else is between the two servers. */
const letterCommands = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** 503: wrong order of commands; 530, 534, 535, 538: who we are. They concern every letter, none of them for good. */
const notOfTheLetter = new Set(['503', '530', '534', '535', '538']);

/** Reads what nodemailer throws; what is no failure of mail or network is a fault of the program and is thrown on. */
export function outcomeOfFailure(error: unknown, bodyLeft: boolean): SendOutcome {
  const failure = failureOf(error);
  if (failure === null) throw error;
  const status = statusOf(failure.response);
  const command = failure.command === 'API' || failure.command === 'CONN' ? null : failure.command;
  const words = [status ?? failure.originalCode ?? failure.code, command];
  const reason = words.filter((word) => word !== null).join(' ');
  if (isRefusal(failure, status)) return { status: 'refused', reason };
  return { status: 'put-off', reason, mayHaveArrived: bodyLeft && status === null };
}

/** `250 2.0.0` out of an SMTP answer: its code and, where given, its enhanced code (RFC 3463). */
export function statusOf(response: string | null | undefined): string | null {
  const found = /^(\d{3})(?:[ -](\d\.\d{1,3}\.\d{1,3})\b)?/.exec(response ?? '');
  if (found?.[1] === undefined) return null;
  return found[2] === undefined ? found[1] : `${found[1]} ${found[2]}`;
}

function isRefusal({ code, command }: Failure, status: string | null): boolean {
  // Found before a word was said to the server: an address that cannot be one, a letter above the size it announced.
  if (status === null) return (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'CONN';
  if (command === null || !letterCommands.has(command)) return false;
  return status.startsWith('5') && !notOfTheLetter.has(status.slice(0, 3));
}

function failureOf(error: unknown): Failure | null {
  if (!isNativeError(error)) return null;
  const code = textOf(error, 'code');
  // ERR_… are Node's own complaints about wrong arguments.
  if (code === null || !/^E(?!RR_)/.test(code)) return null;
  return {
    code,
    originalCode: textOf(error, 'originalCode'),
    command: textOf(error, 'command'),
    response: textOf(error, 'response'),
  };
}

function textOf(error: Error, name: string): string | null {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : null;
}
