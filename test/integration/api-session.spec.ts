import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Session } from '#libs/contracts/http/session.schema';
import { eventually } from '#test/support/eventually';
import { Office } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

let api: RunningApi;
let office: Office;
let people: readonly string[];

beforeAll(async () => {
  api = await startApi();
  office = new Office(api.address);
  const names = ['Орлова Т.П.', 'Гусев И.И.'];
  const added = names.map((name, index) =>
    office.addPerson({ name, email: `p${String(index)}@office.example` }),
  );
  people = (await Promise.all(added)).map(({ id }) => id);
});

afterAll(async () => {
  await api.close();
});

const actingAs = async (): Promise<string | null> =>
  (await office.read(Session, '/session')).actingAs?.id ?? null;

it('knows at once who acts now, however often that changes', async () => {
  for (let round = 0; round < 10; round += 1) {
    for (const person of people) {
      await office.actAs(person);
      expect([await actingAs(), await actingAs()]).toEqual([person, person]);
    }
  }
});

it('never takes what it read before a change for what holds after it', async () => {
  for (const person of [...people, ...people]) {
    await Promise.all([actingAs(), office.actAs(person), actingAs()]);
    expect(await actingAs()).toBe(person);
  }
});

it('forgets within moments a session that was ended elsewhere', async () => {
  const [person = ''] = people;
  await office.actAs(person);
  expect(await actingAs()).toBe(person);
  await api.database.query('DELETE FROM session');
  const nobody = async () => ((await actingAs()) === null ? true : null);
  expect(await eventually('the session to be forgotten', nobody, 8)).toBe(true);
});
