import type { RelativeTerm, TermStart } from '../deadline-reading.js';
import { adjectiveAmount, amountWords, unitAdjective, type Amount } from './amount-words.js';
import { writtenDay } from './date-words.js';
import { clauseEnd } from './clause.js';
import { onCondition } from './condition.js';
import { afterDay } from './limit-words.js';
import { monthOfWord } from './month-names.js';
import { cardinal } from './numerals.js';
import { dayBeforeSchoolYear } from './period-words.js';
import { doubtful, type Phrase, type Scene } from './phrase.js';
import { settleMoment } from './settle-moment.js';
import { textAt, type Found, type Tokens } from './token.js';
import { firstOf, matches, pastMarks, sequence } from './words.js';

/** Terms that are counted: «в трёхдневный срок», «в течение 10 рабочих дней со дня …», «за 5 дней до …», «срочно». */
export function countedPhrase(scene: Scene, at: number): Phrase | null {
  const found =
    beforeSomething(scene, at) ??
    dayTerm(scene, at) ??
    amountTerm(scene, at) ??
    hoursTerm(scene, at) ??
    nextDay(scene, at) ??
    pace(scene, at);
  if (found?.relative === undefined) return found;
  const { time, next } = afterDay(scene.tokens, found.next);
  return time === null ? found : { ...found, time, next };
}

/** «(не позднее чем) за 5 дней до 1 октября» is counted back; before something without a day it waits for that. */
function beforeSomething(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const later = sequence(tokens, at, 'не', 'позднее|позже|менее|ранее', ',?', 'чем?') ?? at;
  if (textAt(tokens, at) === 'не' && textAt(tokens, at + 1) === 'ранее') return null;
  if (textAt(tokens, later) !== 'за') return null;
  const hours = sequence(
    tokens,
    cardinal(tokens, later + 1)?.next ?? later + 1,
    'час|часа|часов|минут|минуты',
    'до',
  );
  if (hours !== null) return waiting(at, clauseEnd(tokens, hours));
  const amount = amountWords(tokens, later + 1);
  const until = amount === null ? null : sequence(tokens, amount.next, 'до');
  if (amount === null || until === null) return null;
  const start = dayAfter(scene, until);
  if (start === null) return { ...waiting(at, clauseEnd(tokens, until)) };
  return relative({ ...amount.value, direction: 'before', from: start.value }, at, start.next);
}

function dayAfter(scene: Scene, at: number): Found<TermStart> | null {
  const { tokens } = scene;
  const begins = sequence(tokens, at, 'начала', 'нового?', 'учебного', 'года');
  if (begins !== null) {
    const settled = settleMoment(dayBeforeSchoolYear(null), scene.context);
    return typeof settled === 'string' ? null : { value: { kind: 'day', day: settled.to }, next: begins };
  }
  const found = writtenDay(tokens, at);
  if (found === null) return null;
  const settled = settleMoment(found.value, scene.context);
  return typeof settled === 'string' ? null : { value: { kind: 'day', day: settled.to }, next: found.next };
}

/** «в 3-дневный срок», «в 10-ти дневный срок», «в трёхдневный срок», «в недельный срок», «в месячный срок». */
function dayTerm(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const later = sequence(tokens, at, 'не', 'позднее|позже', 'чем?') ?? at;
  const inside = sequence(tokens, later, 'в|во');
  if (inside === null && !scene.cell) return null;
  const amount = adjectiveAmount(tokens, inside ?? later);
  const term = amount === null ? null : sequence(tokens, amount.next, 'срок|срока|сроки');
  if (amount === null || term === null) return null;
  const unit = unitAdjective(tokens, term);
  const counted = unit === null ? amount.value : { ...amount.value, unit: unit.value };
  return since(scene, counted, at, unit?.next ?? term);
}

/** «в течение 10 (десяти) рабочих дней», «не позднее 3 дней», «в срок до 5 дней», «через неделю после»; in a cell «5 дней». */
function amountTerm(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const intro = amountIntroduction(tokens, at, scene.cell);
  if (intro === null && !scene.cell) return null;
  const amount = amountWords(tokens, intro ?? at);
  if (amount === null) return null;
  // «первых 10 дней октября» are days of the calendar, no term.
  if (monthOfWord(textAt(tokens, amount.next)) !== null || matches(tokens, amount.next, 'кажд*')) return null;
  const ofYears = amount.value.unit === 'year' && !isSince(tokens, amount.next);
  // «в течение года» is a period, another rule's; «хранить в течение 3 лет» is how long, not by when.
  if (ofYears && amount.value.count === 1) return null;
  if (ofYears && !scene.cell) {
    return doubtful('relative', 'vague', { first: at, next: amount.next, strength: 'term' });
  }
  // «не позднее 34 недель беременности»: the age of a thing.
  if (matches(tokens, at, 'не') && ofAge.test(textAt(tokens, amount.next)))
    return waiting(at, clauseEnd(tokens, amount.next));
  const bare = intro === null || textAt(tokens, intro - 1) === 'через';
  // «через 10 дней после»: from when must be said, else it may be anything.
  if (bare && !scene.cell && !isSince(tokens, amount.next)) return null;
  return since(scene, amount.value, at, amount.next);
}

