import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { question } from './line-words.js';
import { markerOf } from './markers.js';

/** «2. О ремонте школ»: what minutes discuss, no task. */
export function isQuestion(line: string): boolean {
  const marker = markerOf(line);
  const text = line.slice(marker?.length ?? 0);
  if (marker?.number == null || marker.number.includes('.') || !question.test(text)) return false;
  return infinitives(maskQuoted(text)).length === 0;
}
