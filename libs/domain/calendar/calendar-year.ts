/**
 * What one year of the five-day week adds to "Monday to Friday are worked", as facts. Days are written `MM-DD`.
 * Special non-working days with wages kept (2020, 2021) are not days off under Article 112 and are not here.
 */
export interface CalendarYear {
  readonly year: number;
  /** The act that moved the year's days off, as cited. */
  readonly decree: string;
  /** Mondays to Fridays that are off: statutory holidays, carry-overs (Labour Code, Article 112), targets of the decree. */
  readonly daysOff: readonly string[];
  /** Saturdays and Sundays that are worked. */
  readonly workingWeekendDays: readonly string[];
  /** Working days an hour shorter (Article 95; order 588n for a day off that was exchanged with an eve). */
  readonly shortDays: readonly string[];
  /** Lines of the decree, from and to: why a day is what it is. */
  readonly transfers: readonly (readonly [from: string, to: string])[];
}
