/** The end (exclusive) of the quotation that opens at `open`, nested quotes counted; the text's end when it is never closed. */
export function quotationEnd(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '«') depth += 1;
    if (character === '»') {
      depth -= 1;
      if (depth <= 0) return at + 1;
    }
  }
  return text.length;
}

/** The same text with everything inside « » and ( ) replaced by spaces of equal length, so that rules see only the frame. */
export function maskQuoted(text: string): string {
  let quotes = 0;
  let brackets = 0;
  let masked = '';
  for (const character of text) {
    if (character === '«') quotes += 1;
    if (character === '(') brackets += 1;
    masked += quotes > 0 || brackets > 0 ? ' '.repeat(character.length) : character;
    if (character === '»' && quotes > 0) quotes -= 1;
    if (character === ')' && brackets > 0) brackets -= 1;
  }
  return masked;
}
