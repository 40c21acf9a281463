import {
  action,
  between,
  continuous,
  event,
  meeting,
  person,
  recurring,
  standing,
} from '../../annotation.mjs';

export const text = `ПЛАН
⟦title⟧работы с молодежью на 2023 – 2025 годы⟦/⟧
Муниципальное учреждение «Дом молодежи»

№	Мероприятие	Срок	Ответственный
1	⟦Т1.1⟧Организация молодежных отрядов⟦/⟧	2023 – 2025 годы	Чернышова К.И.
2	⟦Т1.2⟧Обучение вожатых⟦/⟧	ежегодно, апрель	Чернышова К.И.
3	⟦Т1.3⟧Индивидуальные консультации⟦/⟧	по мере необходимости	Тищенко Д.А.
4	⟦Т1.4⟧Встречи клуба молодых семей⟦/⟧	1 раз в квартал	Тищенко Д.А.
5	⟦Т1.5⟧Ведение страницы учреждения в сети Интернет⟦/⟧	весь период	Тищенко Д.А.

Директор                   О.Н. Сивкова
30.12.2022`;

const chernyshova = person('Чернышова К.И.', 'Чернышова К.И.');
const tishchenko = person('Тищенко Д.А.', 'Тищенко Д.А.');

export const notes = {
  doc: {
    kind: 'план',
    number: null,
    date: '2022-12-30',
    issuer: 'Муниципальное учреждение «Дом молодежи»',
    signatory: ['Сивкова О.Н.', 'Директор'],
    period: ['2023-01-01', '2025-12-31'],
    alt: { title: ['ПЛАН работы с молодежью на 2023 – 2025 годы'], kind: ['план работы'] },
  },
  items: {
    'Т1.1': continuous({
      who: chernyshova,
      when: between('2023 – 2025 годы', '2023-01-01', '2025-12-31', { alt: { kind: ['year', 'standing'] } }),
      alt: { kind: ['action'] },
    }),
    'Т1.2': action({
      who: chernyshova,
      when: recurring('ежегодно, апрель'),
      every: 'yearly',
      alt: { kind: ['standing', 'event'] },
    }),
    'Т1.3': continuous({
      who: tishchenko,
      when: event('по мере необходимости'),
      alt: { kind: ['action', 'event'] },
    }),
    'Т1.4': meeting({ who: tishchenko, when: recurring('1 раз в квартал'), every: 'quarterly' }),
    'Т1.5': continuous({
      who: tishchenko,
      when: standing('весь период', {
        alt: {
          kind: ['inherited'],
          from: ['2023-01-01'],
          to: ['2025-12-31'],
          due: ['2025-12-30', '2025-12-31'],
        },
      }),
    }),
  },
};
