import type { Phrase, Scene } from './phrase.js';
import { isDash, isNumber, isWord, textAt } from './token.js';
import { isInfinitive, isParticiple, matches, sequence } from './words.js';

/**
 * Does this phrase tell of a thing instead of asking for something? Dates of acts, periods of data, births, plans for a year,
 * and what was done before: «приказ от …», «за 2019 год», «по состоянию на …», «действовавшей до …».
 */
export function tellsOfThing(scene: Scene, phrase: Phrase): boolean {
  const { tokens, cell } = scene;
  const { first } = phrase;
  if (cell && first === 0) return false;
  const before = pastOpening(scene, first) - 1;
  if (matches(tokens, before, referring)) return true;
  const edge = matches(tokens, first, 'до|к|на|по|с');
  if (edge && matches(tokens, before, births)) return true;
  if (isTelephone(scene, first)) return true;
  if (isParticiple(tokens, before))
    return (
      !isOfWork(scene, before) && !isSomebody(scene, phrase, before) && !standsAlone(scene, phrase, before)
    );
  if (isDataPeriod(scene, before) || isOfTimetable(scene, phrase)) return true;
  if (
    phrase.kind === 'month' ||
    phrase.kind === 'months' ||
    phrase.kind === 'quarter' ||
    phrase.kind === 'year' ||
    phrase.kind === 'school-year'
  ) {
    // «сдать отчет до конца года» has a term, «отчет 2024 года» a period of data.
    const limited = matches(tokens, first, 'до|к|ко|не');
    // «изменений в бюджет в I квартале», «обсудить результаты в феврале»: the period is told apart from the thing.
    const lasting = sequence(tokens, first, 'в', 'течение|течении') !== null;
    const short = phrase.kind !== 'year' && phrase.kind !== 'school-year';
    const apart = lasting || (matches(tokens, first, 'в|во') && (short || matches(tokens, before, 'бюджет')));
    return (!limited && !apart && matches(tokens, before, things)) || followedByParticiple(scene, phrase);
  }
  return false;
}

/** Words right before a date that make it a reference or a period of data. */
const referring = 'от|за|датированн*';
const births =
  'родивш*|рожден*|достигш*|исполнилось|исполнится|возраст*|состоянию|состояние|редакции|ред|действова*';
const things =
  'план|плана|плане|планом|график|графика|итоги|итогам|итогов|результаты|результатов|результатам|отчет|отчеты|отчета|отчетов|данные|данных|показатели|показателей|бюджет|бюджета|программа|программы|на|выпускников|приема';

const furthestTimetable = 8;

/** «составить график дежурства сотрудников с 1 по 8 января»: when the timetable is in force. */
function isOfTimetable({ tokens }: Scene, { kind, first }: Phrase): boolean {
  if (kind !== 'window' || !matches(tokens, first, 'с|со')) return false;
  for (let at = first - 1; at > Math.max(0, first - furthestTimetable); at -= 1) {
    if (matches(tokens, at, 'график|расписание|режим')) return isInfinitive(tokens, at - 1) && at < first - 1;
    if (!isWord(tokens, at) || isInfinitive(tokens, at)) return false;
  }
  return false;
}

function pastOpening(scene: Scene, at: number): number {
  return textAt(scene.tokens, at - 1) === '(' && !matches(scene.tokens, at, 'срок*|до|не|в') ? at - 1 : at;
}

/** «за период с … по …», «за отчётный период»; «за 5 дней до» is a term. */
function isDataPeriod(scene: Scene, before: number): boolean {
  const { tokens } = scene;
  const named =
    sequence(tokens, before - 1, 'за', 'период|промежуток') !== null ||
    sequence(tokens, before - 2, 'за', 'отчетный?', 'период') !== null;
  return (
    named ||
    sequence(tokens, before - 1, 'по', 'состоянию') !== null ||
    sequence(tokens, before - 1, 'на', 'период') !== null
  );
}

/** «обеспечить подготовленные до 1 октября списки» is rare; «ответственным исполнителям до …» is not a past thing. */
function isOfWork(scene: Scene, before: number): boolean {
  return matches(
    scene.tokens,
    before,
    'работающ*|обучающ*|учащ*|руководящ*|педагогическ*|заведующ*|подведомственн*|управляющ*|исполняющ*|служащ*|указанн*|поименованн*|назначенн*|необходим*|имеющ*|вышестоящ*|прилага*|избранн*|уполномоченн*|трудящ*|нуждающ*|желающ*|участвующ*|направл*|закреплен*|включен*',
  );
}

/** «кабинет поступающего с 20 июня по 30 сентября.»: whoever does it, for no comma sets a clause apart and no noun follows. */
function isSomebody({ tokens }: Scene, { kind, next }: Phrase, before: number): boolean {
  const active = /[аяую]щ(?:ий|его|ему|им|ие|их|ими)(?:ся)?$/u.test(textAt(tokens, before));
  const ended = next >= tokens.length || matches(tokens, next, '.|;|,');
  return kind === 'window' && active && ended && textAt(tokens, before - 1) !== ',';
}

const called = 'считать|признать|признавать|оставить';
const alone = 'с|со|у|для|к|ко|от|среди|все|всех|всеми|всем|лиц|лицам|лицами';

/** «ознакомить всех заинтересованных в течение трёх дней», «договоры с проживающими не позднее 20 сентября»: a participle in place of a noun. */
function standsAlone({ tokens }: Scene, { kind, next }: Phrase, before: number): boolean {
  if (kind === 'month' || kind === 'year') return false;
  const ended = next >= tokens.length || matches(tokens, next, '.|;|,|и') || isInfinitive(tokens, next);
  const plural = /[иы](?:х|м|ми)(?:ся)?$/u.test(textAt(tokens, before));
  const ahead = textAt(tokens, before - 1);
  const other = /[оае]м$|[оеи]й$|ью$/u.test(ahead) && plural && isWord(tokens, before - 1);
  const noun = matches(tokens, before - 1, alone) || isInfinitive(tokens, before - 1) || other;
  const work = tokens.findLastIndex((_, at) => at < before && isInfinitive(tokens, at));
  return ended && noun && !matches(tokens, work, called);
}

/** «по телефону 24-11-07», «тел.: 24-11-07, 24-12-08». */
function isTelephone({ tokens }: Scene, first: number): boolean {
  if (!isNumber(tokens, first) || !isDash(tokens, first + 1)) return false;
  let at = first - 1;
  while (isNumber(tokens, at) || matches(tokens, at, '.|,|:|-|(|)')) at -= 1;
  return matches(tokens, at, 'телефон*|тел|факс*');
}

/** «в 2023 году проведённых», «в сентябре проводимый». */
function followedByParticiple(scene: Scene, phrase: Phrase): boolean {
  return isParticiple(scene.tokens, phrase.next) && !isNumber(scene.tokens, phrase.next);
}
