import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { Instant } from '#libs/domain/time/instant';
import type { LocalDate } from '#libs/domain/time/local-date';
import { localTime } from '#libs/domain/time/local-time';
import { instantIn, type Zone } from '#libs/domain/time/zone';

/** A file that a report carries: its name for people, and where its content lies in the example's folder. */
export interface EvidenceFile {
  readonly name: string;
  readonly source: string;
}

export type CampaignAct =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'report';
      readonly number: number;
      readonly text: string;
      readonly file: EvidenceFile | null;
    }
  | { readonly kind: 'return'; readonly number: number; readonly comment: string }
  | { readonly kind: 'accept' };

interface Script {
  readonly ref: string;
  /** Working days from the item's due day. */
  readonly day: number;
  readonly time: string;
  readonly act: CampaignAct;
}

const report = (text: string, file: EvidenceFile | null = null, number = 1): CampaignAct => ({
  kind: 'report',
  number,
  text,
  file,
});

/** What the people of the example do. Item 4 is left alone: it becomes overdue and is told to the head; item 8 has only begun. */
const script: readonly Script[] = [
  { ref: '1', day: -8, time: '10:12', act: { kind: 'open' } },
  {
    ref: '1',
    day: -2,
    time: '15:40',
    act: report('Перечень составлен и согласован с руководителями школ. Перечень приложен.', {
      name: 'Перечень школ.txt',
      source: 'schools.txt',
    }),
  },
  { ref: '1', day: -1, time: '11:05', act: { kind: 'accept' } },
  { ref: '2', day: -8, time: '09:50', act: { kind: 'open' } },
  { ref: '2', day: -3, time: '16:20', act: report('Проведён анализ результатов по русскому языку.') },
  {
    ref: '2',
    day: -2,
    time: '10:30',
    act: {
      kind: 'return',
      number: 1,
      comment: 'Нет анализа по математике. Дополните и представьте отчёт повторно.',
    },
  },
  {
    ref: '2',
    day: -1,
    time: '17:10',
    act: report(
      'Анализ дополнен результатами по математике.',
      { name: 'Анализ результатов.txt', source: 'analysis.txt' },
      2,
    ),
  },
  { ref: '2', day: 0, time: '12:00', act: { kind: 'accept' } },
  { ref: '3', day: -6, time: '14:05', act: { kind: 'open' } },
  {
    ref: '3',
    day: 2,
    time: '11:30',
    act: report('Справка с предложениями подготовлена. Задержка вызвана уточнением данных двух школ.', {
      name: 'Справка.txt',
      source: 'note.txt',
    }),
  },
  { ref: '3', day: 3, time: '10:15', act: { kind: 'accept' } },
  { ref: '4', day: -5, time: '13:25', act: { kind: 'open' } },
  { ref: '5', day: -8, time: '10:40', act: { kind: 'open' } },
  {
    ref: '5',
    day: -3,
    time: '16:00',
    act: report('Наставники закреплены за всеми учителями, работающими первый год.', {
      name: 'Список наставников.txt',
      source: 'mentors.txt',
    }),
  },
  { ref: '6', day: -9, time: '11:20', act: { kind: 'open' } },
  { ref: '6', day: -6, time: '15:15', act: report('Подготовлены рекомендации для начальной школы.') },
  {
    ref: '6',
    day: -5,
    time: '12:40',
    act: {
      kind: 'return',
      number: 1,
      comment: 'Нужны рекомендации и для 5–9 классов. Дополните и представьте отчёт повторно.',
    },
  },
  { ref: '7', day: -18, time: '09:35', act: { kind: 'open' } },
];

export interface TimedAct {
  readonly ref: string;
  readonly at: Instant;
  readonly act: CampaignAct;
}

/** The acts in the order of time, at hours of working days in the office's zone. `dueOn` by ref of the item. */
export function campaignActs(dueOn: ReadonlyMap<string, LocalDate>, officeZone: Zone): readonly TimedAct[] {
  const calendar = russianCalendar();
  return script
    .flatMap(({ ref, day, time, act }) => {
      const due = dueOn.get(ref);
      if (due === undefined) return [];
      const actOn = day === 0 ? due : calendar.addWorkingDays(due, day);
      return [{ ref, at: instantIn(officeZone, actOn, localTime(time)), act }];
    })
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
