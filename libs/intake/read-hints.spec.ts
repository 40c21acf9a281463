import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const body = '1. Лапиной О.С. составить смету до 26.01.2024.\n2. Контроль оставляю за собой.';

describe('what the shape of a line tells', () => {
  it('a name behind a wide gap signs, whatever office stands before it', () => {
    const text = `Хутор\n\nПРИКАЗ\n\n15.01.2024 № 5\n\nО смете\n\nПРИКАЗЫВАЮ:\n\n${body}\n\n`;
    const signed = (line: string) => read(`${text}${line}\n`).document.signatory;
    expect(signed('Выборный хутора                 Мария Тодораш')).toEqual({
      name: 'Тодораш М.',
      position: 'Выборный хутора',
    });
    expect(signed('Выборный хутора                 П.А. Дымов')?.name).toBe('Дымов П.А.');
  });

  it('a signature of two initials is no eighth point', () => {
    const points = [1, 2, 3, 4, 5, 6, 7].map(
      (n) => `${String(n)}. Лапиной О.С. составить смету до ${String(n)} марта.`,
    );
    const draft = read(`РЕЗОЛЮЦИЯ\n\n${points.join('\n')}\n\nВ.В. Дымов\n06.02.2024\n`);
    expect(draft.items).toHaveLength(7);
    expect(draft.document).toMatchObject({ date: '2024-02-06', signatory: { name: 'Дымов В.В.' } });
  });

  it('any digit of an inner number may be misread where just that number is due', () => {
    const draft = read(order('1. Лапиной О.С.:\n1.1. составить смету;\nl.2. сдать отчёт.'));
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '1.1', '1.2']);
  });

  it('a head set apart letter by letter is read', () => {
    const draft = read(
      `А Д М И Н И С Т Р А Ц И Я\nВЕРХНЕГО РАЙОНА\n\nП Р И К А З\n\n« 1 9 » января 2024 г.      № 5\n\nО смете\n\nПРИКАЗЫВАЮ:\n\n${body}\n\nГлава района     П.А. Дымов\n`,
    );
    expect(draft.document).toMatchObject({ issuer: 'АДМИНИСТРАЦИЯ ВЕРХНЕГО РАЙОНА', date: '2024-01-19' });
  });

  it('whatever verb ends the line above the first point decides', () => {
    const draft = read(
      `Совет хутора\n\nРАСПОРЯЖЕНИЕ\n\n15.01.2024 № 5\n\nО смете\n\nВ связи с весной СТАРШИНА ХУТОРА НАЗНАЧАЕТ:\n\n${body}\n\nДиректор     П.А. Дымов\n`,
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
  });
});

describe('who is in a commission', () => {
  it('its members below «в составе:» belong to the point', () => {
    const draft = read(
      order(
        '1. Создать комиссию по учёту в составе:\n- Лапина О.С., кассир;\n- Рогов П.П., завхоз.\n2. Рогову П.П. сдать склад.',
      ),
    );
    expect(draft.items.map(({ ref, kind }) => [ref, kind])).toEqual([
      ['1', 'self-executing'],
      ['2', 'action'],
    ]);
  });
});

describe('names in brackets', () => {
  it.each([
    ['Отделу учёта (г-жа Мария Тодораш) составить смету.', 'Тодораш М.'],
    ['Предприятию «Исток» (управляющий Виктор Бырсан) составить смету.', 'Бырсан В.'],
  ])('«%s»', (task, name) => {
    expect(who(read(order(`1. ${task}\n2. Утвердить план.`)))[0]).toEqual([name]);
  });

  it('a name of a body in a bracket is nobody', () => {
    expect(who(read(order('1. Клубу (Новая Жизнь) составить смету.\n2. Утвердить план.')))[0]).toEqual([
      'Клуб (Новая Жизнь)',
    ]);
  });
});

describe('a resolution', () => {
  it('gives whoever is named a thing and its day', () => {
    const draft = read(
      'РЕЗОЛЮЦИЯ\nДата резолюции: 06.02.2024\n\nЛапиной О.С. – подготовить смету до 16.02.2024.\nРогову П.П. – ответ заявителю 20.02.2024.\nБуеву Р.Р. - к сведению, учесть в работе.\n\nС.П. Дымов\n',
    );
    expect(draft.items.map(({ kind, deadline }) => [kind, deadline.to])).toEqual([
      ['action', '2024-02-16'],
      ['action', '2024-02-20'],
      ['acquaintance', null],
    ]);
    expect(draft.document.date).toBe('2024-02-06');
  });
});
