import { useTranslation } from 'react-i18next';
import type { Letter } from '#libs/contracts/http/letter.schema';

type Named = Pick<Letter, 'kind' | 'step' | 'occurrence'>;

/** What a letter is, in words: its kind and, for a step of the ladder, which one. A step unknown to this page keeps its code. */
export function useLetterWords(): (letter: Named) => string {
  const { t, i18n } = useTranslation('words');
  return ({ kind, step, occurrence }) => {
    const name = t(`letterKind.${kind}`);
    if (step === null) return name;
    const key = `words:letterStep.${step}`;
    const stepName = i18n.exists(key) ? i18n.t(key as 'words:letterStep.half') : step;
    return `${name}: ${stepName}${occurrence > 1 ? ` (${occurrence})` : ''}`;
  };
}
