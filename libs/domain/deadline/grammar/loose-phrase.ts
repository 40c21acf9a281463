import { clauseEnd } from './clause.js';
import { writtenDay } from './date-words.js';
import { afterEvent, untilEvent } from './occasion-phrase.js';
import { isFirstWord } from './period-phrase.js';
import { doubtful, type Phrase, type Scene } from './phrase.js';
import { settleMoment } from './settle-moment.js';
import { textAt } from './token.js';
import { isInfinitive, matches, sequence } from './words.js';

/** Deadlines without a day: standing work, events still to come, the frame of another item, a schedule elsewhere. */
export function loosePhrase(scene: Scene, at: number): Phrase | null {
  return schedule(scene, at) ?? standing(scene, at) ?? event(scene, at) ?? inherited(scene, at);
}

/** «постоянно», «на постоянной основе», «в течение всего периода»; with «до 31.12.2024» it has an end. */
function standing(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const since = sequence(tokens, at, 'с|со');
  const begin = since === null ? null : writtenDay(tokens, since);
  const open =
    begin === null
      ? null
      : sequence(
          tokens,
          begin.next,
          'и?',
          'до',
          'особого|особых|отмены|снятия',
          'распоряжени*|указани*|режима?|ограничени*?',
        );
  if (begin !== null && open !== null) {
    const first = settleMoment(begin.value, scene.context);
    if (typeof first !== 'string')
      return { first: at, strength: 'loose', kind: 'standing', next: open, from: first.from, to: null };
  }
  const next =
    sequence(tokens, at, 'на|в', 'постоянной|систематической|регулярной|непрерывной', 'основе') ??
    sequence(tokens, at, 'в', 'постоянном|непрерывном|круглосуточном|ежедневном', 'режиме') ??
    sequence(tokens, at, 'под', 'постоянным|постоянный|неослабным|неослабный', 'контролем|контроль') ??
    steadyWork(scene, at) ??
    wholePeriod(scene, at) ??
    sequence(tokens, at, 'до', 'особого|особых', 'распоряжени*|указани*') ??
    sequence(tokens, at, 'до', 'снятия', 'с', 'контроля') ??
    sequence(tokens, at, 'до', 'отмены|замены') ??
    (scene.cell ? sequence(tokens, at, 'пост', '.') : null) ??
    sequence(
      tokens,
      at,
      'постоянно|систематически|регулярно|бессрочно|непрерывно|круглогодично|круглосуточно',
    );
  if (next === null) return null;
  const until = sequence(tokens, next, ',?', 'до|по');
  const day = until === null ? null : writtenDay(tokens, until);
  const settled = day === null ? null : settleMoment(day.value, scene.context);
  const place = { first: at, strength: 'loose' as const, kind: 'standing' as const };
  if (day === null || settled === null || typeof settled === 'string')
    return { ...place, next, from: null, to: null };
  return { ...place, next: day.next, from: null, to: settled.to };
}

/** «постоянный контроль», «систематическую работу»; «группы для постоянного контроля» are for it and not told to last. */
function steadyWork({ tokens }: Scene, at: number): number | null {
  if (matches(tokens, at - 1, 'для|о|об|за|при|от|по|целях|целью|вопросам|вопросу')) return null;
  const steady = sequence(
    tokens,
    at,
    'постоянный|постоянного|постоянную|постоянное|систематический|систематическую|систематическое|регулярный|регулярную|регулярное',
  );
  if (steady === null) return null;
  // «постоянное информационное сопровождение»
  const described = /[оеыиую](?:е|й|го|ю)$/u.test(textAt(tokens, steady)) ? steady + 1 : steady;
  return sequence(
    tokens,
    described,
    'контрол*|мониторинг*|работу|наблюдение|учет|учета|надзор*|информирование|взаимодействие|консультирование|обновление|сопровождение',
  );
}

/** «(в течение) всего периода проведения экзаменов», «весь период», «на весь срок реализации программы». */
function wholePeriod(scene: Scene, at: number): number | null {
  const { tokens } = scene;
  const during =
    sequence(tokens, at, 'в', 'течение') ??
    sequence(tokens, at, 'на', 'протяжении|весь?') ??
    sequence(tokens, at, 'за|на?') ??
    at;
  const whole = sequence(tokens, during, 'всего|весь|всей', 'периода|период|срока|срок|времени|время');
  const term =
    whole ?? (during > at ? sequence(tokens, during, 'срока|периода', 'действия|реализации') : null);
  return term === null ? null : clauseEnd(tokens, term);
}

