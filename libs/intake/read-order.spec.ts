import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tries } from '#test/support/counts';
import { z } from 'zod';
import {
  draftDeadlineSchema,
  draftFindingSchema,
  draftItemSchema,
  draftOrderSchema,
} from '#libs/contracts/http/draft.schema';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import type { DraftOrder } from '#libs/domain/draft/draft-order';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from './read-order.js';
import { fold } from './text/folded-text.js';

const context = { policy: defaultPolicy, calendar: russianCalendar() };
const examples = 'examples/orders';

function read(text: string): DraftOrder {
  const draft = readOrder(text, context);
  if (isReadRefusal(draft)) throw new Error(draft.sentence.en);
  return draft;
}

/** What an expected draft says, without what only words (messages) or launch (options) decide and without our additions. */
const expectedSchema = draftOrderSchema.extend({
  items: z.array(
    draftItemSchema.extend({ deadline: draftDeadlineSchema.omit({ options: true, span: true }) }),
  ),
  findings: z.array(draftFindingSchema.omit({ message: true, remedy: true })),
});

function comparable(draft: unknown) {
  const { findings, ...rest } = expectedSchema.parse(draft);
  const key = ({ code, item }: (typeof findings)[number]) => `${code} ${item ?? ''}`;
  return { ...rest, findings: findings.sort((one, other) => key(one).localeCompare(key(other))) };
}

const order = (items: string) =>
  `Отдел образования\n\nПРИКАЗ\n\n03.06.2024 № 5\n\nО сборе сведений\n\nПРИКАЗЫВАЮ:\n\n${items}\n\nНачальник отдела\n\nВ.О. Тихомиров\n`;

describe('the invented orders are read as expected', () => {
  const names = readdirSync(examples).filter((name) => name.endsWith('.txt'));

  it.each(names)('%s', (name) => {
    const text = readFileSync(`${examples}/${name}`, 'utf8');
    const expected: unknown = JSON.parse(
      readFileSync(`${examples}/${name.replace('.txt', '.expected.json')}`, 'utf8'),
    );
    expect(comparable(read(text))).toEqual(comparable(expected));
  });
});

describe('constructions', () => {
  it('the verb and the executor may stand on one line', () => {
    const [header, first] = read(
      'ПОРУЧЕНИЕ\n03.06.2024 № 5\n\nПоручаю директору центра Гусевой А.Б.:\n1. Составить план до 28.06.2024.\n',
    ).items;
    expect([header?.kind, header?.text]).toEqual(['header', 'директору центра Гусевой А.Б.:']);
    expect(first?.executors).toMatchObject([
      { name: 'Гусева А.Б.', position: 'директор центра', inherited: true },
    ]);
  });

  it('a sentence broken by a page goes on', () => {
    const { items } = read(
      order(
        '1. Методисту Гусевой А.Б. составить список\n\nдетей до 28.06.2024.\n2. Отделу культуры составить план до 28.06.2024.',
      ),
    );
    expect(items.map((item) => item.text)).toEqual([
      'Методисту Гусевой А.Б. составить список детей до 28.06.2024.',
      'Отделу культуры составить план до 28.06.2024.',
    ]);
  });

  it('a second header begins a list of its own and its numbers are told apart', () => {
    const { items } = read(
      order(
        'Методисту Гусевой А.Б.:\n1. Составить план до 28.06.2024.\nБухгалтеру Кольцову И.М.:\n1. Составить смету до 28.06.2024.',
      ),
    );
    expect(items.map(({ ref, parent, printed }) => [ref, parent, printed])).toEqual([
      ['А1', null, false],
      ['1', 'А1', true],
      ['А2', null, false],
      ['А2.1', 'А2', true],
    ]);
    expect(items.at(-1)?.executors[0]?.name).toBe('Кольцов И.М.');
  });

  it.each([
    [
      'Рекомендовать Ивановой Анне Борисовне, директору лицея, подготовить доклад до 28.06.2024.',
      'Иванова А.Б.',
    ],
    ['Провести семинар до 20.06.2024, ответственный: Гусева А.Б.', 'Гусева А.Б.'],
    ['В срок до 28 июня 2024 года методисту Кольцову И.М. представить отчет.', 'Кольцов И.М.'],
  ])('«%s»', (text, name) => {
    const { items, findings } = read(order(`1. ${text}`));
    expect(items[0]?.executors.map((executor) => executor.name)).toEqual([name]);
    expect(findings.map((finding) => finding.item)).not.toContain('1');
  });

  it('a name in a case that nothing explains is asked', () => {
    const { findings } = read(order('1. Методисту Кольцовым И.М. составить план до 28.06.2024.'));
    expect(findings).toContainEqual(expect.objectContaining({ code: 'AMBIGUOUS_PERSON', item: '1' }));
  });

  it('a reference to an act is no deadline', () => {
    const { items } = read(order('1. Методисту Гусевой А.Б. учесть приказ от 01.02.2024 № 7 за 2023 год.'));
    expect(items[0]?.deadline).toMatchObject({ kind: 'none', due: null, decide: true });
  });

  it('a year without calendar is asked, never guessed', () => {
    const { items, findings } = read(order('1. Методисту Гусевой А.Б. составить план до 05.10.2041.'));
    expect(items[0]?.deadline).toMatchObject({ to: '2041-10-05', due: null, decide: true });
    expect(findings).toContainEqual(
      expect.objectContaining({ code: 'NO_CALENDAR', severity: 'blocking', item: '1' }),
    );
  });

  it('a controller named only by the position must be chosen', () => {
    const { control, findings } = read(
      order(
        '1. Методисту Гусевой А.Б. составить план до 28.06.2024.\n2. Контроль за исполнением приказа возложить на заместителя начальника отдела.',
      ),
    );
    expect(control).toMatchObject({ by: 'person', name: null, position: 'заместитель начальника отдела' });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'NO_CONTROLLER', item: '2' }));
  });

  it('a doubtful controller is asked on the point that names them', () => {
    const { findings } = read(
      order(
        '1. Методисту Гусевой А.Б. составить план до 28.06.2024.\n2. Контроль за исполнением приказа возложить на заместителя начальника Зайца П.П.',
      ),
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: 'AMBIGUOUS_PERSON', item: '2' }));
  });

  it('rows of an annex never vanish in silence', () => {
    const text = `${order('1. Утвердить план.')}\n\nПриложение № 1\nк приказу\n\n1\tСовещание\tАвгуст 2024\tГусева А.Б.\n`;
    expect(read(text).findings).toContainEqual(expect.objectContaining({ code: 'ANNEX_UNREFERENCED' }));
  });
});

