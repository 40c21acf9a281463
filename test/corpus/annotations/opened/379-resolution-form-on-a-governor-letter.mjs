import {
  action,
  by,
  continuous,
  control,
  counted,
  group,
  header,
  person,
  recurring,
  undated,
} from '../../annotation.mjs';

export const text = `        МИНИСТЕРСТВО
   ЛЕСНОГО ХОЗЯЙСТВА
   КРАЯ ЗАБУРЕИНСКОГО

    ПОРУЧЕНИЕ МИНИСТРА
к документу вх. 2044-26/06 от 17.10.2023

Правительство Забуреинского края (исх. от 16.10.2023 № 2.1.8-12277)

⟦title⟧О подготовке отчёта о результатах лесовосстановления⟦/⟧

⟦А1⟧Никитченко А.С. - созыв
Оширову Б.Ц.
Гладковой Т.Н.
Рупасову И.И. (для сведения)⟦/⟧

1. ⟦1⟧Прошу рассмотреть и обеспечить подготовку отчёта в соответствии с запросом.⟦/⟧

2. ⟦2⟧Оширову Б.Ц. до 20.10.2023 представить Никитченко А.С. данные по площадям лесовосстановления в разрезе лесничеств.⟦/⟧

3. ⟦3⟧Гладковой Т.Н. подготовить финансовую часть отчёта (субвенции, внебюджетные источники), срок тот же.⟦/⟧

4. ⟦4⟧Сводный отчёт - мне на подпись 25.10.2023 к 12:00. Файл презентации продублировать на почту ministr@leszab.example.⟦/⟧

5. ⟦5⟧Лесничим Ургальского и Тыринского лесничеств дать письменные пояснения по приживаемости культур ниже 60 %. Срок - 3 рабочих дня.⟦/⟧

6. ⟦6⟧Вопрос вынести на коллегию (ноябрь, по графику).⟦/⟧

7. ⟦7⟧Впредь подобные сведения вносить в ИС «Лес» ежеквартально, не допуская запросов от Правительства края.⟦/⟧

⟦8⟧Контроль - Федосеева О.В.⟦/⟧

Министр                         (подписано ЭП)                         Е.П. Зыкин
18.10.2023

- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
Резолюция второго уровня

Никитченко А.С. 18.10.2023 17:42
⟦9⟧Лапиной М., Церенову Д. - прошу собрать фотоматериалы по каждому лесничеству (не менее 3 шт.), подготовить слайды. До 24.10.⟦/⟧
⟦10⟧Церенову Д. - согласовать с Ошировым Б.Ц. цифры по саженцам с закрытой корневой системой, доложить мне устно завтра до обеда.⟦/⟧

- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -
Ход исполнения:
19.10.2023 Лапина М.: запрошены лесничества
Срок исполнения документа: 27.10.2023
`;

const nikitchenko = (text, more = {}) => person(text, 'Никитченко А.С.', null, more);
const oshirov = (more = {}) => person('Оширову Б.Ц.', 'Оширов Б.Ц.', null, more);
const gladkova = (more = {}) => person('Гладковой Т.Н.', 'Гладкова Т.Н.', null, more);
const rupasov = (more = {}) =>
  person('Рупасову И.И. (для сведения)', 'Рупасов И.И.', null, { alt: { text: ['Рупасову И.И.'] }, ...more });
const trio = (inherited) => [
  nikitchenko('Никитченко А.С. - созыв', { inherited, alt: { text: ['Никитченко А.С.'] } }),
  oshirov({ inherited }),
  gladkova({ inherited }),
];
const listed = (all) => all.map((one, index) => ({ ...one, lead: index === 0 }));
const lapina = person('Лапиной М.', 'Лапина М.');
const tserenov = person('Церенову Д.', 'Церенов Д.');

