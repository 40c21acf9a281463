import { Tables1764028800000 } from './1764028800000-tables.js';
import { ClockIndexesViews1764028800001 } from './1764028800001-clock-indexes-views.js';
import { Calendar1764115400000 } from './1764115400000-calendar.js';

/** In the order in which they run. A migration that has landed is never edited: the next one changes it. */
export const migrations = [Tables1764028800000, ClockIndexesViews1764028800001, Calendar1764115400000];
