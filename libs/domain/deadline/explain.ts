import { explainEnglish } from './explain-en.js';
import { explainRussian } from './explain-ru.js';
import type { WhyStep } from './why-step.js';

export type ExplanationLanguage = 'ru' | 'en';

/** One step of "why this date" as a sentence for people. */
export function explain(step: WhyStep, language: ExplanationLanguage): string {
  return language === 'ru' ? explainRussian(step) : explainEnglish(step);
}