export const notes = {
  doc: {
    kind: 'поручение',
    number: null,
    date: '2023-10-18',
    issuer: 'МИНИСТЕРСТВО ЛЕСНОГО ХОЗЯЙСТВА КРАЯ ЗАБУРЕИНСКОГО',
    headingOpen: true,
    signatory: ['Зыкин Е.П.', 'Министр'],
    alt: {
      kind: ['резолюция', 'поручение министра'],
      number: ['2044-26/06', '2.1.8-12277'],
      date: ['2023-10-17', '2023-10-16'],
      title: [null],
      workingTitle: ['О подготовке отчёта о результатах лесовосстановления'],
      basis: [
        [
          {
            text: 'Правительство Забуреинского края (исх. от 16.10.2023 № 2.1.8-12277)',
            kind: 'письмо',
            number: '2.1.8-12277',
            date: '2023-10-16',
          },
        ],
      ],
      signatory: [{ name: 'Никитченко А.С.', position: null }],
    },
  },
  control: ['person', 'Федосеева О.В.', null],
  items: {
    А1: header({
      who: [...trio(false), rupasov()],
      alt: { executors: [listed(trio(false))], participants: [['Рупасов И.И.']] },
    }),
    1: action({
      who: trio(true),
      when: undated({
        alt: {
          text: ['27.10.2023', '25.10.2023 к 12:00', '25.10.2023'],
          kind: ['by-date', 'inherited'],
          to: ['2023-10-27', '2023-10-25'],
          due: ['2023-10-27', '2023-10-25'],
          decide: [false],
        },
      }),
      gives: 'отчёта в соответствии с запросом',
      alt: {
        kind: ['umbrella'],
        deliverables: [['отчёта'], ['отчёт'], []],
        executors: [
          listed([...trio(true), rupasov({ inherited: true })]),
          [{ ...trio(true)[0], lead: true }],
        ],
      },
    }),
    2: action({
      who: oshirov(),
      when: by('до 20.10.2023', '2023-10-20'),
      gives: 'данные по площадям лесовосстановления в разрезе лесничеств',
      to: 'Никитченко А.С.',
      alt: { deliverables: [['данные по площадям лесовосстановления'], ['данные']] },
    }),
    3: action({
      who: gladkova(),
      when: by('срок тот же', '2023-10-20', {
        alt: {
          text: [null, 'тот же'],
          kind: ['inherited', 'none', 'event', 'relative'],
          to: [null],
          due: [null],
          decide: [true],
        },
      }),
      gives: 'финансовую часть отчёта',
      alt: { deliverables: [['финансовую часть отчёта (субвенции, внебюджетные источники)'], []] },
    }),
    4: action({
      who: trio(true),
      when: by('25.10.2023 к 12:00', '2023-10-25', {
        alt: { text: ['25.10.2023'], kind: ['on-date'], from: ['2023-10-25'] },
      }),
      gives: ['Сводный отчёт', 'Файл презентации'],
      to: 'министр',
      alt: {
        deliverables: [['Сводный отчёт']],
        recipient: ['Зыкин Е.П.', null, 'Министр', 'мне на подпись'],
        dependsOn: [['2'], ['2', '3'], ['1', '2', '3']],
        executors: [
          [{ ...trio(true)[0], lead: true }],
          listed([...trio(true), rupasov({ inherited: true })]),
        ],
      },
    }),
    5: action({
      who: group(
        'Лесничим Ургальского и Тыринского лесничеств',
        'лесничие Ургальского и Тыринского лесничеств',
      ),
      when: counted('3 рабочих дня', '2023-10-23', {
        alt: { text: ['Срок - 3 рабочих дня', 'Срок - 3 рабочих дня.'] },
      }),
      gives: 'письменные пояснения по приживаемости культур ниже 60 %',
      alt: {
        deliverables: [
          ['письменные пояснения по приживаемости культур'],
          ['письменные пояснения'],
          ['пояснения'],
        ],
      },
    }),
    6: {
      kind: 'event',
      who: trio(true),
      when: {
        text: 'ноябрь, по графику',
        kind: 'month',
        from: '2023-11-01',
        to: '2023-11-30',
        alt: {
          text: ['ноябрь', 'по графику'],
          kind: ['none', 'event'],
          from: [null],
          to: [null],
          due: [null],
          decide: [true],
        },
      },
      alt: {
        kind: ['action'],
        executors: [
          [],
          [{ ...trio(true)[0], lead: true }],
          listed([...trio(true), rupasov({ inherited: true })]),
        ],
      },
    },
    7: continuous({
      who: trio(true),
      when: recurring('ежеквартально'),
      every: 'quarterly',
      alt: {
        kind: ['action'],
        deliverables: [['сведения'], ['подобные сведения']],
        executors: [
          [],
          [{ ...trio(true)[0], lead: true }],
          listed([...trio(true), rupasov({ inherited: true })]),
        ],
      },
    }),
    8: control({ printed: false, alt: { parent: ['А1'] } }),
    9: action({
      printed: false,
      parent: null,
      who: [lapina, tserenov],
      when: by('До 24.10.', '2023-10-24', { alt: { text: ['До 24.10'] } }),
      gives: ['фотоматериалы', 'слайды'],
      alt: {
        parent: ['А1'],
        deliverables: [
          ['фотоматериалы по каждому лесничеству (не менее 3 шт.)', 'слайды'],
          ['фотоматериалы по каждому лесничеству', 'слайды'],
          ['слайды'],
        ],
      },
    }),
    10: action({
      printed: false,
      parent: null,
      who: tserenov,
      when: {
        text: 'завтра до обеда',
        kind: 'on-date',
        from: '2023-10-19',
        to: '2023-10-19',
        alt: {
          text: ['завтра'],
          kind: ['relative', 'by-date', 'none', 'event'],
          from: [null],
          to: [null],
          due: [null],
          decide: [true],
        },
      },
      to: 'Никитченко А.С.',
      alt: { parent: ['А1'], recipient: [null, 'мне'], participants: [['Оширов Б.Ц.']] },
    }),
  },
  allow: [
    ['NO_DEADLINE', '1'],
    ['NO_DEADLINE', '3'],
    ['NO_DEADLINE', '6'],
    ['NO_DEADLINE', '10'],
    ['NO_EXECUTOR', '6'],
    ['NO_EXECUTOR', '7'],
    ['SHORT_WORKING_TIME', '2'],
    ['SHORT_WORKING_TIME', '3'],
    ['SHORT_WORKING_TIME', '4'],
    ['SHORT_WORKING_TIME', '5'],
    ['SHORT_WORKING_TIME', '9'],
    ['SHORT_WORKING_TIME', '10'],
  ],
  without: ['NOT_CHRONOLOGICAL', 'SHORT_WORKING_TIME 3'],
};