describe('what is no order is refused', () => {
  it.each([
    ['', 'EMPTY'],
    [' \n\t', 'EMPTY'],
    ['12345 --- 678', 'NOT_AN_ORDER'],
    ['1. Prepare the report by 01.10.2024.', 'NOT_AN_ORDER'],
    ['Добрый день! Завтра в школе праздник.', 'NOT_AN_ORDER'],
  ])('%j: %s', (text, code) => {
    expect(readOrder(text, context)).toMatchObject({ refused: true, code });
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '1. ',
    '1.1. ',
    '2) ',
    '- ',
    '\n',
    '\n\n',
    ' ',
    ', ',
    '«',
    '»',
    '(',
    ')',
    ':',
    '.',
    '**',
    '___',
    '№ 5',
    'до 31.02.2024',
    'в срок до 05.10.2024',
    'Директору ',
    'школы ',
    'Ивановой А.Б.',
    'А.Б.Кравцу',
    'представить отчет ',
    'в отдел ',
    'Контроль за исполнением ',
    'возложить на ',
    'заместителя ',
    'ПРИКАЗЫВАЮ:',
    'П Р И К А З',
    'Приложение № 1',
    'Начальник отдела',
    '29.12.2012 № 273-ФЗ',
    'от ',
    'закона ',
  );
  const texts = fc.oneof(
    fc.string(),
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
  );

  it('is read or refused, in the format, with spans that give the texts and refs that are unique', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const draft = readOrder(text, context);
        if (isReadRefusal(draft)) return;
        draftOrderSchema.parse(draft);
        expect(new Set(draft.items.map((item) => item.ref)).size).toBe(draft.items.length);
        for (const item of draft.items) {
          expect(fold(text.slice(...item.span))).toBe(item.text);
          if (item.deadline.decide) {
            expect(draft.findings).toContainEqual(
              expect.objectContaining({ item: item.ref, severity: 'blocking' }),
            );
          }
        }
      }),
      tries(500),
    );
  });

  it('is read in time that grows with its length alone', () => {
    const one = order(
      '1. Директору школы Ивановой А.Б. представить отчет в отдел в срок до 05.10.2024;\n'.repeat(1),
    );
    for (const hostile of [
      '- провести семинар до 01.10.2024\n'.repeat(3_000),
      '| а | срок | мероприятие |\n'.repeat(5_000),
      '\n- Посад (Белов А.Б.),'.repeat(3_000),
      '"'.repeat(50_000),
      '\t'.repeat(100_000),
      'Иванову И.И., '.repeat(10_000),
      ' '.repeat(200_000),
      'а'.repeat(200_000),
      '«('.repeat(50_000),
      'от 1.1.2020 '.repeat(20_000),
      '1. а\n'.repeat(20_000),
      'А.Б. '.repeat(40_000),
      'и '.repeat(100_000),
      '\n\nДата\nКто проводит\nЧто проверяется'.repeat(800),
      `\n| № | Мероприятие | Срок | Кто |${'\n| 1 | Сверка | 5 мая | Ким А.Б. |'.repeat(2_000)}`,
      '\nМероприятие\tСрок\tКто\n'.repeat(3_000),
      '\nМероприятие      Срок        Кто\nСверка           Опись       Ким'.repeat(1_500),
    ]) {
      // Processor time: the clock on the wall also tells how busy the machine is.
      const before = process.cpuUsage();
      readOrder(one.replace('отчет', `отчет ${hostile}`), context);
      expect(process.cpuUsage(before).user / 1_000).toBeLessThan(4_000);
    }
  });
});
