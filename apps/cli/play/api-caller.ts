import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { Assignment } from '#libs/contracts/http/assignment.schema';
import { ClockView } from '#libs/contracts/http/clock.schema';
import { Session } from '#libs/contracts/http/session.schema';
import type { Instant } from '#libs/domain/time/instant';

const pollMilliseconds = 60;

/** One browser of the example's office: a session over the public API, nothing else. */
export class ApiCaller {
  private cookie = '';
  private actingAs = '';

  constructor(private readonly address: string) {}

  /** @throws with the API's own sentence when it refuses */
  async ask<Schema extends z.ZodType>(
    schema: Schema,
    method: string,
    path: string,
    given: { readonly version?: number; readonly body?: object | FormData } = {},
  ): Promise<z.output<Schema>> {
    const headers: Record<string, string> = { cookie: this.cookie };
    if (given.version !== undefined) headers['if-match'] = `"${String(given.version)}"`;
    const form = given.body instanceof FormData ? given.body : null;
    if (given.body !== undefined && form === null) headers['content-type'] = 'application/json';
    const body = form ?? (given.body === undefined ? null : JSON.stringify(given.body));
    const response = await fetch(`${this.address}/api${path}`, { method, headers, body });
    const cookie = response.headers.get('set-cookie');
    if (cookie !== null) this.cookie = cookie.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${String(response.status)} ${text}`);
    return schema.parse(JSON.parse(text));
  }

  async actAs(personId: string): Promise<void> {
    if (this.actingAs === personId) return;
    await this.ask(Session, 'PUT', '/session', { body: { personId } });
    this.actingAs = personId;
  }

  assignment(id: string): Promise<Assignment> {
    return this.ask(Assignment, 'GET', `/assignments/${id}`);
  }

  /** Brings the clock to an instant, also when somebody else moves it meanwhile; a clock that is past it stays. */
  async moveTo(at: Instant): Promise<void> {
    for (;;) {
      const clock = await this.ask(ClockView, 'GET', '/clock');
      if (clock.move?.state === 'moving') await pause(pollMilliseconds);
      else if (clock.now >= at) return;
      else await this.ask(ClockView, 'POST', '/clock/moves', { body: { by: 'until', at } });
    }
  }
}
