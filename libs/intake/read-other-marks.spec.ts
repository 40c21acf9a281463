import { describe, expect, it } from '@jest/globals';
import { order, read, short, who } from '#test/support/read-drafts';

const letter = (below: string) =>
  read(
    `Директорам школ\n\nУважаемые коллеги!\n\nВ связи с началом учебного года просим:\n\n${below}\n\nНачальник управления          П.А. Дымов\n`,
  );
const minutes = (below: string) =>
  read(
    `ПРОТОКОЛ\nсовещания при главе округа\n15 января 2024 года № 2\n\n${below}\n\nПредседатель          П.А. Дымов\n`,
  );
const due = (draft: ReturnType<typeof read>) => draft.items.map(({ deadline }) => deadline.to);

describe('points marked in other ways', () => {
  it('«Пункт 1.» is a number', () => {
    const draft = read(
      order(
        'Пункт 1. Рогову П.П. составить смету.\nПункт 2. Лапиной О.С. провести опись до 5 мая 2024 года.',
      ),
    );
    expect(short(draft).map(([ref]) => ref)).toEqual(['1', '2']);
    expect(who(draft)).toEqual([['Рогов П.П.'], ['Лапина О.С.']]);
  });

  it('bullets of two kinds mark one list', () => {
    const draft = read(
      order('Рогову П.П.:\n• составить смету до 5 мая 2024 года;\n■ при аварии вызвать бригаду.'),
    );
    expect(draft.items.map(({ ref }) => ref)).toEqual(['А1', 'А1.1', 'А1.2']);
  });

  it('«Поручение 1.» is a number too, «а/» a letter of a list, and the control stands below them', () => {
    const draft = minutes(
      'ПОРУЧЕНО:\n\nПоручение 1. К. Рогову и З. Лапиной (отдел связи) - составить смету до 5 мая 2024 года.\n\nПоручение 2. Лапиной О.С.:\n  а/ раз в квартал проводить опись, ближайшая - не позднее 30 мая 2024 года;\n  б/ вычистить склад до 6 июня 2024 года.\n\nПоручение 3. Вопрос о складе с обсуждения снять.\n\nКонтроль поручений - Буева Р.Р.',
    );
    expect(short(draft).map(([ref, kind]) => [ref, kind])).toEqual([
      ['1', 'action'],
      ['2', 'header'],
      ['2.1', 'standing'],
      ['2.2', 'action'],
      ['3', 'self-executing'],
      ['4', 'control'],
    ]);
    expect(who(draft)[0]).toEqual(['Рогов К.', 'Лапина З.']);
    expect(draft.items[2]?.deadline.kind).toBe('recurring');
  });

  it('Roman numbers mark points where each is work, and parts where numbers stand below them', () => {
    const draft = letter('I. Провести опись до 5 мая 2024 года.\nII. В июне 2024 года представить отчёт.');
    expect(due(draft)).toEqual(['2024-05-05', '2024-06-30']);
    expect(draft.items[0]?.text).toBe('Провести опись до 5 мая 2024 года.');
    const parts = order(
      'I. Подготовка\n1. Рогову П.П. составить смету.\nII. Подведение итогов\n2. Лапиной О.С. провести опись.',
    );
    expect(who(read(parts))).toEqual([['Рогов П.П.'], ['Лапина О.С.']]);
  });

  it('a number alone stands over its point, below any sentence, and counts anew in the next list', () => {
    const draft = minutes(
      'СЛУШАЛИ: Рогова П.П.\nРЕШИЛИ:\n1.\nРогову П.П. составить смету.\n2.\nЛапиной О.С. провести опись.\n\nСЛУШАЛИ: Буеву Р.Р.\nРЕШИЛИ:\n1.\nБуевой Р.Р. сдать отчёт.\n2.\nУтвердить план.',
    );
    expect(draft.items.map(({ text }) => text)).toEqual([
      'Рогову П.П. составить смету.',
      'Лапиной О.С. провести опись.',
      'Буевой Р.Р. сдать отчёт.',
      'Утвердить план.',
    ]);
  });

  it('sentences below «просим:» are its points though nothing marks them, and what follows marked ones is none', () => {
    expect(
      due(
        letter(
          'Провести опись, о которой напоминает министерство, до 5 мая 2024 года.\n\nОтчёт представить до 7 мая 2024 года.\n\nСообщаем, что сроки не переносятся.',
        ),
      ),
    ).toEqual(['2024-05-05', '2024-05-07']);
    expect(
      due(letter('- провести опись до 5 мая 2024 года.\n\nПо всем вопросам обращаться к Буевой Р.Р.')),
    ).toEqual(['2024-05-05']);
  });

  it('decisions without marks go on below an empty line, whatever they begin with, down to the signature', () => {
    const draft = minutes(
      'СЛУШАЛИ: Рогова П.П.\nРЕШИЛИ:\nРогову П.П. составить смету.\n\nСледующее заседание провести 21 мая 2024 года.\n\nПредложения можно направить секретарю.',
    );
    expect(draft.items.map(({ kind }) => kind)).toEqual(['action', 'event']);
    expect(draft.document.signatory?.name).toBe('Дымов П.А.');
  });

  it('«СОВЕЩАНИЕ РЕШИЛО:» decides in minutes in two languages', () => {
    const draft = read(
      'ХАТТАМА / ПРОТОКОЛ\nсовещания при акиме\n15 января 2024 года № 2\n\nСОВЕЩАНИЕ РЕШИЛО:\n\n1. Рогову П.П. составить смету.\n\n2. Утвердить график.\n\nАким          П.А. Дымов\n',
    );
    expect(who(draft)).toEqual([['Рогов П.П.'], []]);
  });

  it('a line that ends with initials goes on with the surname', () => {
    const draft = letter('- главному бухгалтеру О.С.\nЛапиной провести опись до 5 мая 2024 года.');
    expect(who(draft)).toEqual([['Лапина О.С.']]);
  });

  it('«4.1» below «4. РАЗНОЕ» takes nothing from point 4 of the decisions before it', () => {
    const points = ['1. Рогову П.П. составить смету.', '2. Лапиной О.С. провести опись до 5 мая 2024 года.'];
    const draft = minutes(
      `1. СЛУШАЛИ: Рогова П.П.\nРЕШИЛИ:\n${points.join('\n')}\n\n2. РАЗНОЕ\n2.1. Следующее совещание назначить на 21 мая 2024 года.\n2.2. Утвердить график.`,
    );
    expect(draft.items.map(({ parent }) => parent)).toEqual([null, null, null, null]);
    expect(who(draft).slice(2)).toEqual([[], []]);
    const bracketed = minutes(
      '1. СЛУШАЛИ: Рогова П.П.\nРЕШИЛИ:\n1) Рогову П.П. составить смету;\n\n2. РАЗНОЕ\n1) Лапиной О.С. провести опись.',
    );
    expect(who(bracketed)).toEqual([['Рогов П.П.'], ['Лапина О.С.']]);
  });
});

