/** Words of office Russian for positions, bodies and groups: vocabulary of the language, never names of particular bodies. */
export interface Noun {
  readonly stem: string;
  readonly declension:
    'hard' | 'velar' | 'soft' | 'short' | 'a' | 'ia' | 'ie' | 'o' | 'adjective' | 'adjectiveFeminine';
  readonly gender: 'masculine' | 'feminine' | 'neuter';
  /** «директора», «учителя»: plurals that the declension does not give. */
  readonly pluralEnding?: string;
}

const genders = {
  hard: 'masculine',
  velar: 'masculine',
  soft: 'masculine',
  short: 'masculine',
  a: 'feminine',
  ia: 'feminine',
  ie: 'neuter',
  o: 'neuter',
  adjective: 'masculine',
  adjectiveFeminine: 'feminine',
} as const;

function nouns(declension: Noun['declension'], stems: string, pluralEnding?: string): Noun[] {
  return stems.split(' ').map((stem) => ({
    stem,
    declension,
    gender: genders[declension],
    ...(pluralEnding === undefined ? {} : { pluralEnding }),
  }));
}

export const roleNouns: readonly Noun[] = [
  ...nouns('hard', 'директор инспектор ректор проректор', 'а'),
  ...nouns(
    'hard',
    'специалист методист консультант координатор администратор бухгалтер инженер юрисконсульт юрист ' +
      'министр оператор тренер ревизор экономист программист документовед куратор модератор декан',
  ),
  ...nouns('velar', 'начальник помощник советник педагог психолог аналитик наставник'),
  ...nouns('soft', 'руководител председател заместител секретар представител воспитател'),
  ...nouns('soft', 'учител преподавател', 'я'),
  ...nouns('a', 'глав'),
  ...nouns('adjective', 'заведующ управляющ исполняющ замещающ'),
  ...nouns('adjectiveFeminine', 'заведующ управляющ исполняющ замещающ'),
];

export const bodyNouns: readonly Noun[] = [
  ...nouns('hard', 'отдел комитет департамент сектор кабинет центр институт совет штаб архив техникум'),
  ...nouns('velar', 'колледж'),
  ...nouns('short', 'лице музе'),
  ...nouns('a', 'служб школ палат'),
  ...nouns('ia', 'комисс администрац инспекц организац гимназ бухгалтер дирекц коллег канцеляр'),
  ...nouns('ie', 'управлен учрежден объединен подразделен отделен'),
  ...nouns('o', 'министерств агентств ведомств правительств'),
];

/** People who are meant only as many: what they are called in the plural. */
export const groupNouns: readonly Noun[] = [...nouns('velar', 'сотрудник работник участник')];
