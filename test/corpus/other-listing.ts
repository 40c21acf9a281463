import type { ListedTask, TaskList } from './listed-tasks.js';
import { wrapped } from './wrapped.js';
import type { Retelling } from './other-parts.js';

/** A list as another office would write it, and the words of its tasks there. */
export interface Listed {
  readonly text: string;
  readonly words: readonly string[];
}

/** Null where a list cannot be told in that way. */
export type Listing = (list: TaskList, section: number) => Listed | null;

/** A document without slips of its scanner and with each of its lists told anew. */
export const relisted =
  (listing: Listing): Retelling =>
  ({ source, lists }) => {
    const words = new Map<number, string>();
    let after = '';
    let done = 0;
    for (const [section, list] of lists.entries()) {
      const told = listing(list, section);
      if (told === null) continue;
      told.words.forEach((own, index) => words.set(list.at + index, own));
      after += source.slice(done, list.from) + told.text;
      done = list.to;
    }
    return words.size === 0 ? null : { before: source, after: after + source.slice(done), words };
  };

type Mark = (number: number, prefix: string) => string | null;

interface Dress {
  readonly between?: string;
  /** Whether points below a point can be marked so. */
  readonly inner?: boolean;
  /** Only a colon above tells that points follow. */
  readonly unnumbered?: boolean;
  /** Each list counts from one. */
  readonly restarts?: boolean;
  readonly ofText?: (text: string) => string;
}

/** The same points with other marks. */
function marked(
  mark: Mark,
  { between = '\n', inner = false, restarts = false, unnumbered = false, ofText = capital }: Dress = {},
): Listing {
  return (list, section) => {
    if ((list.inner && !inner) || (unnumbered && !list.led)) return null;
    const prefix = list.inner ? list.prefix : `${section + 1}.`;
    const points = list.tasks.map(({ whole, below }, index) => {
      const own = mark(list.inner || !restarts ? list.first + index : index + 1, prefix);
      return own === null ? null : [`${own}${ofText(whole)}`, ...below].join('\n');
    });
    return points.includes(null)
      ? null
      : { text: points.join(between), words: list.tasks.map(({ whole }) => whole) };
  };
}

const roman = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
const letters = 'абвгдежзиклмнопрстуфхцчшщэюя';
const same = (text: string): string => text;

export const withStops = marked((number) => `${number}. `);
export const withBrackets = marked((number) => `${number}) `, { inner: true });
export const ofSections = marked((number, prefix) => (prefix === '' ? null : `${prefix}${number}. `), {
  inner: true,
  restarts: true,
});
export const abbreviated = marked((number) => `п. ${number}. `);
export const named = marked((number) => `Пункт ${number}. `);
export const withTabs = marked((number) => `${number}.\t`);
export const numbersAlone = marked((number) => `${number}.\n`);
export const inRoman = marked((number) => (roman[number] === undefined ? null : `${roman[number]}. `));
export const lettered = marked((number) => letters.slice(number - 1, number).replace(/$/u, ') '), {
  inner: true,
  restarts: true,
  unnumbered: true,
  ofText: same,
});
export const bulleted = (sign: string): Listing =>
  marked(() => `${sign} `, { inner: true, unnumbered: true, ofText: same });
export const paragraphs = (between: string): Listing =>
  marked(() => '', {
    between,
    unnumbered: true,
    ofText: (text) => capital(text).replace(/(?<![.;:])$/u, '.'),
  });

/** Lines that a margin breaks. */
export const inLines = (width: number, hanging: string): Listing =>
  marked((number) => `${number}. `, { ofText: (text) => wrapped(capital(text), width).join(`\n${hanging}`) });

type Telling = (
  task: ListedTask,
  number: string,
) => { readonly text: string; readonly words?: string } | null;

/** Points that name who answers for them, and their terms, in another way; `full`: all of them must say who does them. */
const fielded =
  (telling: Telling, between = '\n', full = false, heading = ''): Listing =>
  ({ tasks, first, inner, prefix }) => {
    const named = tasks.filter(({ executor, term }) => executor !== null || (!full && term !== null));
    if (tasks.length < 2 || named.length < (full ? tasks.length : 2) || (inner && full)) return null;
    const told = tasks.map((task, index) =>
      telling(task, `${inner ? prefix : ''}${first + index}${inner && prefix === '' ? ')' : '.'}`),
    );
    if (told.includes(null)) return null;
    return {
      text: heading + told.map((one) => one?.text ?? '').join(between),
      words: told.map((one, index) => one?.words ?? tasks[index]?.words ?? ''),
    };
  };

