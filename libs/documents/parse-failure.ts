import type { ReadRefusal } from '#libs/domain/draft/read-refusal';

/** Ends a parser from any depth with the refusal that people read. */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';

  constructor(readonly refusal: ReadRefusal) {
    super(refusal.sentence.en);
  }
}
