import { z } from 'zod';
import { Id } from './primitives.schema.js';

/** A person of the directory. Names are kept as offices write them: «Фамилия И.О.» or in full. */
export const Person = z
  .object({
    id: Id,
    name: z.string(),
    position: z.string().nullable(),
    unit: z.string().nullable(),
    email: z.string().nullable(),
    /** IANA zone in which letters reach the person by day. */
    zone: z.string(),
    /** Who is told on the third working day after a missed due day. */
    headId: Id.nullable(),
  })
  .meta({ id: 'Person' });
export type Person = z.infer<typeof Person>;

export const PersonInput = z
  .object({
    name: z.string().trim().min(2).max(200),
    position: z.string().trim().max(300).nullable().default(null),
    unit: z.string().trim().max(300).nullable().default(null),
    email: z.email().max(254),
    zone: z.string().max(64).nullable().default(null),
    headId: Id.nullable().default(null),
  })
  .meta({ id: 'PersonInput' });
export type PersonInput = z.infer<typeof PersonInput>;

export const People = z.object({ people: z.array(Person) }).meta({ id: 'People' });
export type People = z.infer<typeof People>;

/** A short reference to a person on other pages. */
export const PersonRef = z.object({ id: Id, name: z.string(), position: z.string().nullable() });
export type PersonRef = z.infer<typeof PersonRef>;
