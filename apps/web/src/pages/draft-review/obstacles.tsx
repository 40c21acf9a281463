import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { itemAnchor } from './item-anchor.js';
import { personAnchor } from './draft-person-card.js';

type Obstacle = DraftReview['obstacles'][number];

const places: Partial<Record<Obstacle['code'], string>> = {
  NO_NUMBER: 'requisite-number',
  NO_DATE: 'requisite-signedOn',
  NO_SIGNER: 'requisite-signatoryName',
  DATE_BEFORE_SIGNING: 'requisite-signedOn',
  NO_CONTROLLER: 'controller-choice',
  NO_ACCEPTOR: 'controller-choice',
  WARNINGS_NOT_SEEN: 'warnings-seen',
};

/** The element that an obstacle speaks of. */
function placeOf(obstacle: Obstacle, draft: DraftReview): string {
  if (obstacle.personKey !== null) return personAnchor(obstacle.personKey);
  const item = draft.draft.items.find(({ ref }) => ref === obstacle.item);
  return item === undefined ? (places[obstacle.code] ?? 'reading') : itemAnchor(item.id);
}

function goTo(elementId: string): void {
  const element = document.getElementById(elementId);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function PlaceLink({ place, text }: { readonly place: string; readonly text: string }) {
  return (
    <a
      href={`#${place}`}
      onClick={(event) => {
        event.preventDefault();
        goTo(place);
      }}
    >
      {text}
    </a>
  );
}

/** One thing that is lacking, and everywhere it is lacking. */
function Lacking({
  obstacles: [first, ...others],
  draft,
}: {
  readonly obstacles: readonly Obstacle[];
  readonly draft: DraftReview;
}) {
  if (first === undefined) return null;
  if (others.length === 0 && first.place === null)
    return (
      <li>
        <PlaceLink place={placeOf(first, draft)} text={first.message} />
      </li>
    );
  return (
    <li>
      <span>{first.message}</span>
      <ul className="obstacle-places">
        {[first, ...others].map((obstacle) => (
          <li key={`${obstacle.item ?? ''} ${obstacle.personKey ?? ''}`}>
            <PlaceLink place={placeOf(obstacle, draft)} text={obstacle.place ?? obstacle.message} />
          </li>
        ))}
      </ul>
    </li>
  );
}

/** What must still be decided, each a link to the place where it is decided. */
export function Obstacles({ draft }: { readonly draft: DraftReview }) {
  const { t } = useTranslation('draft');
  const { obstacles } = draft;
  return (
    <section
      id="obstacles"
      className={obstacles.length === 0 ? 'card obstacles ready' : 'card obstacles'}
      aria-labelledby="obstacles-heading"
      tabIndex={-1}
    >
      <h2 id="obstacles-heading">
        {obstacles.length === 0 ? t('obstacles.none') : t('obstacles.heading', { count: obstacles.length })}
      </h2>
      {obstacles.length === 0 ? (
        <p className="hint">{t('obstacles.noneHint')}</p>
      ) : (
        <ul>
          {[...new Set(obstacles.map(({ code }) => code))].map((code) => (
            <Lacking key={code} obstacles={obstacles.filter((each) => each.code === code)} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}
