import { z } from 'zod';
import {
  day,
  hostAndPort,
  isLoopback,
  mailbox,
  milliseconds,
  oneOf,
  port,
  seconds,
  shortName,
  url,
  zone,
} from './setting-types.js';

/**
 * Every setting of the program, once: name, check, default and the sentence for the README's table. A default passes the same
 * check as a given value (`prefault`); `otherwise` says what happens without a value where there is no fixed default.
 * (The table: `npm run prikaz -- settings`.) Nothing else reads the environment.
 */

export const settings = {
  PRIKAZ_HOME: z
    .string()
    .prefault('.prikaz')
    .describe('Folder for everything the program keeps: data, logs, the Temporal program'),
  PRIKAZ_KIND: oneOf(['wall', 'training']).optional().meta({
    description: 'Kind of the installation; `npm start` sets it (`--work` is `wall`)',
    otherwise: 'wall',
  }),
  PRIKAZ_NAME: shortName()
    .prefault('training')
    .describe('Name of a training installation; `npm start -- --training NAME` sets it'),
  TRAINING_FROM: day().optional().meta({
    description: 'First day of a new training installation; `--from` sets it',
    otherwise: 'chosen by the installation',
  }),
  DATABASE_URL: url(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/prikaz')
    .optional()
    .meta({ description: 'PostgreSQL 18 that runs elsewhere', otherwise: 'own PostgreSQL' }),
  DATABASE_TIMEOUT_SECONDS: seconds(1, 300)
    .prefault('10')
    .describe('A connection or statement that takes longer fails'),
  POSTGRES_PORT: port()
    .optional()
    .meta({ description: 'Port of the own PostgreSQL', otherwise: '5440 or the next free one' }),
  TEMPORAL_ADDRESS: hostAndPort('127.0.0.1:7233')
    .optional()
    .meta({ description: 'Temporal server that runs elsewhere', otherwise: 'own server' }),
  TEMPORAL_CLI: z.string().optional().meta({
    description: 'Path of a `temporal` program to run as the own server',
    otherwise: 'searched for',
  }),
  TEMPORAL_PORT: port()
    .optional()
    .meta({ description: 'Port of the own Temporal server', otherwise: '7240 or the next free one' }),
  TEMPORAL_UI_PORT: port()
    .optional()
    .meta({ description: "Port of the own Temporal server's pages", otherwise: '8240 or the next free one' }),
  SMTP_URL: url(['smtp:', 'smtps:'], 'smtp://user:password@relay.office.example:587').optional().meta({
    description: 'Mail relay for a work installation; training delivers to its own mailbox only',
    otherwise: 'own mailbox',
  }),
  SMTP_PORT: port()
    .optional()
    .meta({ description: 'Port of the own mailbox', otherwise: '2540 or the next free one' }),
  MAIL_FROM: mailbox().optional().meta({
    description: 'Sender of letters; needed when SMTP_URL names a relay',
    otherwise: 'Prikaz <prikaz@localhost>',
  }),
  MAILBOX_DIR: z.string().optional().meta({
    description: 'Folder where the own mailbox keeps letters; `npm start` sets it',
    otherwise: 'no own mailbox',
  }),
  API_HOST: z
    .string()
    .refine(
      isLoopback,
      'an address of this machine only (127.0.0.1, ::1): until accounts exist, whoever reaches the page may act as anyone',
    )
    .prefault('127.0.0.1')
    .describe('Address the API and the page listen on; loopback only until accounts exist'),
  API_PORT: port()
    .optional()
    .meta({ description: 'Port of the API and the page', otherwise: '4600 or the next free one' }),
  PUBLIC_URL: url(['http:', 'https:'], 'https://prikaz.office.example')
    .optional()
    .meta({ description: 'Address in the links of letters', otherwise: 'the address of the API' }),
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .prefault('info')
    .describe('What is written to the logs'),
  ISSUER_ZONE: zone().prefault('Europe/Moscow').describe('Time zone of the body that issues orders'),
  RECONCILE_EVERY_SECONDS: seconds(1, 3600)
    .prefault('30')
    .describe('How often the worker looks for orders and letters that nobody attends to'),
  RECONCILE_PATIENCE_SECONDS: seconds(1, 3600)
    .prefault('60')
    .describe('How long news, a due instant or a letter may stay unattended before it is'),
  LETTER_LEASE_SECONDS: seconds(4, 86_400)
    .prefault('300')
    .describe('How long a claimed letter belongs to its sender; more than all SMTP time-outs and a batch'),
  LETTER_BATCH_SECONDS: seconds(1, 600)
    .prefault('30')
    .describe('How long one batch of letters is sent before it is recorded as done'),
  LETTER_RETRY_FIRST_SECONDS: seconds(1, 86_400)
    .prefault('30')
    .describe('Wait before a letter is tried again the first time'),
  LETTER_RETRY_MAX_SECONDS: seconds(1, 86_400)
    .prefault('3600')
    .describe('Longest wait between tries of a letter'),
  SMTP_TIMEOUT_SECONDS: seconds(1, 600)
    .prefault('60')
    .describe('Each of connecting, greeting and silence in a conversation'),
  ACTIVITY_RETRY_MAX_SECONDS: seconds(1, 3600)
    .prefault('60')
    .describe('Longest wait between tries of an activity'),
  WORKFLOW_TASK_TIMEOUT_SECONDS: seconds(1, 120)
    .optional()
    .meta({ description: 'Time a worker has for one workflow task', otherwise: '10, in training 5' }),
  STICKY_TIMEOUT_SECONDS: seconds(1, 120)
    .optional()
    .meta({ description: 'Time a cached workflow waits for its worker', otherwise: '10, in training 5' }),
  WORKER_GRACE_SECONDS: seconds(0, 3600)
    .prefault('60')
    .describe('Time running activities have when the worker is asked to stop'),
  WORKER_GIVE_UP_SECONDS: seconds(1, 3600)
    .prefault('120')
    .describe('A worker that could not poll for so long ends with an error'),
  CLOCK_STALL_SECONDS: seconds(1, 600)
    .prefault('30')
    .describe('A move of the training clock without progress stops after this'),
  NEWS_EVERY_MILLISECONDS: milliseconds(10, 60_000)
    .prefault('1000')
    .describe('At most one news signal per process and sender in this time'),
};

export type SettingName = keyof typeof settings;
