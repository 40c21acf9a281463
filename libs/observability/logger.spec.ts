import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createLogger } from './logger.js';

function logged(write: (logger: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  const lines: string[] = [];
  write(createLogger({ name: 'test', level: 'info', to: { write: (line) => lines.push(line) } }));
  return z.record(z.string(), z.unknown()).parse(JSON.parse(lines.join('')));
}

describe('logger', () => {
  it('removes cookies and keys of a request', () => {
    const line = logged((logger) =>
      logger.info({ req: { headers: { cookie: 'session=1', authorization: 'Bearer x', host: 'h' } } }),
    );
    expect(line['req']).toEqual({ headers: { cookie: '[removed]', authorization: '[removed]', host: 'h' } });
  });

  it('removes addresses of people wherever they stand, also after an escape and in Cyrillic', () => {
    const line = logged((logger) =>
      logger.warn({ reply: '550 refused\nivan@school.example' }, 'to <директор@школа.example>, a@b.example'),
    );
    expect(line['reply']).toBe('550 refused\n[address]');
    expect(line['msg']).toBe('to <[address]>, [address]');
  });

  it('leaves names of packages in a stack alone', () => {
    const line = logged((logger) => logger.info('at node_modules/@nestjs/core/index.js'));
    expect(line['msg']).toBe('at node_modules/@nestjs/core/index.js');
  });

  it('hides the password of a database address', () => {
    const line = logged((logger) => logger.info('postgres://prikaz:secret@127.0.0.1:5440/prikaz'));
    expect(line['msg']).not.toContain('secret');
  });
});
