import { describe, expect, it } from '@jest/globals';
import type { Fragment } from './page-content.js';
import { textLines } from './text-lines.js';

const size = 12;

/** Words on one line, each gap as given, a letter 6 points wide. */
function lineOf(words: readonly (readonly [text: string, gap: number])[]): Fragment[] {
  let left = 85;
  return words.map(([text, gap]) => {
    const right = left + text.length * 6;
    const fragment = { left, right, baseline: 100, size, text };
    left = right + gap;
    return fragment;
  });
}

function textsOf(fragments: readonly Fragment[]): string[] {
  return textLines(fragments).flatMap((line) => line.segments.map(({ text }) => text));
}

describe('a line that was stretched to the margin', () => {
  it('is one text though its gaps are wide, also where one of them stands behind a hyphen', () => {
    const words = lineOf([
      ['6.', 20],
      ['Пресс-', 17],
      ['секретарю', 20],
      ['Ивановой', 20],
      ['А.Т.', 0],
    ]);
    expect(textsOf(words)).toEqual(['6. Пресс-секретарю Ивановой А.Т.']);
  });

  it('has no space behind hyphens and strokes within names and numbers', () => {
    expect(textsOf(lineOf([['по ссылке https:// form.example/ otchet (код 44)', 0]]))).toEqual([
      'по ссылке https://form.example/otchet (код 44)',
    ]);
    expect(textsOf(lineOf([['на сайте https://form.example/ 15.03.2024', 0]]))).toEqual([
      'на сайте https://form.example/ 15.03.2024',
    ]);
    expect(textsOf(lineOf([['№ 15-2/ П-77, 190- ФЗ, 9– 13', 0]]))).toEqual(['№ 15-2/П-77, 190-ФЗ, 9–13']);
    expect(textsOf(lineOf([['школы № № 5 и 7', 0]]))).toEqual(['школы №№ 5 и 7']);
    expect(
      textsOf(
        lineOf([
          ['Заведующему Г', -2],
          ['- М., Петрову Ж.- Б.', 0],
        ]),
      ),
    ).toEqual(['Заведующему Г-М., Петрову Ж.-Б.']);
    expect(textsOf(lineOf([['двух- и трёхлетний срок', 0]]))).toEqual(['двух- и трёхлетний срок']);
  });

  it('has its bullet, whatever it looks like', () => {
    for (const bullet of ['●', '•', '➢', '–']) {
      const words = lineOf([
        [bullet, 30],
        ['Провести опись', 0],
      ]);
      expect(textsOf(words)).toEqual([`${bullet} Провести опись`]);
    }
  });

  it('is divided where a gap is wider than the others', () => {
    expect(
      textsOf(
        lineOf([
          ['Начальник', 4],
          ['управления', 120],
          ['И.И. Кузнецов', 0],
        ]),
      ),
    ).toEqual(['Начальник управления', 'И.И. Кузнецов']);
  });
});

describe('a column beside another', () => {
  it('begins where it does in the lines around, however near the text on its left comes', () => {
    const at = (left: number, right: number, baseline: number, text: string): Fragment => ({
      left,
      right,
      baseline,
      size,
      text,
    });
    const fragments = [
      at(85, 220, 100, 'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ'),
      at(310, 460, 100, 'Руководителям школ'),
      at(85, 303, 114, 'АДМИНИСТРАЦИИ СОСНОВСКОГО'),
      at(310, 400, 114, 'и детских садов'),
      at(85, 130, 128, 'РАЙОНА'),
      at(310, 380, 128, '(по списку)'),
    ];
    expect(textsOf(fragments)).toEqual([
      'УПРАВЛЕНИЕ ОБРАЗОВАНИЯ',
      'Руководителям школ',
      'АДМИНИСТРАЦИИ СОСНОВСКОГО',
      'и детских садов',
      'РАЙОНА',
      '(по списку)',
    ]);
  });
});
