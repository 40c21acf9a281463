/** What is used of the package, which brings no types of its own. */
declare module 'word-extractor' {
  interface TextOptions {
    /** false keeps the quotes and dashes of the document; by default they become ASCII. */
    readonly filterUnicode?: boolean;
  }

  interface WordDocument {
    getBody(options?: TextOptions): string;
    getFootnotes(options?: TextOptions): string;
    getEndnotes(options?: TextOptions): string;
    getTextboxes(options?: TextOptions & { readonly includeHeadersAndFooters?: boolean }): string;
  }

  class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }

  export = WordExtractor;
}
