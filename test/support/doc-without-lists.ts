/** The place of the styles in the head of the main stream of a DOC, [MS-DOC] 2.5.6. */
const stylesPlace = 0xa2;

/** A DOC whose styles lie outside the file: its text reads, its lists do not. */
export function docWithoutLists(bytes: Buffer): Buffer {
  const damaged = Buffer.from(bytes);
  damaged.writeUInt32LE(2 ** 31, damaged.indexOf(Buffer.of(0xec, 0xa5)) + stylesPlace);
  return damaged;
}
