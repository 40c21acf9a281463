import { z } from 'zod';
import { Id, InstantText, LocalDateText, Version } from './primitives.schema.js';

export const CalendarDayKind = z.enum(['working', 'short', 'off']);

/** A day on which the organisation departs from the calendar. */
export const OwnDay = z.strictObject({
  on: LocalDateText,
  kind: CalendarDayKind,
  name: z.string().trim().min(1).max(200),
});
export type OwnDay = z.infer<typeof OwnDay>;

/** Shown, never counted as days off. */
export const SchoolHoliday = z.strictObject({
  name: z.string().trim().min(1).max(200),
  from: LocalDateText,
  to: LocalDateText,
});
export type SchoolHoliday = z.infer<typeof SchoolHoliday>;

/** What is to change; each part that is given replaces that part of the calendar, the others stay. */
export const CalendarEdit = z
  .strictObject({
    /** A year of the federal calendar or the days of a region, as docs/calendar-format.md describes them. */
    file: z
      .strictObject({ name: z.string().trim().min(1).max(255), text: z.string().max(1_000_000) })
      .optional(),
    /** Codes of the regions whose days are off. */
    regions: z.array(z.string().max(20)).max(100).optional(),
    ownDays: z.array(OwnDay).max(1_000).optional(),
    schoolHolidays: z.array(SchoolHoliday).max(200).optional(),
    /** The federal years as this version of the program brings them. */
    programYears: z.literal(true).optional(),
  })
  .meta({ id: 'CalendarEdit' });
export type CalendarEdit = z.infer<typeof CalendarEdit>;

/** A change as its author has seen it previewed. */
export const CalendarConfirmation = CalendarEdit.extend({
  /** `mark` of the preview: refused with CALENDAR_PREVIEW_OLD when other due dates would move now. */
  seen: z.string().max(64),
}).meta({ id: 'CalendarConfirmation' });
export type CalendarConfirmation = z.infer<typeof CalendarConfirmation>;

/** Days and hours of a month, quarter or year: norms of the week of 40, 36 and 24 hours. */
export const CalendarSums = z.object({
  days: z.int(),
  workingDays: z.int(),
  shortDays: z.int(),
  hours40: z.number(),
  hours36: z.number(),
  hours24: z.number(),
});
export type CalendarSums = z.infer<typeof CalendarSums>;

export const CalendarDay = z.object({
  on: LocalDateText,
  /** null: nobody has entered this year, so nobody knows. */
  kind: CalendarDayKind.nullable(),
  /** Why the day is what it is, in words. */
  marks: z.array(
    z.object({
      code: z.enum([
        'holiday',
        'carried-over',
        'moved-here',
        'worked-for',
        'short',
        'region',
        'own',
        'special',
        'school-holiday',
      ]),
      text: z.string(),
    }),
  ),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const CalendarMonth = z.object({
  month: z.int(),
  days: z.array(CalendarDay),
  sums: CalendarSums.nullable(),
});
export type CalendarMonth = z.infer<typeof CalendarMonth>;

/** A year that has begun, or begins within 60 days, without its calendar. */
export const MissingYear = z.object({ year: z.int(), beginsInDays: z.int(), text: z.string() });
export type MissingYear = z.infer<typeof MissingYear>;
export const CalendarWarning = z.object({ missing: MissingYear.nullable() }).meta({ id: 'CalendarWarning' });
export type CalendarWarning = z.infer<typeof CalendarWarning>;

/** A running order some of whose letters wait for the calendar of a year. */
export const WaitingOrder = z.object({
  orderId: Id,
  kind: z.string(),
  number: z.string(),
  title: z.string(),
  year: z.int(),
});

export const CalendarView = z
  .object({
    /** Rises with every confirmed change; goes back in `If-Match`. */
    number: Version,
    /** Names exactly this content; orders keep it. */
    version: z.string(),
    changedAt: InstantText.nullable(),
    todayOn: LocalDateText,
    year: z.int(),
    /** Years with data, ascending. */
    years: z.array(z.int()),
    /** Years that this version of the program knows and the calendar lacks or has otherwise. */
    programYears: z.array(z.int()),
    decree: z.string().nullable(),
    months: z.array(CalendarMonth),
    quarters: z.array(CalendarSums),
    total: CalendarSums.nullable(),
    transfers: z.array(z.object({ from: LocalDateText, to: LocalDateText })),
    special: z.array(z.object({ from: LocalDateText, to: LocalDateText, act: z.string() })),
    regions: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        law: z.string(),
        chosen: z.boolean(),
        /** The act that fixes the moving feasts of the year shown; null: not entered. */
        act: z.string().nullable(),
      }),
    ),
    ownDays: z.array(OwnDay),
    schoolHolidays: z.array(SchoolHoliday),
    missing: MissingYear.nullable(),
    waiting: z.array(WaitingOrder),
  })
  .meta({ id: 'CalendarView' });