const point = ({ words }: ListedTask, number: string, ...below: readonly string[]): { text: string } => ({
  text: [`${number} ${capital(words)}`, ...below.filter(Boolean)].join('\n'),
});
const field = (label: string, value: string | null, end = ''): string =>
  value === null ? '' : `${label}${value}${end}`;

export const inFullLabels = fielded((task, number) =>
  point(task, number, field('Ответственный: ', task.executor), field('Срок исполнения: ', task.term)),
);
export const inDashedLabels = fielded((task, number) =>
  point(task, number, field('Исполнитель – ', task.executor, ';'), field('Срок – ', task.term, '.')),
);
export const termAbove = fielded((task, number) =>
  point(task, number, field('Срок: ', task.term), field('Отв.: ', task.executor)),
);
export const onOneLine = fielded((task, number) =>
  point(
    task,
    number,
    [field('Отв.: ', task.executor), field('Срок: ', task.term)].filter(Boolean).join('. '),
  ),
);
export const behindText = fielded((task, number) => {
  const fields = [field('Ответственный – ', task.executor), field('срок – ', task.term)]
    .filter(Boolean)
    .join(', ');
  const { text } = point(task, number);
  return fields === '' ? { text } : { text: `${text} ${capital(fields)}.`, words: `${task.words} ${fields}` };
});
export const inBracketsAtEnd = fielded((task, number) => {
  const fields = [field('отв. – ', task.executor), field('срок – ', task.term)].filter(Boolean).join(', ');
  const bare = task.words.replace(/[.;]$/u, '');
  const words = fields === '' ? task.words : `${bare} (${fields}).`;
  return { ...point({ ...task, words }, number), words };
});

const begins = /^[А-ЯЁа-яё]+(?:ть|ти|чь)(?:ся)?\s/u;
const person =
  /^(?<surname>[А-ЯЁ][а-яё]+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына))\s(?<initials>[А-ЯЁ]\.\s?[А-ЯЁ]\.)$/u;

/** «Седов А.Б. – подготовить …», the work behind whoever does it. */
const ahead = (ofPerson: (surname: string, initials: string) => string): Listing =>
  fielded((task, number) => {
    if (task.executor === null) return point(task, number, field('Срок: ', task.term));
    const { surname = '', initials = '' } = person.exec(task.executor)?.groups ?? {};
    if (surname === '' || !begins.test(task.words)) return null;
    const words = `${ofPerson(surname, initials)}${task.words.charAt(0).toLowerCase()}${task.words.slice(1)}`;
    return { ...point({ ...task, words }, number, field('Срок: ', task.term)), words };
  });
const dative = (surname: string): string =>
  surname.endsWith('а') ? surname.replace(/а$/u, 'ой') : `${surname}у`;

export const nominativeAhead = ahead((surname, initials) => `${surname} ${initials} – `);
export const dativeAhead = ahead((surname, initials) => `${dative(surname)} ${initials} `);
export const dativeBeforeColon = ahead((surname, initials) => `${dative(surname)} ${initials}: `);
export const dativeBeforeDash = ahead((surname, initials) => `${dative(surname)} ${initials} – `);

export const termAhead = fielded((task, number) => {
  const executor = field('Отв.: ', task.executor);
  if (task.term === null) return point(task, number, executor);
  const term = /^\d{2}\.\d{2}\.\d{4}$/u.test(task.term) ? `до ${task.term}` : task.term;
  if (!begins.test(task.words) || !/^(?:до|не\sпозднее|в\sтечение|к)\s/u.test(term)) return null;
  const words = `${capital(term)} ${task.words.charAt(0).toLowerCase()}${task.words.slice(1)}`;
  return { ...point({ ...task, words }, number, executor), words };
});

const cells = ({ words, executor, term }: ListedTask, number: string): readonly string[] => [
  number,
  capital(words),
  executor ?? '',
  term ?? '',
];
const headings = ['№', 'Решение', 'Ответственный', 'Срок'];

export const inBars = fielded(
  (task, number) => ({ text: `| ${cells(task, number).join(' | ')} |` }),
  '\n',
  true,
  `| ${headings.join(' | ')} |\n|---|---|---|---|\n`,
);
export const inTabs = fielded(
  (task, number) => ({ text: cells(task, number).join('\t') }),
  '\n',
  true,
  `${headings.join('\t')}\n`,
);
export const inBlocks = fielded(
  ({ words, executor, term }) => ({
    text: [`Поручение: ${words}`, field('Исполнитель: ', executor), field('Срок: ', term)]
      .filter(Boolean)
      .join('\n'),
  }),
  '\n\n',
  true,
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
