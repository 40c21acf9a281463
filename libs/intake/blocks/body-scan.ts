import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { askingParagraph } from './asking-paragraph.js';
import type { BodyOptions, Entry } from './entries.js';
import {
  markerOf,
  mayFollow,
  misreadInner,
  isMonthOver,
  misreadMarker,
  noise,
  type Marker,
} from './markers.js';
import { controlField, ended, endsWithField, isFieldBelow, newSentence, section } from './line-words.js';
import { isNameOver, isTaskAt } from './name-over.js';
import { controlBelow } from './points-below.js';
import { headerAt } from './header-line.js';
import { fieldOwner, goesOnAmending, headWords } from './open-entry.js';
import { isQuestion } from './question-line.js';
import { quotationLines } from './quoted-lines.js';
import { signatureAt } from './signature-lines.js';
import { beginsTail } from './text-tail.js';
import { headOf, isMember } from './verbless-list.js';
import {
  beginsDay,
  beginsPoint,
  beginsPointAt,
  beginsUnmarkedTask,
  beginsUnmarkedThing,
  standsBelowEnd,
  wordedMarker,
} from './unmarked-task.js';

/** Walks the lines of the operative part: marked points, header lines, running text, until the tail begins. */
export class BodyScan {
  readonly entries: Entry[] = [];
  private number: string | null = null;
  private above: string | null = null; // the last number above a heading
  private inner = 0; // the last number with a bracket inside the point
  private bracketed = false; // «1)» is what the points themselves are marked with
  private lastText = ''; // the line that ends the last entry so far
  private topLost = false; // the first point is a bullet, with «1.1.» below it
  private pastTable = false; // decisions may stand in a table alone, below which the signature comes
  private underQuestion = false; // of minutes, whose first lines tell what was heard
  private underName = false; // «1. Белову А.Б., завхозу» over tasks that bear no marks

  constructor(
    private readonly source: string,
    private readonly lines: readonly Line[],
    private readonly from: number,
    private readonly options: BodyOptions,
  ) {}

  /** Fills `entries`; returns the index of the first line of the tail. */
  scan(): number {
    let at = this.from;
    while (at < this.lines.length) {
      const line = this.lines[at];
      const afterTable = this.options.tables.get(at);
      if (afterTable !== undefined) {
        at = Math.max(at + 1, afterTable);
        this.pastTable = true;
      } else if (line === undefined || line.blank || (noise.test(line.text) && this.skipsNoise(at))) at += 1;
      else if (this.options.until?.(line)) return at;
      else if (isMonthOver(this.lines, at)) {
        this.lastText = '.';
        at += 1;
      } else {
        const next = this.takeLine(line, at);
        if (next === null) return at;
        at = next;
      }
    }
    return at;
  }

  /** The index of the next line to look at; null when the tail begins here. */
  private takeLine(line: Line, at: number): number | null {
    const quotedTo = this.quotationFrom(at);
    if (quotedTo !== null) return quotedTo;
    if (this.takeMarked(line)) {
      this.lastText = this.underQuestion || this.underName ? '.' : line.text;
      return at + 1;
    }
    if (this.takeField(line) || this.takeUnderName(line)) return at + 1;
    const asked =
      this.entries.length > 0 && this.lastEnded() ? askingParagraph(this.source, this.lines, at) : null;
    if (asked !== null) {
      this.entries.push(...asked.entries);
      this.lastText = '.';
      return asked.next;
    }
    // A header with its tasks below it is no end, whatever it looks like; «Белов А.Б. – директор;» may be one.
    const header = this.takesMember(line) ? at + 1 : this.takeHeader(at);
    if (header === null && this.isTail(at)) return controlBelow(this.lines, at);
    if (header !== null) {
      this.lastText = ':';
      return header;
    }
    if (
      section.test(line.text) &&
      (this.lastEnded() || this.standsApart(at)) &&
      infinitives(line.text).length === 0
    ) {
      this.above = this.number ?? this.above;
      this.number = null;
      // «(докладчик Иванов А.Б.)» below a heading belongs to no point.
      this.underQuestion = true;
      return at + 1;
    }
    if (this.underQuestion && !beginsPoint(line.text)) return at + 1;
    this.takeText(line);
    this.underQuestion = false;
    this.lastText = line.text;
    return at + 1;
  }

