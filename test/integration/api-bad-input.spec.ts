import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '#libs/contracts/http/primitives.schema';
import { People } from '#libs/contracts/http/person.schema';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { inventedOrder } from '#test/support/invented-order';
import { Office, type Asked } from '#test/support/office';
import { startApi, type RunningApi } from '#test/support/running-api';

let api: RunningApi;
let office: Office;
let controllerId: string;

beforeAll(async () => {
  api = await startApi();
  office = new Office(api.address);
  controllerId = (await office.addPerson({ name: 'Орлова Т.П.', email: 'controller@office.example' })).id;
  await office.actAs(controllerId);
});

afterAll(async () => {
  await api.close();
});

async function refused(
  method: string,
  path: string,
  { body, version }: Asked,
  language = 'ru',
): Promise<Problem & { status: number }> {
  const headers = {
    'content-type': 'application/json',
    'accept-language': language,
    'if-match': `"${String(version ?? 1)}"`,
  };
  const sent = { method, headers, body: JSON.stringify(body) };
  const answer = await fetch(`${api.address}/api${path}`, sent);
  return { status: answer.status, ...((await answer.json()) as Problem) };
}

const person = (extra: object): Asked => ({
  body: { name: 'Седова В.В.', email: `${randomUUID()}@office.example`, ...extra },
});

function draftOf(days: readonly string[]): Promise<DraftReview> {
  return office.readText(inventedOrder('16.09.2019', [...days]));
}

describe('a field that does not fit', () => {
  it('is named with what was expected, in the language asked for', async () => {
    const wrong = person({ email: 'nowhere', name: '' });
    const russian = await refused('POST', '/people', wrong);
    expect([russian.status, russian.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(russian.details).toEqual([
      { path: 'name', message: 'name: слишком коротко, нужно знаков не меньше 2.' },
      { path: 'email', message: 'email: ожидался адрес электронной почты вида name@office.example.' },
    ]);
    const english = await refused('POST', '/people', wrong, 'en');
    expect(english.details.map(({ message }) => message)).toEqual([
      'name: too short, expected at least 2 characters.',
      'email: expected an e-mail address like name@office.example.',
    ]);
  });

  it('and a field that is missing is told from one of another kind', async () => {
    const { details } = await refused('POST', '/people', { body: { name: 7 } });
    expect(details.map(({ message }) => message)).toEqual([
      'name: найдено: число, ожидалось: текст.',
      'email: не указано, ожидалось: текст.',
    ]);
  });

  it('a character that PostgreSQL cannot keep is refused as a bad request, not as a failure of ours', async () => {
    const answer = await refused('POST', '/people', person({ unit: 'отдел\u0000' }));
    expect([answer.status, answer.code]).toEqual([400, 'INVALID_REQUEST']);
  });
});

describe('a person of the directory', () => {
  it('cannot have a head whom nobody knows, nor be their own head', async () => {
    const unknown = await refused('POST', '/people', person({ headId: randomUUID() }));
    expect([unknown.status, unknown.details[0]?.path]).toEqual([400, 'headId']);
    const own = await refused('PATCH', `/people/${controllerId}`, person({ headId: controllerId }));
    expect([own.status, own.details[0]?.path]).toEqual([400, 'headId']);
  });

  it('is made once by two clicks at the same moment', async () => {
    const body = { name: 'Кленова А.А.', email: 'klenova@office.example' };
    const answers = await Promise.allSettled([1, 2, 3, 4].map(() => office.addPerson(body)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { people } = await office.read(People, '/people');
    expect(people.filter(({ name }) => name === body.name)).toHaveLength(1);
  });

  it('cannot be renamed into another one, and a person whom nobody knows cannot be edited', async () => {
    const first = { name: 'Вязова О.О.', email: 'vyazova@office.example' };
    await office.addPerson(first);
    const second = await office.addPerson({ name: 'Вязова О.О.', email: 'vyazova2@office.example' });
    const taken = await refused('PATCH', `/people/${second.id}`, { body: first });
    expect([taken.status, taken.code]).toEqual([409, 'PERSON_EXISTS']);
    const nobody = await refused('PATCH', `/people/${randomUUID()}`, { body: first });
    expect([nobody.status, nobody.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('choices on a draft', () => {
  it('of people whom the directory lacks are refused, each by its place', async () => {
    const { id, version, choices } = await draftOf(['02.10.2019']);
    const body = { ...choices, controllerId: randomUUID(), people: { кто: randomUUID() } };
    const answer = await refused('PUT', `/drafts/${id}/choices`, { version, body });
    expect([answer.status, answer.code]).toEqual([400, 'INVALID_REQUEST']);
    expect(answer.details.map(({ path }) => path)).toEqual(['people.кто', 'controllerId']);
  });

  it('are over once it is launched: the answer names the order', async () => {
    const settled = await office.settle(await draftOf(['02.10.2019']), controllerId);
    const orderId = await office.launch(settled);
    const { id, version, choices } = settled;
    const answer = await refused('PUT', `/drafts/${id}/choices`, { version, body: choices });
    expect([answer.status, answer.code, answer.orderId]).toEqual([409, 'ALREADY_LAUNCHED', orderId]);
  });
});

describe('what does not exist', () => {
  it.each(['', '/history', '/letters', '/execution-report'])('is 404: an order%s', async (part) => {
    const answer = await fetch(`${api.address}/api/orders/${randomUUID()}${part}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ]);
  });
});
