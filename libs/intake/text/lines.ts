import { fold } from './folded-text.js';
import { readableText } from './readable-text.js';

export interface Line {
  readonly index: number;
  /** Offsets of the whole line, without its line feed. */
  readonly from: number;
  readonly to: number;
  /** Offsets of the content without surrounding white space and bold marks; equal for a blank line. */
  readonly start: number;
  readonly end: number;
  /** The content, folded, with what a scanner confuses put right letter by letter. */
  readonly text: string;
  readonly blank: boolean;
}

const margin = /[\s*_]/;
/** Marks of headings and quotations in Markdown and mail. */
const lead = /[#>]/;

export function splitLines(source: string): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const raw of source.split('\n')) {
    let start = at;
    let end = at + raw.length;
    while (start < end && (isMargin(source, start) || lead.test(source.charAt(start)))) start += 1;
    while (end > start && isMargin(source, end - 1)) end -= 1;
    const text = readableText(fold(source.slice(start, end)));
    lines.push({ index: lines.length, from: at, to: at + raw.length, start, end, text, blank: text === '' });
    at += raw.length + 1;
  }
  return lines;
}

/** A single `*` followed by a space is a bullet, not decoration. */
function isMargin(source: string, at: number): boolean {
  const character = source.charAt(at);
  if (character !== '*') return margin.test(character);
  return source.charAt(at - 1) === '*' || source.charAt(at + 1) === '*';
}
