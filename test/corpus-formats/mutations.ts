import { chances } from '#test/support/chances';

/** Random damage that a seed repeats: bytes changed, cut out, doubled and moved. */
export class Mutations {
  private readonly chance: () => number;

  constructor(seed: number) {
    this.chance = chances(seed);
  }

  ofBytes(bytes: Buffer): Buffer {
    let damaged: Buffer = Buffer.from(bytes);
    for (let times = 1 + this.below(8); times > 0; times -= 1) damaged = this.once(damaged);
    return damaged;
  }

  /** Also pieces of markup out of their order. */
  ofText(text: string): string {
    const pieces = text.split(/(?=<)/u);
    for (let times = 1 + this.below(6); times > 0; times -= 1) {
      const at = this.below(pieces.length);
      const other = this.below(pieces.length);
      switch (this.below(4)) {
        case 0:
          pieces.splice(at, 1);
          break;
        case 1:
          pieces.splice(at, 0, pieces[other] ?? '');
          break;
        case 2:
          pieces[at] = (pieces[at] ?? '').replace(/\d+/u, () => String(this.below(2 ** 31) - 2 ** 30));
          break;
        default:
          pieces[at] = this.ofBytes(Buffer.from(pieces[at] ?? '', 'utf8')).toString('utf8');
      }
    }
    return pieces.join('');
  }

  private once(bytes: Buffer): Buffer {
    const at = this.below(bytes.length);
    const length = 1 + this.below(64);
    const [before, piece, after] = [
      bytes.subarray(0, at),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ];
    switch (this.below(5)) {
      case 0:
        return Buffer.concat([before, after]);
      case 1:
        return Buffer.concat([before, piece, piece, after]);
      case 2:
        return Buffer.concat([before, Buffer.from(piece.map(() => this.below(256))), after]);
      case 3:
        return this.below(4) === 0 ? Buffer.from(before) : Buffer.concat([after, piece, before]);
      default:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << this.below(8));
        return bytes;
    }
  }

  /** xorshift, 32 bits. */
  private below(limit: number): number {
    return Math.floor(this.chance() * limit);
  }
}
