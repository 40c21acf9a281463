import { z } from 'zod';

/** What works now, for the banner of the page and for supervisors of the processes. */
export const Health = z
  .object({
    database: z.enum(['up', 'down']),
    /** down: pages and decisions go on; deadlines are watched again when it is back. */
    timekeeping: z.enum(['up', 'down']),
    /** down: letters wait and leave when it is back. */
    mail: z.enum(['up', 'down', 'unknown']),
  })
  .meta({ id: 'Health' });
export type Health = z.infer<typeof Health>;
