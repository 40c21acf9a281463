export const oneByteEncodings = ['windows-1251', 'koi8-r', 'ibm866'] as const;

/** Bytes of a text in a one-byte table: the table is asked character by character, Node has no encoder for it. */
export function encodeText(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte -= 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  return Uint8Array.from(Array.from(text, (character) => table.get(character) ?? 0x3f));
}
