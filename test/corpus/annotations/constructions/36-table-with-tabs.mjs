import { action, by, month, months, person } from '../../annotation.mjs';

export const text = `ПРИЛОЖЕНИЕ
к приказу отдела культуры Тальинского района от 12.12.2023 № 70
ПЛАН
⟦title⟧подготовки к Году семьи⟦/⟧

№ п/п\tНаименование мероприятия\tСрок исполнения\tОтветственный
1\t⟦Т1.1⟧Составление календаря семейных праздников⟦/⟧\tянварь 2024 г.\tЗахарова М.И.
2\t⟦Т1.2⟧Проведение конкурса семейных фотографий⟦/⟧\tмарт-май 2024 г.\tЗахарова М.И., Бондаренко В.Л.
3\t⟦Т1.3⟧Подведение итогов конкурса⟦/⟧\tдо 14.06.2024\tБондаренко В.Л.`;

const zakharova = person('Захарова М.И.', 'Захарова М.И.');
const bondarenko = person('Бондаренко В.Л.', 'Бондаренко В.Л.');

export const notes = {
  doc: {
    kind: 'план',
    number: null,
    date: null,
    issuer: 'отдел культуры Тальинского района',
    alt: {
      number: ['70'],
      date: ['2023-12-12'],
      title: ['ПЛАН подготовки к Году семьи'],
      kind: ['приказ', 'приложение'],
    },
  },
  items: {
    'Т1.1': action({
      who: zakharova,
      when: month('январь 2024 г.', '2024-01'),
      gives: 'календаря семейных праздников',
      alt: { deliverables: [[]] },
    }),
    'Т1.2': action({
      who: [zakharova, bondarenko],
      when: months('март-май 2024 г.', '2024-03-01', '2024-05-31', { alt: { kind: ['window'] } }),
      alt: { kind: ['event'] },
    }),
    'Т1.3': action({
      who: bondarenko,
      when: by('до 14.06.2024', '2024-06-14'),
      after: 'Т1.2',
      alt: { kind: ['event'], dependsOn: [[]] },
    }),
  },
  allow: [['NO_CONTROLLER', null]],
};
