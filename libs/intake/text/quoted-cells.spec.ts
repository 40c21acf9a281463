import { expect, it } from '@jest/globals';
import { withoutCellQuotes } from './quoted-cells.js';

it('cells of a spreadsheet lose the quotes around line breaks and quotes, and nothing else', () => {
  expect(withoutCellQuotes('3\t"до 1 июня\n2025"\tСедов')).toBe('3\t до 1 июня 2025 \tСедов');
  expect(withoutCellQuotes('3\t"Показ ""Ревизор"""\tСедов')).toBe('3\t Показ  "Ревизор"  \tСедов');
  expect(withoutCellQuotes('3\tСмотр\t"Комиссия (Седов А.Б.)"')).toBe('3\tСмотр\t Комиссия (Седов А.Б.) ');
  expect(withoutCellQuotes('3\t"Маяк"\tСедов')).toBe('3\t"Маяк"\tСедов');
  expect(withoutCellQuotes('Газета "Маяк"\nи "Луч"\n')).toBe('Газета "Маяк"\nи "Луч"\n');
});
