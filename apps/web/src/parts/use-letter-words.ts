import { useTranslation } from 'react-i18next';
import type { Letter } from '#libs/contracts/http/letter.schema';
import { resources } from '../i18n/resources.js';

const knownSteps = resources.ru.words.letterStep;
const isKnownStep = (step: string): step is keyof typeof knownSteps => Object.hasOwn(knownSteps, step);

type Named = Pick<Letter, 'kind' | 'step' | 'occurrence'>;

/** What a letter is, in words: its kind and, for a step of the ladder, which one. A step unknown to this page keeps its code. */
export function useLetterWords(): (letter: Named) => string {
  const { t } = useTranslation('words');
  const stepWords = useStepWords();
  return ({ kind, step, occurrence }) => {
    const name = t(`letterKind.${kind}`);
    if (step === null) return name;
    return `${name}: ${stepWords(step)}${occurrence > 1 ? ` (${occurrence})` : ''}`;
  };
}

/** A step of the ladder in words. */
export function useStepWords(): (step: string) => string {
  const { t } = useTranslation('words');
  return (step) => (isKnownStep(step) ? t(`letterStep.${step}`) : step);
}
