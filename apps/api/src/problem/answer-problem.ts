import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode } from '#libs/contracts/error-codes';
import type { Problem } from '#libs/contracts/http/primitives.schema';
import { DatabaseDown } from '#libs/persistence/database';
import { ClockMoving, KeyReused, NotFound, VersionChanged } from '#libs/recording/command';
import { requestLanguage } from '../request/request-language.js';
import { ProblemError } from './problem-error.js';
import { problemStatus } from './problem-status.js';
import { problemText } from './problem-text.js';

const retryAfterSeconds: Partial<Record<ErrorCode, number>> = { DATABASE_DOWN: 5, CLOCK_MOVING: 2 };

/** Every failure leaves as a problem with a code, a sentence and, where repeating helps, the time after which. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = asProblem(error);
    if (problem.code === 'INTERNAL')
      this.logger.error({ err: error, path: request.path }, 'unexpected failure');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const body: Problem = {
      code: problem.code,
      message: problem.extra.message ?? problemText(problem.code, requestLanguage(request)),
      details: [...(problem.extra.details ?? [])],
      ...(problem.extra.orderId === undefined ? {} : { orderId: problem.extra.orderId }),
    };
    const seconds = retryAfterSeconds[problem.code];
    if (seconds !== undefined) response.setHeader('Retry-After', String(seconds));
    response.status(problemStatus[problem.code]).type('application/problem+json').send(JSON.stringify(body));
  }
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseDown) return new ProblemError('DATABASE_DOWN');
  if (error instanceof ClockMoving) return new ProblemError('CLOCK_MOVING');
  if (error instanceof KeyReused) return new ProblemError('IDEMPOTENCY_KEY_REUSED');
  if (error instanceof NotFound) return new ProblemError('NOT_FOUND');
  if (error instanceof VersionChanged) {
    const message = `found ${String(error.found)}, expected ${String(error.expected)}`;
    return new ProblemError('VERSION_CHANGED', { details: [{ path: 'version', message }] });
  }
  return ofStatus(statusOf(error), error);
}

function ofStatus(status: number, error: unknown): ProblemError {
  if (status === 404) return new ProblemError('NOT_FOUND');
  if (status === 413) return new ProblemError('TOO_LARGE');
  if (status >= 400 && status < 500)
    return new ProblemError('INVALID_REQUEST', { details: detailsOf(error) });
  return isOutage(error) ? new ProblemError('DATABASE_DOWN') : new ProblemError('INTERNAL');
}

/** Of Nest's exceptions and of those that Express' body parsers throw. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null || !('status' in error)) return 500;
  return typeof error.status === 'number' ? error.status : 500;
}

/** Validation answers `path: sentence` lines; other refusals have one sentence. */
function detailsOf(error: unknown): { path: string; message: string }[] {
  const answer: unknown = error instanceof HttpException ? error.getResponse() : null;
  const said = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
  const lines = Array.isArray(said)
    ? said.map(String)
    : [error instanceof Error ? error.message : String(error)];
  return lines.map((line) => {
    const parts = /^([\w.[\]]+): (.*)$/s.exec(line);
    return { path: parts?.[1] ?? '', message: parts?.[2] ?? line };
  });
}

/** The session store talks to PostgreSQL by itself: its failures are the database's. */
function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error instanceof Error ? error.message : '';
  return /^(ECONN|EPIPE|ETIMEDOUT|57|08|53)/.test(code) || /terminat|timeout exceeded|ended/i.test(message);
}
