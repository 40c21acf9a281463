import { Tables1764028800000 } from './1764028800000-tables.js';
import { ClockIndexesViews1764028800001 } from './1764028800001-clock-indexes-views.js';
import { NextDueAhead1764115200000 } from './1764115200000-next-due-ahead.js';
import { Policy1764115300000 } from './1764115300000-policy.js';
import { DraftEdits1764115400000 } from './1764115400000-draft-edits.js';
import { Calendar1764115500000 } from './1764115500000-calendar.js';
import { CalendarNumber1764115600000 } from './1764115600000-calendar-number.js';
import { SourceWarnings1764115700000 } from './1764115700000-source-warnings.js';

/** In the order in which they run. A migration that has landed is never edited: the next one changes it. */
export const migrations = [
  Tables1764028800000,
  ClockIndexesViews1764028800001,
  NextDueAhead1764115200000,
  Policy1764115300000,
  DraftEdits1764115400000,
  Calendar1764115500000,
  CalendarNumber1764115600000,
  SourceWarnings1764115700000,
];
