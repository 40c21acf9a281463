import { describe, expect, it } from '@jest/globals';
import type { GrammaticalCase } from '../language/word-forms.js';
import { namedParties } from './executor-phrase.js';
import { personMentions } from './person-mention.js';
import { resolvePeople } from './resolve-people.js';
import { surnameCandidates } from './surname-candidates.js';

function surnames(written: string, expected: GrammaticalCase): string[] {
  return surnameCandidates(written, expected).map((candidate) => candidate.surname);
}

describe('a surname is brought back to the nominative', () => {
  it.each([
    ['Берёзкиной', 'dative', 'Берёзкина'],
    ['Кольцову', 'dative', 'Кольцов'],
    ['Громаку', 'dative', 'Громак'],
    ['Достоевскому', 'dative', 'Достоевский'],
    ['Римской-Корсаковой', 'dative', 'Римская-Корсакова'],
    ['Бондарю', 'dative', 'Бондарь'],
    ['Гайдаю', 'dative', 'Гайдай'],
    ['Середе', 'dative', 'Середа'],
    ['Кравцу', 'dative', 'Кравец'],
    ['Соловью', 'dative', 'Соловей'],
    ['Орла', 'accusative', 'Орёл'],
    ['Гоголадзе', 'dative', 'Гоголадзе'],
    ['Толстому', 'dative', 'Толстой'],
    ['Заболотному', 'dative', 'Заболотный'],
    ['Петренко', 'dative', 'Петренко'],
    ['Черных', 'dative', 'Черных'],
    ['Мороз', 'dative', 'Мороз'],
    ['Гусеву', 'accusative', 'Гусева'],
    ['Гусева', 'accusative', 'Гусев'],
    ['Сикорскую', 'accusative', 'Сикорская'],
    ['Шевчука', 'accusative', 'Шевчук'],
    ['Кольцовым', 'instrumental', 'Кольцов'],
    ['Зозулей', 'instrumental', 'Зозуля'],
    ['Островской', 'instrumental', 'Островская'],
    ['Эсену уулу', 'dative', 'Эсен уулу'],
    ['Юсуф-Рахим', 'dative', 'Юсуф-Рахим'],
    ['Беловой-Рахим', 'dative', 'Белова-Рахим'],
    ['Журавель', 'dative', 'Журавель'],
    ['Соловей', 'dative', 'Соловей'],
    ['Цой', 'accusative', 'Цой'],
    ['Хоу', 'dative', 'Хоу'],
    ['Абулия', 'dative', 'Абулия'],
    ['Гулуа', 'accusative', 'Гулуа'],
    ['Сарыг-оолу', 'dative', 'Сарыг-оол'],
  ] as const)('%s in the %s is %s', (written, expected, nominative) => {
    expect(surnames(written, expected)).toEqual([nominative]);
  });

  it('what may be declined or not leaves the choice to a person too', () => {
    expect(surnames('Эсена уулу', 'accusative')).toEqual(['Эсен уулу', 'Эсена уулу']);
    expect(surnames('Абулия', 'accusative')).toEqual(['Абулий', 'Абулия']);
    expect(surnames('Рошкану', 'accusative')).toEqual(['Рошкану', 'Рошкана']);
  });

  it.each([
    ['Становому', ['Становой', 'Становый']],
    ['Зайцу', ['Заяц']],
    ['Зозуле', ['Зозуля', 'Зозула']],
    ['Донскому', ['Донской', 'Донский']],
    ['Луговой', ['Лугова', 'Луговая']],
  ])('%s in the dative leaves the choice to a person', (written, among) => {
    const found = surnames(written, 'dative');
    expect(found.length).toBeGreaterThan(1);
    expect(found).toEqual(expect.arrayContaining(among));
  });

  it('has no reading for a name that stands in another case', () => {
    expect(surnames('Лугова', 'dative')).toEqual([]);
  });
});

