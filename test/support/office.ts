import type { z } from 'zod';
import { Assignment } from '#libs/contracts/http/assignment.schema';
import { ClockView, type MoveClock } from '#libs/contracts/http/clock.schema';
import type { DraftStep } from '#libs/contracts/http/draft-edit.schema';
import { DraftReview, Launched } from '#libs/contracts/http/draft-review.schema';
import { MailboxList, type MailboxEntry } from '#libs/contracts/http/letter.schema';
import { Order } from '#libs/contracts/http/order.schema';
import { Person, type PersonInput } from '#libs/contracts/http/person.schema';
import { Session } from '#libs/contracts/http/session.schema';
import { eventually } from './eventually.js';

/** An answer that was a refusal: what the API said, for a test to look at. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly body: string,
  ) {
    super(`${String(status)} ${body}`);
  }
}

export interface Asked {
  readonly version?: number;
  readonly key?: string;
  readonly body?: object | FormData;
}

/** One browser of an office: a session over the public API, nothing else. */
export class Office {
  private cookie = '';
  private acting = false;

  constructor(readonly address: string) {}

  async ask(method: string, path: string, { version, key, body }: Asked = {}): Promise<unknown> {
    const headers: Record<string, string> = { cookie: this.cookie, 'accept-language': 'ru' };
    if (version !== undefined) headers['if-match'] = `"${String(version)}"`;
    if (key !== undefined) headers['idempotency-key'] = key;
    if (body !== undefined && !(body instanceof FormData)) headers['content-type'] = 'application/json';
    const sent = body === undefined ? null : body instanceof FormData ? body : JSON.stringify(body);
    const response = await fetch(`${this.address}/api${path}`, { method, headers, body: sent });
    const given = response.headers.get('set-cookie');
    if (given !== null) this.cookie = given.split(';')[0] ?? '';
    const text = await response.text();
    if (!response.ok) throw new Refused(response.status, codeOf(text), text);
    return JSON.parse(text);
  }

  async read<Schema extends z.ZodType>(schema: Schema, path: string): Promise<z.output<Schema>> {
    return schema.parse(await this.ask('GET', path));
  }

  async actAs(personId: string): Promise<void> {
    Session.parse(await this.ask('PUT', '/session', { body: { personId } }));
    this.acting = true;
  }

  async addPerson(input: Pick<PersonInput, 'name' | 'email'> & Partial<PersonInput>): Promise<Person> {
    return Person.parse(await this.ask('POST', '/people', { body: input }));
  }

  async readText(text: string): Promise<DraftReview> {
    return DraftReview.parse(await this.ask('POST', '/drafts', { body: { text } }));
  }

  async addFromDraft(
    draft: DraftReview,
    body: {
      readonly key: string;
      readonly name: string;
      readonly email: string;
      readonly headId?: string | null;
    },
  ): Promise<DraftReview> {
    const { id, version } = draft;
    return DraftReview.parse(await this.ask('POST', `/drafts/${id}/people`, { version, body }));
  }

  /** Warnings of the text are acknowledged along with it, as somebody who launches does. */
  async chooseController({ id, version, choices }: DraftReview, controllerId: string): Promise<DraftReview> {
    const body = { ...choices, controllerId };
    const chosen = DraftReview.parse(await this.ask('PUT', `/drafts/${id}/choices`, { version, body }));
    if (chosen.warnings.unseen === 0) return chosen;
    if (!this.acting) await this.actAs(controllerId);
    return this.edit(chosen, [{ kind: 'acknowledge' }]);
  }

  async edit(
    { id, version }: Pick<DraftReview, 'id' | 'version'>,
    edits: readonly DraftStep[],
    more: { readonly key?: string; readonly people?: Readonly<Record<string, string>> } = {},
  ): Promise<DraftReview> {
    const { key, people = {} } = more;
    const asked = { version, body: { edits, people }, ...(key === undefined ? {} : { key }) };
    return DraftReview.parse(await this.ask('POST', `/drafts/${id}/edits`, asked));
  }

  /** Makes everybody whom the directory lacks and chooses the controller; answers the draft without obstacles. */
  async settle(draft: DraftReview, controllerId: string, headId: string | null = null): Promise<DraftReview> {
    let settled = draft;
    for (const [index, { key, name }] of draft.people.entries()) {
      const email = `person-${String(index)}@office.example`;
      settled = await this.addFromDraft(settled, { key, name: name ?? key, email, headId });
    }
    return this.chooseController(settled, controllerId);
  }

  async launch(draft: DraftReview, key?: string): Promise<string> {
    const asked = { version: draft.version, ...(key === undefined ? {} : { key }) };
    return Launched.parse(await this.ask('POST', `/drafts/${draft.id}/launch`, asked)).orderId;
  }

  order(id: string): Promise<Order> {
    return this.read(Order, `/orders/${id}`);
  }

  assignment(id: string): Promise<Assignment> {
    return this.read(Assignment, `/assignments/${id}`);
  }

  async report(id: string, text: string, file?: File): Promise<Assignment> {
    const { version } = await this.assignment(id);
    const body = new FormData();
    body.set('text', text);
    if (file !== undefined) body.append('files', file);
    return Assignment.parse(await this.ask('POST', `/assignments/${id}/reports`, { version, body }));
  }

  async decide(id: string, act: 'accept' | 'return', comment: string | null = null): Promise<Assignment> {
    const { version } = await this.assignment(id);
    return Assignment.parse(
      await this.ask('POST', `/assignments/${id}/${act}`, { version, body: { comment } }),
    );
  }

  /** Moves the clock and waits until it has come to rest. */
  async moveTime(wish: MoveClock, seconds = 120): Promise<ClockView> {
    await this.ask('POST', '/clock/moves', { body: wish });
    return eventually(
      `the clock to come to ${JSON.stringify(wish)}`,
      async () => {
        const clock = await this.read(ClockView, '/clock').catch(() => null);
        if (clock?.move?.state === 'stalled')
          throw new Error(`the clock stalled: ${clock.move.waitsFor ?? ''}`);
        return clock?.move?.state === 'moving' ? null : clock;
      },
      seconds,
    );
  }

  async mailbox(): Promise<MailboxEntry[]> {
    const first = await this.read(MailboxList, '/mailbox');
    const all = [...first.letters];
    for (let page = 2; all.length < first.total; page += 1) {
      all.push(...(await this.read(MailboxList, `/mailbox?page=${String(page)}`)).letters);
    }
    return all;
  }
}

function codeOf(text: string): string {
  try {
    const problem: unknown = JSON.parse(text);
    return typeof problem === 'object' && problem !== null && 'code' in problem ? String(problem.code) : '';
  } catch {
    return '';
  }
}

/** The refusal with which an act ends; anything else fails the test. */
export async function refusedBy(act: Promise<unknown>): Promise<Refused> {
  const answer: unknown = await act.then(
    () => null,
    (error: unknown) => error,
  );
  if (answer instanceof Refused) return answer;
  throw answer instanceof Error ? answer : new Error('expected a refusal, found a success');
}
