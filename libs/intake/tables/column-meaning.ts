/** What a column of a plan holds, told by the words of its heading and never by its place. */
export type Meaning =
  | 'number'
  | 'activity'
  | 'indicator'
  | 'start'
  | 'deadline'
  | 'executor'
  | 'result'
  | 'participants'
  | 'formula'
  | 'value'
  | 'other';

const longestHeading = 120;

/** In order: «Ответственный за мероприятие» is an executor, «Срок реализации мероприятия» a deadline. */
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [
    /^(?:№|n|no)?\s?(?:№|п\s?[/.\\]\s?п\.?|n)$|^(?:№|n){1,2}(?:\s?п\s?[/.\\-]?\s?п\.?)?$|^номер(?:\sпункта)?$|^пункт$/iu,
    'number',
  ],
  [
    /^кому\s(?:представл|предоставл|направл|сда[её]|переда|отправл|пода)|^контрол(?!ьн\p{Ll}{2,3}\s(?:срок|дат))|(?:за|осуществля[A-Za-zЀ-ԯ]+)\sконтрол|^кто\s(?:контролирует|проверяет)|^отметк[A-Za-zЀ-ԯ]*\s|^примечани|^источник|^объ[её]м|^финансов|^стоимост|^место(?:\s|$)|^адрес(?!.{0,30}\sработ)|^раздел/iu,
    'other',
  ],
  [/^(?:ф\.?\s?и\.?\s?о\.?|фамили[A-Za-zЀ-ԯ]*.{0,40}|должность.{0,40})$/iu, 'other'],
  [
    /участник|целев[A-Za-zЀ-ԯ]*\s(?:аудитори|групп)|категори[A-Za-zЀ-ԯ]*\s(?:участник|слушател|работник)|^охват/iu,
    'participants',
  ],
  [
    /^(?:кто\s)?(?:отв\.|отв-н|ответственн|исполнител(?!ьн)|соисполнител|кому)|(?:^|\s)(?:исполнитель|исполнители|ответственн[A-Za-zЀ-ԯ]{2,3})(?:\s|$|,|\/)|преподавател|докладчик|лектор|^экзаменатор|^(?:ведущ(?:ий|ие|ая)|модератор|организатор|куратор|сопровождающ|выступающ|дежурн|бригад[аы]|экипаж|комисси[яи]|подрядчик)[A-Za-zЀ-ԯ]*$|^кто(?:\s|$)|^(?:провод[ия]т|вед[её]т|ведут|отвеча[ею]т|(?:ис|вы)полня[ею]т|готов[ия]т|организу[ею]т|осуществля[ею]т|обеспечива[ею]т|дежур[ия]т|сопровожда[ею]т|выступа[ею]т|докладыва[ею]т|руковод[ия]т|возглавля[ею]т|куриру[ею]т)$|^поручено|^руководител[ьи](?:\s[A-Za-zЀ-ԯ]+)?$/iu,
    'executor',
  ],
  [
    /^(?:ожидаем[A-Za-zЀ-ԯ]*|планируем[A-Za-zЀ-ԯ]*|итогов[A-Za-zЀ-ԯ]*|конечн[A-Za-zЀ-ԯ]*)?\s?(?:результат|продукт|документ)|результат|форм[A-Za-zЀ-ԯ]*\s(?:отч[её]т|завершения|представления)|вид[A-Za-zЀ-ԯ]*\sдокумент|подтвержда[A-Za-zЀ-ԯ]+\sдокумент|^выход|^отч[её]т|^форма$|^итог(?:и|\sработы)?$/iu,
    'result',
  ],
  [
    /формул|алгоритм[A-Za-zЀ-ԯ]*\sрасч[её]та|методик[A-Za-zЀ-ԯ]*\sрасч[её]та|порядок\sрасч[её]та/iu,
    'formula',
  ],
  [
    /^с(?:\sкакого(?:\sчисла)?)?$|^(?:(?:планов[A-Za-zЀ-ԯ]*\s)?(?:дата|сроки?)(?:\s[A-Za-zЀ-ԯ]+){0,2}\s)?начал[оа](?:\s(?:реализации|работ|исполнения|выполнения|мероприятия))?$/iu,
    'start',
  ],
  [
    /^(?:окончани[ея]|завершени[ея]|конец)(?:\s(?:реализации|работ|исполнения|выполнения|мероприятия))?$|^(?:плановы[A-Za-zЀ-ԯ]*\s)?срок|^дата|^д(?:ни|ень)$|^числа$|^период|^время|^месяц|^когда|^график|^по$|^(?:до|к|по)\sкако(?:го|му|е)(?:\s|$)|^даты|(?:^|\s)сроки?(?:\s|$)/iu,
    'deadline',
  ],
  [/показател|индикатор|критери/iu, 'indicator'],
  [
    /мероприят|содержани|^наименовани|^перечень|^вид[A-Za-zЀ-ԯ]*\s[A-Za-zЀ-ԯ]|^задач|^действи|^работ[аы]|^что\s|^поручени|^вопрос|^тем[аы](?:\s|$)|^предмет(?:\s|$)|^этап|^направлени|^(?:принят\p{Ll}{2,3}\s|протокольн\p{Ll}{2,3}\s)?решени|^решили|^событи|^пункт\s|^форм[аы]\sработы|вид[A-Za-zЀ-ԯ]{0,2}\sработ[A-Za-zЀ-ԯ]{0,3}$|^деятельность|^мер[аы](?:\s|$)|^(?:экзамен|испытани|дисциплин|заняти|урок)[а-я]{0,2}$|\/\s?работ[аы]$/iu,
    'activity',
  ],
];

