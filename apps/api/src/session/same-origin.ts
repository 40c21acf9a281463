import type { RequestHandler } from 'express';
import { ProblemError } from '../problem/problem-error.js';

const loopbackNames = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Until accounts exist whoever reaches the page may act as anyone, so only this machine's own pages may: a foreign name that
 * points here (DNS rebinding) and a foreign page that posts here are both refused.
 */
export function sameOriginOnly(): RequestHandler {
  return (request, _response, next) => {
    const host = request.headers.host ?? '';
    const name = host.replace(/:\d+$/, '');
    const origin = request.headers.origin;
    const foreign = !loopbackNames.has(name) || (origin !== undefined && origin !== `http://${host}`);
    next(foreign ? new ProblemError('FOREIGN_ORIGIN') : undefined);
  };
}
