import type { PolicyEffect as EffectView, PolicyPreview } from '#libs/contracts/http/policy.schema';
import type { ProductionCalendar } from '#libs/domain/calendar/production-calendar';
import { explain } from '#libs/domain/deadline/explain';
import { dateOrNull, type ChosenDue, type ItemDue } from '#libs/domain/deadline/item-due';
import { isAssigned } from '#libs/domain/draft/draft-people';
import { chosenDue } from '#libs/domain/order/launch-due';
import type { Policy, PolicyRules } from '#libs/domain/policy/policy';
import { policyEffect, type PolicyEffect, type PolicyWork } from '#libs/domain/policy/policy-effect';
import { changedFields, keptPolicy } from '#libs/domain/policy/read-policy';
import { instant, type Instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import type { Transaction } from '#libs/persistence/database';
import {
  countOpenItems,
  readDraftDeadlines,
  readOpenItems,
  type OpenItem,
  type WaitingDraft,
} from '#libs/persistence/policy/open-work.repository';
import { typedChoices } from '../drafts/launch-ground.js';
import type { Language } from '../request/request-language.js';

/** Each is planned twice: two seconds of work at most, on one machine. */
const mostItems = 5_000;
const mostDrafts = 100;
const mostShown = 200;

export interface PreviewGround {
  readonly inForce: Policy;
  readonly rules: PolicyRules;
  readonly calendar: ProductionCalendar;
  readonly now: Instant;
  /** Of the issuing body: drafts are counted in it. */
  readonly issuerZone: string;
  readonly language: Language;
}

interface Piece extends Pick<
  EffectView,
  'orderId' | 'draftId' | 'title' | 'number' | 'itemRef' | 'itemText'
> {
  readonly work: PolicyWork;
  readonly policy: Policy;
}

/** What the edited policy would have done to real work, if that had been launched with it. Changes nothing. */
export async function previewPolicy(tx: Transaction, ground: PreviewGround): Promise<PolicyPreview> {
  const after: Policy = { ...ground.rules, version: ground.inForce.version + 1 };
  const [open, openItems, drafts] = await Promise.all([
    readOpenItems(tx, mostItems),
    countOpenItems(tx),
    readDraftDeadlines(tx, mostDrafts),
  ]);
  const draftPieces = drafts.flatMap((draft) => piecesOfDraft(draft, ground));
  const pieces = [...open.map(pieceOfOrder), ...draftPieces];
  const found = pieces.flatMap((piece) => {
    const effect = policyEffect(piece.work, { before: piece.policy, after }, ground);
    return effect === null ? [] : [{ piece, effect }];
  });
  const moved = found.filter(({ effect }) => effect.dueChanged);
  const reminded = found.filter(({ effect }) => effect.stepsGone.length + effect.stepsAdded.length > 0);
  const shown = [...moved, ...found.filter(({ effect }) => !effect.dueChanged)].slice(0, mostShown);
  return {
    baseVersion: ground.inForce.version,
    changedFields: [...changedFields(ground.inForce, ground.rules)],
    openItems,
    draftItems: draftPieces.length,
    lookedAt: pieces.length,
    dueDatesChanged: moved.length,
    remindersChanged: reminded.length,
    effects: shown.map(({ piece, effect }) => effectView(piece, effect, ground.language)),
  };
}

function pieceOfOrder(item: OpenItem): Piece {
  const { orderId, number, title, itemRef, itemText, deadline, read, signedOn, issuerZone } = item;
  const person = (id: string | null, zoneName: string | null) =>
    id === null || zoneName === null ? null : { personId: id, zone: zone(zoneName) };
  const ladder = {
    launchedAt: instant(item.launchedAt),
    executor: { personId: item.executorId, zone: zone(item.executorZone) },
    controller: { personId: item.acceptorId, zone: zone(item.acceptorZone) },
    head: person(item.headId, item.headZone),
    signatory: person(item.signatoryId, item.signatoryZone),
  };
  const chosen = chosenBefore(deadline);
  const work = {
    deadline: read,
    chosen,
    signedOn: localDate(signedOn),
    issuerZone: zone(issuerZone),
    ladder,
  };
  return { orderId, draftId: null, title, number, itemRef, itemText, work, policy: keptPolicy(item.policy) };
}

/** Orders launched before notes on days were kept say only that a person set the day. */
function chosenBefore({ byPerson, chosen, dueOn }: ItemDue): ChosenDue | null {
  if (!byPerson || dueOn === null) return null;
  return chosen ?? { dueOn, by: null, at: null, reason: null };
}

function piecesOfDraft(draft: WaitingDraft, { inForce, issuerZone }: PreviewGround): Piece[] {
  const choices = typedChoices(draft.choices);
  return draft.items.filter(isAssigned).map((item) => ({
    orderId: null,
    draftId: draft.id,
    title: draft.title,
    number: draft.number,
    itemRef: item.ref,
    itemText: item.text,
    policy: inForce,
    work: {
      deadline: item.deadline,
      chosen: chosenDue(choices, item.ref),
      signedOn: dateOrNull(draft.signedOn),
      issuerZone: zone(issuerZone),
      ladder: null,
    },
  }));
}

function effectView(piece: Piece, effect: PolicyEffect, language: Language): EffectView {
  const { work, policy, ...place } = piece;
  const { before, after } = effect;
  const step = ({ step, role, fallsOn }: PolicyEffect['stepsGone'][number]) => ({ step, role, fallsOn });
  return {
    ...place,
    policyVersion: policy.version,
    dueOn: before.due.dueOn,
    wouldBeDueOn: after.due.dueOn,
    dueAt: before.dueAt,
    wouldBeDueAt: after.dueAt,
    zone: work.issuerZone,
    why: after.due.why.map((one) => ({ code: one.code, text: explain(one, language) })),
    stepsGone: effect.stepsGone.map(step),
    stepsAdded: effect.stepsAdded.map(step),
  };
}
