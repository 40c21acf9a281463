import { acquaintance, action, by, control, group, header, person, undated } from '../../annotation.mjs';

export const text = `АДМИНИСТРАЦИЯ КУРЬИНО-ЛОГОВСКОГО РАЙОНА

РЕЗОЛЮЦИЯ

Вх. № 1483 от 06.03.2024
Министерство сельского хозяйства края, от 04.03.2024 № 22/05-318
⟦title⟧О предоставлении информации о готовности к весенним полевым работам⟦/⟧

⟦А1⟧Гребенникову В.В. (отв.)
Ивлевой М.С.⟦/⟧

1. ⟦1⟧Прошу подготовить информацию по прилагаемой форме и направить в министерство до 15.03.2024.⟦/⟧

2. ⟦2⟧Ивлевой М.С. представить Гребенникову В.В. данные об обеспеченности хозяйств горюче-смазочными материалами в срок до 12.03.2024.⟦/⟧

3. ⟦3⟧Главам сельсоветов довести письмо до сведения руководителей хозяйств.⟦/⟧

⟦4⟧Контроль за исполнением - Шестакова Л.П.⟦/⟧


Глава района                                       А.Н. Чернов
07.03.2024
`;

const grebennikov = (inherited) =>
  person('Гребенникову В.В. (отв.)', 'Гребенников В.В.', null, {
    inherited,
    alt: { text: ['Гребенникову В.В.'] },
  });
const ivleva = (inherited) => person('Ивлевой М.С.', 'Ивлева М.С.', null, { inherited });

export const notes = {
  doc: {
    kind: 'резолюция',
    number: null,
    date: '2024-03-07',
    issuer: 'АДМИНИСТРАЦИЯ КУРЬИНО-ЛОГОВСКОГО РАЙОНА',
    headingOpen: true,
    signatory: ['Чернов А.Н.', 'Глава района'],
    alt: {
      number: ['1483', '22/05-318'],
      date: ['2024-03-06', '2024-03-04'],
      title: [null],
      workingTitle: ['О предоставлении информации о готовности к весенним полевым работам'],
      basis: [
        [
          {
            text: 'Министерство сельского хозяйства края, от 04.03.2024 № 22/05-318',
            kind: 'письмо',
            number: '22/05-318',
            date: '2024-03-04',
          },
        ],
      ],
    },
  },
  control: ['person', 'Шестакова Л.П.', null],
  items: {
    А1: header({ who: [grebennikov(false), ivleva(false)] }),
    1: action({
      when: by('до 15.03.2024', '2024-03-15'),
      gives: 'информацию по прилагаемой форме',
      to: 'министерство',
      alt: {
        deliverables: [['информацию']],
        recipient: [null, 'Министерство сельского хозяйства края'],
        dependsOn: [['2']],
        executors: [[{ ...grebennikov(true), lead: true }]],
      },
    }),
    2: action({
      who: ivleva(false),
      when: by('в срок до 12.03.2024', '2024-03-12', { alt: { text: ['до 12.03.2024'] } }),
      gives: 'данные об обеспеченности хозяйств горюче-смазочными материалами',
      to: 'Гребенников В.В.',
      alt: { deliverables: [['данные'], ['данные об обеспеченности хозяйств']] },
    }),
    3: acquaintance({
      who: group('Главам сельсоветов', 'главы сельсоветов'),
      when: undated({ alt: { decide: [false] } }),
      with: 'руководители хозяйств',
      alt: { kind: ['action'], parent: ['А1'], participants: [[]], recipient: ['руководители хозяйств'] },
    }),
    4: control({ printed: false, alt: { parent: ['А1'] } }),
  },
  allow: [
    ['SHORT_WORKING_TIME', '1'],
    ['SHORT_WORKING_TIME', '2'],
    ['NOT_CHRONOLOGICAL', '2'],
    ['ANNEX_MISSING', null],
    ['ANNEX_MISSING', '1'],
  ],
  without: ['NOT_CHRONOLOGICAL'],
};
