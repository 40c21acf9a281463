import type { RequestHandler } from 'express';
import { ProblemError } from '../problem/problem-error.js';

/** Every address the API may listen on: 127.0.0.0/8, ::1 and the name of both. */
const loopbackName = /^(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])$/i;

/**
 * Until accounts exist whoever reaches the page may act as anyone, so only this machine's own pages may: a foreign name that
 * points here (DNS rebinding) and a foreign page that posts here are both refused.
 */
export function sameOriginOnly(): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    const name = host.replace(/:\d+$/, '');
    const origin = request.headers.origin;
    const foreign = !loopbackName.test(name) || (origin !== undefined && origin !== `http://${host}`);
    next(foreign ? new ProblemError('FOREIGN_ORIGIN') : undefined);
  };
}
