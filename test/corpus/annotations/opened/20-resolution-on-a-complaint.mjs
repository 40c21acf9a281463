import { action, by, control, counted, person, undated } from '../../annotation.mjs';

export const text = `Мэрия города Сольцедар                              Вх. № К-714/24
                                                    «02» декабря 2024 г.

К обращению Кнышова А.Б. (коллективное, 43 подписи) об отсутствии
освещения и тротуара по ул. Заводской-Южной

                         Р Е З О Л Ю Ц И Я

1) Чернозубу П.Р. - свод
2) Абд-эль-Хамиду С.
3) Квитке Е.Е.
4) И.М. Зубко

1. ⟦1⟧Прошу выехать на место совместно с заявителем, составить акт.⟦/⟧
   Срок - до 06.12.
2. ⟦2⟧Абд-эль-Хамиду С. просчитать стоимость устройства тротуара (150 м),
расчёт - мне на стол к 10 декабря.⟦/⟧
3. ⟦3⟧Е.Е. Квитке восстановить 4 светильника в течение суток, об
исполнении доложить по телефону.⟦/⟧
4. ⟦4⟧Зубко И.М.: включить объект в проект плана на 2025 год.⟦/⟧
5. ⟦5⟧Чернозубу П.Р. - проект ответа заявителю мне на подпись не позднее
25.12.2024 (30 дней истекают 01.01.2025).⟦/⟧
6. ⟦6⟧Приём заявителя - провести лично, о времени договориться.⟦/⟧

⟦7⟧Держать на контроле до полного устранения недостатков.⟦/⟧

Мэр                              (подпись)                   Н.С. Ахундова
03.12.24

Расписка о получении:
Чернозуб П.Р. ____ Абд-эль-Хамид С. ____ Квитка Е.Е. ____ Зубко И.М.
____`;

const chernozub = (words, more) => person(words, 'Чернозуб П.Р.', null, more);
const khamid = (words, more) =>
  person(words, 'Абд-эль-Хамид С.', null, { alt: { name: ['Хамид С.', null] }, ...more });
const kvitka = (words, more) => person(words, 'Квитка Е.Е.', null, more);
const zubko = (words, more) => person(words, 'Зубко И.М.', null, more);
const heir = { inherited: true };
const all = [
  chernozub('Чернозубу П.Р. - свод', heir),
  khamid('Абд-эль-Хамиду С.', heir),
  kvitka('Квитке Е.Е.', heir),
  zubko('И.М. Зубко', heir),
];
const first = [{ ...chernozub('Чернозубу П.Р. - свод'), lead: true, inherited: true }];

export const notes = {
  doc: {
    kind: 'резолюция',
    number: null,
    date: '2024-12-03',
    headingOpen: true,
    workingTitle: 'Об отсутствии освещения и тротуара по ул. Заводской-Южной',
    issuer: 'Мэрия города Сольцедар',
    signatory: ['Ахундова Н.С.', 'Мэр'],
    alt: {
      number: ['К-714/24'],
      date: ['2024-12-02'],
      issuer: ['Мэр', 'Мэр города Сольцедар'],
      title: ['об отсутствии освещения и тротуара по ул. Заводской-Южной'],
    },
  },
  control: [
    'none',
    null,
    null,
    { alt: { by: ['signatory', 'person'], name: ['Ахундова Н.С.', 'Чернозуб П.Р.'] } },
  ],
  items: {
    1: action({
      who: all,
      when: by('до 06.12.', '2024-12-06'),
      gives: 'акт',
      alt: { executors: [first], deliverables: [[]] },
    }),
    2: action({
      who: khamid('Абд-эль-Хамиду С.'),
      when: by('к 10 декабря', '2024-12-10'),
      gives: 'расчёт',
      to: 'мэр',
    }),
    3: action({ who: kvitka('Е.Е. Квитке'), when: counted('в течение суток', '2024-12-04') }),
    4: action({ who: zubko('Зубко И.М.'), when: undated() }),
    5: action({
      who: chernozub('Чернозубу П.Р.'),
      when: by('не позднее 25.12.2024', '2024-12-25'),
      gives: 'проект ответа заявителю',
      to: 'мэр',
      alt: { dependsOn: [['2'], ['1'], ['1', '2', '3', '4'], ['1', '2']] },
    }),
    6: action({ who: all, when: undated(), alt: { executors: [first, []], kind: ['event'] } }),
    7: control({ printed: false, alt: { kind: ['standing', 'action'] } }),
  },
  without: ['NO_CONTROLLER'],
  allow: [
    ['NO_EXECUTOR', '6'],
    ['NO_CONTROLLER', null],
    ['NO_CONTROLLER', '7'],
    ['NO_DEADLINE', '7'],
    ['NO_EXECUTOR', '7'],
    ['AMBIGUOUS_PERSON', '6'],
    ['AMBIGUOUS_PERSON', '1'],
    ['AMBIGUOUS_PERSON', '2'],
    ['CONTROLLER_IS_EXECUTOR', null],
    ['SHORT_WORKING_TIME', '1'],
  ],
};
