import type { LetterFacts } from './letter-facts.js';

export type LetterLanguage = 'ru' | 'en';

/** A mailbox with the name shown beside it. Never one text with both: `a@x, b@y` in a text would be two recipients. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

export interface ComposeOptions {
  readonly language: LetterLanguage;
  /** The installation's own address: sender of letters and organizer of calendar events. */
  readonly from: MailAddress;
  /** Where the pages of this installation are; named at the foot of every letter and where a long list is cut. */
  readonly publicUrl: string;
}

export interface LetterAttachment {
  readonly filename: string;
  /** With charset and, for calendars, the iTIP method. */
  readonly contentType: string;
  readonly content: string;
}

/** A letter ready to be sent: the text says everything that the HTML says. */
export interface ComposedLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly LetterAttachment[];
}

/** The signature of `compose` in `compose-letter.ts`: pure, the same facts give the same letter. */
export type Compose = (facts: LetterFacts, options: ComposeOptions) => ComposedLetter;
