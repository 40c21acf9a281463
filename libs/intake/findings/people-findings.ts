import type { DraftControl, DraftDocument, DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import { isAssigned } from '#libs/domain/draft/draft-people';
import { content, overlap } from '../items/shared-words.js';
import { personMentions } from '../people/person-mention.js';
import { finding } from './find.js';

/** Who does too much, controls themselves or is judged by themselves; and what is nobody else's business. */
export function peopleFindings(
  document: DraftDocument,
  control: DraftControl,
  items: readonly DraftItem[],
): DraftFinding[] {
  return [
    ...controllerExecutes(control, items),
    ...assessedExecutor(items),
    ...overload(items),
    ...items.flatMap(personalData),
    ...pluralSingle(document, items),
    ...swappedInitials(items),
  ];
}

function controllerExecutes(control: DraftControl, items: readonly DraftItem[]): DraftFinding[] {
  if (control.name === null) return [];
  const own = items.filter(
    (item) => isAssigned(item) && item.executors.some((executor) => executor.name === control.name),
  );
  const [first] = own;
  if (first === undefined) return [];
  const ref = items.findLast((item) => item.kind === 'control')?.ref ?? null;
  const listed =
    own
      .slice(0, 5)
      .map((item) => item.ref)
      .join(', ') + (own.length > 5 ? ' …' : '');
  const message = `Контролёр сам исполняет ${own.length === 1 ? 'пункт' : 'пункты'} ${listed}.`;
  return [finding('CONTROLLER_IS_EXECUTOR', ref, control.name, message)];
}

const assesses =
  /(?:оценк[A-Za-zЀ-ԯ]{1,2}|проверк[A-Za-zЀ-ԯ]|аттестаци[A-Za-zЀ-ԯ]|определить\sуровень|анализ|мониторинг)\s(?:[A-Za-zЀ-ԯ]+\s){0,4}?(?:деятельности|работы|эффективности)\s(.{5,220})/iu;
const executorWords = 8;

/** The body or position whose work one point judges executes a point of the same document. */
function assessedExecutor(items: readonly DraftItem[]): DraftFinding[] {
  const executors = new Map<string, string>();
  for (const item of items) {
    for (const executor of item.executors) {
      const who = executor.position ?? executor.unit;
      if (who !== null) executors.set(who, who);
    }
  }
  return items.flatMap((item) => {
    const object = assesses.exec(item.text)?.[1];
    if (object === undefined) return [];
    const named = content(object.split(/\s/u).slice(0, 14).join(' '));
    const judged = [...executors.keys()].find((who) => {
      const own = content(
        who
          .replace(/\(.*\)/u, '')
          .split(/\s/u)
          .slice(0, executorWords)
          .join(' '),
      );
      return own.size >= 2 && overlap(own, named) >= Math.min(own.size, 3) && startsAlike(who, object);
    });
    if (judged === undefined) return [];
    const message = `Исполнитель (${judged}) участвует в оценке собственной работы.`;
    return [
      finding('EXECUTOR_IS_OBJECT', item.ref, object.split(/[,;(]/u)[0]?.slice(0, 100) ?? null, message),
    ];
  });
}

function startsAlike(who: string, object: string): boolean {
  const [first = ''] = content(who);
  return [...content(object.split(/\s/u).slice(0, 4).join(' '))].includes(first);
}

const fewestItems = 8;
const share = 0.8;

function overload(items: readonly DraftItem[]): DraftFinding[] {
  const working = items.filter((item) => isAssigned(item));
  if (working.length < fewestItems) return [];
  const counts = new Map<string, number>();
  for (const item of working) {
    for (const name of new Set(item.executors.map((executor) => executor.name))) {
      if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([, count]) => count >= share * working.length)
    .map(([name, count]) => {
      const message = `${name} исполняет пункты: ${String(count)} из ${String(working.length)}.`;
      return finding('OVERLOAD', null, name, message);
    });
}

const assessment =
  /(?:оценк[A-Za-zЀ-ԯ]{1,2}|аттестаци[A-Za-zЀ-ԯ]{1,2}|проверк[A-Za-zЀ-ԯ]{1,2})\s(?:эффективности\s|результатов\s)?(?:деятельности|работы)\s(?:директор|руководител|заведующ|начальник|педагог|учител|сотрудник|работник|главы)/iu;
const ofChildren =
  /(?:текущ[A-Za-zЀ-ԯ]+|годов[A-Za-zЀ-ԯ]+|итогов[A-Za-zЀ-ԯ]+|персональн[A-Za-zЀ-ԯ]+|индивидуальн[A-Za-zЀ-ԯ]+)\s(?:отметк|оценк|результат)[A-Za-zЀ-ԯ]{0,4}\s(?:обучающ|учащ|учени|школьник|студент|воспитанник)|персональн[A-Za-zЀ-ԯ]+\sданн|паспортн[A-Za-zЀ-ԯ]+\sданн|состояни[A-Za-zЀ-ԯ]\sздоровья\s(?:обучающ|учащ|воспитанник|работник|граждан)|(?:поимённ|поименн|пофамильн)[A-Za-zЀ-ԯ]+\sспис/iu;

function personalData(item: DraftItem): DraftFinding[] {
  if (item.kind === 'header' || item.kind === 'topic' || item.kind === 'indicator') return [];
  const judged = assessment.exec(item.text);
  if (judged && personMentions(item.text.slice(judged.index), 'genitive').length > 0) {
    const message = 'Оценка названного человека: доступ к пункту и отчёту ограничить.';
    return [finding('PERSONAL_DATA', item.ref, judged[0], message)];
  }
  const people = ofChildren.exec(item.text);
  if (!people) return [];
  const message = 'Пункт касается сведений об отдельных людях.';
  return [{ ...finding('PERSONAL_DATA', item.ref, people[0], message), severity: 'note' }];
}

const manyBodies =
  /(?:(?:обще)?образовательн[A-Za-zЀ-ԯ]+\s)?(организациями|учреждениями|школами)(?![A-Za-zЀ-ԯ])/iu;
const singleHead =
  /^(?:директор|заведующ[A-Za-zЀ-ԯ]{2}|руководитель)\s.{0,120}(?:школы|гимназии|лицея|детского\sсада|учреждения|организации)/iu;

/** The heading speaks of many, the points bind the head of one. */
function pluralSingle(document: DraftDocument, items: readonly DraftItem[]): DraftFinding[] {
  const many = manyBodies.exec(document.title ?? '');
  if (!many) return [];
  const executors = items.flatMap((item) => (item.executors[0]?.inherited === false ? item.executors : []));
  const heads = new Set(
    executors.flatMap(({ position }) => (position !== null && singleHead.test(position) ? [position] : [])),
  );
  if (heads.size !== 1 || executors.some(({ group }) => group !== null)) return [];
  const [head = ''] = heads;
  const message = `В заголовке «${many[1] ?? ''}», в пунктах одна организация: ${head}.`;
  return [finding('PLURAL_SINGLE', null, many[0].trim(), message)];
}

/** «методисту Гусевой А.Б.» and below «методисту Гусевой Б.А.»: one person, and one of the two is a slip. */
function swappedInitials(items: readonly DraftItem[]): DraftFinding[] {
  const seen = new Map<string, string>();
  return items.flatMap((item) =>
    item.executors.flatMap(({ name, position, inherited }) => {
      const [, surname, first, second] = /^(.+) (\p{Lu})\.(\p{Lu})\.$/u.exec(name ?? '') ?? [];
      if (name === null || position === null || inherited || first === undefined || first === second)
        return [];
      const other = seen.get(`${position} ${String(surname)} ${String(second)}.${first}.`);
      seen.set(`${position} ${String(surname)} ${first}.${String(second)}.`, name);
      const message = `Инициалы переставлены, не решить, кто это: ${String(other)} или ${name}?`;
      return other === undefined ? [] : [finding('AMBIGUOUS_PERSON', item.ref, name, message)];
    }),
  );
}
