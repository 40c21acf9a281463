import {
  action,
  between,
  by,
  continuous,
  counted,
  done,
  group,
  month,
  on,
  person,
  recurring,
  standing,
  undated,
  unit,
} from '../../annotation.mjs';

export const text = `АО «Сосногорский завод металлоконструкций»

ПРОТОКОЛ ПРОИЗВОДСТВЕННОГО СОВЕЩАНИЯ № 27
от 08.07.2019 г.

Председатель: ген. директор Верстаков И.С.
Присутствовали: Калашник В.Г. (гл. инженер), Кузнецов А.П. (нач. цеха № 1), Кузнецов Д.О. (нач. ОТК), Панарина Т.В. (ОМТС), Угрюмов С.С. (ООТ и ТБ), Ярцева Л.Л. (ПЭО)
Отсутствовали: Бойко (отпуск)

I. Выполнение решений протокола № 26
1. ⟦I.1⟧П. 3 (ремонт дробемётной камеры) - не выполнен. Продлить срок до 15.07.⟦/⟧ Отв. Калашник
2. ⟦I.2⟧П. 5 - снять с контроля.⟦/⟧

II. Производство
1. ⟦II.1⟧Отгрузить последнюю партию ферм по заказу 118 «Мостоотряд».⟦/⟧ Отв. Кузнецов А.П., срок 12.07.2019
2. ⟦II.2⟧По браку сварных швов (заказ 121): создать комиссию, причины и виновных - в служебной записке.⟦/⟧ Отв. Кузнецов, срок 3 раб. дня
3. ⟦II.3⟧Ввести ежесменный контроль сварочных режимов с записью в журнал.⟦/⟧ Отв. Кузнецов Д.О. Срок - постоянно
4. ⟦II.4⟧Проработать с поставщиками замену проката 09Г2С, коммерческие предложения на стол.⟦/⟧ Отв. Панарина Т.В. Срок: 17 июля
5. ⟦II.5⟧Ускорить выдачу КМД на заказ 125.⟦/⟧ Отв. ОГК

III. Охрана труда
1. ⟦III.1⟧Провести внеочередную проверку знаний стропальщиков и крановщиков.⟦/⟧ Отв. Угрюмов С.С., Кузнецов А.П. Срок: 15 - 19 июля
2. ⟦III.2⟧Выдать летнюю спецодежду всем рабочим цеха № 1.⟦/⟧ Отв. Панарина, до конца недели
3. ⟦III.3⟧Штраф по акту от 01.07.2019 распределить: мастер смены - лишение премии 50 %.⟦/⟧ Отв. Ярцева Л.Л., июль
4. ⟦III.4⟧График отпусков на август согласовать с цехом до 22.07, Ярцева.⟦/⟧

IV. Разное
1. ⟦IV.1⟧Нач. цехов и отделов: сдать заявки на канцтовары и оргтехнику до 25 числа каждого месяца в ОМТС.⟦/⟧
2. ⟦IV.2⟧К приезду заказчика (23.07.2019) навести порядок на площадке готовой продукции.⟦/⟧ Отв. нач. цехов

Совещание окончено в 10 ч 20 мин.

Генеральный директор                        И.С. Верстаков
Протокол вела секретарь                     Зотова А.
`;

const engineer = (words) =>
  person(words, 'Калашник', null, {
    alt: { name: ['Калашник В.Г.'], position: ['гл. инженер', 'главный инженер'] },
  });
const workshop = (words = 'Кузнецов А.П.') =>
  person(words, 'Кузнецов А.П.', null, { alt: { position: ['нач. цеха № 1', 'начальник цеха № 1'] } });
const quality = () =>
  person('Кузнецов Д.О.', 'Кузнецов Д.О.', null, { alt: { position: ['нач. ОТК', 'начальник ОТК'] } });
const supply = (words = 'Панарина Т.В.') =>
  person(words, words, null, {
    alt: { name: ['Панарина', 'Панарина Т.В.'], position: ['ОМТС'], unit: ['ОМТС'] },
  });
const safety = () =>
  person('Угрюмов С.С.', 'Угрюмов С.С.', null, { alt: { position: ['ООТ и ТБ'], unit: ['ООТ и ТБ'] } });
const planner = (words = 'Ярцева Л.Л.') =>
  person(words, words, null, {
    alt: { name: ['Ярцева', 'Ярцева Л.Л.'], position: ['ПЭО'], unit: ['ПЭО'] },
  });
const top = (make, more) => make({ parent: null, printed: true, ...more });

