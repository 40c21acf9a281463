import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDataSource } from '#libs/persistence/data-source';
import { emptyDatabase, freshDatabase, type FreshDatabase } from '#test/support/database';

type Source = ReturnType<typeof createDataSource>;

/** What would still have to be done to the tables so that they are what the rows in the code say. */
async function drift(source: Source): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

describe('migrations', () => {
  let database: FreshDatabase;
  let source: Source;

  beforeAll(async () => {
    database = await emptyDatabase();
    source = createDataSource({ url: database.url, poolSize: 2, timeoutSeconds: 30 });
    await source.initialize();
    await source.runMigrations();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('make exactly the tables that the rows in the code describe', async () => {
    expect(await drift(source)).toEqual([]);
  });

  it('can be undone to nothing and done again', async () => {
    const copy = await freshDatabase();
    const undone = createDataSource({ url: copy.url, poolSize: 2, timeoutSeconds: 30 });
    try {
      await undone.initialize();
      for (const _ of undone.migrations) await undone.undoLastMigration();
      const left: unknown = await undone.query(
        "select relname from pg_class where relnamespace = 'public'::regnamespace and relname !~ '^(migrations|PK_)'",
      );
      expect(left).toEqual([]);
      await undone.runMigrations();
      expect(await drift(undone)).toEqual([]);
    } finally {
      if (undone.isInitialized) await undone.destroy();
      await copy.drop();
    }
  });

  it.each([
    ['a column that no row knows', 'alter table person add column shoe_size int', 'shoe_size'],
    ['a column that a row needs', 'alter table person drop column position cascade', 'position'],
    ['a column of another type', 'alter table person alter column zone type varchar(10)', 'zone'],
    ['a column that may be null', 'alter table person alter column name drop not null', 'name'],
  ])('%s is found', async (_what, statement, column) => {
    const copy = await freshDatabase();
    const drifted = createDataSource({ url: copy.url, poolSize: 2, timeoutSeconds: 30 });
    try {
      await drifted.initialize();
      await drifted.query(statement);
      expect((await drift(drifted)).join('\n')).toContain(`"${column}"`);
    } finally {
      if (drifted.isInitialized) await drifted.destroy();
      await copy.drop();
    }
  });
});