describe('people are settled over the whole document', () => {
  it('a doubtful form is settled by another mention of the same person', () => {
    const text = 'Зозуле П.П.';
    const mentions = [...personMentions(text, 'dative'), ...personMentions('П.П. Зозуля', 'nominative')];
    const people = resolvePeople(mentions);
    expect(mentions.map((mention) => people.get(mention)?.candidates)).toEqual([
      ['Зозуля П.П.'],
      ['Зозуля П.П.'],
    ]);
  });

  it('a name copied in the nominative stays a question', () => {
    const [mention] = personMentions('(Лугова О.Е.)', 'dative');
    if (mention === undefined) throw new Error('no mention');
    expect(resolvePeople([mention]).get(mention)).toEqual({
      name: 'Лугова О.Е.',
      candidates: ['Лугова О.Е.', 'Лугов О.Е.'],
      wrongCase: true,
    });
  });

  it('a full name is brought back and called by its initials', () => {
    const mentions = [
      ...personMentions('Ивановой Марии Сергеевне', 'dative'),
      ...personMentions('Сидорову Илье Андреевичу', 'dative'),
    ];
    const people = resolvePeople(mentions);
    expect(mentions.map((mention) => people.get(mention)?.name)).toEqual(['Иванова М.С.', 'Сидоров И.А.']);
  });

  it('initials are understood on either side, with or without spaces and the last dot', () => {
    for (const written of [
      'А.Б. Гусева',
      'А.Б.Гусева',
      'А. Б. Гусева',
      'Гусева А.Б.',
      'Гусева А.Б',
      'ГУСЕВА А.Б.',
    ]) {
      const [mention] = personMentions(written, 'nominative');
      expect([mention?.surname, mention?.initials]).toEqual(['Гусева', 'А.Б.']);
    }
  });

  it('a name in brackets after a position is asked where both cases can be meant', () => {
    const [party] = namedParties('начальника отдела (Пакулина О.Б.)', 'accusative');
    if (party?.mention == null) throw new Error('no mention');
    expect(resolvePeople([party.mention]).get(party.mention)?.candidates).toEqual([
      'Пакулин О.Б.',
      'Пакулина О.Б.',
    ]);
  });

  it('a name in brackets after a body is its own name', () => {
    const [party] = namedParties('отделу культуры (Пакулина О.Б.)', 'dative');
    if (party?.mention == null) throw new Error('no mention');
    expect(resolvePeople([party.mention]).get(party.mention)).toMatchObject({
      name: 'Пакулина О.Б.',
      wrongCase: false,
    });
  });

  it('an office before the initials is no surname', () => {
    const [mention] = personMentions('Директор И.И. Кольцов', 'nominative');
    expect(mention?.surname).toBe('Кольцов');
  });

  it('a school named after somebody names no executor', () => {
    expect(personMentions('школа им. А.Б. Гусева', 'nominative')).toEqual([]);
  });

  it.each([
    ['Гетца', 'accusative', ['Гетц', 'Гетец']],
    ['Глинкой', 'instrumental', ['Глинка', 'Глинкая']],
  ] as const)('%s in the %s leaves the choice to a person', (written, expected, among) => {
    expect([...surnames(written, expected)].sort()).toEqual([...among].sort());
  });

  it.each([
    ['Полетаевой А.Б.', ['Полетаева А.Б.']],
    ['Кравчуку С.Е.', ['Кравчук С.Е.', 'Кравчука С.Е.']],
    ['Луговой С.Е.', ['Луговой С.Е.', 'Лугова С.Е.', 'Луговая С.Е.']],
  ])('%s where the nominative is expected is not taken as it stands', (written, among) => {
    const [mention] = personMentions(written, 'nominative');
    const person = mention && resolvePeople([mention]).get(mention);
    expect(person?.wrongCase).toBe(true);
    expect(person?.candidates).toEqual(among);
  });
});