/** «по итогам …», «по мере поступления», «после проведения …», «незамедлительно»: the day comes with the event. */
function event(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const atOnce = sequence(tokens, at, 'незамедлительно|немедленно|безотлагательно');
  const place = { first: at, strength: 'loose' as const, kind: 'event' as const, from: null, to: null };
  if (atOnce !== null) return { ...place, next: atOnce };
  const next =
    sequence(
      tokens,
      at,
      'по',
      'мере|итогам|результатам|завершении|завершению|окончании|окончанию|истечении|факту|получении|запросу|требованию|необходимости',
    ) ??
    sequence(
      tokens,
      // «не допускать … при приеме» is never to be done.
      forbids(scene, at) ? tokens.length : at,
      'при',
      'необходимости|поступлении|наличии|возникновении|выявлении|изменении|обнаружении|ухудшении|улучшении|угрозе|наступлении|превышении|повышении|снижении|приеме|увольнении|появлении',
    ) ??
    sequence(tokens, at, 'в', 'случае', 'необходимости|возникновения|поступления|выявления|изменения') ??
    sequence(
      tokens,
      at,
      'в|ко?',
      'день|дни|дня|дню',
      'проведения|поступления|получения|обращения|регистрации|увольнения|приема',
    ) ??
    onDayOf(scene, at) ??
    // «в первый день каждой смены»
    sequence(
      tokens,
      at,
      'в',
      'первый|последний',
      'день',
      'каждой|каждого',
      'смены|заезда|сессии|сезона|четверти',
    ) ??
    afterEvent(scene, at) ??
    untilEvent(scene, at) ??
    meeting(scene, at) ??
    season(scene, at) ??
    aheadOfWork(scene, at) ??
    forPeriod(scene, at);
  if (next === null) return null;
  return { ...place, next: clauseEnd(tokens, next) };
}

/** «в день проверки работ», «в день выезда», in a cell «ко Дню города»: its day is not told. */
function onDayOf({ tokens, cell }: Scene, at: number): number | null {
  const towards = cell ? sequence(tokens, at, 'ко', 'дню') : null;
  if (towards !== null) return tokens[towards]?.kind === 'word' ? towards : null;
  const day = sequence(tokens, at, 'в', 'день');
  return day !== null && doing.test(textAt(tokens, day)) ? day : null;
}

const doing =
  /^(?!росси|конституци|подписани|издани)[A-Za-zЀ-ԯ]{2,20}(?:[нт]ия|[цс]ии|[кч]и|езда|хода|ема|мена|боров)$/u;

const furthestVerb = 12;

function forbids({ tokens }: Scene, at: number): boolean {
  for (let index = at - 1; index >= Math.max(1, at - furthestVerb); index -= 1)
    if (matches(tokens, index, 'допускать|допустить')) return textAt(tokens, index - 1) === 'не';
  return false;
}

/** «на следующем заседании», «к очередной сессии», «накануне каждого экзамена», «перед началом праздника», «в день выборов». */
function meeting({ tokens }: Scene, at: number): number | null {
  const held =
    sequence(
      tokens,
      at,
      'на|к',
      'следующем|очередном|ближайшем|предстоящем|следующему|очередному|ближайшему|предстоящему|следующей|очередной|ближайшей',
      'заседани*|совещани*|собрани*|сесси*|планерк*|педсовет*|совет*|коллеги*|педагогическ*|аппаратн*|рабоч*|общ*',
    ) ??
    sequence(tokens, at, 'непосредственно?', 'перед', 'началом|проведением|открытием|выездом|каждым|каждой');
  if (held !== null) return held;
  // «подготовить справку к заседанию комиссии»; «подготовка к заседанию» is the work itself.
  const towards = matches(tokens, at - 1, 'подготовк*|готовност*|допуск*|прием*')
    ? null
    : sequence(tokens, at, 'к', 'заседанию|совещанию|педсовету|планерке|коллегии|сессии');
  if (towards !== null && tokens[towards]?.kind === 'word' && !isInfinitive(tokens, towards)) return towards;
  // «график дежурства в дни экзаменов»: behind a thing it tells of the thing.
  const eve =
    sequence(tokens, at, 'накануне') ??
    (isFirstWord(tokens, at) ? sequence(tokens, at, 'в', 'день|дни') : null);
  const thing = tokens[eve ?? -1];
  return eve !== null && thing?.kind === 'word' && thing.text.length > 4 && !isInfinitive(tokens, eve)
    ? eve
    : null;
}

