import { describe, expect, it } from '@jest/globals';
import { read } from '#test/support/read-drafts';

describe('the line of day and number', () => {
  it('is one column beside an addressee, however wide its gaps', () => {
    const { document, items } = read(
      'УПРАВЛЕНИЕ КУЛЬТУРЫ                                     Директорам\nул. Мира, 1                                             районных музеев\n18.10.2024   №   05-21                                  (по списку)\n\nО каталогах\n\nПросим представить каталоги до 5 ноября 2024 года.\n\nНачальник          П.А. Дымов\n',
    );
    expect(document.number).toBe('05-21');
    expect(items[0]?.executors.map(({ text }) => text)).toEqual(['Директорам районных музеев (по списку)']);
  });

  it('ends its place before the number', () => {
    const { document } = read(
      'АДМИНИСТРАЦИЯ\nРАСПОРЯЖЕНИЕ\n\n14 февраля 2024 г.\tс. Луговое № 63-р\n\nО субботнике\n\n1. Рогову П.П. составить смету.\n\nГлава          П.А. Дымов\n',
    );
    expect([document.place, document.number]).toEqual(['с. Луговое', '63-р']);
  });
});
