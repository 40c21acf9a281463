import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { namedPeople } from '#libs/domain/draft/draft-people';
import { launchObstacles, type LaunchObstacle } from '#libs/domain/order/launch-obstacles';
import type { Transaction } from '#libs/persistence/database';
import type { StoredDraft } from '#libs/persistence/drafts/draft.repository';
import { readPeopleByIds } from '#libs/persistence/people/person.repository';
import { problemText } from '../problem/problem-text.js';
import type { Language } from '../request/request-language.js';
import { draftTrace } from './draft-trace.js';
import { reviewDues } from './draft-dues.js';
import { launchGround } from './launch-ground.js';
import { personSuggestions } from './person-suggestions.js';

/** A draft as its review page shows it: what was read, what was chosen, and what a launch still waits for. */
export async function reviewDraft(
  tx: Transaction,
  stored: StoredDraft,
  issuerZone: string,
  language: Language,
): Promise<DraftReview> {
  const ground = await launchGround(tx, stored, issuerZone);
  const obstacles = launchObstacles(ground);
  return {
    id: stored.id,
    version: stored.version,
    sourceName: stored.sourceName,
    sourceText: stored.sourceText,
    sourceWarnings: stored.sourceWarnings.map(({ code, sentence }) => ({
      code,
      message: sentence[language],
    })),
    draft: stored.draft,
    choices: stored.choices,
    people: await reviewPeople(tx, stored),
    dues: reviewDues(ground, language),
    ...(await draftTrace(tx, stored, language)),
    obstacles: obstacles.map((obstacle) => describeObstacle(obstacle, language)),
    createdAt: stored.createdAt,
    launchedOrderId: stored.launchedOrderId,
  };
}

interface ObstacleDetail {
  readonly path: string;
  readonly message: string;
}

function describeObstacle(
  { code, item, personKey }: LaunchObstacle,
  language: Language,
): DraftReview['obstacles'][number] {
  const place = item === null ? personKey : language === 'ru' ? `пункт ${item}` : `item ${item}`;
  return { code, item, personKey, place, message: problemText(code, language) };
}

/** The same for a refused launch. */
export function obstacleDetail(obstacle: LaunchObstacle, language: Language): ObstacleDetail {
  const { message, place, item, personKey } = describeObstacle(obstacle, language);
  return {
    path: item ?? personKey ?? '',
    message: place === null ? message : `${message} (${place})`,
  };
}

async function reviewPeople(tx: Transaction, stored: StoredDraft): Promise<DraftReview['people']> {
  const named = namedPeople(stored.draft);
  const [suggestions, chosen] = await Promise.all([
    personSuggestions(tx, named),
    readPeopleByIds(tx, Object.values(stored.choices.people)),
  ]);
  return named.map(({ key, name, position, roles }) => ({
    key,
    name,
    position,
    roles: [...roles],
    chosen: chosen.find(({ id }) => id === stored.choices.people[key]) ?? null,
    suggestions: [...(suggestions.get(key) ?? [])],
  }));
}
