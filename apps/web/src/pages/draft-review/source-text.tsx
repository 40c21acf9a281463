import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { runsOf, spanOfWords, type Mark, type Run } from '../../format/spans.js';
import { itemAnchor } from './item-anchor.js';

type Props = {
  readonly draft: DraftReview;
  readonly active: string | null;
  readonly onActive: (ref: string | null) => void;
};

function goToItem(id: string): void {
  const card = document.getElementById(itemAnchor(id));
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

/** What of the text is highlighted: items, and in or beside them who, when, and what was found doubtful. */
function marksOf({ sourceText, draft: { items, findings } }: DraftReview): Mark[] {
  const spans = new Map(items.map(({ ref, span }) => [ref, span]));
  const inWords = (ref: string, words: string | null, kind: Mark['kind']): Mark[] => {
    const span = spans.get(ref);
    const place = span === undefined || words === null ? null : spanOfWords(sourceText, words, span);
    return place === null ? [] : [{ ref, span: place, kind }];
  };
  return [
    ...items.flatMap(({ ref, deadline, executors }): Mark[] => [
      ...(deadline.span === null ? [] : [{ ref, span: deadline.span, kind: 'deadline' as const }]),
      ...executors.flatMap(({ text, inherited }) => (inherited ? [] : inWords(ref, text, 'executor'))),
    ]),
    ...findings.flatMap(({ item, text }) => (item === null ? [] : inWords(item, text, 'finding'))),
  ];
}

function useRuns(draft: DraftReview): Run[] {
  const { sourceText } = draft;
  const { items } = draft.draft;
  return useMemo(
    () =>
      runsOf(
        sourceText,
        items.map(({ ref, span }) => ({ ref, span })),
        marksOf(draft),
      ),
    [sourceText, items, draft],
  );
}

/** One link of the text is reached with Tab, the others from there with the arrows: fifty stops would bar the way. */
function onArrows(event: KeyboardEvent<HTMLElement>): void {
  const step =
    event.key === 'ArrowDown' || event.key === 'ArrowRight'
      ? 1
      : event.key === 'ArrowUp' || event.key === 'ArrowLeft'
        ? -1
        : 0;
  if (step === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('a')) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('a.source-run')];
  const next = links[links.indexOf(event.target) + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

export function SourceText({ draft, active, onActive }: Props) {
  const { t } = useTranslation('draft');
  const frame = useScrollToActive(active);
  const runs = useRuns(draft);
  const idOf = new Map(draft.draft.items.map(({ ref, id }) => [ref, id]));
  const first = runs.find(({ ref }) => ref !== null)?.startsAtOffset;
  const reached = runs.find(({ ref }) => ref !== null && ref === active)?.startsAtOffset ?? first;
  return (
    <div
      ref={frame}
      className="source-text"
      tabIndex={0}
      role="region"
      aria-label={t('source.heading')}
      onKeyDown={onArrows}
    >
      {runs.map(({ startsAtOffset, ref, parts }) => {
        const words = parts.map((part, index) =>
          part.mark === null ? (
            part.text
          ) : (
            <em key={index} className={`source-${part.mark}`}>
              {part.text}
            </em>
          ),
        );
        if (ref === null) return <span key={startsAtOffset}>{words}</span>;
        const id = idOf.get(ref) ?? ref;
        return (
          <a
            key={startsAtOffset}
            href={`#${itemAnchor(id)}`}
            tabIndex={startsAtOffset === reached ? 0 : -1}
            className={ref === active ? 'source-run active' : 'source-run'}
            onMouseEnter={() => onActive(ref)}
            onMouseLeave={() => onActive(null)}
            onFocus={() => onActive(ref)}
            onBlur={() => onActive(null)}
            onClick={(event) => {
              event.preventDefault();
              goToItem(id);
            }}
          >
            {words}
          </a>
        );
      })}
    </div>
  );
}
