import { useCallback, useEffect, useRef, useState } from 'react';
import { useReview } from './review-context.js';

const pauseMilliseconds = 800;

export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

type Options = {
  /** How the API will keep what is typed: words that only differ in white space are saved already. */
  readonly normal?: (text: string) => string;
  /** Nothing typed is not saved: the field returns to what is kept. */
  readonly required?: boolean;
};

/**
 * Words that save themselves: after a pause in typing, when the field is left, and when the page is hidden. What is being typed is
 * kept here until the field is left, so that neither the answer nor somebody else's step takes it away under the hands.
 */
export function useSavedText(
  kept: string,
  save: (text: string) => void,
  { normal = oneLine, required = false }: Options = {},
) {
  const { typing } = useReview();
  const [typed, setTyped] = useState<string | null>(null);
  const sent = useRef<string | null>(null);
  const dirty = typed !== null && normal(typed) !== normal(kept) && !(required && normal(typed) === '');
  const latest = useRef({ save, typed, dirty });
  useEffect(() => {
    latest.current = { save, typed, dirty };
  });
  const flush = useCallback(() => {
    const { save: send, typed: text, dirty: wanted } = latest.current;
    if (text === null || !wanted || text === sent.current) return;
    sent.current = text;
    send(text);
  }, []);
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(flush, pauseMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, dirty, flush]);
  useEffect(() => (dirty ? typing() : undefined), [dirty, typing]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      // A field that is closed while words wait in it must not lose them.
      flush();
    };
  }, [flush]);
  const [focused, setFocused] = useState(false);
  if (!focused && typed !== null && !dirty) setTyped(null);
  return {
    value: typed ?? kept,
    onChange: (text: string) => {
      sent.current = null;
      setTyped(text);
    },
    onFocus: () => setFocused(true),
    onBlur: () => {
      flush();
      setFocused(false);
    },
  };
}