export type CalendarView = z.infer<typeof CalendarView>;

export const CalendarYearQuery = z.object({ year: z.coerce.number().int().min(2013).max(2100).optional() });

/** A year as docs/calendar-format.md describes it: can be changed and imported again. */
export const CalendarYearFile = z
  .object({
    format: z.string(),
    year: z.int(),
    decree: z.string(),
    daysOff: z.array(z.string()),
    workingWeekendDays: z.array(z.string()),
    shortDays: z.array(z.string()),
    transfers: z.array(z.array(z.string())),
    workingDays: z.int(),
    hours40: z.number(),
    hours36: z.number(),
    hours24: z.number(),
  })
  .meta({ id: 'CalendarYearFile' });
export type CalendarYearFile = z.infer<typeof CalendarYearFile>;

/** A due day that would move, or has moved. */
export const CalendarMove = z.object({
  orderId: Id,
  orderKind: z.string(),
  orderNumber: z.string(),
  orderTitle: z.string(),
  assignmentId: Id,
  itemRef: z.string(),
  executorName: z.string(),
  fromOn: LocalDateText,
  fromAt: InstantText,
  toOn: LocalDateText,
  toAt: InstantText,
  /** The new day is over already: the work would be overdue at once. */
  past: z.boolean(),
  why: z.array(z.object({ code: z.string(), text: z.string() })),
});
export type CalendarMove = z.infer<typeof CalendarMove>;

/** A due day that the new calendar would put on or before the signing: it stays, and the order's history says so. */
export const CalendarStay = CalendarMove.pick({
  orderId: true,
  orderKind: true,
  orderNumber: true,
  orderTitle: true,
  assignmentId: true,
  itemRef: true,
  executorName: true,
  why: true,
}).extend({ dueOn: LocalDateText });
export type CalendarStay = z.infer<typeof CalendarStay>;

export const CalendarPreview = z
  .object({
    /** Number of the calendar that the preview was made on: goes back in `If-Match` when it is confirmed. */
    number: Version,
    version: z.string(),
    /** The change changes nothing. */
    same: z.boolean(),
    newYears: z.array(z.int()),
    days: z.array(z.object({ on: LocalDateText, before: CalendarDayKind, after: CalendarDayKind })),
    /** At most 500 of them; `moved` counts all. */
    moves: z.array(CalendarMove),
    moved: z.int(),
    /** At most 500 of them; `staying` counts all. */
    stays: z.array(CalendarStay),
    staying: z.int(),
    /** Names what would move and what would stay: goes back as `seen`. */
    mark: z.string(),
    /** Assignments whose day stands and whose reminders fall on other days. */
    replanned: z.int(),
    /** Running orders that would be told of the change. */
    orders: z.int(),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.infer<typeof CalendarPreview>;

export const CalendarChanged = z
  .object({
    number: Version,
    version: z.string(),
    orders: z.int(),
    moved: z.int(),
    /** False: so many orders run that some are still being moved; it goes on by itself. */
    done: z.boolean(),
  })
  .meta({ id: 'CalendarChanged' });
export type CalendarChanged = z.infer<typeof CalendarChanged>;
