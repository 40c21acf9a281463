import type { Compose, ComposeOptions, LetterAttachment } from './composed-letter.js';
import { cancelledCalendar, deadlineCalendar } from './deadline-calendar.js';
import { acceptedLetter } from './kinds/accepted.letter.js';
import { closingLetter } from './kinds/closing.letter.js';
import { digestLetter } from './kinds/digest.letter.js';
import { composing, type Composing } from './kinds/entry-words.js';
import { dueMovedLetter } from './kinds/due-moved.letter.js';
import { escalationNoticeLetter } from './kinds/escalation-notice.letter.js';
import { launchLetter } from './kinds/launch.letter.js';
import { returnedLetter } from './kinds/returned.letter.js';
import type { LetterFacts, LetterReader } from './letter-facts.js';
import type { LetterDraft, LetterView } from './letter-view.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { sayer } from './words/say.js';

/**
 * Makes a letter of facts: subject, plain text and HTML that say the same, and calendar files where due dates begin or end.
 * Pure: the same facts give the same letter. Throws RangeError on facts that hold nothing to tell (an empty digest), which
 * is a mistake of the caller: such a letter is suppressed, not sent.
 */
export const compose: Compose = (facts, options) => {
  const told = composing(facts, options);
  const draft = draftOf(facts, told);
  const view = viewOf(draft, told);
  // Titles come from documents: a line break in a subject would begin another header.
  const subject = draft.subject.replace(/\s+/g, ' ').trim();
  return {
    subject,
    text: renderText(view),
    html: renderHtml(view, subject, options.language),
    attachments: attachmentsOf(facts, told, options),
  };
};

function draftOf(facts: LetterFacts, told: Composing): LetterDraft {
  switch (facts.kind) {
    case 'launch':
      return launchLetter(facts, told);
    case 'digest':
      return digestLetter(facts, told);
    case 'escalation-notice':
      return escalationNoticeLetter(facts, told);
    case 'returned':
      return returnedLetter(facts, told);
    case 'accepted':
      return acceptedLetter(facts, told);
    case 'closing':
      return closingLetter(facts, told);
    case 'due-moved':
      return dueMovedLetter(facts, told);
  }
}

function viewOf(
  { lead, sections, notes }: LetterDraft,
  { reader, language, publicUrl }: Composing,
): LetterView {
  const say = sayer(language);
  const name = politeName(reader);
  return {
    greeting: name === null ? say('greeting') : say('greetingNamed', { name }),
    addressee: { label: say('addressee'), value: reader.name },
    lead,
    sections,
    notes: notes ?? [],
    footer: { text: say('footer'), url: publicUrl },
  };
}

const patronymic = /(?:вич|ьич|вна|ична|инична|кызы|оглы)$/i;

/** «Анна Ивановна» out of a full name in either order; null for «Петрова А.И.», which is no form of address. */
function politeName({ name }: LetterReader): string | null {
  const [first = '', second = '', third = '', ...rest] = name.trim().split(/\s+/);
  if (rest.length > 0) return null;
  if (patronymic.test(third)) return `${second} ${third}`;
  return third !== '' && patronymic.test(second) ? `${first} ${second}` : null;
}

function attachmentsOf(
  facts: LetterFacts,
  telling: Composing,
  { from: organizer }: ComposeOptions,
): readonly LetterAttachment[] {
  const calendar = { telling, organizer };
  const made =
    facts.kind === 'launch' || facts.kind === 'due-moved'
      ? deadlineCalendar({ ...calendar, order: facts.order, deadlines: facts.toExecute })
      : facts.kind === 'accepted'
        ? cancelledCalendar({ ...calendar, order: facts.order, deadlines: [facts] })
        : null;
  return made === null ? [] : [made];
}