/** «в течение весеннего семестра», «весь отопительный сезон»: everybody knows when, and no calendar does. */
function season({ tokens }: Scene, at: number): number | null {
  const during =
    sequence(tokens, at, 'в', 'течение|период') ??
    sequence(tokens, at, 'на|за?', 'весь|всего|протяжении|период|время') ??
    at;
  if (during === at) return null;
  return sequence(
    tokens,
    during,
    'весь|всего?',
    'весенн*|осенн*|зимн*|летн*|отопительн*|пожароопасн*|паводков*|купальн*|полев*?',
    'семестра|сезона|сезон|каникул|каникулы|сессии|путины',
  );
}

/** «на период паводка обеспечить», «с началом половодья организовать», «по запросам школ давать»: the occasion stands before the work. */
function aheadOfWork(scene: Scene, at: number): number | null {
  const { tokens, cell } = scene;
  const occasion =
    sequence(tokens, at, 'на', 'время|период') ??
    sequence(tokens, at, 'с', 'началом|наступлением|момента') ??
    (isFirstWord(tokens, at) ? sequence(tokens, at, 'по', 'запросам|заявкам|обращениям|вызовам') : null);
  if (occasion === null || tokens[occasion]?.kind !== 'word') return null;
  const next = clauseEnd(tokens, occasion);
  return cell || isInfinitive(tokens, next) ? occasion : null;
}

/** «Срок – на период карантина»: it lasts as long as something whose days nobody told. */
function forPeriod(scene: Scene, at: number): number | null {
  if (!scene.cell || inherited(scene, at) !== null) return null;
  const next = sequence(scene.tokens, at, 'на', 'период|время');
  return next !== null && scene.tokens[next]?.kind === 'word' ? next : null;
}

/** «в ходе мониторинга», «в период проведения экзаменов»: the frame of another item, where the sentence begins so. */
function inherited(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const next =
    sequence(tokens, at, 'в', 'ходе|процессе|рамках') ??
    sequence(tokens, at, 'в|на', 'период', 'проведения|прохождения|подготовки|реализации|действия|работы') ??
    sequence(tokens, at, 'во', 'время', 'проведения?');
  if (next === null || !(scene.cell || isFirstWord(tokens, at))) return null;
  if (textAt(tokens, at + 1) === 'рамках' && !scene.cell) return null;
  return {
    first: at,
    next: clauseEnd(tokens, next),
    strength: 'loose',
    kind: 'inherited',
    from: null,
    to: null,
  };
}

/** «по отдельному графику», «в установленные сроки», «в кратчайшие сроки», «по согласованию»: a person must say the day. */
function schedule(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const words =
    'отдельному|отдельным|утвержденному|утвержденным|установленному|установленным|прилагаемому|прилагаемым|согласованному|индивидуальному|календарному|календарным|годовому|годовым|особому|особым|дополнительному|дополнительным?';
  const by = sequence(tokens, at, 'по|согласно') ?? sequence(tokens, at, 'в', 'соответствии', 'с');
  const named =
    by === null
      ? null
      : sequence(
          tokens,
          by,
          words,
          'план|планом?',
          '-|–?',
          'графику|графика|графиком|расписанию|расписанием|указанию|плану-графику',
        );
  const next =
    named ??
    sequence(
      tokens,
      at,
      'в',
      'установленный|установленные|указанный|указанные|кратчайший|кратчайшие|возможно|максимально',
      'короткий|короткие?',
      'срок|сроки',
    ) ??
    sequence(
      tokens,
      at,
      'в',
      'срок|сроки',
      ',?',
      'установленный|установленные|указанный|указанные|определенный|определенные|предусмотренные|согласно|в',
    ) ??
    (scene.cell
      ? (sequence(tokens, at, 'по', 'согласованию|плану|отдельному') ??
        sequence(tokens, at, 'согласно|своевременно'))
      : null);
  if (next === null) return null;
  const place = { first: at, next: clauseEnd(tokens, next), strength: 'loose' as const };
  return doubtful('none', 'schedule', place);
}
