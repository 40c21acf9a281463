import { AlignmentType, LevelFormat, Paragraph, TextRun, type ILevelsOptions } from 'docx';

interface Counted {
  readonly reference: string;
  readonly format: (typeof LevelFormat)[keyof typeof LevelFormat];
  readonly text: string;
  /** The mark as people type it; what it counts stands in brackets. */
  readonly typed: RegExp;
}

const letters = 'абвгдежзиклмнопрстуфхцчшщэюя';
const points = /^(\d{1,3}(?:\.\d{1,3}){0,2})\. (?=\S)/u;
const lists: readonly Counted[] = [
  { reference: 'brackets', format: LevelFormat.DECIMAL, text: '%1)', typed: /^(\d{1,3})\) (?=\S)/u },
  { reference: 'letters', format: LevelFormat.RUSSIAN_LOWER, text: '%1)', typed: /^([а-я])\) (?=\S)/u },
  { reference: 'rows', format: LevelFormat.DECIMAL, text: '%1', typed: /^(\d{1,3})$/u },
  { reference: 'rows.', format: LevelFormat.DECIMAL, text: '%1.', typed: /^(\d{1,3})\.$/u },
];
const bullets = /^([-–—•]) (?=\S)/u;

function level(at: number, format: Counted['format'], text: string): ILevelsOptions {
  return { level: at, format, text, alignment: AlignmentType.LEFT };
}

export const numbering = {
  config: [
    {
      reference: 'points',
      levels: ['%1.', '%1.%2.', '%1.%2.%3.'].map((text, at) => level(at, LevelFormat.DECIMAL, text)),
    },
    ...lists.map(({ reference, format, text }) => ({ reference, levels: [level(0, format, text)] })),
    ...['-', '–', '—', '•'].map((sign) => ({
      reference: sign,
      levels: [level(0, LevelFormat.BULLET, sign)],
    })),
  ],
};

interface Place {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

/** Counts along as Word does: a mark that is the next one of its list, or its first, is counted by Word; any other is typed. */
export class WordLists {
  private instance = 0;
  private points: readonly number[] = [];
  private readonly last = new Map<string, { count: number; instance: number }>();

  paragraph(text: string): Paragraph {
    const line = text.trimStart();
    const found = this.point(line) ?? this.listed(line) ?? bulleted(line);
    if (found === null) return new Paragraph({ children: [new TextRun(text)] });
    return new Paragraph({ children: [new TextRun(line.slice(found.length))], numbering: found.place });
  }

  private point(line: string): { place: Place; length: number } | null {
    const found = points.exec(line);
    if (found === null) return null;
    const counts = (found[1] ?? '').split('.').map(Number);
    const above = this.points.slice(0, counts.length - 1);
    const next = (this.points[counts.length - 1] ?? 0) + 1;
    const isFirst = counts.length === 1 && counts[0] === 1;
    const isNext = counts.at(-1) === next && above.every((count, at) => count === counts[at]);
    if (above.length < counts.length - 1 || !(isFirst || isNext)) return null;
    if (isFirst) this.last.set('points', { count: 1, instance: (this.instance += 1) });
    this.points = counts;
    const instance = this.last.get('points')?.instance ?? 0;
    return { place: { reference: 'points', level: counts.length - 1, instance }, length: found[0].length };
  }

  private listed(line: string): { place: Place; length: number } | null {
    for (const { reference, typed } of lists) {
      const found = typed.exec(line);
      const [mark, sign = ''] = found ?? [];
      if (mark === undefined) continue;
      const count = /\d/u.test(sign) ? Number(sign) : letters.indexOf(sign) + 1;
      const before = this.last.get(reference);
      if (count !== 1 && count !== (before?.count ?? 0) + 1) return null;
      const instance = count === 1 || before === undefined ? (this.instance += 1) : before.instance;
      this.last.set(reference, { count, instance });
      return { place: { reference, level: 0, instance }, length: mark.length };
    }
    return null;
  }
}

function bulleted(line: string): { place: Place; length: number } | null {
  const found = bullets.exec(line);
  const [mark, sign] = found ?? [];
  if (mark === undefined || sign === undefined) return null;
  return { place: { reference: sign, level: 0, instance: 0 }, length: mark.length };
}
