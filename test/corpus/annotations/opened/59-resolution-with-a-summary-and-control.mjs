import {
  acquaintance,
  action,
  by,
  continuous,
  control,
  person,
  recurring,
  unsaid,
} from '../../annotation.mjs';

export const text = `Администрация городского округа Нововязниково

РЕЗОЛЮЦИЯ

к вх. № 01-24/3306 от 05.02.2026
Министерство жилищно-коммунального хозяйства области
⟦title⟧О предоставлении сведений о готовности к паводку⟦/⟧

Кочергину П.А. (отв.)
Люфт Э.Г.
Начальнику ЕДДС Мурадяну С.С.

1. ⟦1⟧Прошу рассмотреть письмо и представить предложения по своим направлениям. Срок: 11.02.2026⟦/⟧
2. ⟦2⟧Кочергину П.А. - свод, проект ответа министерству за моей подписью - 13.02.2026⟦/⟧
3. ⟦3⟧Люфт Э.Г. - подготовить заявку на выделение инертных материалов до 20 февраля⟦/⟧
4. ⟦4⟧Мурадяну С.С. - взять на контроль уровень воды в р. Вязь, докладывать мне еженедельно⟦/⟧
5. ⟦5⟧Самохваловой Д.В. - к сведению⟦/⟧
6. ⟦6⟧Контроль - Цой Т.Р.⟦/⟧

А.А. Бадмаев
06.02.2026
`;

const kochergin = (text, more = {}) => person(text, 'Кочергин П.А.', null, more);
const lyuft = (text, more = {}) => person(text, 'Люфт Э.Г.', null, more);
const muradyan = (text, more = {}) => person(text, 'Мурадян С.С.', 'начальник ЕДДС', more);
const inherited = { inherited: true };

export const notes = {
  doc: {
    kind: 'резолюция',
    number: null,
    date: '2026-02-06',
    issuer: 'Администрация городского округа Нововязниково',
    headingOpen: true,
    signatory: ['Бадмаев А.А.', null],
    alt: { number: ['01-24/3306'], date: ['2026-02-05'], title: [null] },
  },
  control: ['person', 'Цой Т.Р.', null],
  items: {
    1: action({
      who: [
        kochergin('Кочергину П.А. (отв.)', inherited),
        lyuft('Люфт Э.Г.', inherited),
        muradyan('Начальнику ЕДДС Мурадяну С.С.', inherited),
      ],
      when: by('11.02.2026', '2026-02-11', {
        alt: { text: ['Срок: 11.02.2026'], kind: ['on-date'], from: ['2026-02-11'] },
      }),
      gives: 'предложения по своим направлениям',
    }),
    2: action({
      who: kochergin('Кочергину П.А.'),
      when: by('13.02.2026', '2026-02-13', { alt: { kind: ['on-date'], from: ['2026-02-13'] } }),
      gives: 'проект ответа министерству',
      alt: { dependsOn: [['1']], recipient: ['Бадмаев А.А.'] },
    }),
    3: action({
      who: lyuft('Люфт Э.Г.'),
      when: by('до 20 февраля', '2026-02-20'),
      gives: 'заявку на выделение инертных материалов',
    }),
    4: continuous({
      who: muradyan('Мурадяну С.С.', { alt: { position: [null] } }),
      when: recurring('еженедельно'),
      to: 'Бадмаев А.А.',
      alt: { kind: ['action'], recipient: [null] },
    }),
    5: acquaintance({
      who: person('Самохваловой Д.В.', 'Самохвалова Д.В.'),
      when: unsaid({ decide: [true] }),
    }),
    6: control(),
  },
  allow: [
    ['NO_DEADLINE', '5'],
    ['NO_SIGNER', null],
    ['AMBIGUOUS_PERSON', '6'],
    ['AMBIGUOUS_PERSON', '3'],
    ['WRONG_CASE', '3'],
    ['WRONG_CASE', '6'],
  ],
};
