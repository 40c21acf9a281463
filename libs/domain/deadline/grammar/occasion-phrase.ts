import { clauseEnd } from './clause.js';
import { cardinal } from './numerals.js';
import type { Phrase, Scene } from './phrase.js';
import { isWord, textAt } from './token.js';
import { matches, sequence } from './words.js';

/** «после их публикации», in a cell «сразу после монтажа», «перед выездом»: whatever it is, its day is not known yet. */
export function afterEvent(scene: Scene, at: number): number | null {
  const { tokens } = scene;
  const alone = scene.cell ? sequence(tokens, at, 'сразу?', 'после|перед') : null;
  if (alone !== null) return tokens[alone]?.kind === 'word' ? alone : null;
  const known = sequence(
    tokens,
    at,
    'после',
    'их|его|ее|официального?',
    'каждого|каждой|выхода|заседания|совещания|обработки|проверки|начала|схода|спада|сдачи|приемки',
  );
  return known ?? ofDoing(scene, sequence(tokens, at, 'после', 'их|его|ее|официального?'));
}

/** «после восстановления», «до регистрации»: what is done has a day; a body («до учреждения») or people have none. */
function ofDoing({ tokens }: Scene, at: number | null): number | null {
  const doing = at !== null && /(?:[аеяи]ния|[аеиыуя]тия|[цс]ии)$/u.test(textAt(tokens, at));
  return doing && !matches(tokens, at, bodies) ? at + 1 : null;
}

const bodies =
  'учреждени*|отделени*|управлени*|подразделени*|поселени*|населени*|сведени*|предприяти*|объединени*|организаци*|администраци*|комисси*|станции|редакции|дирекции';

/** «до начала мероприятия», «к началу отопительного сезона», «до проведения экзамена»: no day is known. */
export function untilEvent(scene: Scene, at: number): number | null {
  const next =
    sequence(
      scene.tokens,
      at,
      'не?',
      'позднее?',
      'дня?',
      'до|к',
      'начала|началу|открытию|наступлению|конца|концу|окончанию|завершению|схода|спада|сдачи|ввода|выезда|отъезда',
    ) ?? doingAfter(scene, at);
  if (next === null || !matches(scene.tokens, next - 2, 'до|к')) return null;
  return scene.tokens[next]?.kind === 'word' ? next : null;
}

/** «до устранения аварии»; «довести до исполнения» asks for something. */
function doingAfter(scene: Scene, at: number): number | null {
  const { tokens } = scene;
  const until = sequence(tokens, at, 'не', 'позднее', 'дня?', 'до') ?? sequence(tokens, at, 'до', 'дня?');
  const brought = matches(tokens, at - 1, 'довести|доводить|доведение|доведены|донести');
  return brought ? null : ofDoing(scene, until);
}

const units =
  'день|дня|дней|недел*|месяц*|квартал*|год|года|году|лет|час|часа|часов|минут*|суток|сутки|полугоди*|семестр*|четверт*|срок*|времени|дни|декад*';
const notHeld =
  'с|со|до|по|от|не|к|ко|на|за|более|менее|которого|которых|чего|этого|период*|отчетн*|текущ*|всего|всей|указанн*|установленн*';

/**
 * «в период ледостава», «в течение первого месяца их работы», «во время каникул»: it lasts as long as something whose days nobody told.
 * Asked for where no other rule knows the words.
 */
export function occasion(scene: Scene, at: number): Phrase | null {
  const { tokens } = scene;
  const from =
    sequence(tokens, at, 'в', 'течение|течении|период|периоды') ??
    sequence(tokens, at, 'на', 'протяжении') ??
    sequence(tokens, at, 'во', 'время');
  if (from === null || !isWord(tokens, from) || matches(tokens, from, notHeld)) return null;
  const unit = [0, 1, 2].find((ahead) => matches(tokens, from + ahead, units));
  if (cardinal(tokens, from) !== null) return null;
  if (unit !== undefined && !matches(tokens, from + unit + 1, 'их|его|ее')) return null;
  const next = clauseEnd(tokens, from);
  return { first: at, next, strength: 'loose', kind: 'event', from: null, to: null };
}
