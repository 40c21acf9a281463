import {
  destination,
  pino,
  stdTimeFunctions,
  type DestinationStream,
  type Logger,
  type LoggerOptions,
} from 'pino';

export interface LoggerSettings {
  /** Which program speaks: `api`, `worker`. */
  readonly name: string;
  readonly level: string;
  /** Standard error where standard output carries a result. */
  readonly to?: 'stdout' | 'stderr' | DestinationStream;
}

/**
 * JSON lines without personal data: cookies, keys and passwords are removed by their place, mail addresses by their form,
 * wherever in a line they stand (an error of an SMTP server quotes its recipient).
 */
export function createLogger(settings: LoggerSettings): Logger {
  const { to = 'stdout' } = settings;
  const stream = to === 'stdout' ? destination(1) : to === 'stderr' ? destination(2) : to;
  return pino(loggerOptions(settings), stream);
}

/** For libraries that make their own pino. */
export function loggerOptions({ name, level }: Pick<LoggerSettings, 'name' | 'level'>): LoggerOptions {
  return {
    name,
    level,
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: secretPlaces, censor: '[removed]' },
    hooks: { streamWrite: withoutAddresses },
  };
}

const secretPlaces = [
  'req.headers.cookie',
  'req.headers.authorization',
  'req.headers["idempotency-key"]',
  'res.headers["set-cookie"]',
  'headers.cookie',
  'headers.authorization',
  'password',
  '*.password',
  'email',
  '*.email',
];

/**
 * The first branch passes over JSON's escapes whole: the `n` of `\n` before an address is no part of it, and taking it would
 * break the line.
 */
const escapeOrAddress = /\\(?:u[0-9a-fA-F]{4}|.)|[^\s"'\\<>()[\],:;/@]+@[^\s"'\\<>()[\],:;/@]+/g;

export function withoutAddresses(line: string): string {
  return line.includes('@')
    ? line.replace(escapeOrAddress, (found) => (found.startsWith('\\') ? found : '[address]'))
    : line;
}
