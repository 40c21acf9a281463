import { instant } from '#libs/domain/time/instant';
import type { Clock } from './clock.js';

/** Real time. The only place where the machine's clock becomes business time. */
export const wallClock: Clock = {
  kind: 'wall',
  now: () => Promise.resolve(instant(Date.now())),
};
