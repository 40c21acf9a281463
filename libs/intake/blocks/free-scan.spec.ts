import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from '../read-order.js';

function read(text: string) {
  const draft = readOrder(text, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) throw new Error(draft.sentence.ru);
  return draft;
}

function letter(body: string) {
  return read(
    `Комитет образования\n12.03.2025 № 5\n\nДиректорам школ\n\nО сведениях\n\nУважаемые коллеги!\n\n${body}\n\nПредседатель комитета            Гусева А.Б.\n`,
  );
}

function asked(body: string) {
  return letter(body).items.map(({ kind, text, deadline: { to } }) => [kind, text, to]);
}

describe('what a letter asks for', () => {
  it('every sentence that asks is a task of its own, with its own day', () => {
    expect(
      asked(
        'Просим до 20 марта 2025 года представить планы школ. Форма прилагается. Фотографии просьба выслать до 25 марта 2025 года.',
      ),
    ).toEqual([
      ['action', 'Просим до 20 марта 2025 года представить планы школ. Форма прилагается.', '2025-03-20'],
      ['action', 'Фотографии просьба выслать до 25 марта 2025 года.', '2025-03-25'],
    ]);
  });

  it('a need, an obligation and a paper with its day are asked for without a verb', () => {
    expect(
      asked(
        'Прошу направить списки до 20 марта 2025 года.\n\nОбращаем внимание на необходимость ремонта (срок – до 01.04.2025).\n\nЯвка на совещание 24 марта 2025 года обязательна.\n\nИтоговый отчет по форме – май 2025 года.\n\nКопию приказа выслать до 28 марта 2025 года.',
      ).map(([, , to]) => to),
    ).toEqual(['2025-03-20', '2025-04-01', '2025-03-24', '2025-05-31', '2025-03-28']);
  });

  it.each([
    ['информацию', '- о лагерях;\n- об экскурсиях.'],
    ['материалы по следующим вопросам', 'а) о лагерях;\nб) об экскурсиях.'],
  ])('a request for a paper stands over what it is about: %s', (paper, topics) => {
    expect(asked(`Прошу до 20 марта 2025 года направить ${paper}:\n${topics}`)).toEqual([
      ['action', `Прошу до 20 марта 2025 года направить ${paper}:`, '2025-03-20'],
      ['topic', 'о лагерях;', null],
      ['topic', 'об экскурсиях.', null],
    ]);
  });

  it('a paper that is handed over and a need that is recalled are asked for', () => {
    expect(
      asked(
        'Прошу направить списки до 20 марта 2025 года.\n\nСписки представляются в формате Excel. Списки находятся в школах.\n\nНапоминаем о необходимости представления отчёта до 1 апреля 2025 года.',
      ).map(([, , to]) => to),
    ).toEqual(['2025-03-20', null, '2025-04-01']);
  });

  it('of what happens is told too; what somebody may do is not asked', () => {
    expect(
      asked(
        'Прошу направить списки до 20 марта 2025 года.\n\nО каждом отказе незамедлительно сообщать в комитет.\n\nПредложения о форме могут быть направлены в любое время.',
      ).map(([, text]) => text),
    ).toEqual([
      'Прошу направить списки до 20 марта 2025 года.',
      'О каждом отказе незамедлительно сообщать в комитет.',
    ]);
  });

  it('below «просим:» nothing is done by the signature, and what follows the list is asked too', () => {
    expect(
      asked(
        'В связи с изложенным просим:\n– определить ответственных до 20 марта 2025 года;\n– утвердить планы до 21 марта 2025 года;\n– провести смотр с 24 по 28 марта 2025 года.\n\nО результатах просим сообщить до 4 апреля 2025 года.',
      ).map(([kind, , to]) => [kind, to]),
    ).toEqual([
      ['action', '2025-03-20'],
      ['action', '2025-03-21'],
      ['event', '2025-03-28'],
      ['action', '2025-04-04'],
    ]);
  });

  it('a bullet without a verb below «обеспечить:» is work, and without a day it is asked', () => {
    const { items, findings } = letter(
      'Вам необходимо обеспечить:\n- ремонт сцены до 30 апреля 2025 года;\n- подготовку сценария.',
    );
    expect(items.map(({ kind, parent }) => [kind, parent])).toEqual([
      ['action', null],
      ['action', null],
    ]);
    expect(findings.map(({ code, item }) => [code, item])).toContainEqual(['NO_DEADLINE', '2']);
  });

  it('news, and what is not to be done, ask for nothing', () => {
    expect(
      asked(
        'Прошу направить списки до 20 марта 2025 года.\n\nСообщаем, что отчет за год утвержден 3 марта 2025 года.\n\nОбращаем внимание, что заявки после 1 апреля не рассматриваются.',
      ),
    ).toHaveLength(1);
  });
});

