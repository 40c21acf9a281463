const megabyte = 1024 * 1024;

/** More than any order has; a text of this size is refused before anything is parsed. */
export const maximumTextBytes = 5 * megabyte;

/** A DOCX or PDF carries pictures beside its text, a scan carries nothing else: it shall be told what it is. */
export const maximumDocumentBytes = 25 * megabyte;

/** Of the text that a document yields: 500 dense pages have a third of this. */
export const maximumTextCharacters = 5_000_000;

/** Parsers at the same moment; further files wait for their turn. */
export const parsersAtOnce = 2;

/** What one file may cost. A parser that goes beyond is ended, and the file refused. */
export interface ParsingLimits {
  readonly timeoutSeconds: number;
  /** Of the engine's own objects. */
  readonly heapMegabytes: number;
  /** Of the whole parser: inflated streams of a PDF are not counted in the heap. */
  readonly residentMegabytes: number;
}

/**
 * A PDF of 500 pages has 1.2 MB and needs a heap of 60. One damaged number in a font's table of letters makes millions of letters of
 * 20 KB: the less a small file is given, the sooner it is ended. A DOCX is packed too tightly to tell its need by its size.
 */
export function parsingLimits(kind: 'zip' | 'pdf' | 'doc', bytes: number): ParsingLimits {
  const mostHeap = 400;
  const heapMegabytes =
    kind === 'pdf' ? Math.min(mostHeap, 100 + Math.ceil((bytes / megabyte) * 100)) : mostHeap;
  return { timeoutSeconds: 40, heapMegabytes, residentMegabytes: 900 };
}

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
