import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DraftPersonCard } from './draft-person-card.js';
import type { ChangeChoices } from './saving/review-context.js';

type Props = { readonly draft: DraftReview; readonly onChange: ChangeChoices };

/** Everyone the text names, and who of the directory stands behind each name. */
export function DraftPeople({ draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  return (
    <section className="card people-card" aria-labelledby="draft-people">
      <h2 id="draft-people">{t('person.heading')}</h2>
      {draft.people.length === 0 ? (
        <p className="hint">{t('person.nobody')}</p>
      ) : (
        <>
          <p className="hint">{t('person.hint')}</p>
          <ul className="draft-people">
            {draft.people.map((person) => (
              <DraftPersonCard key={person.key} draft={draft} person={person} onChange={onChange} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
