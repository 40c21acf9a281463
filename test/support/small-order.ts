import { randomUUID } from 'node:crypto';
import type { DraftItem, DraftOrder } from '#libs/domain/draft/draft-order';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { LaunchPerson } from '#libs/domain/order/launch-input';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { localDate } from '#libs/domain/time/local-date';
import { zone } from '#libs/domain/time/zone';
import type { Database } from '#libs/persistence/database';
import { insertDraft } from '#libs/persistence/drafts/draft.repository';
import { recordLaunch, type LaunchCommand } from '#libs/recording/order-launch.recording';
import type { Recording } from '#libs/recording/record';

/** Invented people of one office; the head leads both executors. */
export interface SmallOffice {
  readonly executor: LaunchPerson;
  readonly second: LaunchPerson;
  readonly controller: LaunchPerson;
  readonly head: LaunchPerson;
  readonly signatory: LaunchPerson;
}

export interface SmallItem {
  readonly ref: string;
  readonly text: string;
  readonly executors: readonly LaunchPerson[];
  readonly dueOn: string;
  /** Nobody has typed the day: the words of the item give it. */
  readonly asWritten?: boolean;
  /** The day that the words give, when a person typed another one. */
  readonly writtenOn?: string;
  /** First day of a window that the words name. */
  readonly startsOn?: string;
}

const moscow = zone('Europe/Moscow');

export async function openSmallOffice(database: Database): Promise<SmallOffice> {
  const person = async (name: string, mailbox: string, headId: string | null): Promise<LaunchPerson> => {
    const id = randomUUID();
    const email = `${mailbox}@office.example`;
    await database.query('INSERT INTO person (id, name, email, zone, head_id) VALUES ($1, $2, $3, $4, $5)', [
      id,
      name,
      email,
      moscow,
      headId,
    ]);
    return { id, name, email, zone: moscow, headId };
  };
  const head = await person('Ладогин Пётр Савельевич', 'ladogin', null);
  return {
    head,
    executor: await person('Берёзкина Алла Павловна', 'berezkina', head.id),
    second: await person('Тихонов Егор Ильич', 'tihonov', head.id),
    controller: await person('Осокина Вера Львовна', 'osokina', null),
    signatory: await person('Громак Лев Денисович', 'gromak', null),
  };
}

/** Launches an order of these items at the present instant of the installation's clock, as a person would. Returns its id. */
export async function launchSmallOrder(
  database: Database,
  recording: Recording,
  office: SmallOffice,
  items: readonly SmallItem[],
  number = '57/2',
): Promise<string> {
  const { answer } = await recordLaunch(recording, await draftSmallOrder(database, office, items, number));
  if (!('orderId' in answer)) throw new Error(`the small order was not launched: ${JSON.stringify(answer)}`);
  return answer.orderId;
}

/** Stores the draft of such an order with all its choices made; returns the command that launches it. */
export async function draftSmallOrder(
  database: Database,
  office: SmallOffice,
  items: readonly SmallItem[],
  number: string,
): Promise<LaunchCommand> {
  const people = Object.values(office) as LaunchPerson[];
  const draft = draftOf(items, number);
  const choices = {
    controllerId: office.controller.id,
    signatoryId: office.signatory.id,
    number: null,
    signedOn: null,
    title: null,
    people: Object.fromEntries(people.map(({ name, id }) => [name, id])),
    dueOn: Object.fromEntries(
      items.filter(({ asWritten }) => asWritten !== true).map(({ ref, dueOn }) => [ref, localDate(dueOn)]),
    ),
    dueNotes: Object.fromEntries(
      items
        .filter(({ asWritten }) => asWritten !== true)
        .map(({ ref }) => [ref, { by: null, at: null, reason: 'Так решено.' }]),
    ),
  };
  const draftId = await insertDraft(database, {
    sourceName: null,
    sourceText: 'текст',
    sourceWarnings: [],
    draft,
    choices,
    createdAt: '2024-09-10T06:00:00Z',
  });
  return {
    actorId: office.controller.id,
    idempotencyKey: randomUUID(),
    draftId,
    version: 1,
    sourceText: 'текст',
    newId: randomUUID,
    input: {
      draft,
      choices,
      people: new Map(people.map((person) => [person.id, person])),
      policy: defaultPolicy,
      calendar: russianCalendar(),
      issuerZone: moscow,
    },
  };
}

function draftOf(items: readonly SmallItem[], number: string): DraftOrder {
  return {
    format: 'prikaz.draft/1',
    document: {
      kind: 'приказ',
      number,
      date: '2024-09-10',
      issuer: 'Отдел образования Заречного округа',
      place: null,
      title: 'О подготовке школьных библиотек',
      workingTitle: null,
      languages: ['ru'],
      signatory: null,
      drafter: null,
      basis: [],
      effective: null,
      publication: null,
      period: null,
    },
    control: { by: 'none', text: null, name: null, position: null },
    items: items.map(draftItem),
    findings: [],
  };
}

function draftItem({ ref, text, executors, dueOn, writtenOn = dueOn, startsOn }: SmallItem): DraftItem {
  const printed = (day: string): string => day.split('-').reverse().join('.');
  return {
    ref,
    printed: true,
    parent: null,
    kind: 'action',
    text,
    span: [0, 1],
    executors: executors.map(({ name }, index) => ({
      text: name,
      name,
      position: null,
      unit: null,
      group: null,
      lead: index === 0,
      inherited: false,
    })),
    deadline: {
      text:
        startsOn === undefined
          ? `до ${printed(writtenOn)}`
          : `с ${printed(startsOn)} по ${printed(writtenOn)}`,
      kind: startsOn === undefined ? 'by-date' : 'window',
      from: startsOn ?? null,
      to: writtenOn,
      due: writtenOn,
      decide: false,
      options: [],
      span: null,
    },
    deliverables: [],
    participants: [],
    recipient: null,
    dependsOn: [],
    recurrence: null,
  };
}
