import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The OpenAPI document, at `/api/docs` for people and `/api/docs-json` for programs. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/docs-json' });
}

export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Prikaz')
    .setDescription(
      'Runs official orders: drafts, orders, assignments, letters. Every failure answers with a Problem.',
    )
    .setVersion('1')
    .build();
  return SwaggerModule.createDocument(app, config);
}
