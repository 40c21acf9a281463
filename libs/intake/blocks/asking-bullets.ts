import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { asks } from './asked-sentences.js';
import { markerOf } from './markers.js';

const fewest = 2;
const mostLines = 60;

/** «• Директорам: …», «• Заполните …» below a greeting: a list of bullets of which most ask, though no request stands above it. */
export function bulletsAsk(lines: readonly Line[], at: number): boolean {
  if (markerOf(lines[at]?.text ?? '')?.kind !== 'bullet') return false;
  let bullets = 0;
  let asking = 0;
  for (const { text, blank, index } of lines.slice(at, at + mostLines)) {
    const marker = blank ? null : markerOf(text);
    const apart = !blank && marker === null && (lines[index - 1]?.blank ?? true);
    if (apart || (marker !== null && marker.kind !== 'bullet')) break;
    if (marker === null) continue;
    bullets += 1;
    const words = text.slice(marker.length);
    if (asks.test(words) || infinitives(maskQuoted(words)).length > 0 || beginsWithParty(words, 'dative'))
      asking += 1;
  }
  return bullets >= fewest && asking * 2 > bullets;
}

const besides = /^(?:кроме\sтого|также|дополнительно|отдельно),?\s/iu;

/** «Начальникам цехов:», «Кроме того, Белову А.Б.:» over marked lines: whom the tasks below are for. */
export function headsBullets(lines: readonly Line[], from: number, to: number, mark = 0): boolean {
  const first = (lines[from]?.text ?? '').slice(mark).replace(besides, '');
  const last = lines[to - 1]?.text ?? '';
  if (!last.endsWith(':') || !beginsWithParty(first, 'dative')) return false;
  const next = lines.slice(to, to + 3).find((line) => !line.blank)?.text ?? '';
  return markerOf(next) !== null && infinitives(maskQuoted(next)).length > 0;
}
