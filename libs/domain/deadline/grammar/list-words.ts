import { isDash, textAt, type Found, type Tokens } from './token.js';
import { matches } from './words.js';

/** Commas and «и» join a list, a dash joins the ends of a range. */
export type JoinedBy = 'list' | 'range';

const most = 12;

/** Further members of a list that has begun: «сентябрь, октябрь и декабрь», «март-май», «1 - 2»; where `bare`, «июль август». */
export function sequenceEnd<T>(
  tokens: Tokens,
  first: Found<T>,
  member: (tokens: Tokens, at: number) => Found<T> | null,
  bare = false,
): { readonly items: readonly T[]; readonly by: JoinedBy; readonly next: number } {
  const items = [first.value];
  let by: JoinedBy = 'list';
  let next = first.next;
  while (items.length < most) {
    const joint = pastJoint(tokens, next) ?? (bare ? next : null);
    const found = joint === null ? null : member(tokens, joint);
    if (found === null) break;
    if (isDash(tokens, next)) by = 'range';
    items.push(found.value);
    next = found.next;
  }
  return { items, by, next };
}

function pastJoint(tokens: Tokens, at: number): number | null {
  if (isDash(tokens, at)) return at + 1;
  if (!matches(tokens, at, ',|;|/|и|или')) return null;
  return textAt(tokens, at) === ',' && matches(tokens, at + 1, 'и|а') ? at + 2 : at + 1;
}
