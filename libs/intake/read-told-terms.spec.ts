import { describe, expect, it } from '@jest/globals';
import { order, read } from '#test/support/read-drafts';

const minutes = (below: string) =>
  read(
    `ПРОТОКОЛ\nсовещания при главе округа\n15 января 2024 года № 2\n\n${below}\n\nПредседатель          П.А. Дымов\n`,
  );

describe('days in odd places', () => {
  it('a number that looks like a day dates no document', () => {
    const head = 'ХАТТАМА\nПРОТОКОЛ\n\nс. Лугово\t№ 08-02/15\t06 ақпан 2025 жыл\n\t\t06 февраля 2025 года\n';
    const draft = read(
      `${head}\nсовещания по ремонту дорог\n\nРЕШИЛИ:\n1. Рогову П.П. составить смету до 20 февраля.\n\nАким района\tП. Дымов\n`,
    );
    expect(draft.document).toMatchObject({ date: '2025-02-06', number: '08-02/15' });
    expect(draft.items[0]?.deadline.to).toBe('2025-02-20');
  });

  it('«Срок – …, информация – …»: the day of the work, not that of its report', () => {
    const draft = read(order('1. Рогову П.П. убрать площадку.\nСрок – 10.11.2023, информация – 13.11.2023.'));
    expect(draft.items[0]?.deadline).toMatchObject({ to: '2023-11-10', kind: 'by-date' });
  });

  it('a column tells on which day, and the work how often', () => {
    const draft = minutes(
      '№ | Срок | Кому | Поручение\n1 | 25-го числа | Рогов П.П. | Ежемесячно докладывать о запасах\n2 | до 5 мая | Лапина О.С. | Провести опись',
    );
    expect(draft.items[0]).toMatchObject({
      deadline: { kind: 'recurring', text: '25-го числа', decide: false },
      recurrence: null,
    });
  });
});
