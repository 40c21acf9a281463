import type { Clock } from '#libs/clock/clock';
import type { MailActivities, MailOutActivities } from '#libs/contracts/process/process';
import { createSender } from '#libs/letters/send-letter';
import type { Database } from '#libs/persistence/database';
import { LetterBatch } from './letter-batch.js';
import { LookAtMail } from './look-at-mail.activity.js';
import { mailFrom } from './mail-from.js';
import { relayOf } from './relay-trouble.js';
import { SendBatch } from './send-batch.activity.js';
import { SendingLetter } from './sending-letter.js';

export interface MailSettings {
  readonly smtpUrl: string;
  readonly smtpTimeoutSeconds: number;
  /** `Prikaz <prikaz@office.example>` */
  readonly from: string;
  readonly publicUrl: string;
  readonly batchSeconds: number;
  readonly leaseSeconds: number;
  readonly retryFirstSeconds: number;
  readonly retryMaxSeconds: number;
  readonly onFault: (letterId: string, error: unknown) => void;
}

/** The activities of mail-out, put together around one relay. */
export function mailActivities(
  database: Database,
  clock: Clock,
  settings: MailSettings,
): { readonly out: MailOutActivities; readonly mail: MailActivities } {
  const { smtpUrl, smtpTimeoutSeconds: timeoutSeconds } = settings;
  const { publicUrl, batchSeconds, leaseSeconds, retryFirstSeconds, retryMaxSeconds } = settings;
  const relay = relayOf(smtpUrl);
  const sending = new SendingLetter(
    database,
    { from: mailFrom(settings.from), publicUrl, retryFirstSeconds, retryMaxSeconds },
    settings.onFault,
  );
  const batch = new LetterBatch(database, sending, () => createSender({ smtpUrl, timeoutSeconds }), {
    relay,
    batchSeconds,
    retryFirstSeconds,
  });
  return { out: new LookAtMail(database, clock, relay), mail: new SendBatch(clock, batch, leaseSeconds) };
}
