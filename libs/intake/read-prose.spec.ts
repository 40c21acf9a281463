import { describe, expect, it } from '@jest/globals';
import { read, short, who } from '#test/support/read-drafts';

describe('minutes told in prose', () => {
  const draft = read(
    'СНТ «Луч»\n\nПротокол № 4\nзаседания правления\n\n18 мая 2024 г., участок № 3\n\nБыли: Рогов П.П. (председатель), Лапина О.С., Буева Р.Р.\n\n' +
      '1. По дороге говорил Рогов П.П.: яма у ворот с 9 мая, щебня нет. Решили: Лапиной О.С. до\n24 мая заказать щебень. Буевой Р.Р. раз в две недели осматривать ворота. За - 3, против - нет.\n\n' +
      '2. По долгам слушали казначея, долг растёт. Решили: казначею до 3 июня 2024 г. разослать письма. Общее собрание собрать 15 июня 2024 года с 9 утра у ворот. Контроль за всеми решениями - за председателем правления. Единогласно.\n\n' +
      'Закончили в 13.40.\n\nПредседатель правления          П.П. Рогов\n',
  );

  it('each sentence behind «Решили:» is a decision, down to the vote', () => {
    expect(short(draft)).toEqual([
      ['1', 'action', '2024-05-24'],
      ['2', 'action', null],
      ['3', 'action', '2024-06-03'],
      ['4', 'action', '2024-06-14'],
      ['5', 'control', null],
    ]);
    expect(who(draft).slice(0, 2)).toEqual([['Лапина О.С.'], ['Буева Р.Р.']]);
    expect(draft.items[0]?.text).toBe('Лапиной О.С. до 24 мая заказать щебень.');
  });

  it('are dated where they tell when and where people met', () => {
    expect(draft.document).toMatchObject({ kind: 'протокол', number: '4', date: '2024-05-18' });
  });

  it('whoever holds the office of the signatory is the signatory', () => {
    expect(draft.control).toMatchObject({ by: 'signatory', name: 'Рогов П.П.' });
  });
});
