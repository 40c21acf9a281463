/** Beyond so many marks they are counted: «1′′′», then «1′4». */
const mostMarks = 3;

/** The refs of one document. A number that it uses again is told apart by a mark: «1», «1′», «1′′». */
export class DistinctRefs {
  private readonly taken: Set<string>;
  /** How often each was wanted again: to try all marks anew would be quadratic. */
  private readonly repeats = new Map<string, number>();

  constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  has(ref: string): boolean {
    return this.taken.has(ref);
  }

  /** Takes the ref, or where it is taken the first of its marks that is free. */
  take(wanted: string): string {
    let repeat = this.repeats.get(wanted) ?? 0;
    let ref = marked(wanted, repeat);
    while (this.taken.has(ref)) {
      repeat += 1;
      ref = marked(wanted, repeat);
    }
    this.repeats.set(wanted, repeat);
    this.taken.add(ref);
    return ref;
  }
}

function marked(ref: string, repeat: number): string {
  return repeat > mostMarks ? `${ref}′${String(repeat)}` : ref + '′'.repeat(repeat);
}
