import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Assignment } from '#libs/contracts/http/assignment.schema';
import { DraftList, DraftReview, Launched } from '#libs/contracts/http/draft-review.schema';
import { Order, OrderList } from '#libs/contracts/http/order.schema';
import { People, Person } from '#libs/contracts/http/person.schema';
import { localDate, type LocalDate } from '#libs/domain/time/local-date';
import { instantIn, type Zone } from '#libs/domain/time/zone';
import { localTime } from '#libs/domain/time/local-time';
import { ApiRefusal, type ApiCaller } from './api-caller.js';
import type { CampaignAct } from './campaign-acts.js';
import type { CampaignDays } from './campaign-days.js';

const folder = join(import.meta.dirname, '../../../../examples/campaigns/assignment-letter');

const draftName = 'Поручение о поддержке школ.txt';
const launchedAt = localTime('09:00');

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
  async order(people: CampaignPeople, days: CampaignDays, officeZone: Zone): Promise<Order> {
    const { number } = await this.description();
    const { orders } = await this.api.ask(OrderList, 'GET', '/orders');
    const running = orders.find((order) => order.number === number);
    const id = running?.id ?? (await this.launch(people, days, officeZone));
    return this.api.ask(Order, 'GET', `/orders/${id}`);
  }

  /**
   * One act of a person on one assignment; nothing when it has been done. False: somebody at the page has done something else
   * with the assignment meanwhile, and the example goes on without this act.
   */
  async perform(
    people: CampaignPeople,
    assignment: { readonly id: string; readonly itemRef: string },
    act: CampaignAct,
  ): Promise<boolean> {
    const actor = act.kind === 'open' || act.kind === 'report' ? people['executor'] : people['controller'];
    if (actor === undefined) throw new Error('the example lacks its executor or controller');
    await this.api.actAs(actor.id);
    const found = await this.api.ask(Assignment, 'GET', `/assignments/${assignment.id}`);
    if (isDone(found, act)) return true;
    try {
      await this.act(found, act);
      return true;
    } catch (error) {
      if (error instanceof ApiRefusal && error.status === 409) return false;
      throw error;
    }
  }

  private async act({ id, itemRef, version }: Assignment, act: CampaignAct): Promise<void> {
    const path = `/assignments/${id}`;
    const key = `play:${itemRef}:${act.kind}:${'number' in act ? String(act.number) : '1'}`;
    if (act.kind === 'open') await this.api.ask(Assignment, 'POST', `${path}/open`, { key });
    else if (act.kind === 'report') {
      const body = await reportForm(act);
      await this.api.ask(Assignment, 'POST', `${path}/reports`, { key, version, body });
    } else {
      const body = act.kind === 'return' ? { comment: act.comment } : {};
      await this.api.ask(Assignment, 'POST', `${path}/${act.kind}`, { key, version, body });
    }
  }

  private async launch(people: CampaignPeople, days: CampaignDays, officeZone: Zone): Promise<string> {
    const { controller } = people;
    if (controller === undefined) throw new Error('the example lacks its controller');
    await this.api.actAs(controller.id);
    const draft = await this.draft(days);
    const chosen = Object.fromEntries(
      draft.people.flatMap(({ key, name }) => {
        const person = Object.values(people).find((one) => one.name === name);
        return person === undefined ? [] : [[key, person.id]];
      }),
    );
    const settled = await this.api.ask(DraftReview, 'PUT', `/drafts/${draft.id}/choices`, {
      version: draft.version,
      body: { ...draft.choices, controllerId: controller.id, people: chosen },
    });
    // A play that was cut off before the launch and goes on days later signs later than the installation begins.
    const signedOn = localDate(settled.draft.document.date ?? days.signedOn);
    await this.api.moveTo(instantIn(officeZone, signedOn, launchedAt));
    const checked = await this.acknowledged(settled);
    const given = { key: 'play:launch', version: checked.version };
    return (await this.api.ask(Launched, 'POST', `/drafts/${draft.id}/launch`, given)).orderId;
  }

  /** The official has seen what the reader warns of. */
  private async acknowledged(draft: DraftReview): Promise<DraftReview> {
    if (draft.warnings.unseen === 0) return draft;
    const body = { edits: [{ kind: 'acknowledge' }] };
    return this.api.ask(DraftReview, 'POST', `/drafts/${draft.id}/edits`, { version: draft.version, body });
  }

  /** The draft of an earlier start by its name; drafts that somebody else made at the page are theirs. */
  private async draft(days: CampaignDays): Promise<DraftReview> {
    const { drafts } = await this.api.ask(DraftList, 'GET', '/drafts');
    const started = drafts.find(({ sourceName }) => sourceName === draftName);
    if (started !== undefined) return this.api.ask(DraftReview, 'GET', `/drafts/${started.id}`);
    const body = { text: await this.text(days), name: draftName };
    return this.api.ask(DraftReview, 'POST', '/drafts', { body });
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

async function reportForm({ text, file }: Extract<CampaignAct, { kind: 'report' }>): Promise<FormData> {
  const form = new FormData();
  form.set('text', text);
  if (file !== null) {
    const content = await readFile(join(folder, 'files', file.source), 'utf8');
    form.append('files', new File([content], file.name, { type: 'text/plain;charset=utf-8' }));
  }
  return form;
}

function dotted(day: LocalDate): string {
  return day.split('-').reverse().join('.');
}
