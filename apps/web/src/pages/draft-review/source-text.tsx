import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { runsOf } from '../../format/spans.js';
import { itemAnchor } from './item-anchor.js';

type Props = {
  readonly draft: DraftReview;
  readonly active: string | null;
  readonly onActive: (ref: string | null) => void;
};

function goToItem(ref: string): void {
  const card = document.getElementById(itemAnchor(ref));
  card?.scrollIntoView({ block: 'center' });
  card?.focus({ preventScroll: true });
}

/** Brings the words of an item into view inside the text's own frame, without moving the page. */
function useScrollToActive(active: string | null) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = frame.current;
    const mark = active === null ? null : box?.querySelector<HTMLElement>('.source-run.active');
    if (!box || !mark || box.matches(':hover') || box.contains(document.activeElement)) return;
    box.scrollTop = mark.offsetTop - box.offsetTop - box.clientHeight / 3;
  }, [active]);
  return frame;
}

export function SourceText({ draft, active, onActive }: Props) {
  const { t } = useTranslation('draft');
  const frame = useScrollToActive(active);
  const { items } = draft.draft;
  const runs = useMemo(
    () =>
      runsOf(
        draft.sourceText,
        items.map(({ ref, span, deadline }) => ({ ref, span, deadline: deadline.span })),
      ),
    [draft.sourceText, items],
  );
  return (
    <div ref={frame} className="source-text" tabIndex={0} role="region" aria-label={t('source.heading')}>
      {runs.map(({ startsAtOffset, ref, parts }) => {
        const words = parts.map((part, index) =>
          part.deadline ? (
            <em key={index} className="source-deadline">
              {part.text}
            </em>
          ) : (
            part.text
          ),
        );
        if (ref === null) return <span key={startsAtOffset}>{words}</span>;
        return (
          <a
            key={startsAtOffset}
            href={`#${itemAnchor(ref)}`}
            className={ref === active ? 'source-run active' : 'source-run'}
            onMouseEnter={() => onActive(ref)}
            onMouseLeave={() => onActive(null)}
            onFocus={() => onActive(ref)}
            onBlur={() => onActive(null)}
            onClick={(event) => {
              event.preventDefault();
              goToItem(ref);
            }}
          >
            {words}
          </a>
        );
      })}
    </div>
  );
}
