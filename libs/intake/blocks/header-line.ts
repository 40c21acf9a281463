import { infinitives } from '../language/verbs.js';
import { beginsWithParty } from '../people/executor-phrase.js';
import { foldText } from '../text/folded-text.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import type { Entry } from './entries.js';
import { markerOf, operativeAtStart } from './markers.js';
import { signatureAt } from './signature-lines.js';

export const headerLines = 5;

/** The header that begins on a line, «Директору школы № 3 / Беловой А.Б.:», and the index of the line below it. */
export function headerAt(
  source: string,
  lines: readonly Line[],
  at: number,
): { readonly entry: Entry; readonly next: number } | null {
  const first = lines[at];
  if (first === undefined) return null;
  const verb = operativeAtStart.exec(first.text)?.[0].length ?? 0;
  const asked = first.text.slice(verb);
  const works = headsWork(lines, at);
  const other = verb > 0 ? 'accusative' : works ? 'nominative' : 'dative';
  if (!beginsWithParty(asked, 'dative') && !beginsWithParty(asked, other)) return null;
  const alone = works || headsBullets(lines, at);
  // «И.о. директора  А.Б. Белова» over «С приказом ознакомлены:»
  if (!alone && !first.text.endsWith(':') && signatureAt(lines, at)) return null;
  for (let end = at; end < Math.min(at + headerLines, lines.length); end += 1) {
    const line = lines[end];
    if (!line || (end > at && (line.blank || markerOf(line.text)))) return null;
    if (!line.text.endsWith(':') && !(end === at && alone)) continue;
    const start = foldText(source, first.start, line.end).sourceOffset(verb);
    const words = source.slice(start, line.end);
    const mark = infinitives(maskQuoted(words)).length > 0 ? 'paragraph' : 'header';
    return { entry: { mark, number: null, start, end: line.end }, next: end + 1 };
  }
  return null;
}

/** «Директорам школ», «Начальнику цеха Белову А.Б.» without a colon, with bullets below. */
export function headsBullets(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (/(?<!\p{Lu})[.;]$/u.test(text) || infinitives(text).length > 0) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => !line.blank);
  return next !== undefined && markerOf(next.text)?.kind === 'bullet';
}

const longestHead = 120;
/** Words of time or place may stand before the verb of a task. */
const furthestVerb = 60;

/** «Отдел кадров (Белова В.Г.)», undeclined, over marked work: «1) составить …», «– до 1 мая составить …». */
function headsWork(lines: readonly Line[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  if (text.length > longestHead || /[;,]$|[^A-ZЀ-Я]\.$/u.test(text) || infinitives(text).length > 0)
    return false;
  const next = lines.slice(at + 1, at + 3).find((line) => !line.blank)?.text ?? '';
  const words = next.slice(markerOf(next)?.length ?? (text.endsWith(':') ? 0 : next.length));
  const [verb] = infinitives(maskQuoted(words));
  return (
    verb !== undefined &&
    /^\p{Ll}/u.test(words) &&
    verb.start < furthestVerb &&
    !/\p{Lu}/u.test(words.slice(0, verb.start))
  );
}
