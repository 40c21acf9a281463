import type { ItemKind } from '#libs/domain/draft/draft-order';
import type { RawItem } from './raw-item.js';

const term =
  /^сроки?\s(?:исполнения|выполнения)(?:\s(?:под)?пункт(?:а|ов)\s(?=\d)|(?:\s(?:настоящ[A-Za-zЀ-ԯ]{2,4}\s)?(?:приказа|распоряжения|постановления|решения|поручения|поручений))?\s?[:–—-]\s)/iu;
const bound: ReadonlySet<ItemKind> = new Set(['action', 'standing', 'event', 'acquaintance']);

/** «3. Срок исполнения пунктов 1, 2 – до 15 апреля»: a point that is the term of others; it frames them and asks for nothing itself. */
export function withNamedTerms(items: readonly RawItem[]): RawItem[] {
  const terms = items.flatMap((item) => {
    const match = item.row === null && item.deadline.kind !== 'none' ? term.exec(item.folded.text) : null;
    return match === null ? [] : [{ item, refs: refsBehind(item, match[0]) }];
  });
  if (terms.length === 0) return [...items];
  return items.map((item) => {
    if (terms.some((own) => own.item === item)) return { ...item, kind: 'umbrella' };
    const open =
      item.row === null && item.lead === null && item.deadline.kind === 'none' && bound.has(item.kind);
    const named = open
      ? terms.find(({ refs }) => refs === null || refs.has(item.ref) || refs.has(item.parent ?? ''))
      : undefined;
    return named === undefined ? item : { ...item, lead: named.item.deadline };
  });
}

/** The numbers between «пунктов» and the term; null where the term is of all points. */
function refsBehind({ folded, deadline }: RawItem, words: string): ReadonlySet<string> | null {
  if (!/пункт/iu.test(words)) return null;
  const rest = folded.text.slice(words.length);
  const dash = /\s[–—-]\s(?=\D)|:\s/u.exec(rest)?.index ?? rest.length;
  const until = (deadline.span?.[0] ?? 0) - words.length;
  return refsOf(rest.slice(0, until > 0 ? until : dash));
}

const longestRange = 30;

/** «1, 2», «1–3», «2.1 и 2.2». */
function refsOf(words: string): ReadonlySet<string> {
  const refs = new Set(words.match(/\d+(?:\.\d+)*/gu) ?? []);
  for (const [, from, to] of words.matchAll(/(?<![.\d])(\d{1,2})\s?[-–—]\s?(\d{1,2})(?![.\d])/gu)) {
    const last = Math.min(Number(to), Number(from) + longestRange);
    for (let next = Number(from); next <= last; next += 1) refs.add(String(next));
  }
  return refs;
}