  private skipsNoise(at: number): boolean {
    return (this.lines[at - 1]?.blank ?? true) || (this.lines[at + 1]?.blank ?? true) || this.lastEnded();
  }

  /** Text that an amendment quotes («изложить в следующей редакции: «1. …»») is one with the point that quotes it. */
  private quotationFrom(at: number): number | null {
    const last = this.entries.at(-1);
    const to = last === undefined ? null : quotationLines(this.source, this.lines, last, at);
    const end = to === null ? undefined : this.lines[to - 1];
    if (last === undefined || end === undefined) return null;
    last.end = end.end;
    this.lastText = end.text;
    return to;
  }

  /** «2. О ремонте школ»: a question of minutes, under which the decisions stand. */
  private takeQuestion(line: Line): boolean {
    if (this.options.minutes !== true) return false;
    const number = isQuestion(line.text) ? markerOf(line.text)?.number : null;
    if (number == null || !this.fits(number)) return false;
    this.number = number;
    this.underQuestion = true;
    this.lastText = '.';
    return true;
  }

  private takeMarked(line: Line): boolean {
    if (this.takeQuestion(line)) return true;
    const marker =
      misreadInner(line.text, this.number) ??
      markerOf(line.text) ??
      misreadMarker(line.text, this.due()) ??
      wordedMarker(line.text, this.lastEnded() ? this.due() : null);
    if (marker === null) return false;
    const start = foldText(this.source, line.start, line.end).sourceOffset(marker.length);
    if (marker.number === null) {
      if (this.takesMember(line)) return true;
      // «2024 / г. разработать»: no letter of a list.
      if (/^\p{Ll}\.\s/u.test(line.text) && !this.lastEnded()) return false;
      if (this.entries.length === 0 && this.options.anyStart !== true && !this.options.unnumbered) {
        this.topLost = line.index === this.from && /:$/u.test(line.text);
        if (!this.topLost) return false;
      }
      const mark = this.topLost && !/^\p{Ll}/u.test(line.text.slice(marker.length)) ? 'paragraph' : 'bullet';
      this.entries.push({ mark, number: null, start, end: line.end });
      return true;
    }
    const number = this.numberOf(marker, marker.number);
    if (number === null) return false;
    this.entries.push({ mark: 'number', number, start, end: line.end });
    this.underQuestion = false;
    this.underName = isNameOver(this.lines, line.index, marker.length);
    return true;
  }

  private due(): string {
    return String(Number((this.number ?? '0').split('.')[0] ?? 0) + 1);
  }

  /** The number in the list, with the point's before it for a list inside; null when it fits nowhere. */
  private numberOf(marker: Marker, number: string): string | null {
    if (marker.bracket && this.number !== null && !this.bracketed && !number.includes('.')) {
      const own = Number(number);
      if (own !== 1 && own !== this.inner + 1) return null;
      this.inner = own;
      return `${this.number}.${number}`;
    }
    if (!this.fits(number)) return null;
    if (this.number === null) this.bracketed = marker.bracket;
    this.number = number;
    this.inner = 0;
    return number;
  }

  /** A list may begin anew under a header of its own. */
  private fits(number: string): boolean {
    if (mayFollow(this.number, number)) return true;
    // «II. Постоянная работа»: the numbers may go on below it.
    if (this.number === null && this.above !== null && mayFollow(this.above, number)) return true;
    if (this.number === null && (this.options.anyStart === true || this.entries.length === 0)) return true;
    return number === '1' && this.entries.at(-1)?.mark === 'header';
  }

