import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ErrorCode } from '#libs/contracts/error-codes';
import type { Problem } from '#libs/contracts/http/primitives.schema';
import { DatabaseDown } from '#libs/persistence/database';
import { ClockMoving, KeyReused, NotFound, VersionChanged } from '#libs/recording/command';
import { requestLanguage } from '../request/request-language.js';
import { ProblemError, type ProblemDetail } from './problem-error.js';
import { problemStatus } from './problem-status.js';
import { problemText } from './problem-text.js';
import { readToEnd } from './read-to-end.js';
import { versionDetail } from './version-detail.js';

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
    const language = requestLanguage(request);
    const body: Problem = {
      code: problem.code,
      message: problem.extra.message ?? problemText(problem.code, language),
      details: (problem.extra.details ?? []).map(({ path, message }) => ({
        path,
        message: typeof message === 'string' ? message : message[language],
      })),
      ...(problem.extra.orderId === undefined ? {} : { orderId: problem.extra.orderId }),
    };
    const seconds = retryAfterSeconds[problem.code];
    if (seconds !== undefined) response.setHeader('Retry-After', String(seconds));
    readToEnd(request, () => {
      response
        .status(problemStatus[problem.code])
        .type('application/problem+json')
        .send(JSON.stringify(body));
    });
  }
}

function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof DatabaseDown) return new ProblemError('DATABASE_DOWN');
  if (error instanceof ClockMoving) return new ProblemError('CLOCK_MOVING');
  if (error instanceof KeyReused) return new ProblemError('IDEMPOTENCY_KEY_REUSED');
  if (error instanceof NotFound) return new ProblemError('NOT_FOUND');
  if (error instanceof VersionChanged)
    return new ProblemError('VERSION_CHANGED', { details: [versionDetail(error)] });
  if (unstorable.has(codeOf(error)))
    return new ProblemError('INVALID_REQUEST', { details: [unstorableText] });
  return ofStatus(statusOf(error), error);
}

/** Character 0 and halves of characters: JSON can carry them, PostgreSQL keeps no text with them. */
const unstorable = new Set(['22021', '22P05', '22P02']);
const unstorableText: ProblemDetail = {
  path: '',
  message: {
    ru: 'В тексте есть недопустимый знак (нулевой или половина знака); ожидался обычный текст.',
    en: 'The text has a character that cannot be kept (zero or half a character); expected plain text.',
  },
};

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

/** Body parsers and uploads speak English alone; validation has words of its own. */
function detailsOf(error: unknown): ProblemDetail[] {
  const said = error instanceof Error ? error.message : '';
  return [{ path: '', message: said.startsWith('Too many files') ? tooManyFiles : unreadable }];
}

const tooManyFiles: ProblemDetail['message'] = {
  ru: 'Файлов больше, чем принимается за один раз: к отчёту — не более 10, текстов документа — один.',
  en: 'More files than are taken at once: at most 10 with a report, one text of a document.',
};
const unreadable: ProblemDetail['message'] = {
  ru: 'Запрос не удалось прочитать; ожидался JSON в UTF-8 или форма с полями и файлами, названными в описании API.',
  en: 'The request could not be read; expected JSON in UTF-8, or a form with the fields and files that the API description names.',
};

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}

/** The session store talks to PostgreSQL by itself: its failures are the database's. */
function isOutage(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  return /^(ECONN|EPIPE|ETIMEDOUT|57|08|53)/.test(code) || /terminat|timeout exceeded|ended/i.test(message);
}
