import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { People, Person, type PersonInput } from '#libs/contracts/http/person.schema';
import { useCommand } from './command.js';
import { callApi } from './http.js';

export type PersonFields = z.input<typeof PersonInput>;

export const usePeople = () =>
  useQuery({
    queryKey: ['people'],
    queryFn: ({ signal }) => callApi(People, '/people', { signal }).then((answer) => answer.people),
    staleTime: 10_000,
  });

export type SavePerson = { readonly id: string | null; readonly fields: PersonFields };

export const useSavePerson = (after?: (person: Person) => void) =>
  useCommand(
    ({ id, fields }: SavePerson, idempotencyKey) =>
      id === null
        ? callApi(Person, '/people', { method: 'POST', body: fields, idempotencyKey })
        : callApi(Person, `/people/${id}`, { method: 'PATCH', body: fields, idempotencyKey }),
    after,
  );
