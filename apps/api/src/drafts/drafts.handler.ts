import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/clock/clock';
import { DraftChoices, type DraftList, type DraftReview } from '#libs/contracts/http/draft-review.schema';
import type { Rehearsal } from '#libs/contracts/http/letter.schema';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { decideLaunch, type OrderLaunch } from '#libs/domain/order/order-launch';
import type { LaunchGround } from '#libs/domain/order/launch-input';
import { launchObstacles } from '#libs/domain/order/launch-obstacles';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import { Database, type Transaction } from '#libs/persistence/database';
import {
  insertDraft,
  lockDraftChoices,
  readDraft,
  readWaitingDrafts,
  writeChoices,
  type StoredDraft,
} from '#libs/persistence/drafts/draft.repository';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import {
  insertPerson,
  readPeopleByIds,
  readPerson,
  type PersonFields,
} from '#libs/persistence/people/person.repository';
import { NotFound, VersionChanged } from '#libs/recording/command';
import { CLOCK, INSTALLATION } from '../foundation/tokens.js';
import { requireHead } from '../people/person-fields.js';
import { ProblemError } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';
import { describeObstacle, reviewDraft } from './draft-review.js';
import { stampDueNotes } from './due-notes.js';
import { launchGround } from './launch-ground.js';
import { requireChosenPeople } from './chosen-people.js';

/** Drafts belong to the API alone: no process knows of them before the launch. */
@Injectable()
export class DraftsHandler {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(INSTALLATION) private readonly installation: StoredInstallation,
  ) {}

  async list(): Promise<DraftList> {
    const waiting = await readWaitingDrafts(this.database);
    const drafts = await Promise.all(
      waiting.map(async (stored) => ({
        id: stored.id,
        title:
          stored.choices.title ?? stored.draft.document.title ?? stored.draft.document.workingTitle ?? '',
        sourceName: stored.sourceName,
        createdAt: stored.createdAt,
        launchedOrderId: stored.launchedOrderId,
        obstacles: launchObstacles(await this.ground(this.database, stored)).length,
      })),
    );
    return { drafts };
  }

  async add(
    read: Pick<StoredDraft, 'sourceName' | 'sourceText' | 'draft'>,
    language: Language,
  ): Promise<DraftReview> {
    const createdAt = await this.clock.now();
    const id = await insertDraft(this.database, { ...read, choices: DraftChoices.parse({}), createdAt });
    return this.review(id, language);
  }

  async review(id: string, language: Language): Promise<DraftReview> {
    return reviewDraft(this.database, await this.find(id), this.installation.zone, language);
  }

  /** @throws VersionChanged when somebody else has changed the draft since */
  async choose(id: string, version: number, choices: DraftChoices, actorId: string | null): Promise<void> {
    const at = await this.clock.now();
    await this.change(id, version, async (tx, before) => {
      await requireChosenPeople(tx, choices);
      const by = actorId === null ? null : await readPerson(tx, actorId);
      const stamp = { by: by === null ? null : { id: by.id, name: by.name }, at };
      await writeChoices(tx, id, { ...choices, dueNotes: stampDueNotes(before, choices, stamp) });
    });
  }

  /** A person of the directory from a name of the draft, and the choice of them, in one transaction. */
  addPerson(id: string, version: number, key: string, fields: PersonFields): Promise<void> {
    return this.change(id, version, async (tx, choices) => {
      await requireHead(tx, fields.headId, null);
      const person = await insertPerson(tx, fields);
      if (person === null) throw new ProblemError('PERSON_EXISTS');
      await writeChoices(tx, id, { ...choices, people: { ...choices.people, [key]: person.id } });
    });
  }

  /** The letters a launch at this instant would plan: who gets what, when. */
  async rehearse(id: string, language: Language): Promise<Rehearsal> {
    const ground = await this.ground(this.database, await this.find(id));
    const decision = decideLaunch({ ...ground, at: await this.clock.now(), actorId: '' }, randomUUID);
    if ('obstacles' in decision) {
      const details = decision.obstacles.map((obstacle) => ({
        path: obstacle.item ?? obstacle.personKey ?? '',
        message: describeObstacle(obstacle, language).message,
      }));
      throw new ProblemError(decision.obstacles[0]?.code ?? 'NOTHING_TO_RUN', { details });
    }
    return { letters: await this.rehearsed(decision.launch) };
  }

  /** What a text is read by, and what a launch goes by. */
  async calendar(): Promise<ProductionCalendar> {
    return (await currentCalendar(this.database)).calendar;
  }

  async find(id: string): Promise<StoredDraft> {
    const stored = await readDraft(this.database, id);
    if (stored === null) throw new NotFound('draft');
    return stored;
  }

  ground(tx: Transaction, stored: StoredDraft): Promise<LaunchGround> {
    return launchGround(tx, stored, this.installation.zone);
  }

  private async rehearsed(launch: OrderLaunch): Promise<Rehearsal['letters']> {
    const readers = [...new Set(launch.letters.map(({ recipientId }) => recipientId))];
    const people = new Map(
      (await readPeopleByIds(this.database, readers)).map((person) => [person.id, person]),
    );
    const items = new Map(launch.items.map((item) => [item.id, item.ref]));
    const refs = new Map(launch.assignments.map((one) => [one.id, items.get(one.itemId) ?? null]));
    return launch.letters
      .flatMap(({ kind, step, occurrence, assignmentId, recipientId, fallsAt, sendAfterAt }) => {
        const person = people.get(recipientId);
        const at = fallsAt ?? sendAfterAt;
        if (person === undefined || at === null) return [];
        const recipient = { id: person.id, name: person.name, position: person.position };
        const itemRef = assignmentId === null ? null : (refs.get(assignmentId) ?? null);
        return [{ kind, step, occurrence, itemRef, recipient, fallsAt: at }];
      })
      .sort((a, b) => (a.fallsAt < b.fallsAt ? -1 : a.fallsAt > b.fallsAt ? 1 : 0));
  }

  private change(
    id: string,
    version: number,
    work: (tx: Transaction, choices: DraftChoices) => Promise<void>,
  ): Promise<void> {
    return this.database.transaction(async (tx) => {
      const held = await lockDraftChoices(tx, id);
      if (held === null) throw new NotFound('draft');
      if (held.launchedOrderId !== null)
        throw new ProblemError('ALREADY_LAUNCHED', { orderId: held.launchedOrderId });
      if (held.version !== version) throw new VersionChanged(held.version, version);
      await work(tx, held.choices);
    });
  }
}
