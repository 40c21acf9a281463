/**
 * An annotated document is the document itself with marks `⟦ref⟧…⟦/⟧` around each item's text (and `⟦title⟧…⟦/⟧` around
 * the heading). The marks are cut out; what they enclosed gives the spans, so no offset is ever counted by hand.
 */
const mark = /⟦(\/|[^⟦⟧/]{1,20})⟧/gu;

/** The folding of the format: fill characters removed, runs of white space one space. */
export const fold = (text) => text.replace(/\*\*/g, '').replace(/_+/g, '').replace(/\s+/g, ' ').trim();

/** Returns the document's text and its marked places in order: `{ text, places: [{ ref, span, text, printed }] }`. */
export function readMarks(annotated) {
  let text = '';
  let copied = 0;
  let open = null;
  const places = [];
  for (const found of annotated.matchAll(mark)) {
    text += annotated.slice(copied, found.index);
    copied = found.index + found[0].length;
    if (found[1] === '/') {
      if (!open) throw new Error(`A mark closes that was never opened, after «${text.slice(-30)}»`);
      places.push(placeOf(text, open.ref, open.start));
      open = null;
    } else {
      if (open) throw new Error(`Mark ${found[1]} opens inside ${open.ref}`);
      open = { ref: found[1], start: text.length };
    }
  }
  if (open) throw new Error(`Mark ${open.ref} is never closed`);
  return { text: text + annotated.slice(copied), places };
}

function placeOf(text, ref, start) {
  const slice = text.slice(start);
  if (slice !== slice.trim()) throw new Error(`Mark ${ref} has white space at its edges: «${slice}»`);
  return {
    ref,
    span: [start, text.length],
    text: fold(slice),
    printed: isPrinted(text.slice(0, start), ref),
  };
}

/**
 * Whether the last number of a ref stands right before the item, with a dot, a bracket, a cell's border or alone, or, for
 * a row of a table, in the first cell of its line.
 */
function isPrinted(before, ref) {
  const number = ref.split('.').at(-1) ?? '';
  if (new RegExp(`(^|[^\\p{L}\\p{N}])${number}\\s?[.)]?\\**[\\s|]*$`, 'u').test(before)) return true;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return /^[ПТ]/.test(ref) && new RegExp(`^[\\s|]*(\\d+\\.)*${number}[.)]?[ ]*[\\t|]`).test(line);
}
