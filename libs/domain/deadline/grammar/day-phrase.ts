import { writtenDay } from './date-words.js';
import { afterDay } from './limit-words.js';
import { weekdayOfWord } from './month-names.js';
import { isFirstWord } from './period-phrase.js';
import { throughout, upTo, type Phrase, type Scene } from './phrase.js';
import { textAt } from './token.js';
import { actNumberFollows } from './until-phrase.js';
import { isInfinitive, matches, pastMarks, sequence } from './words.js';

const happens =
  'состоится|состоятся|состояться|проводится|проводятся|пройдет|пройдут|проходит|будет|начнется|открывается|запланирован*|запланировать|назначить|назначено|назначена|назначается|перенести|планируется|намечен*';

/** A day without «до»: the day of an event («5 октября 2023 года провести», «состоится 12.03.2024»), in a cell the last day. */
export function dayPhrase(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const weekday = weekdayOfWord(textAt(tokens, at)) !== null;
  const appointed = sequence(tokens, at, 'на', 'дату?');
  const from = appointed ?? (weekday ? pastMarks(tokens, at + 1, new Set([','])) : at);
  const found = writtenDay(tokens, from);
  if (found === null || actNumberFollows(scene, found.next)) return null;
  const after = afterDay(tokens, found.next);
  const time = after.time === null ? {} : { time: after.time };
  const place = { first: at, next: after.next, strength: 'term' as const };
  if (scene.cell) {
    if (appointed !== null) return null;
    const kind = after.time === null ? ('by-date' as const) : ('on-date' as const);
    const phrase =
      kind === 'by-date' ? upTo(scene, found.value, place, kind) : throughout(scene, found.value, place);
    return { ...phrase, ...time };
  }
  const before = textAt(tokens, at - 1);
  const told =
    isInfinitive(tokens, at - 1) ||
    matches(tokens, at - 1, happens) ||
    (appointed === null && isFirstWord(tokens, at));
  const nearby = appointed !== null && isAppointed(scene, at);
  const timed = after.time !== null && before !== 'от';
  if (!(appointed === null ? told || timed : nearby)) return null;
  const phrase = throughout(scene, found.value, place);
  const { signedOn } = scene.context;
  if (phrase.to !== null && signedOn !== null && phrase.to < signedOn) return null;
  return { ...phrase, ...time };
}

/** «назначить заседание комиссии на 20 октября»: an appointing verb not far before. */
function isAppointed(scene: Scene, at: number): boolean {
  const far = 8;
  for (let index = at - 1; index >= Math.max(0, at - far); index -= 1) {
    if (matches(scene.tokens, index, happens)) return true;
    if (matches(scene.tokens, index, 'состоянию|по|данные|данных')) return false;
  }
  return false;
}