/** «не позднее одного часа с момента обнаружения», «в течение двух часов после аварии»: it waits for what may happen. */
function hoursTerm({ tokens, cell }: Scene, at: number): Phrase | null {
  const intro = amountIntroduction(tokens, at, cell);
  const from = intro === null ? null : (cardinal(tokens, intro)?.next ?? intro);
  if (from === null || !matches(tokens, from, 'час|часа|часов|минут|минуты')) return null;
  const since =
    sequence(tokens, from + 1, 'со|с', 'дня|момента|времени|начала') ??
    sequence(tokens, from + 1, 'после|от');
  if (since === null || actStart(tokens, since) !== null) return null;
  return waiting(at, clauseEnd(tokens, since));
}

const ofAge = /^[A-Za-zЀ-ԯ]{2,20}(?:сти|зни|[аеяи]ния|[аеиыуя]тия)$/u;

function amountIntroduction(tokens: Tokens, at: number, cell: boolean): number | null {
  const during = sequence(tokens, at, 'в', 'течение|течении', 'последующих|следующих|ближайших|первых?');
  if (during !== null) return during;
  const term = sequence(
    tokens,
    at,
    'в',
    'срок',
    ',?',
    'до|не?',
    'более|позднее|превышающий|позже|свыше?',
    'чем?',
  );
  if (term !== null && term > at + 2) return term;
  const bare = cell ? sequence(tokens, at, 'до') : null;
  if (bare !== null) return bare;
  const later = sequence(tokens, at, 'не', 'позднее|позже|более|долее', ',?', 'чем?', 'через|в?', 'течение?');
  // «Срок – неделя»
  return later ?? sequence(tokens, at, 'через|спустя|срок', '-|–|—|:?');
}

const acts =
  'приказ*|распоряжени*|постановлени*|поручени*|решени*|протокол*|документ*|письм*|указани*|акта|текста|задани*|резолюци*|запрос*|перечня';

const decided = 'решени*|акта|документ*';
const unsaid = 'запрос*|решени*|документ*|протокол*|письм*|акта';

function isSince(tokens: Tokens, at: number): boolean {
  return sequence(tokens, at, 'со|с', 'дня|момента|даты|числа') !== null || textAt(tokens, at) === 'после';
}

/** What a term is counted from: nothing or the act itself (its signing), a day, or something still to come (an event). */
function since(scene: Scene, amount: Amount, first: number, at: number): Phrase {
  const { tokens } = scene;
  const marked = textAt(tokens, at) === ',' ? at + 1 : at;
  // «не позднее пяти дней по окончании сессии»: counted from what is still to come.
  const event = sequence(
    tokens,
    marked,
    'по',
    'окончани*|завершени*|истечени*|итогам|результатам|факту|получени*',
  );
  if (event !== null) return waiting(first, clauseEnd(tokens, event));
  const opening =
    sequence(tokens, marked, 'следующего|следующих', 'за|после', 'днем|дня|датой|даты?') ??
    sequence(tokens, marked, 'считая|начиная?', 'со|с|от', 'следующего?', 'дня|момента|даты|числа') ??
    sequence(tokens, marked, 'после', 'дня|даты?') ??
    (sequence(tokens, marked, 'с|со') !== null && writtenDay(tokens, marked + 1) !== null
      ? marked + 1
      : null);
  if (opening === null && onCondition(tokens, first)) return waiting(first, at);
  if (opening === null)
    return relative({ ...amount, direction: 'after', from: { kind: 'signing' } }, first, at);
  const start =
    firstOf<TermStart>(tokens, opening, (all, from) => actStart(all, from, scene.context.act)) ??
    dayAfter(scene, opening);
  if (start === null) return waiting(first, clauseEnd(tokens, opening));
  return relative({ ...amount, direction: 'after', from: start.value }, first, start.next);
}

/** «подписания», «получения настоящего приказа», «его регистрации»: the act itself, not another thing. */
function actStart(tokens: Tokens, at: number, act = ''): Found<TermStart> | null {
  const from = sequence(tokens, at, 'его|их|официального?') ?? at;
  const kind = startKind(tokens, from);
  if (kind === null) return null;
  const own = sequence(tokens, kind.next, 'настоящего|данного|этого|указанного|соответствующего?');
  const named = own !== null && matches(tokens, own, acts) ? own + 1 : null;
  if (named !== null) {
    // «после издания приказа о зачислении», «после принятия решения», «со дня подписания акта» tell of another paper.
    const marked = own !== kind.next;
    const other = marked
      ? false
      : matches(tokens, named, 'о|об|обо') ||
        (matches(tokens, named - 1, kind.value === 'signing' ? decided : unsaid) &&
          !(act !== '' && textAt(tokens, named - 1).startsWith(act.slice(0, -1))));
    return !other ? { value: { kind: kind.value }, next: pastMarks(tokens, named, new Set()) } : null;
  }
  // «со дня получения» of what, the words do not say: of the act, or of what it speaks of.
  const alone = kind.value !== 'receipt' && !isThing(tokens, kind.next);
  return alone ? { value: { kind: kind.value }, next: kind.next } : null;
}

