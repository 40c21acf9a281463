import { ruCounted } from '#libs/domain/deadline/day-words';
import { enCount } from './counted-words.js';

type Body = Readonly<Record<string, unknown>>;

/** «пункт 2 (2 исполнителя): был 13.05.2026, стал 12.05.2026», and what stayed against the new calendar. */
export function calendarChangedRu(body: Body): string {
  const moves = linesOf(body['moves']).map((line) => {
    const [item, from, to] = [line.text('item'), line.day('from'), line.day('to')];
    const whose = ruWhose(line.people);
    return from === to
      ? `пункт ${item}${whose}: день прежний, ${to}, другой час`
      : `пункт ${item}${whose}: был ${from}, стал ${to}`;
  });
  const stays = linesOf(body['stays']).map(
    (line) => `пункт ${line.text('item')}${ruWhose(line.people)}: ${line.day('on')}`,
  );
  const rest = moves.length === 0 ? 'сроки прежние' : `сроки: ${moves.join('; ')}`;
  const stayed =
    stays.length === 0
      ? ''
      : ` Не перенесены, потому что пришлись бы на день подписания или раньше: ${stays.join('; ')}.`;
  return `Изменён календарь (${String(body['from'])} → ${String(body['to'])}), ${rest}.${stayed}`;
}

export function calendarChangedEn(body: Body): string {
  const moves = linesOf(body['moves']).map((line) => {
    const [item, from, to] = [line.text('item'), line.day('from'), line.day('to')];
    const whose = enWhose(line.people);
    return from === to
      ? `item ${item}${whose}: the same day, ${to}, another hour`
      : `item ${item}${whose}: was ${from}, is ${to}`;
  });
  const stays = linesOf(body['stays']).map(
    (line) => `item ${line.text('item')}${enWhose(line.people)}: ${line.day('on')}`,
  );
  const rest = moves.length === 0 ? 'due dates stand' : `due dates: ${moves.join('; ')}`;
  const stayed =
    stays.length === 0
      ? ''
      : ` Not moved, as they would fall on the day of signing or before it: ${stays.join('; ')}.`;
  return `The calendar has changed (${String(body['from'])} → ${String(body['to'])}), ${rest}.${stayed}`;
}

const ruWhose = (people: number): string =>
  people > 1 ? ` (${ruCounted(people, 'исполнитель', 'исполнителя', 'исполнителей')})` : '';
const enWhose = (people: number): string => (people > 1 ? ` (${enCount(people, 'executor')})` : '');

interface Line {
  readonly people: number;
  text(field: string): string;
  day(field: string): string;
}

function linesOf(list: unknown): Line[] {
  const lines: unknown[] = Array.isArray(list) ? list : [];
  return lines.flatMap((line) => {
    if (typeof line !== 'object' || line === null) return [];
    const fields: Body = { ...line };
    const text = (field: string): string => String(fields[field]);
    const day = (field: string): string => text(field).split('-').reverse().join('.');
    const { assignments } = fields;
    return [{ people: Array.isArray(assignments) ? assignments.length : 0, text, day }];
  });
}
