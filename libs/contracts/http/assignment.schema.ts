import { z } from 'zod';
import { Id, InstantText, Version } from './primitives.schema.js';
import { PersonRef } from './person.schema.js';
import { DueDate } from './due-date.schema.js';

export const AssignmentStatus = z.enum(['launched', 'in-work', 'reported', 'returned', 'accepted']);
export type AssignmentStatus = z.infer<typeof AssignmentStatus>;

/** Computed, never set by hand. */
export const AssignmentFlags = z.object({
  overdue: z.boolean(),
  /** Due within five working days and nothing reported yet. */
  dueSoon: z.boolean(),
  /** The report that stands (or was accepted) came after the due time. */
  late: z.boolean(),
  /** The executor's head, or someone above, has been told. */
  escalated: z.boolean(),
});

export const FileRef = z.object({ id: Id, name: z.string(), mediaType: z.string(), sizeBytes: z.int() });
export type FileRef = z.infer<typeof FileRef>;

/** One report on an assignment with the decision on it. */
export const Report = z
  .object({
    id: Id,
    number: z.int(),
    text: z.string(),
    files: z.array(FileRef),
    by: PersonRef,
    at: InstantText,
    late: z.boolean(),
    decision: z
      .object({
        outcome: z.enum(['accepted', 'returned']),
        comment: z.string().nullable(),
        by: PersonRef,
        at: InstantText,
      })
      .nullable(),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;

/** One executor's part of an item, as lists show it. */
export const AssignmentSummary = z
  .object({
    id: Id,
    version: Version,
    orderId: Id,
    orderTitle: z.string(),
    orderNumber: z.string(),
    /** In lower case, as printed: приказ, поручение. */
    orderKind: z.string(),
    itemRef: z.string(),
    itemText: z.string(),
    executor: PersonRef,
    acceptor: PersonRef,
    status: AssignmentStatus,
    flags: AssignmentFlags,
    due: DueDate,
    reportedAt: InstantText.nullable(),
    acceptedAt: InstantText.nullable(),
  })
  .meta({ id: 'AssignmentSummary' });
export type AssignmentSummary = z.infer<typeof AssignmentSummary>;

export const Assignment = AssignmentSummary.extend({
  reports: z.array(Report),
  /** What the person who acts may do now; a reason in words for what they may not. */
  may: z.object({ open: z.boolean(), report: z.boolean(), decide: z.boolean() }),
  mayNot: z.string().nullable(),
}).meta({ id: 'Assignment' });
export type Assignment = z.infer<typeof Assignment>;

/** Lists for one person or for a supervisor. */
export const AssignmentListQuery = z.object({
  view: z.enum(['mine', 'awaiting-decision', 'overdue', 'all']).default('all'),
  page: z.coerce.number().int().min(1).default(1),
});
export const AssignmentList = z
  .object({ assignments: z.array(AssignmentSummary), total: z.int(), pageSize: z.int() })
  .meta({ id: 'AssignmentList' });
export type AssignmentList = z.infer<typeof AssignmentList>;

/** The text fields of a report; files come beside them in the same multipart body under `files`. */
export const SubmitReport = z
  .object({ text: z.string().trim().max(20_000).default('') })
  .meta({ id: 'SubmitReport' });
export type SubmitReport = z.infer<typeof SubmitReport>;

export const ReturnReport = z.object({ comment: z.string().trim().max(5_000) }).meta({ id: 'ReturnReport' });
export type ReturnReport = z.infer<typeof ReturnReport>;

export const AcceptReport = z
  .object({ comment: z.string().trim().max(5_000).nullable().default(null) })
  .meta({ id: 'AcceptReport' });
export type AcceptReport = z.infer<typeof AcceptReport>;
