import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DraftItemCard } from './draft-item-card.js';
import { SourceText } from './source-text.js';
import type { ChangeChoices } from './use-choices.js';

type Props = { readonly draft: DraftReview; readonly onChange: ChangeChoices };

/** The text and what was read from it, side by side; each points at its counterpart in the other. */
export function Reading({ draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  const [active, setActive] = useState<string | null>(null);
  return (
    <div className="reading" id="reading" tabIndex={-1}>
      <section className="card source-card" aria-labelledby="source-heading">
        <h2 id="source-heading">{t('source.heading')}</h2>
        <p className="hint">{t('source.hint')}</p>
        <SourceText draft={draft} active={active} onActive={setActive} />
      </section>
      <section aria-labelledby="items-heading" className="items-column">
        <h2 id="items-heading">
          {t('items.heading', { count: draft.draft.items.filter((item) => item.kind !== 'header').length })}
        </h2>
        <ol className="draft-items">
          {draft.draft.items.map((item) => (
            <DraftItemCard
              key={item.ref}
              item={item}
              draft={draft}
              active={active === item.ref}
              onActive={setActive}
              onChange={onChange}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}
