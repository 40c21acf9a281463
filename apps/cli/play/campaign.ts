import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Assignment } from '#libs/contracts/http/assignment.schema';
import { DraftList, DraftReview, Launched } from '#libs/contracts/http/draft-review.schema';
import { Order, OrderList } from '#libs/contracts/http/order.schema';
import { People, Person } from '#libs/contracts/http/person.schema';
import type { LocalDate } from '#libs/domain/time/local-date';
import type { ApiCaller } from './api-caller.js';
import type { CampaignAct } from './campaign-acts.js';
import type { CampaignDays } from './campaign-days.js';

const folder = join(import.meta.dirname, '../../../../examples/campaigns/assignment-letter');

const campaignSchema = z.object({
  number: z.string(),
  people: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      position: z.string(),
      unit: z.string(),
      email: z.string(),
      head: z.string().nullable(),
    }),
  ),
});

export type CampaignPeople = Readonly<Record<string, Person>>;

/**
 * The example campaign over the public API, as its people would run it. Every step looks first whether it has been done, so a
 * play that was cut off goes on and does nothing twice.
 */
export class Campaign {
  constructor(private readonly api: ApiCaller) {}

  /** Everybody of the example, heads first: a person's head must be in the directory before them. */
  async people(): Promise<CampaignPeople> {
    const { people } = await this.description();
    const known = (await this.api.ask(People, 'GET', '/people')).people;
    const found: Record<string, Person> = {};
    const waiting = [...people];
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { key, name, position, unit, email, head } = next;
      const headId = head === null ? null : found[head]?.id;
      if (headId === undefined) {
        waiting.push(next);
        continue;
      }
      const body = { name, position, unit, email, headId };
      found[key] =
        known.find((person) => person.email === email) ??
        (await this.api.ask(Person, 'POST', '/people', { body }));
    }
    return found;
  }

  /** The order of the example: found when it runs already, else read, checked and launched by the official. */
  async order(people: CampaignPeople, days: CampaignDays): Promise<Order> {
    const { number } = await this.description();
    const { orders } = await this.api.ask(OrderList, 'GET', '/orders');
    const running = orders.find((order) => order.number === number);
    const id = running?.id ?? (await this.launch(people, days));
    return this.api.ask(Order, 'GET', `/orders/${id}`);
  }

  /** One act of a person on one assignment; nothing when it has been done. */
  async perform(
    people: CampaignPeople,
    assignment: { readonly id: string },
    act: CampaignAct,
  ): Promise<void> {
    const actor = act.kind === 'open' || act.kind === 'report' ? people['executor'] : people['controller'];
    if (actor === undefined) throw new Error('the example lacks its executor or controller');
    await this.api.actAs(actor.id);
    const found = await this.api.assignment(assignment.id);
    if (isDone(found, act)) return;
    const path = `/assignments/${found.id}`;
    const { version } = found;
    if (act.kind === 'open') await this.api.ask(Assignment, 'POST', `${path}/open`);
    else if (act.kind === 'report') {
      await this.api.ask(Assignment, 'POST', `${path}/reports`, { version, body: reportForm(act) });
    } else if (act.kind === 'return') {
      await this.api.ask(Assignment, 'POST', `${path}/return`, { version, body: { comment: act.comment } });
    } else await this.api.ask(Assignment, 'POST', `${path}/accept`, { version, body: {} });
  }

  private async launch(people: CampaignPeople, days: CampaignDays): Promise<string> {
    const { controller } = people;
    if (controller === undefined) throw new Error('the example lacks its controller');
    await this.api.actAs(controller.id);
    const { drafts } = await this.api.ask(DraftList, 'GET', '/drafts');
    const [started] = drafts;
    const draft =
      started === undefined
        ? await this.api.ask(DraftReview, 'POST', '/drafts', {
            body: { text: await this.text(days), name: null },
          })
        : await this.api.ask(DraftReview, 'GET', `/drafts/${started.id}`);
    const chosen = Object.fromEntries(
      draft.people.flatMap(({ key, name }) => {
        const person = Object.values(people).find((one) => one.name === name);
        return person === undefined ? [] : [[key, person.id]];
      }),
    );
    const body = { ...draft.choices, controllerId: controller.id, people: chosen };
    const settled = await this.api.ask(DraftReview, 'PUT', `/drafts/${draft.id}/choices`, {
      version: draft.version,
      body,
    });
    const { version } = settled;
    return (await this.api.ask(Launched, 'POST', `/drafts/${draft.id}/launch`, { version })).orderId;
  }

  private async text({ signedOn, dueOn }: CampaignDays): Promise<string> {
    const template = await readFile(join(folder, 'order.txt.template'), 'utf8');
    const { number } = await this.description();
    const values = new Map<string, string>([
      ['signedOn', dotted(signedOn)],
      ['number', number],
      ...dueOn.map((day, index): [string, string] => [`due${String(index + 1)}`, dotted(day)]),
    ]);
    return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`the example's text asks for "${name}", which nobody gives`);
      return value;
    });
  }

  private async description(): Promise<z.output<typeof campaignSchema>> {
    return campaignSchema.parse(JSON.parse(await readFile(join(folder, 'people.json'), 'utf8')));
  }
}

function isDone(assignment: Assignment, act: CampaignAct): boolean {
  switch (act.kind) {
    case 'open':
      return assignment.status !== 'launched';
    case 'report':
      return assignment.reports.length >= act.number;
    case 'return':
      return assignment.reports[act.number - 1]?.decision != null;
    case 'accept':
      return assignment.status === 'accepted';
  }
}

function reportForm(act: Extract<CampaignAct, { kind: 'report' }>): FormData {
  const form = new FormData();
  form.set('text', act.text);
  if (act.file !== null) form.append('files', new File([`${act.text}\n`], act.file, { type: 'text/plain' }));
  return form;
}

function dotted(day: LocalDate): string {
  return day.split('-').reverse().join('.');
}
