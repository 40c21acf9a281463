import { action, by, person } from '../../annotation.mjs';

export const text = `РЕЗОЛЮЦИЯ

Сомовой Т.Д.
Карпухину В.Е.

1. ⟦1⟧Прошу рассмотреть и доложить предложения до 18.10.2022.⟦/⟧
2. ⟦2⟧Сомовой Т.Д. — проект ответа в прокуратуру мне на подпись 21.10.2022.⟦/⟧

Н.Ю. Вострикова                             13.10.2022`;

const somova = (text) => person(text, 'Сомова Т.Д.');

export const notes = {
  doc: {
    kind: 'резолюция',
    number: null,
    date: '2022-10-13',
    headingOpen: true,
    workingTitle: 'О предложениях и ответе в прокуратуру',
    issuer: null,
    signatory: ['Вострикова Н.Ю.', null],
  },
  items: {
    1: action({
      who: [
        { ...somova('Сомовой Т.Д.'), inherited: true },
        person('Карпухину В.Е.', 'Карпухин В.Е.', null, { inherited: true }),
      ],
      when: by('до 18.10.2022', '2022-10-18'),
      gives: 'предложения',
    }),
    2: action({
      who: somova('Сомовой Т.Д.'),
      when: by('21.10.2022', '2022-10-21', { alt: { kind: ['on-date'], from: ['2022-10-21'] } }),
      gives: 'проект ответа в прокуратуру',
      to: 'Вострикова Н.Ю.',
    }),
  },
  allow: [['NO_SIGNER', null]],
};
