import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { readConfig } from '#libs/config/configuration';
import { createLogger } from '#libs/observability/logger';
import { Database } from '#libs/persistence/database';
import { AppModule } from '../app.module.js';
import { openApiDocument } from './document-api.js';

/** The OpenAPI document of this version, made from the controllers alone: nothing is connected and nothing listens. */
export async function describeApi(): Promise<OpenAPIObject> {
  const foundation = {
    config: readConfig({}),
    logger: createLogger({ name: 'api', level: 'silent' }),
    database: Database.unopened({
      url: 'postgres://nobody@127.0.0.1:1/none',
      poolSize: 1,
      timeoutSeconds: 1,
    }),
    installation: { id: '', kind: 'training', name: '', zone: 'Europe/Moscow', sessionSecret: '' },
  } as const;
  const app = await NestFactory.create(AppModule.of(foundation), { logger: false });
  app.setGlobalPrefix('api');
  const document = openApiDocument(app);
  await app.close();
  return document;
}
