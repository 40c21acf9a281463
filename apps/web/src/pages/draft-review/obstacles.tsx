import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { itemAnchor } from './item-anchor.js';
import { personAnchor } from './draft-person-card.js';

type Obstacle = DraftReview['obstacles'][number];

/** The element that an obstacle speaks of. */
function placeOf(obstacle: Obstacle): string {
  if (obstacle.personKey !== null) return personAnchor(obstacle.personKey);
  if (obstacle.code === 'NO_NUMBER') return 'requisite-number';
  if (
    ['NO_DATE', 'SIGNED_AFTER_TODAY', 'DATE_BEFORE_SIGNING'].includes(obstacle.code) &&
    obstacle.item === null
  )
    return 'requisite-signedOn';
  if (obstacle.item !== null) return itemAnchor(obstacle.item);
  return obstacle.code === 'NO_CONTROLLER' || obstacle.code === 'NO_ACCEPTOR'
    ? 'controller-choice'
    : 'reading';
}

function goTo(elementId: string): void {
  const element = document.getElementById(elementId);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** What must still be decided, each a link to the place where it is decided. */
export function Obstacles({ obstacles }: { readonly obstacles: readonly Obstacle[] }) {
  const { t } = useTranslation('draft');
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
          {obstacles.map((obstacle) => {
            const place = placeOf(obstacle);
            return (
              <li key={`${obstacle.code} ${obstacle.item ?? ''} ${obstacle.personKey ?? ''}`}>
                <a
                  href={`#${place}`}
                  onClick={(event) => {
                    event.preventDefault();
                    goTo(place);
                  }}
                >
                  {obstacle.message}
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
