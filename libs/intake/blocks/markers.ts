/** How a line that begins something is marked. */
export interface Marker {
  readonly kind: 'number' | 'bullet';
  /** «1», «1.2» for a printed number, null for a bullet or a letter. */
  readonly number: string | null;
  /** Length of the mark with the space after it, in the line. */
  readonly length: number;
}

/** «ПОРУЧАЮ директору …:»: the verb and the header of the items on one line. */
export const operativeAtStart = /^(?:приказываю|поручаю|распоряжаюсь|обязываю|предлагаю|прошу)\s+(?=\p{L})/iu;
export const annexHeading = /^приложение(?:\s*(?:№|к\s|\d)|\s*$)/iu;
const date = /^\d{1,2}\.\d{1,2}\.\d{2,4}/;
const single = /^(\d{1,3})[.)]\s*(?=[\p{L}«"(])/u;
const several = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.)]?\s*(?=[\p{L}«"(])/u;
const bullet = /^(?:[-–—•▪·*]\s+|[-–—•▪](?=\p{L})|\p{Ll}\)\s*)/u;

export function markerOf(line: string): Marker | null {
  if (date.test(line)) return null;
  const number = several.exec(line) ?? single.exec(line);
  if (number) return { kind: 'number', number: number[1] ?? null, length: number[0].length };
  const point = bullet.exec(line);
  return point ? { kind: 'bullet', number: null, length: point[0].length } : null;
}

/** Whether a printed number may follow another in one list: 1 → 2, 1 → 1.1, 1.2 → 2; a gap of two is an OCR slip. */
export function mayFollow(previous: string | null, next: string): boolean {
  const path = next.split('.').map(Number);
  if (previous === null) return path.every((part) => part === 1);
  const before = previous.split('.').map(Number);
  const depth = path.length - 1;
  if (path.length > before.length + 1) return false;
  const sameParents = path.slice(0, depth).every((part, index) => part === before[index]);
  if (!sameParents) return false;
  const own = path[depth] ?? 0;
  const last = before[depth];
  return last === undefined ? own === 1 : own > last && own <= last + 3;
}