export const notes = {
  doc: {
    kind: 'протокол',
    number: '27',
    date: '2019-07-08',
    headingOpen: true,
    issuer: 'АО «Сосногорский завод металлоконструкций»',
    signatory: ['Верстаков И.С.', 'Генеральный директор'],
    alt: {
      kind: ['протокол производственного совещания'],
      title: ['ПРОИЗВОДСТВЕННОГО СОВЕЩАНИЯ'],
      workingTitle: ['ПРОИЗВОДСТВЕННОГО СОВЕЩАНИЯ', 'производственного совещания'],
      drafter: [{ name: 'Зотова А.', contact: null }],
    },
  },
  items: {
    'I.1': top(action, {
      who: engineer('Калашник'),
      when: by('до 15.07.', '2019-07-15', { alt: { text: ['до 15.07', 'Продлить срок до 15.07.'] } }),
      alt: {
        kind: ['self-executing'],
        parent: ['А1', 'I'],
        executors: [
          [
            {
              ...person('Калашник', 'Калашник В.Г.', null),
              lead: true,
              inherited: false,
            },
          ],
        ],
      },
    }),
    'I.2': top(done, { alt: { parent: ['А1', 'I'] } }),
    'II.1': top(action, {
      who: workshop(),
      when: by('12.07.2019', '2019-07-12', {
        alt: { text: ['срок 12.07.2019'], kind: ['on-date'], from: ['2019-07-12'] },
      }),
    }),
    'II.2': top(action, {
      who: person('Кузнецов', 'Кузнецов'),
      when: counted('3 раб. дня', '2019-07-11', {
        alt: {
          text: ['срок 3 раб. дня'],
          to: ['2019-07-10', '2019-07-11', null],
          due: ['2019-07-10', '2019-07-11'],
        },
      }),
      gives: 'служебной записке',
      alt: { deliverables: [[]] },
    }),
    'II.3': top(continuous, {
      who: quality(),
      when: standing('постоянно', {
        alt: { text: ['Срок - постоянно', 'ежесменный'], kind: ['recurring'] },
      }),
      alt: { kind: ['action'] },
    }),
    'II.4': top(action, {
      who: supply(),
      when: by('17 июля', '2019-07-17', {
        alt: { text: ['Срок: 17 июля'], kind: ['on-date'], from: ['2019-07-17'] },
      }),
      gives: 'коммерческие предложения',
      with: 'поставщики',
      alt: { participants: [[]] },
    }),
    'II.5': top(action, {
      who: unit('ОГК', 'ОГК'),
      when: undated(),
      alt: { deliverables: [['КМД на заказ 125'], ['КМД']] },
    }),
    'III.1': top(action, {
      who: [safety(), workshop()],
      when: between('15 - 19 июля', '2019-07-15', '2019-07-19', { alt: { text: ['Срок: 15 - 19 июля'] } }),
      with: ['стропальщики', 'крановщики'],
      alt: { kind: ['event'], participants: [[], ['стропальщики и крановщики']] },
    }),
    'III.2': top(action, {
      who: supply('Панарина'),
      when: {
        text: 'до конца недели',
        kind: 'by-date',
        from: null,
        to: '2019-07-14',
        due: '2019-07-12',
        alt: {
          kind: ['relative', 'event', 'window'],
          from: ['2019-07-08', '2019-07-09'],
          to: ['2019-07-12', '2019-07-13', null],
          due: ['2019-07-12', null],
          decide: [true],
        },
      },
      with: 'рабочие цеха № 1',
      alt: { participants: [[], ['все рабочие цеха № 1']], recipient: ['рабочие цеха № 1'] },
    }),
    'III.3': top(action, {
      who: planner(),
      when: month('июль', '2019-07'),
      alt: { kind: ['self-executing'] },
    }),
    'III.4': top(action, {
      who: planner('Ярцева'),
      when: by('до 22.07', '2019-07-22'),
      gives: 'График отпусков на август',
      with: 'цех',
      alt: { deliverables: [['График отпусков']], participants: [[]] },
    }),
    'IV.1': top(continuous, {
      who: group('Нач. цехов и отделов', 'нач. цехов и отделов', {
        alt: { group: ['начальники цехов и отделов'] },
      }),
      when: recurring('до 25 числа каждого месяца', {
        alt: { text: ['каждого месяца', 'до 25 числа'] },
      }),
      every: 'monthly',
      gives: 'заявки на канцтовары и оргтехнику',
      to: 'ОМТС',
      alt: { kind: ['action'], deliverables: [['заявки']] },
    }),
    'IV.2': top(action, {
      who: group('нач. цехов', 'нач. цехов', { alt: { group: ['начальники цехов'] } }),
      when: {
        text: 'К приезду заказчика (23.07.2019)',
        kind: 'by-date',
        from: null,
        to: '2019-07-23',
        alt: {
          text: ['К приезду заказчика', '23.07.2019'],
          kind: ['on-date', 'event'],
          from: ['2019-07-23'],
          to: ['2019-07-22', null],
          due: ['2019-07-22', null],
          decide: [true],
        },
      },
    }),
  },
  findings: [
    ['AMBIGUOUS_PERSON', 'II.2', 'Кузнецов', 'Кузнецовых двое: А.П. и Д.О.; кому поручено, не сказано.'],
  ],
  allow: [
    ['AMBIGUOUS_PERSON', 'I.1'],
    ['AMBIGUOUS_PERSON', 'III.2'],
    ['AMBIGUOUS_PERSON', 'III.4'],
    ['NO_DEADLINE', 'III.2'],
    ['NO_DEADLINE', 'IV.2'],
    ['NONWORKING_DUE', 'III.2'],
    ['NOT_CHRONOLOGICAL', 'II.1'],
    ['NOT_CHRONOLOGICAL', 'III.2'],
    ['SHORT_WORKING_TIME', 'II.1'],
    ['SHORT_WORKING_TIME', 'I.1'],
    ['SHORT_WORKING_TIME', 'III.2'],
    ['SHORT_WORKING_TIME', 'II.2'],
    ['NO_DEADLINE', 'I.2'],
  ],
  without: [
    'NOT_CHRONOLOGICAL',
    'NONWORKING_DUE III.2',
    'SHORT_WORKING_TIME III.2',
    'SHORT_WORKING_TIME I.1',
  ],
};
