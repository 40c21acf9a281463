const megabyte = 1024 * 1024;

/** More than any order has; a text of this size is refused before anything is parsed. */
export const maximumTextBytes = 5 * megabyte;

/** A DOCX or PDF carries pictures beside its text, a scan carries nothing else: it shall be told what it is. */
export const maximumDocumentBytes = 25 * megabyte;

/** Of the text that a document yields: 500 dense pages have a third of this. */
export const maximumTextCharacters = 5_000_000;

/** What one file may cost. A parser that goes beyond is ended, and the file refused. */
export const parsing = {
  timeoutSeconds: 40,
  heapMegabytes: 400,
  /** Of the whole parser: inflated streams of a PDF are not counted in the heap. */
  residentMegabytes: 900,
  /** Parsers at the same moment; further files wait for their turn. */
  atOnce: 2,
} as const;

export const zipLimits = {
  entries: 5_000,
  /** Of one inflated part. */
  partBytes: 48 * megabyte,
  /** Inflated to packed, for parts beyond `ratioFromBytes`: XML of a real document stays below 60. */
  ratio: 200,
  ratioFromBytes: 2 * megabyte,
} as const;

export const xmlLimits = { depth: 200, nodes: 3_000_000 } as const;

export const pdfLimits = { pages: 1_000 } as const;
