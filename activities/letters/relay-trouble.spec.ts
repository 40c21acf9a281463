import { describe, expect, it } from '@jest/globals';
import { isRelayTrouble, relayOf } from './relay-trouble.js';

const putOff = (reason: string) => ({ status: 'put-off', reason, mayHaveArrived: false }) as const;

describe('trouble of the relay', () => {
  it.each(['ECONNREFUSED', 'ETIMEDOUT', '535 5.7.8 AUTH PLAIN', '421 4.3.2 RCPT TO', 'ECONNRESET DATA'])(
    'is told from %s, which every letter would meet',
    (reason) => {
      expect(isRelayTrouble(putOff(reason))).toBe(true);
    },
  );

  it.each(['451 4.7.1 RCPT TO', '450 MAIL FROM', '452 4.2.2 DATA'])(
    'is not told from %s, which concerns one letter',
    (reason) => {
      expect(isRelayTrouble(putOff(reason))).toBe(false);
    },
  );

  it('is not told from a letter that is taken or refused for good', () => {
    expect(isRelayTrouble({ status: 'sent', reason: '250 2.0.0' })).toBe(false);
    expect(isRelayTrouble({ status: 'refused', reason: '550 5.1.1 RCPT TO' })).toBe(false);
  });

  it('is noted under host and port of the relay, never under its password', () => {
    expect(relayOf('smtp://robot:secret@relay.office.example:2525')).toBe('relay.office.example:2525');
    expect(relayOf('smtps://relay.office.example')).toBe('relay.office.example:465');
  });
});
