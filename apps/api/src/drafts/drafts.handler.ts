import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '#libs/clock/clock';
import { DraftChoices, type DraftList, type DraftReview } from '#libs/contracts/http/draft-review.schema';
import type { Rehearsal } from '#libs/contracts/http/letter.schema';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import type { SourceWarning } from '#libs/domain/draft/source-document';
import { decideLaunch, type OrderLaunch } from '#libs/domain/order/order-launch';
import type { LaunchGround } from '#libs/domain/order/launch-input';
import { launchObstacles } from '#libs/domain/order/launch-obstacles';
import { isRefusal } from '#libs/domain/order/refusal';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import type { Policy } from '#libs/domain/policy/policy';
import { readPolicyInForce } from '#libs/persistence/policy/policy.repository';
import { currentCalendar } from '#libs/persistence/calendar/calendar.repository';
import { Database, type Transaction } from '#libs/persistence/database';
import {
  insertDraft,
  readDraft,
  readWaitingDrafts,
  type DraftState,
  type StoredDraft,
} from '#libs/persistence/drafts/draft.repository';
import type { StoredInstallation } from '#libs/persistence/installation/installation-birth.repository';
import { readPeopleByIds } from '#libs/persistence/people/person.repository';
import { NotFound } from '#libs/recording/command';
import { Recording } from '#libs/recording/record';
import { CLOCK, INSTALLATION } from '../foundation/tokens.js';
import { ProblemError } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';
import { obstacleDetail, reviewDraft } from './draft-review.js';
import { nobody, printOf } from './draft-changes.js';
import { launchGround } from './launch-ground.js';

export interface ReadSource {
  readonly sourceName: string | null;
  readonly sourceText: string;
  readonly sourceWarnings: readonly SourceWarning[];
  readonly draft: DraftOrder;
}

/** Drafts belong to the API alone: no process knows of them before the launch. */
@Injectable()
export class DraftsHandler {
  constructor(
    private readonly database: Database,
    private readonly recording: Recording,
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
        launchedOrderId: null,
        obstacles: launchObstacles(await this.ground(this.database, stored)).length,
      })),
    );
    return { drafts };
  }

  /** Keeps what was read; the same key keeps it once. Answers the draft's id. */
  async add(read: ReadSource, caller: { actorId: string | null; idempotencyKey: string }): Promise<string> {
    const { sourceName, sourceText } = read;
    const command = {
      caller: caller.actorId ?? nobody,
      idempotencyKey: caller.idempotencyKey,
      kind: 'read-draft',
      orderId: null,
      body: { print: printOf({ sourceName, sourceText }) },
      version: null,
    };
    const { answer } = await this.recording.command<{ draftId: string }>(command, async (tx, { at }) => {
      const draftId = await insertDraft(tx, { ...read, choices: DraftChoices.parse({}), createdAt: at });
      return { answer: { draftId }, tell: [] };
    });
    if (isRefusal(answer)) throw new ProblemError('INTERNAL');
    return answer.draftId;
  }

  async review(id: string, language: Language): Promise<DraftReview> {
    return reviewDraft(this.database, await this.find(id), this.installation.zone, language);
  }

  /** The letters a launch at this instant would plan: who gets what, when. */
  async rehearse(id: string, language: Language): Promise<Rehearsal> {
    const ground = await this.ground(this.database, await this.find(id));
    const decision = decideLaunch({ ...ground, at: await this.clock.now(), actorId: '' }, randomUUID);
    if ('obstacles' in decision) {
      const details = decision.obstacles.map((obstacle) => obstacleDetail(obstacle, language));
      throw new ProblemError(decision.obstacles[0]?.code ?? 'NOTHING_TO_RUN', { details });
    }
    return { letters: await this.rehearsed(decision.launch) };
  }

  /** What a text is read by, and what a launch goes by. */
  async rules(): Promise<{ readonly policy: Policy; readonly calendar: ProductionCalendar }> {
    const { policy } = await readPolicyInForce(this.database);
    return { policy, calendar: (await currentCalendar(this.database)).calendar };
  }

  async find(id: string): Promise<StoredDraft> {
    const stored = await readDraft(this.database, id);
    if (stored === null) throw new NotFound('draft');
    return stored;
  }

  ground(tx: Transaction, stored: DraftState): Promise<LaunchGround> {
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
}
