import type { RegionalCalendar } from './calendar-content.js';
import { bashkortostan } from './regions/ru-ba.js';
import { tatarstan } from './regions/ru-ta.js';

/** The regions this program knows by itself. Any other is added as a file of regional days. */
export const knownRegions: readonly RegionalCalendar[] = [bashkortostan, tatarstan];
