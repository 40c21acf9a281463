import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { ProblemError, type ProblemDetail } from '../problem/problem-error.js';

const longestKey = 200;

/** The caller's key for retries; a command without one has a key of its own and is never taken for a retry. */
export function idempotencyKey(request: Request): string {
  const given = request.get('idempotency-key')?.trim() ?? '';
  if (given.length > longestKey) {
    const [found, most] = [String(given.length), String(longestKey)];
    throw invalid('Idempotency-Key', {
      ru: `Idempotency-Key: знаков ${found}, допустимо не больше ${most}.`,
      en: `Idempotency-Key: found ${found} characters, expected ${most} at most.`,
    });
  }
  return given === '' ? randomUUID() : given;
}

/** `If-Match: "3"`: the version that the author of the command has seen. */
export function expectedVersion(request: Request): number {
  const given = request.get('if-match') ?? '';
  const found = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(given)?.[1];
  if (found === undefined) {
    throw invalid('If-Match', {
      ru: `If-Match: найдено «${given}», ожидалась версия записи в кавычках, например "3".`,
      en: `If-Match: found “${given}”, expected the version of the record in quotes, like "3".`,
    });
  }
  return Number(found);
}

function invalid(path: string, message: ProblemDetail['message']): ProblemError {
  return new ProblemError('INVALID_REQUEST', { details: [{ path, message }] });
}
