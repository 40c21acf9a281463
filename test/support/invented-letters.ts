import { instant } from '#libs/domain/time/instant';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import type { ComposeOptions } from '#libs/letters/composed-letter';
import type {
  AcceptedFacts,
  ClosingFacts,
  DigestFacts,
  DigestLine,
  DueMovedFacts,
  EscalationLine,
  EscalationNoticeFacts,
  LaunchFacts,
  LetterDue,
  ReturnedFacts,
} from '#libs/letters/letter-facts';

/** Invented people and orders for the specs of letters. */
export const moscow = zone('Europe/Moscow');
export const reader = { name: 'Рябинина Ольга Петровна', zone: moscow };
export const order = {
  kind: 'приказ',
  number: '12-о',
  signedOn: localDate('2019-09-06'),
  title: 'О мониторинге школьных библиотек',
};
export const options = (language: 'ru' | 'en'): ComposeOptions => ({
  language,
  from: { name: 'Приказ', address: 'prikaz@zarechensk.example' },
  publicUrl: 'https://prikaz.zarechensk.example',
});
export const page = (id: string) => `https://prikaz.zarechensk.example/assignments/${id}`;

/** 18:00 in Moscow of a day after 2014. */
export function due(day: string, workingDaysLate: number | null = null): LetterDue {
  return {
    dueOn: localDate(day),
    dueAt: instant(`${day}T15:00:00.000Z`),
    zone: moscow,
    workingDaysLate,
  };
}

/** An instant said by the clocks of Moscow. */
export const at = (day: string, time = '09:00') => instant(`${day}T${time}:00.000+03:00`);

export function launch(change: Partial<LaunchFacts> = {}): LaunchFacts {
  const own = (itemRef: string, day: string) => ({
    assignmentId: `assignment-${itemRef}`,
    planVersion: 1,
    itemRef,
    itemText: `Провести часть ${itemRef} мониторинга.`,
    due: due(day),
    url: page(itemRef),
    deadlineText: 'до 05.10.2019',
    acceptorName: 'Журавлёв К.Н.',
  });
  return {
    kind: 'launch',
    nowAt: at('2019-09-09'),
    reader,
    order: {
      ...order,
      issuer: 'Управление образования г. Зареченска',
      url: 'https://prikaz.zarechensk.example/o',
    },
    toExecute: [own('3', '2019-10-04'), own('4', '2019-11-15')],
    toAccept: [],
    signed: null,
    ...change,
  };
}

export function digestLine(itemRef: string, day: string, workingDaysLate: number | null = null): DigestLine {
  return {
    order,
    itemRef,
    itemText: `Провести часть ${itemRef} мониторинга.`,
    due: due(day, workingDaysLate),
    executorName: 'Лугова Т.В.',
    url: page(itemRef),
  };
}

export function digest(change: Partial<DigestFacts>): DigestFacts {
  return {
    kind: 'digest',
    nowAt: at('2019-10-04'),
    reader,
    own: [],
    awaitingDecision: [],
    controlled: [],
    ...change,
  };
}

export function escalation(change: Partial<EscalationNoticeFacts> = {}): EscalationNoticeFacts {
  const line: EscalationLine = {
    ...digestLine('3', '2019-10-04', 3),
    latePeople: 1,
    controllerName: 'Журавлёв К.Н.',
  };
  return {
    kind: 'escalation-notice',
    nowAt: at('2019-10-09'),
    reader,
    role: 'head',
    lines: [line],
    ...change,
  };
}

export const returned: ReturnedFacts = {
  ...digestLine('3', '2019-10-04'),
  kind: 'returned',
  nowAt: at('2019-10-02', '12:00'),
  reader,
  reportNumber: 1,
  decidedByName: 'Журавлёв К.Н.',
  comment: 'Нет сведений по двум школам.',
};

export const accepted: AcceptedFacts = {
  ...digestLine('3', '2019-10-04'),
  kind: 'accepted',
  nowAt: at('2019-10-03', '12:00'),
  reader,
  assignmentId: 'assignment-3',
  planVersion: 2,
  decidedByName: 'Журавлёв К.Н.',
  comment: null,
};

export const dueMoved: DueMovedFacts = {
  kind: 'due-moved',
  nowAt: at('2019-09-09'),
  reader,
  order: { ...order, url: 'https://prikaz.zarechensk.example/o' },
  toExecute: [
    {
      ...digestLine('3', '2019-10-03'),
      assignmentId: 'assignment-3',
      planVersion: 2,
      was: due('2019-10-04'),
      why: [
        { code: 'written', text: 'до 04.10.2019', day: localDate('2019-10-04') },
        { code: 'day-off', day: localDate('2019-10-04'), calendarVersion: 'ru-2019+own' },
        { code: 'moved', day: localDate('2019-10-03'), rule: 'previous', policyVersion: 1 },
      ],
    },
  ],
  toAccept: [],
};

export const closing: ClosingFacts = {
  kind: 'closing',
  nowAt: at('2020-12-31', '12:00'),
  reader,
  order,
  closedOn: localDate('2020-12-31'),
  totals: { assignments: 6, inTime: 5, late: 1 },
  url: 'https://prikaz.zarechensk.example/o/report',
};