describe('who answers, and by when, told in other places', () => {
  const point = (text: string) => read(order(text)).items[0];

  it('what is called the term goes before other times, in brackets and behind a stop as on a line of its own', () => {
    for (const text of [
      '1. Ежедневно проверять котельную (отв. – Рогов П.П., срок – до 5 мая 2024 года).',
      '1. Ежедневно проверять котельную. Ответственный – Рогов П.П., срок – до 5 мая 2024 года.',
      '1. Ежедневно проверять котельную.\nОтв.: Рогов П.П.\nСрок: до 5 мая 2024 года',
    ])
      expect(point(text)).toMatchObject({
        executors: [{ name: 'Рогов П.П.' }],
        deadline: { kind: 'by-date', to: '2024-05-05' },
      });
  });

  it('«усилить контроль за … (отв. …)» is work of whoever answers', () => {
    expect(
      point('1. Организовать контроль за уборкой (отв. – Рогов П.П., срок – до 5 мая 2024 года).'),
    ).toMatchObject({ executors: [{ name: 'Рогов П.П.' }], deadline: { to: '2024-05-05' } });
  });

  it('a line in an open bracket is no line of its own', () => {
    expect(point('1. Составить смету (отв. Рогов П.П.,\nсрок – 5 мая 2024 года).')?.text).toBe(
      'Составить смету (отв. Рогов П.П., срок – 5 мая 2024 года).',
    );
  });

  it('«2. СЛУШАЛИ:» over decisions and their terms begins no block of a task', () => {
    const draft = minutes(
      '2. СЛУШАЛИ:\nРогова П.П. о смете.\nРЕШИЛИ:\nРогову П.П. составить смету.\nСрок: 5 мая 2024 года.\nПровести опись.\nОтветственные: Лапина О.С.\nСрок: 7 мая 2024 года.',
    );
    expect(who(draft)).toEqual([['Рогов П.П.'], ['Лапина О.С.']]);
    expect(due(draft)).toEqual(['2024-05-05', '2024-05-07']);
  });

  it('blocks of tasks right below «ПОРУЧЕНО:» are told once, and who does the last one has not written the paper', () => {
    const block = (work: string, name: string) =>
      `Поручение: ${work}\nИсполнитель: ${name}\nСрок: 5 мая 2024 года`;
    const draft = minutes(
      `СЛУШАЛИ: Рогова П.П.\n\nПОРУЧЕНО:\n${block('Составить смету.', 'Рогов П.П.')}\n\n${block('Провести опись.', 'Лапина О.С.')}`,
    );
    expect(who(draft)).toEqual([['Рогов П.П.'], ['Лапина О.С.']]);
    expect(draft.document.drafter).toBeNull();
  });

  it('lines of persons and terms below broken lines of points make no table', () => {
    const lines = (number: number) =>
      `${String(number)}. Провести опись имущества и\nсдать её.\nОтв.: Рогов П.П.\nСрок: 5 мая 2024 года`;
    expect(short(read(order(`${lines(1)}\n${lines(2)}`))).map(([ref]) => ref)).toEqual(['1', '2']);
  });
});
