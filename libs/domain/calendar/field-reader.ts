import { mostFaults, type CalendarFault } from './calendar-fault.js';

export type Fields = Readonly<Record<string, unknown>>;

/** Reads fields of parsed JSON one by one and notes what does not fit, so that a person hears of everything at once. */
export class FieldReader {
  readonly faults: CalendarFault[] = [];

  note(path: string, ru: string, en: string): void {
    if (this.faults.length < mostFaults) this.faults.push({ path, message: { ru, en } });
  }

  object(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value));
    }
    this.note(
      path,
      `ожидался объект с полями, найдено: ${shown(value)}`,
      `expected an object, found ${shown(value)}`,
    );
    return {};
  }

  /** A field that nobody knows is a slip of the pen or another format: it is never passed over. */
  knownFields(fields: Fields, path: string, known: readonly string[]): void {
    for (const name of Object.keys(fields)) {
      if (known.includes(name)) continue;
      const list = known.join(', ');
      const place = path === '' ? name : `${path}.${name}`;
      this.note(place, `неизвестное поле; известны: ${list}`, `unknown field; known are: ${list}`);
    }
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= 500) return value.trim();
    this.note(
      path,
      `ожидался текст от 1 до 500 знаков, найдено: ${shown(value)}`,
      `expected a text of 1 to 500 characters, found ${shown(value)}`,
    );
    return '';
  }

  /** null when the field is not there or is no number. */
  number(value: unknown, path: string): number | null {
    if (value === undefined) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.note(path, `ожидалось число, найдено: ${shown(value)}`, `expected a number, found ${shown(value)}`);
    return null;
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.note(path, `ожидался список, найдено: ${shown(value)}`, `expected a list, found ${shown(value)}`);
    return [];
  }
}

export function shown(value: unknown): string {
  if (value === undefined) return '—';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
