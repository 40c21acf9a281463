import { DistinctRefs } from '#libs/domain/draft/distinct-refs';
import type { ItemKind } from '#libs/domain/draft/draft-order';
import type { Entry } from '../blocks/entries.js';

interface Place {
  readonly ref: string;
  readonly printed: boolean;
  readonly parent: string | null;
}

/** Gives every entry its ref and parent as the format prescribes, unique whatever the document repeats. */
export class RefBook {
  private readonly taken = new DistinctRefs();
  /** The last bullet's number under each point: counting anew for every bullet would be quadratic. */
  private readonly bullets = new Map<string, number>();
  /** The ref of each number where it was last printed: under a second header it is told apart from the first. */
  private readonly latest = new Map<string, string>();
  private headers = 0;
  private header: string | null = null;
  private point: string | null = null;
  private task: string | null = null;
  private last = 0;

  place(entry: Entry, kind: ItemKind): Place {
    // «4.1» below «4. РАЗНОЕ» stands under no point 4 of the decisions before it.
    if (entry.anew === true) this.latest.clear();
    if (entry.mark === 'header') return this.placeHeader();
    if (entry.mark === 'number' && entry.number !== null) return this.placeNumber(entry.number);
    if (entry.mark === 'bullet') return this.placeBullet(kind);
    do this.last += 1;
    while (this.taken.has(String(this.last)));
    this.task = null;
    this.point = this.unique(String(this.last), null);
    this.latest.set(this.point, this.point);
    return { ref: this.point, printed: false, parent: null };
  }

  /** «Просим вас:» heads what follows: it stands under nothing that was asked before. */
  lead(): void {
    this.point = null;
    this.task = null;
  }

  private placeHeader(): Place {
    this.headers += 1;
    this.header = this.unique(`А${String(this.headers)}`, null);
    this.point = null;
    this.task = null;
    return { ref: this.header, printed: false, parent: null };
  }

  private placeNumber(number: string): Place {
    this.task = null;
    const above = number.includes('.') ? number.slice(0, number.lastIndexOf('.')) : null;
    this.last = Number(number.split('.', 1)[0]);
    const parent = this.latest.get(above ?? '') ?? this.header;
    const ref = this.unique(number, this.header);
    this.latest.set(number, ref);
    this.point = ref;
    return { ref, printed: true, parent };
  }

  private placeBullet(kind: ItemKind): Place {
    const under = kind === 'topic' && this.task !== null ? this.task : (this.point ?? this.header);
    const prefix = under === null ? '' : `${under}.`;
    let next = (this.bullets.get(prefix) ?? 0) + 1;
    while (this.taken.has(`${prefix}${String(next)}`)) next += 1;
    this.bullets.set(prefix, next);
    const ref = this.unique(`${prefix}${String(next)}`, null);
    if (kind !== 'topic') this.task = ref;
    return { ref, printed: false, parent: under };
  }

  private unique(wanted: string, scope: string | null): string {
    return this.taken.take(this.taken.has(wanted) && scope !== null ? `${scope}.${wanted}` : wanted);
  }
}
