/** Words of office Russian for positions, bodies and groups: vocabulary of the language, never names of particular bodies. */
export interface Noun {
  readonly stem: string;
  readonly declension: Declension;
  readonly gender: 'masculine' | 'feminine' | 'neuter';
  /** «директора», «учителя»: plurals that the declension does not give. */
  readonly pluralEnding?: string;
}

export type Declension =
  | 'hard'
  | 'velar'
  | 'hush'
  | 'soft'
  | 'short'
  | 'fleeting'
  | 'a'
  | 'aVelar'
  | 'aHush'
  | 'softFeminine'
  | 'ia'
  | 'ie'
  | 'o'
  | 'e'
  | 'still'
  | 'adjective'
  | 'adjectiveHard'
  | 'adjectiveFeminine'
  | 'adjectiveFeminineHard';

const genders: Readonly<Record<Declension, Noun['gender']>> = {
  hard: 'masculine',
  velar: 'masculine',
  hush: 'masculine',
  soft: 'masculine',
  short: 'masculine',
  fleeting: 'masculine',
  a: 'feminine',
  aVelar: 'feminine',
  aHush: 'feminine',
  softFeminine: 'feminine',
  ia: 'feminine',
  ie: 'neuter',
  o: 'neuter',
  e: 'neuter',
  still: 'neuter',
  adjective: 'masculine',
  adjectiveHard: 'masculine',
  adjectiveFeminine: 'feminine',
  adjectiveFeminineHard: 'feminine',
};

function nouns(declension: Declension, stems: string, pluralEnding?: string): Noun[] {
  return stems.split(' ').map((stem) => ({
    stem,
    declension,
    gender: genders[declension],
    ...(pluralEnding === undefined ? {} : { pluralEnding }),
  }));
}

export const roleNouns: readonly Noun[] = [
  ...nouns('hard', 'директор инспектор ректор проректор редактор мастер лектор доктор профессор', 'а'),
  ...nouns(
    'hard',
    'специалист методист консультант координатор администратор бухгалтер инженер юрисконсульт юрист ' +
      'министр оператор тренер ревизор экономист программист документовед куратор модератор декан ' +
      'аким хоким мэр губернатор префект прокурор президент депутат комендант завхоз логопед фельдшер лаборант ' +
      'эксперт референт ассистент доцент организатор менеджер диспетчер архитектор агроном командир комиссар ' +
      'атаман режиссер дирижер концертмейстер хореограф корреспондент член провизор кассир статист терапевт ' +
      'педиатр премьер архивариус архивист вахтер электромонтер монтер супервайзер регистратор ' +
      'аудитор контролер терапевт',
  ),
  ...nouns(
    'velar',
    'начальник сотрудник работник помощник советник педагог психолог аналитик наставник техник механик электрик энергетик ' +
      'технолог художник физрук военрук дефектолог статистик зоотехник полковник подполковник столоначальник ' +
      'хозяйственник диетолог эпидемиолог',
  ),
  ...nouns('hush', 'врач завуч'),
  ...nouns(
    'soft',
    'руководител председател заместител секретар представител воспитател исполнител соисполнител ' +
      'библиотекар водител хранител оформител смотрител слесар следовател дознавател делопроизводител распорядител сопредседател ' +
      'руководител-координатор попечител управител',
  ),
  ...nouns('soft', 'учител преподавател', 'я'),
  ...nouns('a', 'глав старост медсестр сестр'),
  ...nouns('adjective', 'заведующ управляющ исполняющ замещающ командующ'),
  ...nouns('adjectiveHard', 'уполномоченн ответственн дежурн вожат участков'),
  ...nouns('adjectiveFeminine', 'заведующ управляющ исполняющ замещающ'),
  ...nouns('adjectiveFeminineHard', 'ответственн'),
  ...nouns('still', 'замдиректора замначальника зампредседателя замглавы замминистра'),
];

export const bodyNouns: readonly Noun[] = [
  ...nouns(
    'hard',
    'отдел комитет департамент сектор кабинет центр институт совет штаб архив техникум аппарат секретариат ' +
      'факультет университет ректорат деканат филиал фонд союз суд завод комбинат клуб театр диспансер интернат ' +
      'сад дом акимат хокимият исполком райисполком горисполком облисполком сельсовет оргкомитет профсоюз ' +
      'маслихат муниципалитет профком местком детсад роддом стационар трест главк орган ' +
      'методсовет педсовет округ район парламент хурал кластер технопарк кванториум',
  ),
  ...nouns('velar', 'колледж банк парк'),
  ...nouns('short', 'лице музе'),
  ...nouns('fleeting', 'двор'),
  ...nouns('a', 'служб школ палат групп кафедр дум управ префектур прокуратур фирм структур команд бригад'),
  ...nouns('aVelar', 'библиотек поликлиник аптек'),
  ...nouns('aHush', 'больниц лечебниц'),
  ...nouns('softFeminine', 'част сет'),
  ...nouns(
    'ia',
    'комисс администрац инспекц организац гимназ бухгалтер дирекц коллег канцеляр академ лаборатор ассоциац ' +
      'станц редакц полиц мэр корпорац компан амбулатор бухгалтер федерац филармон',
  ),
  ...nouns('ie', 'управлен учрежден объединен подразделен отделен предприят собран поселен общежит'),
  ...nouns(
    'o',
    'министерств агентств ведомств правительств казначейств лесничеств хозяйств товариществ обществ представительств ' +
      'издательств руководств братств землячеств',
  ),
  ...nouns('e', 'училищ'),
  ...nouns('still', 'бюро жюри депо'),
  ...nouns('adjectiveFeminineHard', 'приемн'),
];

/** People who are meant only as many: what they are called in the plural. */
export const groupNouns: readonly Noun[] = [
  ...nouns('velar', 'сотрудник работник участник воспитанник'),
  ...nouns('soft', 'родител'),
  ...nouns('adjective', 'служащ обучающ'),
];
