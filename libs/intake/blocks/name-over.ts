import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { begins } from '../people/party-beginning.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { finite } from './asked-words.js';
import { newSentence } from './line-words.js';
import { markerOf } from './markers.js';
import { beginsPointAt, mostLines, sentenceFrom } from './unmarked-task.js';

/** «2. Белову А.Б., начальнику / отдела»: nothing but somebody, over a line where a task begins. */
export function isNameOver(lines: readonly Line[], at: number, mark: number): boolean {
  const near = lines.slice(at, at + mostLines);
  // Most points tell their work on their first line: nothing more is to be asked then.
  if (infinitives(near[0]?.text ?? '').length > 0) return false;
  const end = near.findIndex((line, index) => index > 0 && (line.blank || isTaskAt(lines, line.index)));
  const words = near.slice(0, Math.max(end, 0)).map(({ text }) => text);
  const name = words.join(' ').slice(mark);
  if (!beginsWithParty(name, 'dative') || infinitives(name).length > 0 || finite.test(name)) return false;
  const below = lines.slice(at + end, at + end + mostLines).find((line) => !line.blank);
  if (below === undefined || markerOf(below.text) !== null || !isTaskAt(lines, below.index)) return false;
  // «Главам сёл: / Верхнее (Белов А.Б.) / составить …»: the address goes on down to the verb.
  return lines[at + end]?.blank === true || beginsPointAt(lines, below.index);
}

/** «Ежемесячно информировать …», «Совместно с отделом … внести …» below the name of whoever does it. */
export function isTaskAt(lines: readonly Line[], at: number): boolean {
  const sentence = sentenceFrom(lines, at);
  const [verb] = infinitives(maskQuoted(sentence));
  if (verb === undefined || !/^[\p{Lu}«]/u.test(sentence) || newSentence.test(sentence)) return false;
  return verb.start === 0 || !(finite.test(sentence.slice(0, verb.start)) || begins(sentence, 'dative'));
}
