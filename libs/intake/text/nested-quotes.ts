/**
 * The end (exclusive) of the quotation that opens at `open`, nested quotes counted. One mark may close two quotations
 * («О конкурсе «Лучший двор»): the last closing mark ends what is never closed; the text's end where there is none at all.
 */
export function quotationEnd(text: string, open: number): number {
  let depth = 0;
  let last = -1;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '«') depth += 1;
    if (character === '»') {
      depth -= 1;
      last = at + 1;
      if (depth <= 0) return last;
    }
  }
  return last > 0 ? last : text.length;
}

const mostKept = 64;
const kept = new Map<string, string>();
const anyMark = /[«(“„"]/;

/**
 * The same text with everything inside quotes and brackets replaced by spaces of equal length, so that rules see only the
 * frame. The same few texts are asked for again and again while an item is read, so the last ones are kept.
 */
export function maskQuoted(text: string): string {
  if (!anyMark.test(text)) return text;
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const masked = mask(text);
  kept.set(text, masked);
  return masked;
}

/** How far a straight quote or a bracket is looked for its mate; without one it is no quotation. */
const furthestMate = 1_500;

function mask(text: string): string {
  // Where more are opened than closed, one mark closes all that is open.
  const flat = count(text, '«') > count(text, '»');
  const pieces: string[] = [];
  let quotes = 0;
  let straightTo = -1;
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '«') quotes += 1;
    else if (character === '(' && hasMate(text, at, ')')) brackets += 1;
    else if (straightTo < at && quotes === 0) straightTo = straightEnd(text, at, character, straightTo);
    pieces.push(quotes > 0 || brackets > 0 || at <= straightTo ? ' ' : character);
    if (character === '»' && quotes > 0) quotes = flat ? 0 : quotes - 1;
    if (character === ')' && brackets > 0) brackets -= 1;
  }
  return pieces.join('');
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found += 1;
  return found;
}

function hasMate(text: string, at: number, mate: string): boolean {
  const found = text.indexOf(mate, at + 1);
  return found >= 0 && found - at <= furthestMate;
}

/** The place of the mark that closes a straight or a curly quotation which opens here; as before where none does. */
function straightEnd(text: string, at: number, character: string, before: number): number {
  if (character === '"') return evenEnd(text, at) ?? before;
  const mate = character === '“' || character === '„' ? '”' : null;
  if (mate === null) return before;
  const close = text.indexOf(mate, at + 1);
  const found = close < 0 && character === '„' ? text.indexOf('“', at + 1) : close;
  return found > at && found - at <= furthestMate ? found : before;
}

const mostMarks = 24;

/**
 * The place that closes a quotation in even marks, which look alike at both ends: after a word or a stop one closes, else it
 * opens («"Район "Заречный" решил»). Where more are opened than closed, one closes all.
 */
function evenEnd(text: string, open: number): number | null {
  const marks: { readonly place: number; readonly step: 1 | -1 }[] = [];
  for (let place = open; marks.length < mostMarks; place = text.indexOf('"', place + 1)) {
    if (place < 0 || place - open > furthestMate) break;
    const last = marks.at(-1);
    const after =
      last !== undefined && last.place === place - 1 ? last.step < 0 : closes.test(text.charAt(place - 1));
    marks.push({ place, step: place > open && after ? -1 : 1 });
  }
  const flat = marks.reduce((sum, { step }) => sum + step, 0) > 0;
  let depth = 0;
  for (const { place, step } of marks) {
    depth += step;
    if (step < 0 && (flat || depth === 0)) return place;
  }
  return marks[1]?.place ?? null;
}

const closes = /[A-Za-zЀ-ԯ\d.!?»)]/u;
