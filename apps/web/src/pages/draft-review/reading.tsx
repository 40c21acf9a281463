import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DraftItems } from './items/draft-items.js';
import { useReview } from './saving/review-context.js';
import { SourceText } from './source-text.js';

/** The text and what was read from it, side by side; each points at its counterpart in the other. */
export function Reading() {
  const { t } = useTranslation('draft');
  const { draft } = useReview();
  const [active, setActive] = useState<string | null>(null);
  return (
    <div className="reading" id="reading" tabIndex={-1}>
      <section className="card source-card" aria-labelledby="source-heading">
        <h2 id="source-heading">{t('source.heading')}</h2>
        <p className="hint">{t('source.hint')}</p>
        <SourceText draft={draft} active={active} onActive={setActive} />
      </section>
      <DraftItems active={active} onActive={setActive} />
    </div>
  );
}
