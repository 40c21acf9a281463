import { describe, expect, it } from '@jest/globals';
import { namedParties } from './executor-phrase.js';

function parties(phrase: string) {
  return namedParties(phrase, 'dative').map(({ position, unit, group, mention }) => ({
    who: position ?? unit ?? group,
    name: mention?.text ?? null,
  }));
}

describe('executors are read from the words before the verb', () => {
  it.each([
    ['Директору школы № 3 Ивановой А.Б.', 'директор школы № 3', 'Ивановой А.Б.'],
    ['Главному специалисту отдела (Петрову В.Г.)', 'главный специалист отдела', 'Петрову В.Г.'],
    ['Заведующей библиотекой Яшиной Е.В.', 'заведующая библиотекой', 'Яшиной Е.В.'],
    ['Отделу связи (Вольф Р.И.) на приобретение призов', 'Отдел связи', 'Вольф Р.И.'],
    ['Заведующему детским садом', 'заведующий детским садом', null],
    ['И.о. директора лицея Гусевой А.Б.', 'и.о. директора лицея', 'Гусевой А.Б.'],
    ['Городскому методическому кабинету', 'Городской методический кабинет', null],
    ['Руководителям образовательных организаций', 'руководители образовательных организаций', null],
    ['Общеобразовательным организациям округа', 'общеобразовательные организации округа', null],
    ['Ивановой А.Б., директору школы', 'директор школы', 'Ивановой А.Б.'],
  ])('«%s»', (phrase, who, name) => {
    expect(parties(phrase)).toEqual([{ who, name }]);
  });

  it('several executors stay in the order of the text', () => {
    expect(
      parties('Директору школы Ивановой А.Б., начальнику отдела культуры, туризма и спорта Петрову В.Г.'),
    ).toEqual([
      { who: 'директор школы', name: 'Ивановой А.Б.' },
      { who: 'начальник отдела культуры, туризма и спорта', name: 'Петрову В.Г.' },
    ]);
  });

  it('whoever works together with others is read in the instrumental', () => {
    const [first, second] = namedParties(
      'Директору лицея (А.Б. Ивановой) совместно с методистом Кольцовым И.М.',
      'dative',
    );
    expect(first).toMatchObject({ position: 'директор лицея', mention: { expected: 'dative' } });
    expect(second).toMatchObject({
      position: 'методист',
      mention: { surname: 'Кольцовым', expected: 'instrumental' },
    });
  });

  it.each(['Провести', 'В целях контроля', 'Настоящий приказ', 'План работы'])(
    '«%s» names nobody',
    (phrase) => {
      expect(parties(phrase)).toEqual([]);
    },
  );
});