function startKind(
  tokens: Tokens,
  at: number,
): Found<'signing' | 'registration' | 'receipt' | 'effect'> | null {
  const effect =
    sequence(tokens, at, 'вступления', 'в', 'законную?', 'силу') ??
    sequence(tokens, at, 'введения', 'в', 'действие');
  if (effect !== null) return { value: 'effect', next: effect };
  if (matches(tokens, at, 'подписания|издания|принятия|утверждения|выхода'))
    return { value: 'signing', next: at + 1 };
  if (matches(tokens, at, 'регистрации')) return { value: 'registration', next: at + 1 };
  return matches(tokens, at, 'получения|поступления|доведения') ? { value: 'receipt', next: at + 1 } : null;
}

/** A noun in the genitive right behind: «со дня получения заявления». */
function isThing(tokens: Tokens, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || matches(tokens, at, 'и|а|в|на|по|с|о|об|для|до|к')) return false;
  return /(?:а|я|ий|ов|ев|и|ы|ого|его|ой|ых|их|ей)$/u.test(token.text);
}

/** «не позднее следующего рабочего дня», «на следующий день», «в день подписания», «в течение рабочего дня». */
function nextDay(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const next =
    sequence(tokens, at, 'не', 'позднее|позже', 'следующего', 'рабочего|календарного?', 'дня') ??
    sequence(tokens, at, 'на', 'следующий', 'рабочий|календарный?', 'день');
  if (next !== null) {
    const unit = matches(tokens, next - 2, 'рабоч*') ? 'working-day' : 'calendar-day';
    const behind = sequence(tokens, next, ',?', 'следующего?', 'после|за');
    if (behind === null)
      return relative({ count: 1, unit, direction: 'after', from: { kind: 'signing' } }, at, next);
    const start = actStart(tokens, behind);
    if (start === null) return waiting(at, clauseEnd(tokens, behind));
    return relative({ count: 1, unit, direction: 'after', from: start.value }, at, start.next);
  }
  // «список (на сегодня – 7 человек)»: how things stand, and no term.
  const asOfToday = matches(tokens, at - 1, 'на');
  const today =
    sequence(tokens, at, 'в', 'день', 'подписания|издания') ??
    (asOfToday ? null : sequence(tokens, at, 'сегодня'));
  const tomorrow = sequence(tokens, at, 'завтра');
  if (tomorrow !== null) {
    const term = { count: 1, unit: 'calendar-day', direction: 'after', from: { kind: 'signing' } } as const;
    return relative(term, at, tomorrow);
  }
  if (today === null) return null;
  return relative(
    { count: 0, unit: 'calendar-day', direction: 'after', from: { kind: 'signing' } },
    at,
    today,
  );
}

/** «срочно» and «оперативно» take their days from the policy; «весьма срочно» is one working day. */
function pace(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const from = { kind: 'signing' } as const;
  const very = sequence(tokens, at, 'весьма|очень|особо', 'срочно');
  if (very !== null) return relative({ count: 1, unit: 'working-day', direction: 'after', from }, at, very);
  const urgent = sequence(tokens, at, 'в?', 'срочно|срочном', 'порядке?');
  const isUrgent =
    textAt(tokens, at) === 'срочно' || (urgent !== null && textAt(tokens, urgent - 1) === 'порядке');
  if (urgent !== null && isUrgent) return weak(relative({ ...none, pace: 'urgent' }, at, urgent));
  const prompt = sequence(tokens, at, 'в?', 'оперативно|оперативном', 'порядке?');
  const isPrompt =
    textAt(tokens, at) === 'оперативно' || (prompt !== null && textAt(tokens, prompt - 1) === 'порядке');
  return prompt !== null && isPrompt ? weak(relative({ ...none, pace: 'prompt' }, at, prompt)) : null;
}

const none = { count: 0, unit: 'day', direction: 'after', from: { kind: 'signing' } } as const;

function weak(phrase: Phrase): Phrase {
  return { ...phrase, strength: 'loose' };
}

function relative(term: RelativeTerm, first: number, next: number): Phrase {
  if (!Number.isInteger(term.count) || term.count > 3660)
    return doubtful('relative', 'vague', { first, next, strength: 'term' });
  return { first, next, strength: 'term', kind: 'relative', from: null, to: null, relative: term };
}

function waiting(first: number, next: number): Phrase {
  return { first, next, strength: 'term', kind: 'event', from: null, to: null };
}
