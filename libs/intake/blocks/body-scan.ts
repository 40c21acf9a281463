import { beginsWithParty, beginsWithPosition } from '../people/executor-phrase.js';
import { personMentions } from '../people/person-mention.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import type { Entry } from './entries.js';
import { annexHeading, markerOf, mayFollow, operativeAtStart } from './markers.js';

const drafter = /^исп(?:олнитель)?[.:]/iu;
const acquainted = /^с\s+(?:приказом|распоряжением|поручением)\s+ознакомлен/iu;
const control = /^контроль\s/iu;
const ended = /[.;!?:]$/u;
export const headerLines = 5;
const furthestNextPoint = 200;

/** Walks the lines of the operative part: marked points, header lines, running text, until the tail begins. */
export class BodyScan {
  readonly entries: Entry[] = [];
  private number: string | null = null;
  /** The line that ends the last entry so far. */
  private lastText = '';

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
    private readonly from: number,
  ) {}

  /** Fills `entries`; returns the index of the first line of the tail. */
  scan(): number {
    let at = this.from;
    while (at < this.lines.length) {
      const line = this.lines[at];
      if (!line || line.blank) {
        at += 1;
        continue;
      }
      if (this.takeMarked(line)) {
        this.lastText = line.text;
        at += 1;
        continue;
      }
      const header = this.takeHeader(at);
      if (header !== null) {
        this.lastText = ':';
        at = header;
        continue;
      }
      if (this.isTail(at)) return at;
      this.takeText(line);
      this.lastText = line.text;
      at += 1;
    }
    return at;
  }

  private takeMarked(line: Line): boolean {
    const marker = markerOf(line.text);
    if (marker === null) return false;
    const start = foldText(this.source, line.start, line.end).sourceOffset(marker.length);
    if (marker.number === null) {
      if (this.entries.length === 0) return false;
      this.entries.push({ mark: 'bullet', number: null, start, end: line.end });
      return true;
    }
    if (!this.fits(marker.number)) return false;
    this.number = marker.number;
    this.entries.push({ mark: 'number', number: marker.number, start, end: line.end });
    return true;
  }

  /** A list may begin anew under a header of its own. */
  private fits(number: string): boolean {
    if (mayFollow(this.number, number)) return true;
    return number === '1' && this.entries.at(-1)?.mark === 'header';
  }

  private takeHeader(at: number): number | null {
    const first = this.lines[at];
    if (!first || !this.lastEnded()) return null;
    const verb = operativeAtStart.exec(first.text)?.[0].length ?? 0;
    if (!beginsWithParty(first.text.slice(verb), 'dative')) return null;
    for (let end = at; end < Math.min(at + headerLines, this.lines.length); end += 1) {
      const line = this.lines[end];
      if (!line || line.blank || (end > at && markerOf(line.text))) return null;
      if (!line.text.endsWith(':')) continue;
      const start = foldText(this.source, first.start, line.end).sourceOffset(verb);
      this.entries.push({ mark: 'header', number: null, start, end: line.end });
      return end + 1;
    }
    return null;
  }

  private lastEnded(): boolean {
    return this.entries.length === 0 || ended.test(this.lastText);
  }

  private isTail(at: number): boolean {
    const text = this.lines[at]?.text ?? '';
    if (this.entries.length === 0) return false;
    if (annexHeading.test(text) || drafter.test(text) || acquainted.test(text)) return true;
    if (this.lastEnded() && isSignatureLine(text)) return true;
    const afterBlank = this.lines[at - 1]?.blank ?? true;
    if (!afterBlank || !this.lastEnded() || control.test(text)) return false;
    return /^[\p{Lu}«]/u.test(text) && !this.moreItemsAfter(at);
  }

  /** Looked for within a bound, so that a long text without points stays linear. */
  private moreItemsAfter(at: number): boolean {
    return this.lines.slice(at, at + furthestNextPoint).some((line) => {
      const number = markerOf(line.text)?.number;
      return number !== null && number !== undefined && mayFollow(this.number, number);
    });
  }

  private takeText(line: Line): void {
    const last = this.entries.at(-1);
    if (last !== undefined && !(control.test(line.text) && this.lastEnded())) last.end = line.end;
    else if (last !== undefined) {
      this.entries.push({ mark: 'paragraph', number: null, start: line.start, end: line.end });
    }
  }
}

/** «Начальник отдела», «Начальник отдела И.О. Фамилия» or a name alone. */
export function isSignatureLine(text: string): boolean {
  if (text.length > 200) return false;
  if (beginsWithPosition(text)) return true;
  const [only] = personMentions(text, 'nominative');
  return only !== undefined && only.start === 0 && only.end === text.length;
}