describe('the card of a resolution', () => {
  const { document, control, items } = read(
    `Регистрационная карточка
Документ: письмо комитета от 14.05.2025 № 22
Поступил: 16.05.2025

Поручение по документу
от 19.05.2025
Автор: Глава округа Рощин К.Л.

Текст поручения:
Гусева А.Б. - подготовить сводную справку.
Срок: 02.06.2025
Лугову П.П.: собрать сведения, 26.05.2025.

Поручение в развитие
Исполнители: Заборов К.К.
Заборову К.К. запросить копии договоров до 28 мая 2025 года.

Отметка о контроле: контроль за исполнением - Смехов И.И.
`,
  );

  it('each line that names somebody and work is a task; its day may stand below or at its end', () => {
    expect(items.map(({ executors, deadline: { to } }) => [executors.map(({ name }) => name), to])).toEqual([
      [['Гусева А.Б.'], '2025-06-02'],
      [['Лугов П.П.'], '2025-05-26'],
      [['Заборов К.К.'], '2025-05-28'],
      [[], null],
    ]);
  });

  it('its author has signed it, and its mark says who controls', () => {
    expect(document.signatory?.name).toBe('Рощин К.Л.');
    expect(document.issuer).toBeNull();
    expect(control).toMatchObject({ by: 'person', name: 'Смехов И.И.' });
  });

  it.each([
    'Во исполнение постановления врача от 13.12.2023 № 6 «О мерах», учитывая рост простуд, заведующим садами проверить журналы.',
    'Срочно заполнить таблицу по ссылке.',
    'Для сверки подготовить перечень кружков.',
    'Комитет направляет перечень лагерей и поручает организовать их проверку.',
    'Комитет требует устранить замечания.',
    'Напоминаем, что отчёт о кружках предоставляется до 5 апреля 2025 года.',
    'Заявки направляются до 5 апреля 2025 года на адрес: kruzhok@example.ru.',
  ])('work is asked for without «прошу»: %s', (sentence) => {
    expect(asked(sentence).map(([, text]) => text)).toEqual([sentence]);
  });

  it.each([
    'По вопросам участия обращаться по телефону 2-22-22.',
    'По всем вопросам необходимо обращаться в отдел кружков.',
    'В связи с этим решено с 1 апреля проводить смотр.',
    'В соответствии с планом с 1 апреля будут проводиться смотры.',
    'Для участия можно заполнить анкету.',
    'Разослать: всем, в дело.',
  ])('and this is none: %s', (sentence) => {
    expect(asked(`Просим представить планы.\n\n${sentence}`)).toHaveLength(1);
  });

  it('things that end the sentence above them are no tasks of their own, and what is brought along is none', () => {
    expect(
      asked(
        'Для сверки подготовить заявку о потребности в:\n- мебели;\n- посуде.\n\nПрошу прибыть на сверку. При себе иметь паспорт.',
      ).map(([kind, text]) => [kind, text]),
    ).toEqual([
      ['action', 'Для сверки подготовить заявку о потребности в:'],
      ['topic', 'мебели;'],
      ['topic', 'посуде.'],
      ['action', 'Прошу прибыть на сверку. При себе иметь паспорт.'],
    ]);
  });

  it('a letter may be annulled, and the body that speaks in it has issued it; its signature may end its last line', () => {
    const draft = read(
      'О дневниках\n\nУправление образования области в связи с новым порядком сообщает, что дневники любых изданий допускаются в школах. Письмо управления от 10.01.2024 № 15 считать недействительным. Заместитель начальника А.Б. Лугов |\n',
    );
    expect(draft.items.map(({ kind, text }) => [kind, text])).toEqual([
      ['self-executing', 'Письмо управления от 10.01.2024 № 15 считать недействительным.'],
    ]);
    expect(draft.document).toMatchObject({
      kind: 'письмо',
      issuer: 'Управление образования области',
      signatory: { name: 'Лугов А.Б.', position: 'Заместитель начальника' },
    });
  });

  it('a greeting may go on with the request', () => {
    const { items } = read(
      'Уважаемые руководители кружков, просим вас навести порядок во дворе до 21 апреля 2025 года.\n\nГлава округа            Гусева А.Б.\n',
    );
    expect(items).toMatchObject([
      { executors: [{ group: 'руководители кружков' }], deadline: { to: '2025-04-21' } },
    ]);
  });

  it('an addressee that was copied into the first line of a letter is found there', () => {
    const draft = read(
      'Директорам школ и лицеев Управление образования района информирует о том, что на сайте формируется перечень кружков всех направлений, который будет открыт в мае для родителей, учителей и детей. Просим представить предложения до 5 марта 2025 года.\n',
    );
    expect(draft.document.issuer).toBe('Управление образования района');
    expect(draft.items).toMatchObject([
      { executors: [{ group: 'директора школ и лицеев' }], deadline: { to: '2025-03-05' } },
    ]);
  });

  it('a request over nothing but its form is itself the task', () => {
    expect(
      asked('Просим ежедневно до 15.00 сообщать о кружках по схеме:\nЗакрыто |\nВ них детей |'),
    ).toHaveLength(1);
  });

  it('an invitation is an event, and a courtesy asks for nothing', () => {
    expect(
      asked(
        'Приглашаем Вас принять участие в совещании 15 апреля 2025 года.\n\nПросим отнестись к просьбе с пониманием.',
      ),
    ).toEqual([['event', 'Приглашаем Вас принять участие в совещании 15 апреля 2025 года.', '2025-04-15']]);
  });

  it('the next day after an occasion is no day that is known', () => {
    const sentence =
      'Просим:\n1) при увольнении сведения о стаже (раздел 1.1) подавать не позднее следующего рабочего дня.';
    expect(letter(sentence).items).toMatchObject([{ deadline: { kind: 'event', due: null, decide: false } }]);
  });
});
