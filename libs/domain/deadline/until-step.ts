import type { LocalDate } from '../time/local-date.js';
import { dotted } from './day-words.js';

/** By the policy «до» leaves the named day out of the term: the day before it is the last one. */
export interface UntilStep {
  readonly code: 'until-excluded';
  readonly text: string | null;
  readonly named: LocalDate;
  readonly day: LocalDate;
  readonly policyVersion: number;
}

export function explainUntilStep(step: UntilStep, language: 'ru' | 'en'): string {
  const [named, day, version] = [dotted(step.named), dotted(step.day), String(step.policyVersion)];
  const text = step.text ?? `до ${named}`;
  return language === 'ru'
    ? `Написано: «${text}»; по правилам исчисления сроков (редакция ${version}) названный после «до» день, ${named}, в срок не входит — по ${day} включительно.`
    : `Written: “${text}”; by policy version ${version} the day named after “до”, ${named}, is not part of the term: by ${day}, inclusive.`;
}
