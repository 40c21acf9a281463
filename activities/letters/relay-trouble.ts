import type { SendOutcome } from '#libs/letters/send-outcome';

/** `host:port` of an SMTP URL: names the relay in its breaker's row, never with user or password. */
export function relayOf(smtpUrl: string): string {
  const { hostname, port, protocol } = new URL(smtpUrl);
  return `${hostname}:${port === '' ? (protocol === 'smtps:' ? '465' : '587') : port}`;
}

/** Answers to what a letter itself brings: its sender, its reader, its body. 421 is the server leaving, whatever it answers to. */
const aboutTheLetter = /^4(?!21)\d\d\b.*(?:MAIL FROM|RCPT TO|DATA)$/;

/**
 * Whether an attempt failed because of the relay and not of the letter: away, silent, busy, or it does not let us in. The next
 * letter would fare no better.
 */
export function isRelayTrouble(outcome: SendOutcome): boolean {
  return outcome.status === 'put-off' && !aboutTheLetter.test(outcome.reason);
}
