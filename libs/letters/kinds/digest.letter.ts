import { localDateOf } from '#libs/domain/time/zone';
import type { DigestFacts, DigestLine } from '../letter-facts.js';
import type { LetterDraft, ViewEntry, ViewSection } from '../letter-view.js';
import { dateInWords, dateWithWeekday } from '../words/dates.js';
import { dueInShort, dueState } from '../words/due-words.js';
import { capitalized, itemOfOrder } from '../words/order-words.js';
import { sayer, type WordKey } from '../words/say.js';
import { beginning, dueFact, orderFact, sectionOf, sentence, type Composing } from './entry-words.js';

interface Section {
  readonly title: WordKey;
  readonly part: WordKey;
  readonly lines: readonly DigestLine[];
  readonly of: 'own' | 'decision' | 'controlled';
}

/** One letter per person and working morning; the most urgent first. Throws RangeError when there is nothing to say. */
export function digestLetter(facts: DigestFacts, composing: Composing): LetterDraft {
  const sections = sectionsOf(facts, composing).filter(({ lines }) => lines.length > 0);
  if (sections.length === 0) throw new RangeError('A digest without lines: there is nothing to tell.');
  const say = sayer(composing.language);
  const today = localDateOf(composing.nowAt, composing.reader.zone);
  return {
    subject: subjectOf(sections, composing),
    lead: [sentence(say('digestLead', { date: dateWithWeekday(today, composing.language) }))],
    sections: sections.flatMap((section) => viewOf(section, composing)),
  };
}

/** A line stands where its due date puts it at this moment, whatever step it was planned for. */
function sectionsOf({ own, awaitingDecision, controlled }: DigestFacts, composing: Composing): Section[] {
  const states = ['late', 'today', 'soon'] as const;
  const stateOf = ({ due }: DigestLine): (typeof states)[number] => {
    const state = dueState(due, composing);
    return state === 'tomorrow' || state === 'later' ? 'soon' : state;
  };
  const [late = [], today = [], soon = []] = states.map((state) =>
    own.filter((line) => stateOf(line) === state),
  );
  return [
    { title: 'digestLate', part: 'digestPartLate', lines: late, of: 'own' },
    { title: 'digestToday', part: 'digestPartToday', lines: today, of: 'own' },
    { title: 'digestDecision', part: 'digestPartDecision', lines: awaitingDecision, of: 'decision' },
    {
      title: 'digestControlled',
      part: 'digestPartControlled',
      lines: controlled.filter((line) => stateOf(line) === 'late'),
      of: 'controlled',
    },
    { title: 'digestSoon', part: 'digestPartSoon', lines: soon, of: 'own' },
    {
      title: 'digestControlledSoon',
      part: 'digestPartControlledSoon',
      lines: controlled.filter((line) => stateOf(line) !== 'late'),
      of: 'controlled',
    },
  ];
}

function subjectOf(sections: readonly Section[], composing: Composing): string {
  const { language } = composing;
  const say = sayer(language);
  const [only] = sections;
  const [line] = only?.lines ?? [];
  if (only !== undefined && line !== undefined && sections.length === 1 && only.lines.length === 1) {
    const item = itemOfOrder(line.itemRef, line.order, language);
    if (only.of === 'decision') return say('digestSubjectDecision', { item });
    if (only.title === 'digestControlled') return say('digestSubjectControlled', { item });
    return `${capitalized(item)}: ${dueInShort(line.due, composing)}`;
  }
  const today = localDateOf(composing.nowAt, composing.reader.zone);
  const parts = sections.map(({ part, lines }) => say(part, { number: lines.length }));
  return say('digestSubject', { date: dateInWords(today, language), parts: parts.join(', ') });
}

function viewOf({ title, lines, of }: Section, composing: Composing): readonly ViewSection[] {
  const say = sayer(composing.language);
  const count = lines.length;
  const words = say(title, { items: say('item', { count }), reports: say('report', { count }) });
  return sectionOf(words, lines, (line) => entryOf(line, of, composing), composing);
}

function entryOf(line: DigestLine, of: Section['of'], composing: Composing): ViewEntry {
  const say = sayer(composing.language);
  const labels = { own: 'openAndReport', decision: 'openDecision', controlled: 'openItem' } as const;
  return {
    title: capitalized(itemOfOrder(line.itemRef, line.order, composing.language)),
    text: beginning(line.itemText),
    facts: [
      dueFact(line.due, composing),
      ...(of === 'own' ? [] : [{ label: say('executor'), value: line.executorName }]),
      orderFact(line.order, composing),
    ],
    link: { label: say(labels[of]), url: line.url },
  };
}
