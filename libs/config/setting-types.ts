import { isIP } from 'node:net';
import { z } from 'zod';

/**
 * The kinds of values a setting can have. Every one reads a string of the environment and says in `error` what it expected:
 * the reader of configuration adds the setting's name and what it found.
 */

function integer(least: number, most: number, unit: string) {
  const expected = `a whole number of ${unit} from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
}

/** A physical interval in seconds. */
export function seconds(least: number, most: number) {
  return integer(least, most, 'seconds');
}

export function milliseconds(least: number, most: number) {
  return integer(least, most, 'milliseconds');
}

export function port() {
  const expected = 'a port number from 1 to 65535';
  return z
    .string()
    .regex(/^\d{1,5}$/, expected)
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, expected);
}

export function url(protocols: readonly string[], example: string) {
  const expected = `an address like ${example}`;
  return z.string().refine((value) => {
    if (!URL.canParse(value)) return false;
    const { protocol, hostname } = new URL(value);
    return protocols.includes(protocol) && hostname !== '';
  }, expected);
}

export function hostAndPort(example: string) {
  return z.string().refine((value) => {
    const match = /^(?:\[[0-9a-fA-F:]+\]|[^\s:/@]+):(\d{1,5})$/.exec(value);
    return match !== null && Number(match[1]) >= 1 && Number(match[1]) <= 65_535;
  }, `host and port like ${example}`);
}

/** A mail address, alone or after a name: `Отдел образования <prikaz@office.example>`. */
export function mailbox() {
  return z
    .string()
    .regex(
      /^(?:[^<>@\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/,
      'a mail address like "Prikaz <prikaz@office.example>"',
    );
}

export function zone() {
  return z.string().refine((value) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
    } catch {
      return false;
    }
  }, 'a time zone like Europe/Moscow');
}

/** A calendar day that exists: 2019-02-30 is refused. */
export function day() {
  return z.string().refine((value) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
    const parsed = new Date(`${value}T00:00:00Z`);
    return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
  }, 'a date like 2019-09-06');
}

export function oneOf<const T extends readonly [string, ...string[]]>(values: T) {
  return z.enum(values, { error: `one of ${values.join(', ')}` });
}

/** Names a folder, so no dots and no separators. */
export function shortName() {
  return z
    .string()
    .regex(
      /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,39}$/u,
      '1 to 40 letters, digits, hyphens or underscores, a letter or digit first',
    );
}

/** True for addresses that only this machine reaches. Other names are not looked up: what they resolve to may change. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').toLowerCase();
  return bare === 'localhost' || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'));
}
