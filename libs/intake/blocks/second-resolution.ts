import { beginsWithParty } from '../people/executor-phrase.js';
import { kindBefore, kindOf } from '../requisites/document-kind.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import type { Entry } from './entries.js';
import { scanFree } from './free-scan.js';

/** «Гусева В.Г. → Белов А.Б., Шутко П.Р.»: who gives the work on, and to whom. */
const handsOn = /^.{3,80}?\s?(?:→|➔|➜|=>|->)\s?/u;

/** «РЕЗОЛЮЦИЯ (2-го уровня)» below the signature of the first: whoever got the work gives it on, in points of its own. */
export function resolutionBelow(source: string, lines: readonly Line[], tailAt: number): Entry[] {
  const isResolution = ({ text }: Line): boolean => (kindOf(text) ?? kindBefore(text)) === 'резолюция';
  const at = lines.findIndex((line) => line.index >= tailAt && isResolution(line));
  const next = /уровн/iu.test(lines[at]?.text ?? '');
  if (at < 0 || !(next || lines.slice(0, tailAt).some(isResolution))) return [];
  const below = lines.map((line) => (line.index > at ? line : { ...line, text: '', blank: true }));
  const { entries, headTo } = scanFree(source, below, new Map());
  const whom = below.slice(0, headTo).flatMap((line) => headerOf(source, line));
  return [...whom.slice(0, 1), ...entries];
}

function headerOf(source: string, line: Line): Entry[] {
  const from = handsOn.exec(line.text)?.[0].length ?? 0;
  // «Белов А.Б. 12.03.2024 10:15»: who gives the work on, and when.
  const written = /\d{1,2}\.\d{2}\.\d{4}(?:\s\d{1,2}:\d{2})?$/u.test(line.text);
  if (line.blank || written || !beginsWithParty(line.text.slice(from), 'dative')) return [];
  const start = foldText(source, line.start, line.end).sourceOffset(from);
  return [{ mark: 'header', number: null, start, end: line.end }];
}
