import { contentText, type CalendarContent } from '#libs/domain/calendar/calendar-content';
import { calendarOfContent } from '#libs/domain/calendar/calendar-of-years';
import {
  russianCalendar,
  russianContent,
  russianVersion,
  type ProductionCalendar,
} from '#libs/domain/calendar/production-calendar';
import type { Transaction } from '../database.js';

/** A calendar as it is kept: its name says its content for ever. */
export interface KeptCalendar {
  readonly content: CalendarContent;
  readonly calendar: ProductionCalendar;
}

/** The calendar that launches go by now. `number` rises with every confirmed change and goes back in `If-Match`. */
export interface CurrentCalendar extends KeptCalendar {
  readonly number: number;
  readonly version: string;
  /** Business instant of the last change; null: the program's own calendar, never changed. */
  readonly changedAt: string | null;
  /** Who confirmed it; null as `changedAt`. */
  readonly changedById: string | null;
}

/**
 * Calendars by name. A name is made of the content, so what is remembered never goes stale and commands of running orders ask the
 * database for a calendar once in the life of the program.
 */
const remembered = new Map<string, KeptCalendar>([
  [russianVersion, { content: russianContent, calendar: russianCalendar() }],
]);
/** A calendar takes a few tens of kilobytes; orders under way know a handful. */
const mostRemembered = 200;

/** The calendar an order goes by. Throws RangeError for a name that neither the program nor the rows know. */
export async function calendarOf(tx: Transaction, version: string): Promise<ProductionCalendar> {
  return (remembered.get(version) ?? (await load(tx, version))).calendar;
}

/** Rows with the calendar each goes by. */
export async function withCalendars<Row extends { readonly calendarVersion: string }>(
  tx: Transaction,
  rows: readonly Row[],
): Promise<(Row & { readonly calendar: ProductionCalendar })[]> {
  const counted: (Row & { readonly calendar: ProductionCalendar })[] = [];
  for (const row of rows) counted.push({ ...row, calendar: await calendarOf(tx, row.calendarVersion) });
  return counted;
}

async function keptCalendar(tx: Transaction, version: string): Promise<KeptCalendar> {
  return remembered.get(version) ?? load(tx, version);
}

async function load(tx: Transaction, version: string): Promise<KeptCalendar> {
  const [row] = await tx.query<{ body: CalendarContent }>(
    'SELECT body FROM calendar_version WHERE version = $1',
    [version],
  );
  if (row === undefined) throw new RangeError(`There is no calendar "${version}" in this installation.`);
  return remember(version, row.body);
}

function remember(version: string, content: CalendarContent): KeptCalendar {
  const kept = { content, calendar: calendarOfContent(version, content) };
  const [oldest] = remembered.keys();
  if (remembered.size >= mostRemembered && oldest !== undefined) remembered.delete(oldest);
  remembered.set(version, kept);
  return kept;
}

interface HeadRow {
  readonly number: number;
  readonly version: string;
  readonly changedAt: string | null;
  readonly changedById: string | null;
}

const head =
  'SELECT number, version, changed_at AS "changedAt", changed_by_id AS "changedById" FROM calendar';

export function currentCalendar(tx: Transaction): Promise<CurrentCalendar> {
  return readHead(tx, head);
}

/** Holds the calendar against a change until the transaction ends; many may hold it at once. */
export function holdCalendar(tx: Transaction): Promise<CurrentCalendar> {
  return readHead(tx, `${head} FOR SHARE`);
}

/** Locks the calendar for a change: no order is launched by the old one meanwhile. */
export function lockCalendar(tx: Transaction): Promise<CurrentCalendar> {
  return readHead(tx, `${head} FOR UPDATE`);
}

async function readHead(tx: Transaction, sql: string): Promise<CurrentCalendar> {
  let [row] = await tx.query<HeadRow>(sql);
  if (row === undefined) {
    await beginWithProgram(tx);
    [row] = await tx.query<HeadRow>(sql);
  }
  if (row === undefined) throw new Error('the calendar has no head row');
  return { ...row, ...(await keptCalendar(tx, row.version)) };
}

/** A new installation goes by the program's calendar, kept with its content: the next program may bring another one. */
async function beginWithProgram(tx: Transaction): Promise<void> {
  await insertVersion(tx, russianVersion, russianContent);
  await tx.query('INSERT INTO calendar (number, version) VALUES (1, $1) ON CONFLICT DO NOTHING', [
    russianVersion,
  ]);
}

export interface NewCalendar {
  readonly version: string;
  readonly content: CalendarContent;
  readonly at: string;
  readonly byId: string;
}

/** Keeps a changed calendar and makes it the one that launches go by. Returns the new number. */
export async function changeCalendar(
  tx: Transaction,
  { version, content, at, byId }: NewCalendar,
): Promise<number> {
  await insertVersion(tx, version, content, { at, byId });
  const [row] = await tx.query<{ number: number }>(
    'UPDATE calendar SET number = number + 1, version = $1, changed_at = $2, changed_by_id = $3 RETURNING number',
    [version, at, byId],
  );
  if (row === undefined) throw new Error('the calendar has no head row');
  remember(version, content);
  return row.number;
}

async function insertVersion(
  tx: Transaction,
  version: string,
  content: CalendarContent,
  made: { readonly at: string; readonly byId: string } | null = null,
): Promise<void> {
  await tx.query(
    `INSERT INTO calendar_version (version, body, made_at, made_by_id) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
    [version, JSON.stringify(content), made?.at ?? null, made?.byId ?? null],
  );
  const [kept] = await tx.query<{ body: CalendarContent }>(
    'SELECT body FROM calendar_version WHERE version = $1',
    [version],
  );
  // Names are short marks of contents: two contents of one name would quietly swap an order's calendar.
  if (kept === undefined || contentText(kept.body) !== contentText(content)) {
    throw new Error(`the calendar "${version}" is kept with another content`);
  }
}
