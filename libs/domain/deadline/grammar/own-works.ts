import type { Phrase } from './phrase.js';
import { isDash, isWord, textAt, type Tokens } from './token.js';
import { isInfinitive, matches } from './words.js';

/** Of several days of a sentence the one that ends the whole, where each has work of its own. */
export function ofOwnWorks(days: readonly Phrase[], tokens: Tokens): Phrase | null {
  return inBrackets(days, tokens) ?? inTurn(days, tokens) ?? lastOfOwn(days, tokens);
}

/** «первый срез с 14 по 18 октября, второй – с 14 по 18 апреля»: one part of the work after the other, from the first day to the last. */
function inTurn(days: readonly Phrase[], tokens: Tokens): Phrase | null {
  const inOrder = [...days].sort((a, b) => a.first - b.first);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const own = inOrder.every(({ kind, from, to, doubt, first: at }, index) => {
    const before = inOrder[index - 1];
    if (!spans.has(kind) || from === null || to === null || doubt !== undefined) return false;
    return before === undefined || (from > (before.to ?? '') && hasWork(tokens, before.next, at));
  });
  return own && first !== undefined && last !== undefined
    ? { ...first, next: last.next, kind: 'window', to: last.to }
    : null;
}

/** «выезды в одну школу (октябрь) и в другую (ноябрь)», «(до 20 мая) и повторно (с 3 по 7 июня)»: each part has its term, the last ends the whole. */
function inBrackets(days: readonly Phrase[], tokens: Tokens): Phrase | null {
  const months = days.every(({ kind }) => kind === 'month');
  const own = days.every(
    ({ kind, doubt, first, next }) =>
      (months || kind === 'by-date' || kind === 'window') &&
      doubt === undefined &&
      textAt(tokens, first - 1) === '(' &&
      textAt(tokens, next) === ')',
  );
  const inOrder = [...days].sort((a, b) => a.first - b.first);
  const [first] = inOrder;
  const last = inOrder.at(-1);
  const grows = inOrder.every(({ to }, index) => index === 0 || (to ?? '') > (inOrder[index - 1]?.to ?? ''));
  if (!own || !grows || first === undefined || last === undefined) return null;
  return months ? { ...first, kind: 'months', to: last.to } : last;
}

/** «провести проверку до 29 июля, акты представить до 5 августа»: each term has its own words, the last one ends the work. */
function lastOfOwn(days: readonly Phrase[], tokens: Tokens): Phrase | null {
  const inOrder = [...days].sort((a, b) => a.first - b.first);
  const own = inOrder.every(({ kind, to, doubt, first }, index) => {
    const before = inOrder[index - 1];
    const after = inOrder.length === 2 ? inOrder[index + 1] : undefined;
    // «провести 21 апреля субботник и подвести итоги до 1 июня»
    const held =
      kind === 'on-date' && after?.kind === 'by-date' && hasVerbBetween(tokens, first, after.first);
    const later = kind === 'on-date' || kind === 'month';
    const work = hasVerb(tokens, before, first) || hasDash(tokens, before, first);
    // «смонтировать до 11 февраля, провести испытания с 14 по 25 февраля»
    const then = kind === 'window' && index > 0 && hasVerb(tokens, before, first);
    const ends = kind === 'by-date' || then || (later && index > 0 && work);
    const clear = to !== null && doubt === undefined && (ends || held || (spans.has(kind) && index === 0));
    return clear && (before === undefined || hasWork(tokens, before.next, first));
  });
  const last = inOrder.reduce((a, b) => ((b.to ?? '') > (a.to ?? '') ? b : a));
  if (!own) return null;
  if (last.kind === 'by-date' || last.kind === 'on-date') return last;
  // «проверить в марте – апреле, о результатах доложить до 26 апреля»: the report on it may come before its month is over.
  const [first, report] = inOrder;
  // «провести с 28 августа по 8 сентября, итоги рассмотреть в сентябре»: from the first day to the last.
  if (last === inOrder.at(-1) && (last.kind === 'month' || last.kind === 'window'))
    return first !== undefined && spans.has(first.kind) ? { ...first, kind: 'window', to: last.to } : last;
  const within = first === last && report?.to != null && first.from !== null && report.to > first.from;
  return inOrder.length === 2 && within && hasVerb(tokens, first, report.first + 8) ? report : null;
}

const spans = new Set<Phrase['kind']>(['window', 'month', 'months']);

/** Whether a verb of its own stands behind one term and before a place. */
function hasVerb(tokens: Tokens, before: Phrase | undefined, until: number): boolean {
  return hasVerbBetween(tokens, before?.next ?? until, until);
}

/** «провести опрос в октябре, итоги – на совет 2 ноября»: a dash in place of the verb. */
function hasDash(tokens: Tokens, before: Phrase | undefined, until: number): boolean {
  return tokens.some((_, at) => at > (before?.next ?? until) && at < until && isDash(tokens, at));
}

export function hasVerbBetween(tokens: Tokens, from: number, until: number): boolean {
  for (let at = from; at < Math.min(until, tokens.length); at += 1) if (isInfinitive(tokens, at)) return true;
  return false;
}

const joints = 'и|а|также|или|затем|далее|потом|повторно|не|позднее|до|к|по|с|срок|в|второй|первый|этап|раз';

/** The day behind these is of a thing or for another case: «объекты, ввод которых запланирован до …», «в случае отказа – до …». */
const ofThing =
  'котор*|запланирован*|планируется|планируем*|намечен*|состоится|действу*|истека*|случае|невозможности|исключением|кроме|если';

/** Whether words of work stand between two terms: «до 1 марта и до 1 июня» is one work, done twice. */
function hasWork(tokens: Tokens, from: number, until: number): boolean {
  let own = false;
  for (let at = from; at < until; at += 1) {
    // «смотр, итоги которого рассмотреть в ноябре»: work on the thing.
    const worked = matches(tokens, at, 'котор*') && hasVerbBetween(tokens, at, until);
    if (!worked && matches(tokens, at, ofThing)) return false;
    own ||= isWord(tokens, at) && textAt(tokens, at).length > 2 && !matches(tokens, at, joints);
  }
  return own;
}
