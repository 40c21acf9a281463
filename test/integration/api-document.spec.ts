import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { describeApi } from '#apps/api/src/docs/describe-api';

const root = join(import.meta.dirname, '../../..');

describe('the OpenAPI document', () => {
  it('in docs/ is the one that this API gives (npm run openapi writes it)', async () => {
    const written: unknown = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
    expect(written).toEqual(JSON.parse(JSON.stringify(await describeApi())));
  });

  it('has every route of the contract, with its query parameters', async () => {
    const { paths } = await describeApi();
    const routes = readFileSync(join(root, 'libs/contracts/http/routes.md'), 'utf8');
    const named = [...routes.matchAll(/(GET|POST|PUT|PATCH|DELETE) `([^`?]+)(?:\?([^`]*))?`/g)];
    expect(named.length).toBeGreaterThan(20);
    for (const [, method = '', path = '', query = ''] of named) {
      const operation = paths[`/api${path.replaceAll(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase() as 'get'];
      // The documentation does not document itself.
      if (path.startsWith('/docs')) continue;
      expect([method, path, operation === undefined]).toEqual([method, path, false]);
      const parameters = operation?.parameters?.map((one) => ('name' in one ? one.name : '')) ?? [];
      for (const name of query.split('&').filter((one) => one !== '')) expect(parameters).toContain(name);
    }
  });
});
