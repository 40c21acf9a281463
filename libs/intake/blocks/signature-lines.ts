import { infinitives } from '../language/verbs.js';
import { beginsWithPosition } from '../people/executor-phrase.js';
import { lonelyMentions, type PersonMention } from '../people/person-mention.js';
import { nominativePair } from '../people/name-pairs.js';
import type { Line } from '../text/lines.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { markerOf, noise } from './markers.js';

const longestLine = 200;
const furthestName = 6;
const finite =
  /(?<![A-Za-zЀ-ԯ])[A-Za-zЀ-ԯ]{2,}(?:ает|яет|ует|ают|яют|уют|ится|ется|ются|ятся|ивает)(?![A-Za-zЀ-ԯ])/iu;
/** «Отв. Белова Т.П.» answers for a point and signs nothing. */
const field =
  /^\(?(?:отв\.|ответственн[A-Za-zЀ-ԯ]{2,3}\s?[:–—(-]|ответственн[A-Za-zЀ-ԯ]{2,3}\sза\s|ответственн[A-Za-zЀ-ԯ]{2,3}\sлиц|исполнител[ьи]\s?[:–—-]|протокол\s(?:в[её]л|составил|оформил|записал|подготовил)|(?:в[её]л|составил|оформил)а?\sпротокол|секретарь\s?[:–—-]\s|(?:состави|подготови|разработа)л[аи]?\s?[:–—-]|присутств|докладчик)/iu;
/** «Протокол вёл …», «Ответственный за …»: tells of somebody and signs nothing. */
export function isField(text: string): boolean {
  return field.test(text);
}

/** «Директор школы:» over nothing that could be its work: the name was lost. */
export function isUnsigned(lines: readonly Line[], at: number): boolean {
  const office = /^(?<office>\p{Lu}[^:;.]{3,80})[:_]$/u.exec(lines[at]?.text ?? '')?.groups?.['office'];
  if (office === undefined || speaks(office) || !beginsWithPosition(office)) return false;
  const below = lines.slice(at + 1).find((line) => !line.blank)?.text ?? '';
  return markerOf(below) === null && infinitives(maskQuoted(below)).length === 0;
}

const nameBeside = /^[\s_./«»"\\|–—-]*$/u;

/** «М.П.», «(подпись)», «п/п», «Документ подписан электронной подписью»: what a copy prints between office and name. */
export const signed =
  /[[(/]?\s?(?<![A-Za-zЀ-ԯ])(?:м\.?\s?п\.?|п\/п|подпись|подписано(?:\sэц?п)?|(?:документ\s)?(?:подписано?|утверждено)\s(?:эц?п|(?:усиленной\s)?(?:квалифицированной\s)?электронной(?:\sцифровой)?\sподписью)|документ\sподписан|электронной(?:\sцифровой)?\sподписью)(?![A-Za-zЀ-ԯ])\s?[\])/]?/giu;

/** «Начальник отдела», «Начальник отдела И.О. Фамилия» or a name alone. */
export function isSignatureLine({ text, aside }: Written): boolean {
  if (text.length > longestLine || speaks(text) || field.test(text)) return false;
  return beginsWithPosition(text) || isNameAlone(text) || isOfficeBeside(text, aside);
}

/** A line, or the words of one where nothing more is known. */
export type Written = Pick<Line, 'text' | 'aside'>;

/** «Атаман округа          И.О. Белов»: whatever stands left of a name behind a wide gap is an office. */
function isOfficeBeside(text: string, aside: string | undefined): boolean {
  if (aside === undefined || !/^\p{Lu}[^:\d]{3,80}$/u.test(text.slice(0, -aside.length))) return false;
  return isNameAlone(aside) || nominativePair(aside) !== null;
}

/** Who is named on a line where nobody but its signer stands: also «Анатол Мунтян» behind a wide gap. */
export function signerOn({ text, aside }: Written): PersonMention | null {
  const [found] = lonelyMentions(text, 'nominative');
  const pair = found === undefined && aside !== undefined ? nominativePair(aside) : null;
  if (pair === null) return found ?? null;
  return { ...pair, start: text.length - pair.text.length, end: text.length };
}

/** Has a verb of its own or goes on below: a line of a sentence. */
export function speaks(text: string): boolean {
  return /[;:]$/u.test(text) || finite.test(text) || infinitives(maskQuoted(text)).length > 0;
}

/** Only a name, with the line for signing perhaps. */
export function isNameAlone(text: string): boolean {
  const stripped = text
    .replace(signed, '')
    .replace(/^[_\s/]+/u, '')
    .trim();
  const [only] = lonelyMentions(stripped, 'nominative');
  if (only === undefined || only.start > 0) return false;
  return nameBeside.test(stripped.slice(only.end));
}

/** «Методисту Лапиной О.С. / до 1 мая провести …»: below the name its sentence goes on to the verb. */
export function goesOn(lines: readonly Line[], at: number): boolean {
  if (!/^\p{Ll}/u.test(lines[at]?.text ?? '')) return false;
  const near = lines.slice(at, at + furthestVerb);
  const end = near.findIndex(({ blank }) => blank);
  const words = near.slice(0, end < 0 ? near.length : end).map(({ text }) => text.slice(0, longestLine));
  return infinitives(maskQuoted(words.join(' '))).length > 0;
}

const furthestVerb = 3;

/**
 * Whether a signature begins here: a position over one or a few lines, and a name beside or below it. Strong evidence that the
 * operative part is over; without a name it is not.
 */
export function signatureAt(lines: readonly Line[], at: number): boolean {
  const first = lines[at];
  if (first === undefined || first.blank || markerOf(first.text) !== null || !isSignatureLine(first))
    return false;
  let seen = 0;
  for (let next = at; next < lines.length && seen < furthestName; next += 1) {
    const line = lines[next];
    if (line === undefined || line.blank || noise.test(line.text)) continue;
    if (next > at && (markerOf(line.text) !== null || line.text.length > longestLine || speaks(line.text)))
      return false;
    const name = signerOn(line);
    if (name !== null && goesOn(lines, next + 1)) return false;
    if (name !== null)
      return isNameAlone(line.text) || nameBeside.test(line.text.slice(name.end)) || name.start === 0;
    seen += 1;
  }
  return false;
}
