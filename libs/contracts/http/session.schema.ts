import { z } from 'zod';
import { Id, InstantText } from './primitives.schema.js';
import { Person } from './person.schema.js';

/** What every page needs first: which installation this is, what time it has, who acts. */
export const Session = z
  .object({
    installation: z.object({
      id: Id,
      kind: z.enum(['training', 'wall']),
      name: z.string(),
      zone: z.string(),
    }),
    now: InstantText,
    actingAs: Person.nullable(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

/** "Act as …": null puts the switch back to nobody. */
export const ActAs = z.object({ personId: Id.nullable() }).meta({ id: 'ActAs' });
export type ActAs = z.infer<typeof ActAs>;
