/** Things that must not stand in the repository: they mean something on one machine, or belong to somebody else. */

interface ForeignText {
  readonly what: string;
  readonly pattern: RegExp;
}

// Pieces are joined so that this file does not refuse itself.
const foreignTexts: readonly ForeignText[] = [
  {
    what: 'a path of one machine',
    pattern: new RegExp(
      `(^|[\\s'"\`(=:,])/(${['work', 'root', 'home/[a-z]+', 'Users/[a-z]+'].join('|')})/`,
      'i',
    ),
  },
  {
    what: "a registry's address",
    pattern: new RegExp(
      `(${['registry\\.npmjs', 'npmjs\\.org', 'pypi\\.org', 'proxy\\.golang'].join('|')})`,
      'i',
    ),
  },
  {
    what: 'a number of an issue',
    pattern: new RegExp(`\\b(${['issue', 'ticket'].join('|')})s? #?\\d+\\b`, 'i'),
  },
];

export function foreignTextRefusals(path: string, text: string): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      foreignTexts
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${path}:${index + 1}: found ${what}`),
    );
}

const words = (line: string): string[] => line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * Lines of real orders that are long enough to be recognised, as their words alone: a change of case, quotes, numbering
 * or indentation hides nothing. Lines of fewer than six words are formulas that every office writes.
 */
export function recognisableLines(orders: readonly string[]): ReadonlySet<string> {
  const lines = orders
    .flatMap((order) => order.split('\n'))
    .map(words)
    .filter((line) => line.length >= 6);
  return new Set(lines.map((line) => ` ${line.join(' ')} `));
}

export function realOrderRefusals(path: string, text: string, lines: ReadonlySet<string>): string[] {
  const flat = ` ${words(text).join(' ')} `;
  return [...lines]
    .filter((line) => flat.includes(line))
    .map((line) => `${path}: found a line of a real order: «${line.trim()}»`);
}
