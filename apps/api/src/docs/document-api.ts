import type { INestApplication } from '@nestjs/common';
import { errorCodes } from '#libs/contracts/error-codes';
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
  return withProblems(SwaggerModule.createDocument(app, config));
}

/** Every operation may refuse: with a Problem, whatever the status. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const refusal = {
    description: 'A refusal or an outage, with a code and a sentence',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (operation !== undefined) operation.responses['default'] = refusal;
    }
  }
  const schemas = { ...document.components?.schemas, Problem: problemSchema };
  return { ...document, components: { ...document.components, schemas } };
}

/** `Problem` of the contract, as OpenAPI says it. */
const problemSchema = {
  type: 'object',
  required: ['code', 'message', 'details'],
  properties: {
    code: { type: 'string', enum: [...errorCodes] },
    message: { type: 'string', description: 'A sentence in the language asked for' },
    details: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    orderId: { type: 'string', format: 'uuid', description: 'With ALREADY_LAUNCHED: the order that exists' },
  },
};

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
