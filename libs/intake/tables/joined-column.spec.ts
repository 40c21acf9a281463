import { describe, expect, it } from '@jest/globals';
import { sourceText } from '#libs/domain/draft/source-document';
import { splitLines } from '../text/lines.js';
import { findTables } from './find-tables.js';

const rows = (text: string): string[][][] =>
  findTables(sourceText(text), splitLines(text)).map((grid) =>
    grid.rows.map((row) => row.map((cell) => cell.text)),
  );

describe('a drawn table', () => {
  it('may hold several columns in one, between strokes', () => {
    const text = `| № | Поручение | Ответственный / Срок / Пояснения |
|---|---|---|
| 1 | Составить смету 2024/2025 года | Гусева А.Б. / до 20.05.2024 / форма № 4 |
| 2 | Ответить жильцам | / 18.05.2024 / |
| 3 | Держать насос в резерве | Гараж / постоянно |`;
    expect(rows(text)).toEqual([
      [
        ['1', 'Составить смету 2024/2025 года', 'Гусева А.Б.', 'до 20.05.2024'],
        ['2', 'Ответить жильцам', '', '18.05.2024'],
        ['3', 'Держать насос в резерве', 'Гараж', 'постоянно'],
      ],
    ]);
  });

  it('may tell who and when in one column, parted by whatever its cells have', () => {
    const drawn = (heading: string, ...cells: string[]): string[][][] =>
      rows(
        `| № | Поручение | ${heading} |\n|---|---|---|\n${cells.map((cell, at) => `| ${at + 1} | Сдать опись | ${cell} |`).join('\n')}\n`,
      ).map((grid) => grid.map((row) => row.slice(2)));
    const found = [
      [
        ['Гусева А.Б.', 'до 20.05.2024'],
        ['отдел кадров', 'постоянно'],
      ],
    ];
    expect(drawn('Срок / Ответственный', 'до 20.05.2024 / Гусева А.Б.', 'постоянно / отдел кадров')).toEqual(
      found,
    );
    expect(drawn('Ответственный; срок', 'Гусева А.Б.; до 20.05.2024', 'отдел кадров; постоянно')).toEqual(
      found,
    );
    expect(drawn('Исполнитель, срок', 'Гусева А.Б., до 20.05.2024', 'отдел кадров, постоянно')).toEqual(
      found,
    );
    expect(drawn('Исполнитель (срок)', 'Гусева А.Б. (до 20.05.2024)', 'отдел кадров (постоянно)')).toEqual(
      found,
    );
    expect(drawn('Исполнитель', 'Гусева А.Б. до 20.05.2024', 'отдел кадров – постоянно')).toEqual(found);
    expect(drawn('Исполнитель', 'Гусева А.Б., Белов В.Г.', 'отдел кадров')).toEqual([
      [['Гусева А.Б., Белов В.Г.'], ['отдел кадров']],
    ]);
  });

  it('may have several decisions beside one numbered question', () => {
    const text = `| № | Решение | Ответственный | Срок |
|---|---|---|---|
| 1 | Разработать график | Белов А.Б. | 17.11.2023 |
| | Подготовить претензии | Юрист Гусев О.Б. | до 24 ноября |
| | должникам | | |`;
    expect(rows(text)).toEqual([
      [
        ['1', 'Разработать график', 'Белов А.Б.', '17.11.2023'],
        ['', 'Подготовить претензии должникам', 'Юрист Гусев О.Б.', 'до 24 ноября'],
      ],
    ]);
  });
});
