import { describe, expect, it } from '@jest/globals';
import { read } from '#test/support/read-drafts';

const people = (text: string): string[] =>
  read(text).items.map(({ executors }) =>
    executors.map(({ name, unit, group }) => [name, unit, group].filter(Boolean).join(' ')).join(', '),
  );

describe('minutes whose decisions stand in a column', () => {
  const text = `ПРОТОКОЛ № 3
заседания штаба

11.06.2024

Присутствовали: прораб Ткач, Белов А.Б.

| № | Рассматриваемый вопрос | Принятое решение | Срок | Ответственный |
|---|---|---|---|---|
| 1 | Кровля | Завершить монтаж кровли | до 31 июля | Ткач |
| 2 | Сети | Выдать разрешение до 20.06.2024 | - | строительный контроль, прораб Ткач |

Следующее заседание провести 18.06.2024.
В протокол могут быть внесены изменения.

Глава района          Д.Ю. Лугов
`;

  it('the decision is the task, and so is what is told below the table', () => {
    expect(read(text).items.map(({ text: words, deadline: { to } }) => [words, to])).toEqual([
      ['Завершить монтаж кровли', '2024-07-31'],
      ['Выдать разрешение до 20.06.2024', '2024-06-20'],
      ['Следующее заседание провести 18.06.2024.', '2024-06-18'],
    ]);
  });

  it('a surname alone is somebody where the text tells the office', () => {
    expect(people(text).slice(0, 2)).toEqual(['Ткач', 'строительный контроль, Ткач']);
  });
});

it('a surname behind its office in brackets is whoever heads the body, and whoever helps works too', () => {
  const table =
    'План\n\n| № | Мероприятие | Срок | Ответственный |\n|---|---|---|---|\n| 1 | Ремонт | май | АВС (мастер Кунц), при содействии ООО «Мост» |\n';
  expect(people(table)).toEqual(['Кунц АВС, ООО «Мост»']);
});

it.each([
  ['Отделу кадров информацию о смене представить до 5 мая 2024 года.', 'Отдел кадров'],
  ['Исполнителям отчёты сдать до 5 мая 2024 года.', 'исполнители'],
  ['Сводную информацию о смене отделу кадров представить до 5 мая 2024 года.', 'Отдел кадров'],
  [
    'МУП «Мост» (Стоянов), МУП «Путь» (Бурлаку Н.Ф.) убрать площадь.',
    'Стоянов МУП «Мост», Бурлаку Н.Ф. МУП «Путь»',
  ],
  ['Провести опрос (отв. Белова З.З., октябрь, апрель).', 'Белова З.З.'],
])('whoever works is named without the paper that is made: %s', (point, who) => {
  expect(people(`ПОРУЧАЮ:\n\n1. ${point}\n2. Гусевой А.Б. вести журнал.\n`)[0]).toBe(who);
});
