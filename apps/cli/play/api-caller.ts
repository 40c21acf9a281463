import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { ClockView } from '#libs/contracts/http/clock.schema';
import { Problem } from '#libs/contracts/http/primitives.schema';
import { Session } from '#libs/contracts/http/session.schema';
import type { Instant } from '#libs/domain/time/instant';

const pollMilliseconds = 60;
/** An API or database that is being started again is waited for so long; machine time. */
const patienceMilliseconds = 60_000;
const retryMilliseconds = 500;
/** A move that stalls is repeated so often: each one has waited for half a minute itself. */
const stallsTaken = 4;

interface Given {
  /** Commands carry one: a retry whose first answer was lost finds that answer and changes nothing. */
  readonly key?: string;
  readonly version?: number;
  readonly body?: object | FormData;
}

/** The API understood and said no. */
export class ApiRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** One browser of the example's office: a session over the public API, nothing else. */
export class ApiCaller {
  private cookie = '';
  private actingAs = '';

  constructor(private readonly address: string) {}

  /** @throws ApiRefusal with the API's own sentence, at once; other errors when the API stays silent for a minute */
  async ask<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    given: Given = {},
  ): Promise<z.output<Schema>> {
    const deadline = Date.now() + patienceMilliseconds;
    for (;;) {
      const answer = await this.attempt(method, path, given).catch((error: unknown) => {
        if (Date.now() >= deadline) throw error;
        return null;
      });
      if (answer !== null && (answer.status < 500 || Date.now() >= deadline)) {
        if (answer.ok) return schema.parse(JSON.parse(answer.text));
        throw refusalOf(`${method} ${path}`, answer);
      }
      await pause(retryMilliseconds);
    }
  }

  async actAs(personId: string): Promise<void> {
    if (this.actingAs === personId) return;
    await this.ask(Session, 'PUT', '/session', { body: { personId } });
    this.actingAs = personId;
  }

  /** Brings the clock to an instant, also when somebody else moves it meanwhile; a clock that is past it stays. */
  async moveTo(at: Instant): Promise<void> {
    for (let stalls = 0; ;) {
      const { now, move } = await this.ask(ClockView, 'GET', '/clock');
      if (move?.state !== 'moving') {
        if (now >= at) return;
        if (move?.state === 'stalled' && (stalls += 1) > stallsTaken)
          throw new Error(`Время не движется: ${move.waitsFor ?? 'причина не названа'}.`);
        await this.ask(ClockView, 'POST', '/clock/moves', { body: { by: 'until', at } }).catch(
          ofSomebodyElse,
        );
      }
      await pause(pollMilliseconds);
    }
  }

  private async attempt(method: string, path: string, { key, version, body }: Given): Promise<Answer> {
    const headers: Record<string, string> = { cookie: this.cookie, 'accept-language': 'ru' };
    if (key !== undefined) headers['idempotency-key'] = key;
    if (version !== undefined) headers['if-match'] = `"${String(version)}"`;
    const form = body instanceof FormData ? body : null;
    if (body !== undefined && form === null) headers['content-type'] = 'application/json';
    const sent = form ?? (body === undefined ? null : JSON.stringify(body));
    const response = await fetch(`${this.address}/api${path}`, { method, headers, body: sent });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? '';
    return { ok: response.ok, status: response.status, text: await response.text() };
  }
}

interface Answer {
  readonly ok: boolean;
  readonly status: number;
  readonly text: string;
}

function refusalOf(asked: string, { status, text }: Answer): ApiRefusal {
  const problem = problemIn(text);
  const where = `${asked}: ${String(status)}`;
  return new ApiRefusal(status, problem?.code ?? '', `${problem?.message ?? text} (${where})`);
}

function problemIn(text: string): Problem | null {
  try {
    return Problem.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Somebody at the page moved the clock between our look and our wish: the next look shows where it stands. */
function ofSomebodyElse(error: unknown): void {
  const known = error instanceof ApiRefusal && ['CLOCK_MOVING', 'CLOCK_ONLY_FORWARD'].includes(error.code);
  if (!known) throw error;
}
