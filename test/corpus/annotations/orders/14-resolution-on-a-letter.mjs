import { action, by, continuous, person, undated } from '../../annotation.mjs';

export const text = `АДМИНИСТРАЦИЯ СТАРОЕЛЬНИНСКОГО РАЙОНА
Входящий № 3318 от 18.09.2023

РЕЗОЛЮЦИЯ

Голышеву К.М. (свод)
Начальнику отдела культуры Радченко Л.А.
Директору МКУ «Хозяйственная служба» Вешнякову П.П.

⟦1⟧Прошу внимательно изучить письмо прокуратуры района и принять меры к устранению нарушений.⟦/⟧
⟦2⟧Информацию об устранении нарушений представить Голышеву К.М. до 2 октября 2023 года.⟦/⟧
⟦3⟧Голышеву К.М. — подготовить сводный ответ за моей подписью в срок до 09.10.2023.⟦/⟧
⟦4⟧Радченко Л.А. — до 22.09.2023 сообщить о состоянии пожарных выходов в сельских клубах.⟦/⟧
⟦5⟧Вешнякову П.П. — взять под личный контроль ремонт электропроводки.⟦/⟧

Глава района                                   Е.Х. Тумасова
19.09.2023`;

const golyshev = (text, inherited = false) => person(text, 'Голышев К.М.', null, { inherited });
const radchenko = (text, inherited = false) =>
  person(text, 'Радченко Л.А.', 'начальник отдела культуры', { inherited });
const veshnyakov = (text, inherited = false) =>
  person(text, 'Вешняков П.П.', 'директор МКУ «Хозяйственная служба»', { inherited });
const all = [
  golyshev('Голышеву К.М. (свод)', true),
  radchenko('Начальнику отдела культуры Радченко Л.А.', true),
  veshnyakov('Директору МКУ «Хозяйственная служба» Вешнякову П.П.', true),
];
const rest = [
  { ...all[1], lead: true },
  { ...all[2], lead: false },
];

export const notes = {
  doc: {
    kind: 'резолюция',
    number: null,
    date: '2023-09-19',
    headingOpen: true,
    workingTitle: 'Об устранении нарушений по письму прокуратуры',
    issuer: 'АДМИНИСТРАЦИЯ СТАРОЕЛЬНИНСКОГО РАЙОНА',
    signatory: ['Тумасова Е.Х.', 'Глава района'],
    alt: { number: ['3318'], issuer: ['Глава района'], date: ['2023-09-18'] },
  },
  items: {
    1: action({ printed: false, who: all, when: undated() }),
    2: action({
      printed: false,
      who: all,
      when: by('до 2 октября 2023 года', '2023-10-02'),
      gives: 'Информацию об устранении нарушений',
      to: 'Голышев К.М.',
      alt: { executors: [rest], dependsOn: [['1']] },
    }),
    3: action({
      printed: false,
      who: golyshev('Голышеву К.М.'),
      when: by('в срок до 09.10.2023', '2023-10-09'),
      gives: 'сводный ответ',
      after: '2',
    }),
    4: action({ printed: false, who: radchenko('Радченко Л.А.'), when: by('до 22.09.2023', '2023-09-22') }),
    5: continuous({
      printed: false,
      who: veshnyakov('Вешнякову П.П.'),
      when: undated({ alt: { kind: ['standing'] } }),
      alt: { kind: ['action'] },
    }),
  },
  allow: [['NOT_CHRONOLOGICAL', '4']],
};
