import { describe, expect, it } from '@jest/globals';
import { read, short, who } from '#test/support/read-drafts';

describe('a message all in capitals', () => {
  const draft = read(
    'ТЕЛЕФОНОГРАММА № 5\n\nДАТА И ВРЕМЯ ПЕРЕДАЧИ:  10 ЯНВАРЯ 2024 ГОДА, 09 Ч. 25 МИН.\n\nОТ КОГО:   АДМИНИСТРАЦИЯ ЛУГОВСКОГО РАЙОНА\n\nКОМУ:      МУП «РУЧЕЙ», ГЛАВЫ СЕЛ\n\nТЕКСТ:\n\n' +
      'В СВЯЗИ С ПОХОЛОДАНИЕМ ПРОШУ: МУП «РУЧЕЙ» УТЕПЛИТЬ КОЛОНКИ ПО УЛ. ЛАЗО И ПЕР. САДОВОМУ ДО 17.00 11 ЯНВАРЯ С.Г. ООО «МОСТ» (МОКАНУ И.Ф.) ЕЖЕДНЕВНО С 5.00 ДО 8.00 ПОСЫПАТЬ ТРОТУАРЫ. ' +
      'ГЛАВАМ СЕЛ ОРГАНИЗОВАТЬ ПОДВОЗ ВОДЫ С 15 ПО 17 ЯНВАРЯ 2024 ГОДА. ВСЕМ АДРЕСАТАМ СПИСКИ ПРЕДСТАВИТЬ ЗАВХОЗУ БЕЛОВОЙ О.С. 12.01.2024.\n\nГЛАВА РАЙОНА                                   В.П. РОГОВ\n',
  );

  it('is read as in small letters, a sentence for each task', () => {
    expect(draft.items.map(({ text }) => text.split(' ', 3).join(' '))).toEqual([
      'МУП «РУЧЕЙ» УТЕПЛИТЬ',
      'ООО «МОСТ» (МОКАНУ',
      'ГЛАВАМ СЕЛ ОРГАНИЗОВАТЬ',
      'ВСЕМ АДРЕСАТАМ СПИСКИ',
    ]);
    expect(short(draft).map(([, , due]) => due)).toEqual(['2024-01-11', null, '2024-01-17', '2024-01-12']);
    expect(draft.items[0]?.executors).toMatchObject([{ unit: 'МУП «РУЧЕЙ»' }]);
    expect(who(draft)[1]).toEqual(['Мокану И.Ф.']);
  });

  it('has its day and its sender in fields of the head', () => {
    expect(draft.document).toMatchObject({
      kind: 'телефонограмма',
      date: '2024-01-10',
      issuer: 'АДМИНИСТРАЦИЯ ЛУГОВСКОГО РАЙОНА',
    });
  });

  it('a name in a bracket that may be declined or not is asked', () => {
    expect(draft.findings.map(({ code }) => code)).toContain('AMBIGUOUS_PERSON');
  });
});
