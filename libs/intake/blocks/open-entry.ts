import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { foldText } from '../text/folded-text.js';
import type { Entry } from './entries.js';

const longestHead = 400;

/** «Срок: …» below several bullets is the term of the point that they stand under. */
export function fieldOwner(source: string, entries: readonly Entry[]): Entry | undefined {
  const last = entries.at(-1);
  if (last?.mark !== 'bullet' || last.fields !== undefined) return last;
  const at = entries.findLastIndex(({ mark }) => mark !== 'bullet');
  const head = entries[at];
  const below = entries.slice(at + 1);
  const shared = below.length > 1 && below.every(({ fields }) => fields === undefined);
  return shared && head !== undefined && /:\s*$/u.test(source.slice(head.start, head.end)) ? head : last;
}

/** «дополнить пунктом …» below «Внести следующие изменения:» goes on with it. */
export function goesOnAmending(source: string, entries: readonly Entry[]): boolean {
  const head = entries.findLast(({ mark }) => mark === 'number');
  const words = head === undefined ? '' : source.slice(head.start, head.start + longestHead);
  return /^внести\s[^:]{0,300}(?:изменени|дополнени)/iu.test(words);
}

/** The words of the point that what follows stands under. */
export function headWords(source: string, entries: readonly Entry[]): string {
  const head = entries.findLast(({ mark }) => mark !== 'bullet');
  return head === undefined
    ? ''
    : source.slice(head.start, Math.min(head.end, head.start + longestHead)).trim();
}

const longestName = 160;

/** «1. Беловой Анне Петровне, заместителю главы»: a numbered point that only names somebody and ends without a stop. */
export function namesAlone(source: string, { mark, start, end }: Entry): boolean {
  if (mark !== 'number' || end - start > longestName) return false;
  const { text } = foldText(source, start, end);
  if (/[.;:]$/u.test(text) || infinitives(text).length > 0) return false;
  return beginsWithParty(text, 'dative') || personMentions(text, 'dative')[0]?.start === 0;
}
