import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { AppModule } from './app.module.js';
import { documentApi } from './docs/document-api.js';
import type { Foundation } from './foundation/foundation.module.js';
import { ProblemFilter } from './problem/answer-problem.js';
import { describeIssue } from './problem/describe-issue.js';
import { ProblemError } from './problem/problem-error.js';
import { sameOriginOnly } from './session/same-origin.js';
import type { SessionMiddleware } from './session/session-store.js';

const mostJsonBytes = 6 * 1024 * 1024;
/**
 * Longer than browsers and proxies keep a connection that rests: with Node's five seconds the server closes it just as the next
 * command is sent over it, and a command cannot be told from a lost one.
 */
const keepAliveMilliseconds = 65_000;
const pagesFolder = join(import.meta.dirname, '../../../web');

/** The API with its pages, ready to listen. */
export async function createApp(
  foundation: Foundation,
  sessions: SessionMiddleware,
): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.of(foundation), {
    logger: ['error', 'warn'],
    bodyParser: false,
  });
  app.disable('x-powered-by');
  // Answers of the API change with every command and are not asked for by what they were; files of the page have tags of their own.
  app.disable('etag');
  app.getHttpServer().keepAliveTimeout = keepAliveMilliseconds;
  app.use(
    helmet({
      contentSecurityPolicy: { directives: contentSecurity },
      hsts: false,
      crossOriginOpenerPolicy: false,
    }),
  );
  servePages(app);
  app.use('/api', sameOriginOnly());
  app.use('/api', express.json({ limit: mostJsonBytes }));
  app.use('/api', withSession(sessions));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(
    new StandardSchemaValidationPipe({
      exceptionFactory: (issues) =>
        new ProblemError('INVALID_REQUEST', { details: issues.map(describeIssue) }),
    }),
  );
  app.useGlobalFilters(new ProblemFilter(foundation.logger));
  documentApi(app);
  return app;
}

/** Health must answer when the store of sessions cannot, and the documentation needs no one to act. */
const withoutSession = /^\/(docs|health)/;

function withSession({ handler }: SessionMiddleware): RequestHandler {
  return (request, response, next) => {
    if (withoutSession.test(request.path)) next();
    else void handler(request, response, next);
  };
}

/** Styles inline: antd writes them at run time. Scripts are our own files alone; nothing is fetched from elsewhere. */
const contentSecurity = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null,
};

/** Hashed files may be kept for a year; the page itself is asked for anew each time. Unknown paths are routes of the page. */
function servePages(app: NestExpressApplication): void {
  if (!existsSync(join(pagesFolder, 'index.html'))) return;
  const pages = express.Router();
  pages.use(
    '/assets',
    express.static(join(pagesFolder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: false }),
  );
  pages.use(express.static(pagesFolder, { maxAge: 0 }));
  pages.get('*path', (_request, response) => response.sendFile(join(pagesFolder, 'index.html')));
  // What is asked of the API is not looked for among the files first.
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith('/api/') || request.path === '/api') next();
    else pages(request, response, next);
  });
}
