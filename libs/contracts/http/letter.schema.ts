import { z } from 'zod';
import { Id, InstantText } from './primitives.schema.js';
import { PersonRef } from './person.schema.js';

export const LetterStatus = z.enum([
  'planned',
  'marked',
  'handed-over',
  'claimed',
  'sent',
  'merged',
  'superseded',
  'suppressed',
  'failed',
]);
export type LetterStatus = z.infer<typeof LetterStatus>;

export const LetterKind = z.enum([
  'launch',
  'reminder',
  'escalation',
  'awaiting-decision',
  'returned',
  'accepted',
  'closing',
  'due-moved',
  'digest',
  'escalation-notice',
]);
export type LetterKind = z.infer<typeof LetterKind>;

/** A letter planned or sent: what, to whom, when, and how it ended. `reason` is in words. */
export const Letter = z
  .object({
    id: Id,
    orderId: Id.nullable(),
    itemRef: z.string().nullable(),
    kind: LetterKind,
    step: z.string().nullable(),
    occurrence: z.int(),
    recipient: PersonRef,
    status: LetterStatus,
    reason: z.string().nullable(),
    /** When the step falls or the letter may leave, whichever is known. */
    fallsAt: InstantText.nullable(),
    sendAfterAt: InstantText.nullable(),
    sentAt: InstantText.nullable(),
    mergedIntoId: Id.nullable(),
    messageId: z.string().nullable(),
    attempts: z.int(),
  })
  .meta({ id: 'Letter' });
export type Letter = z.infer<typeof Letter>;

export const LetterListQuery = z.object({
  status: LetterStatus.optional(),
  orderId: Id.optional(),
  page: z.coerce.number().int().min(1).default(1),
});
export const LetterList = z
  .object({ letters: z.array(Letter), total: z.int(), pageSize: z.int() })
  .meta({ id: 'LetterList' });
export type LetterList = z.infer<typeof LetterList>;

/** A letter that would go out, shown before launch. */
export const RehearsedLetter = z
  .object({
    kind: LetterKind,
    step: z.string().nullable(),
    occurrence: z.int(),
    itemRef: z.string().nullable(),
    recipient: PersonRef,
    fallsAt: InstantText,
  })
  .meta({ id: 'RehearsedLetter' });
export const Rehearsal = z.object({ letters: z.array(RehearsedLetter) }).meta({ id: 'Rehearsal' });
export type Rehearsal = z.infer<typeof Rehearsal>;

/** The mailbox of the installation: what really arrived by SMTP. */
export const MailboxEntry = z
  .object({
    id: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    /** `Date` header of the letter: business time. */
    dateAt: InstantText,
    messageId: z.string().nullable(),
    attachments: z.array(z.string()),
  })
  .meta({ id: 'MailboxEntry' });
export type MailboxEntry = z.infer<typeof MailboxEntry>;
export const MailboxList = z
  .object({ available: z.boolean(), letters: z.array(MailboxEntry), total: z.int(), pageSize: z.int() })
  .meta({ id: 'MailboxList' });
export type MailboxList = z.infer<typeof MailboxList>;
export const MailboxLetter = MailboxEntry.extend({ text: z.string(), html: z.string().nullable() }).meta({
  id: 'MailboxLetter',
});
export type MailboxLetter = z.infer<typeof MailboxLetter>;
