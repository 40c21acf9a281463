/** Lets so many in at the same moment; the others wait in their order. */
export class Turns {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** @returns what must be called to leave, once */
  async enter(): Promise<() => void> {
    if (this.inside >= this.atOnce) await new Promise<void>((go) => this.waiting.push(go));
    else this.inside += 1;
    return () => {
      const next = this.waiting.shift();
      // The place is handed on, so that nobody slips in between.
      if (next === undefined) this.inside -= 1;
      else next();
    };
  }
}
