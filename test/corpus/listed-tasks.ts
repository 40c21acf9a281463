import { sourceText } from '#libs/domain/draft/source-document';
import { findSource } from '#libs/intake/find-source';
import type { RawItem } from '#libs/intake/items/raw-item';
import { withoutPageBreaks } from '#libs/intake/text/page-breaks';
import { readableText } from '#libs/intake/text/readable-text';

/** A point with what it says of who answers for it and by when on lines of their own below it, or in brackets at its end. */
export interface ListedTask {
  /** Its whole text, and the lines below it. */
  readonly whole: string;
  readonly below: readonly string[];
  /** Its text without the brackets. */
  readonly words: string;
  readonly executor: string | null;
  readonly term: string | null;
}

/** Points of one level that follow each other, with nothing else between them. */
export interface TaskList {
  readonly tasks: readonly ListedTask[];
  /** Where its points stand among those of the document. */
  readonly at: number;
  /** The printed number of its first point; 1 where it bears none. */
  readonly first: number;
  /** «2.» of «2.1.» */
  readonly prefix: string;
  /** It stands below a point or a numbered question: numbers of one figure would be theirs. */
  readonly inner: boolean;
  /** A colon stands above it. */
  readonly led: boolean;
  /** Whole lines of the source. */
  readonly from: number;
  readonly to: number;
}

export interface ListedText {
  readonly source: string;
  readonly lists: readonly TaskList[];
}

const mark = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}\s?[.)]?|[-–—•*·●]|[а-я]\))$/u;
const executorLabel =
  /^(?:отв|ответственн[а-яё]{2,3}(?:\s(?:исполнител[ьи]|лиц[оа]))?|(?:со)?исполнител[ьи]|исп)\s?(?:[.:–—-]\s?){1,2}/iu;
const termLabel = /^срок(?:\s(?:исполнения|выполнения))?\s?[:–—-]\s?/iu;
const executorAtEnd =
  '(?:отв(?:\\.|етственн[а-яё]{2,3})|исп(?:\\.|олнител[ьи]))\\s?[:–—-]?\\s?(?<executor>[^();:–]{4,80}?)';
const termAtEnd = '(?:срок\\s?[:–—-]?\\s?|(?=до\\s\\d))(?<term>[^();:–]{4,40})';
const inBrackets = new RegExp(`\\s\\(${executorAtEnd}(?:[;,]\\s${termAtEnd})?\\)[.;]?$`, 'iu');

/**
 * The lists of a document that another office could write in another way: all their points are marked, and none stand below them. Where
 * one point of the document has points below it, only these can be told otherwise: the numbers of others would be taken for theirs.
 */
export function listedText(text: string): ListedText {
  const source = withoutPageBreaks(readableText(text));
  const { items } = findSource(sourceText(source));
  const heads = new Set(items.map((item) => item.parent));
  const runs: { readonly at: number; readonly run: readonly RawItem[] }[] = [];
  for (let at = 0; at < items.length;) {
    const run = runFrom(source, items.slice(at));
    if (run.length > 0) runs.push({ at, run });
    at += Math.max(run.length, 1);
  }
  const flat = runs.every(({ run }) =>
    run.every(({ ref, parent }) => !heads.has(ref) && parent === run[0]?.parent),
  );
  const told = flat ? runs : runs.flatMap(({ at, run }) => innerRuns(at, run, heads));
  const lists = told.map(({ at, run }) => listOf(source, at, run));
  const some = told.some(({ run }) => run.length > 1 && run.some(isTask));
  return { source, lists: some ? lists : [] };
}

/** Points below a point, none of which has points below it. */
function innerRuns(
  at: number,
  run: readonly RawItem[],
  heads: ReadonlySet<string | null>,
): { readonly at: number; readonly run: readonly RawItem[] }[] {
  return run.flatMap((head, index) => {
    const inner = run.filter(({ parent }) => parent === head.ref);
    const whole = inner.every((item, own) => item === run[index + 1 + own] && !heads.has(item.ref));
    return whole && inner.length > 1 ? [{ at: at + index + 1, run: inner }] : [];
  });
}

function listOf(source: string, at: number, run: readonly RawItem[]): TaskList {
  const [first] = run;
  const last = run.at(-1);
  const from = lineOf(source, first?.span[0] ?? 0);
  const number = first === undefined ? '' : markOf(source, first).replace(/[.)]$/u, '');
  const { prefix = '', own = '1' } = /^(?<prefix>(?:\d+\.)*)(?<own>\d+)$/u.exec(number)?.groups ?? {};
  const above = source.slice(0, from).trimEnd();
  const led = above.endsWith(':');
  const inner =
    (first?.parent ?? null) !== null &&
    /\d/u.test(first?.parent ?? '') &&
    !/^[АA]/u.test(first?.parent ?? '');
  return {
    tasks: run.map((item) => taskOf(source, item)),
    at,
    first: Number(own),
    prefix,
    inner: inner || (prefix !== '' && !led),
    led,
    from,
    to: fieldsOf(source, last?.span[1] ?? 0).to,
  };
}

function runFrom(source: string, items: readonly RawItem[]): readonly RawItem[] {
  const end = items.findIndex((item, at) => {
    const before = at === 0 ? undefined : items[at - 1];
    const from = before === undefined ? null : fieldsOf(source, before.span[1]).to;
    const apart = from !== null && source.slice(from, lineOf(source, item.span[0])).trim() !== '';
    return apart || item.row !== null || !mark.test(markOf(source, item));
  });
  return end < 0 ? items : items.slice(0, end);
}

function isTask({ kind }: RawItem): boolean {
  return kind === 'action' || kind === 'event' || kind === 'standing';
}

function lineOf(source: string, at: number): number {
  return source.lastIndexOf('\n', at - 1) + 1;
}

function markOf(source: string, { span: [start] }: RawItem): string {
  return source.slice(lineOf(source, start), start).trim();
}

interface Fields extends Pick<ListedTask, 'below' | 'executor' | 'term'> {
  /** The end of their last line. */
  readonly to: number;
}

/** «Отв.: …», «Срок: …» on the lines below a point, each of which may go on. */
function fieldsOf(source: string, from: number): Fields {
  const found = { executor: '', term: '' };
  const below: string[] = [];
  let last: 'executor' | 'term' | null = null;
  const end = source.indexOf('\n', from);
  let to = end < 0 ? source.length : end;
  for (const line of source.slice(to + 1).split('\n')) {
    const text = line.trim();
    const label = executorLabel.exec(text) ?? termLabel.exec(text);
    if (label !== null) last = termLabel.test(text) ? 'term' : 'executor';
    else if (last === null || !/[,–—-]$/u.test(found[last])) break;
    found[last] = `${found[last]} ${text.slice(label?.[0].length ?? 0)}`.trim();
    below.push(text);
    to += line.length + 1;
  }
  return { executor: ended(found.executor), term: ended(found.term), below, to };
}

/** Without the sign that ends its line; null for nothing. */
function ended(words: string): string | null {
  return words === '' ? null : words.replace(/(?<![А-ЯЁ])[.;]$/u, '');
}

function taskOf(source: string, { folded, span }: RawItem): ListedTask {
  const { executor, term, below } = fieldsOf(source, span[1]);
  const whole = folded.text;
  const bracket = below.length > 0 ? null : inBrackets.exec(whole);
  if (bracket === null) return { whole, below, words: whole, executor, term };
  const { groups = {}, index } = bracket;
  const words = `${whole.slice(0, index)}.`;
  return { whole, below, words, executor: groups['executor'] ?? null, term: groups['term'] ?? null };
}
