import { action, by, counted, group } from '../../annotation.mjs';

export const text = `ТЕЛЕФОНОГРАММА
Управление образования Кедровского района
12.02.2024 № 7

Директорам школ

⟦1⟧Срочно сообщите численность учащихся, подвозимых школьными автобусами.⟦/⟧
⟦2⟧Ответ направить до 15:00 13 февраля 2024 года Караваевой Ю.Н.⟦/⟧

Передал: Дегтярёв П.В.
Приняла: секретарь Уварова Т.`;

const heads = group('Директорам школ', 'директора школ', { inherited: true });

export const notes = {
  doc: {
    kind: 'телефонограмма',
    number: '7',
    date: '2024-02-12',
    issuer: 'Управление образования Кедровского района',
    headingOpen: true,
    workingTitle: 'О численности подвозимых учащихся',
    signatory: null,
    alt: { signatory: [{ name: 'Дегтярёв П.В.', position: null }] },
  },
  items: {
    1: action({ printed: false, who: heads, when: counted('Срочно', '2024-02-15') }),
    2: action({
      printed: false,
      who: heads,
      when: by('до 15:00 13 февраля 2024 года', '2024-02-13'),
      gives: 'Ответ',
      to: 'Караваева Ю.Н.',
      alt: { deliverables: [[]] },
    }),
  },
  allow: [
    ['NOT_CHRONOLOGICAL', '2'],
    ['PERSONAL_DATA', '1'],
    ['DUE_BEFORE_DEPENDENCY', '2'],
  ],
};
