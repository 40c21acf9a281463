import { useTranslation } from 'react-i18next';
import type { Letter } from '#libs/contracts/http/letter.schema';
import { resources } from '../i18n/resources.js';

const stepWords = resources.ru.words.letterStep;
const isKnownStep = (step: string): step is keyof typeof stepWords => Object.hasOwn(stepWords, step);

type Named = Pick<Letter, 'kind' | 'step' | 'occurrence'>;

/** What a letter is, in words: its kind and, for a step of the ladder, which one. A step unknown to this page keeps its code. */
export function useLetterWords(): (letter: Named) => string {
  const { t } = useTranslation('words');
  return ({ kind, step, occurrence }) => {
    const name = t(`letterKind.${kind}`);
    if (step === null) return name;
    const stepName = isKnownStep(step) ? t(`letterStep.${step}`) : step;
    return `${name}: ${stepName}${occurrence > 1 ? ` (${occurrence})` : ''}`;
  };
}
