import type { Span } from './draft-order.js';

const filling = /[\s_*]/u;

/**
 * Where in the source the last of these folded words ends, reading from the start of the span; null when the words do not stand
 * there, as after a person has changed them. Skips what folding removes: white space and fill characters.
 */
export function offsetInSource(source: string, span: Span, folded: string): number | null {
  let [at] = span;
  let last = at;
  for (let index = 0; index < folded.length; index += 1) {
    const wanted = folded.charAt(index);
    if (wanted === ' ') continue;
    while (at < span[1] && source.charAt(at) !== wanted && filling.test(source.charAt(at))) at += 1;
    if (at >= span[1] || source.charAt(at) !== wanted) return null;
    at += 1;
    last = at;
  }
  return last;
}