  /** «Белов А.Б. – директор;» without a mark below «Создать комиссию в составе:». */
  private takesMember(line: Line): boolean {
    const above = this.entries.at(-1);
    const taken = above?.mark === 'number' && isMember(headOf(this.source, above), line.text);
    if (taken) above.end = line.end;
    return taken;
  }

  private takeHeader(at: number): number | null {
    const header = this.lastEnded() ? headerAt(this.source, this.lines, at) : null;
    if (header !== null) this.entries.push(header.entry);
    return header?.next ?? null;
  }

  /** «2. Белову А.Б., начальнику отдела» and below it paragraphs without marks: what he is told to do. */
  private takeUnderName(line: Line): boolean {
    const stands = this.lastEnded() || (this.lines[line.index - 1]?.blank ?? true);
    if (!this.underName || !stands || !isTaskAt(this.lines, line.index)) return false;
    this.entries.push({ mark: 'bullet', number: null, start: line.start, end: line.end });
    this.lastText = line.text;
    return true;
  }

  private lastEnded(): boolean {
    return this.entries.length === 0 || ended.test(this.lastText);
  }

  /** Below an empty line, when what was read last is whole though no stop ends it. */
  private standsApart(at: number): boolean {
    return this.lines[at - 1]?.blank === true && endsWithField.test(this.lastText);
  }

  private isTail(at: number): boolean {
    if (this.entries.length === 0 && !this.pastTable) return false;
    // Where decisions are looked for below what was heard, the parts are those of the questions.
    const inParts = this.options.until === undefined;
    const ended = this.lastEnded() || this.standsApart(at);
    return beginsTail(this.lines, at, { ...this.options, ended, number: this.number, inParts });
  }

  private takeField(line: Line): boolean {
    const last = fieldOwner(this.source, this.entries);
    if (last === undefined) return false;
    const goesOn =
      last.fields !== undefined &&
      !this.lastEnded() &&
      !(this.lines[line.index - 1]?.blank ?? true) &&
      !signatureAt(this.lines, line.index);
    const named = isFieldBelow(line.text, this.lastText);
    const field = named || (last.fields !== undefined && controlField.test(line.text));
    if (!field && !goesOn) return false;
    last.fields = [last.fields?.[0] ?? line.start, line.end];
    this.lastText = `${line.text}${/[,]$/u.test(line.text) ? '' : '.'}`;
    return true;
  }

  private takeText(line: Line): void {
    const last = this.entries.at(-1);
    const afterBlank = this.lines[line.index - 1]?.blank ?? true;
    const told = this.options.minutes === true && beginsWithParty(line.text, 'dative');
    const begins =
      this.lastEnded() &&
      /^[\p{Lu}«]/u.test(line.text) &&
      (this.options.unnumbered ||
        this.underQuestion ||
        newSentence.test(line.text) ||
        ((afterBlank || told || standsBelowEnd(this.lines, line)) && beginsPointAt(this.lines, line.index)));
    if (last !== undefined && last.start >= last.end) last.start = line.start;
    if (
      last !== undefined &&
      !goesOnAmending(this.source, this.entries) &&
      (beginsUnmarkedTask(this.lines, line, this.lastText) ||
        beginsDay(this.lines, line, this.lastText) ||
        beginsUnmarkedThing(this.lines, line, this.lastText, headWords(this.source, this.entries)))
    ) {
      // «прошу: / обеспечить …; / представить …»: the first one stands beside the others, not over them.
      const beside =
        last.mark === 'paragraph' && /^\p{Ll}/u.test(this.source.slice(last.start, last.start + 1));
      const mark = beside ? 'paragraph' : 'bullet';
      this.entries.push({ mark, number: null, start: line.start, end: line.end });
    } else if (last !== undefined && !begins) last.end = line.end;
    else if (last !== undefined || this.options.unnumbered || this.underQuestion) {
      this.entries.push({ mark: 'paragraph', number: null, start: line.start, end: line.end });
    }
  }
}
