import type { Request } from 'express';
import type {} from 'express-session';
import { ProblemError } from '../problem/problem-error.js';

declare module 'express-session' {
  interface SessionData {
    /** Who acts in this browser, until accounts exist. */
    personId: string;
  }
}

export function actingPersonId(request: Request): string | null {
  return request.session.personId ?? null;
}

/** @throws NOBODY_ACTS when no person is chosen */
export function requireActingPersonId(request: Request): string {
  const id = actingPersonId(request);
  if (id === null) throw new ProblemError('NOBODY_ACTS');
  return id;
}