export function meaningOf(heading: string): Meaning | null {
  const text = heading.replace(/[*_:]/gu, '').trim();
  if (text === '' || text.length > longestHeading) return null;
  return meanings.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Whether headings make a plan: something to do or to measure, and who, when or with what result. */
export function isPlan(columns: readonly Meaning[]): boolean {
  const has = (meaning: Meaning): boolean => columns.includes(meaning);
  if (has('activity')) return has('deadline') || has('executor');
  return (
    has('indicator') &&
    (has('deadline') || has('executor') || has('result') || has('formula') || has('value'))
  );
}

/**
 * «Школа | Дата приёмки | Ответственный», «Объект | Начало | Окончание», «Испытание | Дата | Место»: what is visited or held
 * on a day is the subject of its row, though no heading calls it work.
 */
function scheduled(headings: readonly string[], found: readonly Meaning[]): number {
  const dated = found.some((meaning, index) => meaning === 'deadline' && held.test(headings[index] ?? ''));
  // How many are sent where somebody sends them is no list of people.
  const listed = headings.some(
    (heading) => ofPeople.test(heading) && !(found.includes('executor') && quantity.test(heading)),
  );
  if (!dated || found.includes('indicator') || listed) return -1;
  const told = headings.map((heading) => heading.trim() !== '' && meaningOf(heading) === null);
  const subject = told.indexOf(true);
  if (subject < 0 || headings[subject] === undefined) return -1;
  const others = headings.filter((heading, index) => index !== subject && meaningOf(heading) !== null);
  return others.length > 1 ? subject : -1;
}

const held = /дат[аы]|день|дни|конец|срок|период|окончани|завершени|месяц|когда|график/iu;

const quantity = /^(?:кол-во|количеств|численност)/iu;

/** Lists of people, of papers and of signatures have days too. */
const ofPeople =
  /рожден|фамили|ф\.?\s?и\.?\s?о|подпис|ознаком|должност|приказ|документ|реквизит|выдач|регистрац|сумм|оклад|отпуск|цена|кол-во|количеств|руб|\d/iu;

/** «2024 год (факт)», «Целевое значение»: what an indicator is to come to. */
const ofYear =
  /^20\d{2}(?:\s(?:год|г\.))?(?:\s\((?:факт|план|прогноз|оценка|отч[её]т)\))?$|^(?:целев|планов|базов|прогнозн)[а-я]{2}\sзначени[ея]/iu;

/** Of two columns that could hold the task the one that says so: «Раздел» or «Направление» before «Мероприятия». */
export function settleMeanings(headings: readonly string[]): Meaning[] {
  const found = headings.map((heading): Meaning => meaningOf(heading) ?? 'other');
  const telling = (words: RegExp): number =>
    headings.findIndex((heading, index) => found[index] === 'activity' && words.test(heading));
  // «Вопрос | Принятое решение»: what is done about the one stands in the other.
  const exact = telling(/мероприят|поручени|содержани/iu);
  const chosen = exact >= 0 ? exact : telling(/решени|решили|сделать|задани|задач|действи/iu);
  const named = chosen >= 0 ? chosen : found.indexOf('activity');
  const kept = named >= 0 ? named : scheduled(headings, found);
  if (named < 0 && kept >= 0) found[kept] = 'activity';
  const seen = new Set<Meaning>();
  const measured = kept < 0 && found.includes('indicator');
  // When work begins is its term only where nothing says when it ends.
  const ends = found.includes('deadline');
  return found.map((told, index): Meaning => {
    const meaning = told === 'start' && !ends ? 'deadline' : told;
    if (meaning === 'activity' && index !== kept) return 'other';
    if (meaning === 'indicator' && kept >= 0) return 'result';
    if (measured && meaning === 'other' && ofYear.test(headings[index] ?? '')) return 'value';
    if (meaning === 'other' || !seen.has(meaning)) {
      seen.add(meaning);
      return meaning;
    }
    return meaning === 'executor' || meaning === 'result' ? meaning : 'other';
  });
}
