import { noDeadline, type DeadlineReading } from '#libs/domain/deadline/deadline-reading';
import { presentVerb, type FoundVerb } from '../language/verbs.js';
import { namedParties, type NamedParty } from '../people/executor-phrase.js';

export interface Subject {
  readonly parties: readonly NamedParty[];
  /** Where the verb stands. */
  readonly verbAt: number;
}

const longestTerm = 80;
/** «Архитектор Белов А.Б. во II квартале проводит …»: when, between the subject and its verb. */
const when =
  /\s(?:в|во|до|к|с|со|по|не\sпозднее|ежегодно|ежемесячно|ежеквартально|еженедельно|ежедневно|лично|постоянно|незамедлительно|также|совместно\sс)(?:\s[^().]{0,80})?$/iu;

/** «Отдел культуры до 1 мая проводит …»: whoever is told of in the present tense is told to do it. */
export function presentSubject(
  text: string,
  frame: string,
  deadline: DeadlineReading = noDeadline,
): Subject | null {
  const verb = presentVerb(frame);
  if (verb === null || verb.start === 0) return null;
  const [from, to] = deadline.span ?? [0, 0];
  const inside = from > 0 && to <= verb.start && to - from < longestTerm;
  const words = (inside ? `${text.slice(0, from)}${text.slice(to, verb.start)}` : text.slice(0, verb.start))
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,–—:-]+|[\s,:–—-]+$/gu, '');
  for (const phrase of [words.replace(when, ''), words]) {
    const parties = namedParties(phrase, 'nominative');
    if (verb.onlyOfPeople && parties.every(({ mention }) => mention === null)) continue;
    if (parties.length > 0) return { parties, verbAt: verb.start };
  }
  return behindVerb(text, verb);
}

const doing = /^(?:обеспечива|осуществля|организу|провод|выполня|готов|вед[её]т|координиру|курир)/u;

/** «Учёт ведёт методист Белов А.Б.»: a person in the nominative right behind the verb, and nothing else. */
function behindVerb(text: string, { word, end, start }: FoundVerb): Subject | null {
  const rest = text
    .slice(end)
    .replace(/^\s|[.;]$/gu, (mark) => (/\p{Lu}\.$/u.test(text) && mark === '.' ? mark : ''));
  const parties = doing.test(word) ? namedParties(rest, 'nominative') : [];
  const whole =
    parties.length === 1 &&
    parties[0]?.mention !== null &&
    parties[0]?.text === rest &&
    parties[0].unit === null;
  return whole ? { parties, verbAt: start } : null;
}
