import { bodyNouns, groupNouns, roleNouns, type Declension, type Noun } from './office-nouns.js';

export type GrammaticalCase = 'nominative' | 'genitive' | 'dative' | 'accusative' | 'instrumental';
export type NounMeaning = 'role' | 'body' | 'group';

export interface WordForm {
  readonly lemma: string;
  readonly meaning: NounMeaning;
  readonly grammaticalCase: GrammaticalCase;
  readonly plural: boolean;
  readonly gender: Noun['gender'];
}

type Endings = Readonly<Record<GrammaticalCase, string>>;

const endings = (
  nominative: string,
  genitive: string,
  dative: string,
  accusative: string,
  instrumental: string,
): Endings => ({ nominative, genitive, dative, accusative, instrumental });

/** Singular and plural endings of each declension; the accusative of a person is the genitive, of a body the nominative. */
const declensions: Readonly<Record<Declension, { one: Endings; many: Endings }>> = {
  hard: { one: endings('', 'а', 'у', '', 'ом'), many: endings('ы', 'ов', 'ам', 'ы', 'ами') },
  velar: { one: endings('', 'а', 'у', '', 'ом'), many: endings('и', 'ов', 'ам', 'и', 'ами') },
  hush: { one: endings('', 'а', 'у', '', 'ом'), many: endings('и', 'ей', 'ам', 'и', 'ами') },
  hushSoft: { one: endings('', 'а', 'у', '', 'ем'), many: endings('и', 'ей', 'ам', 'и', 'ами') },
  soft: { one: endings('ь', 'я', 'ю', 'ь', 'ем'), many: endings('и', 'ей', 'ям', 'и', 'ями') },
  short: { one: endings('й', 'я', 'ю', 'й', 'ем'), many: endings('и', 'ев', 'ям', 'и', 'ями') },
  fleeting: { one: endings('ец', 'ца', 'цу', 'ец', 'цом'), many: endings('цы', 'цов', 'цам', 'цы', 'цами') },
  a: { one: endings('а', 'ы', 'е', 'у', 'ой'), many: endings('ы', '', 'ам', 'ы', 'ами') },
  aVelar: { one: endings('а', 'и', 'е', 'у', 'ой'), many: endings('и', '', 'ам', 'и', 'ами') },
  aHush: { one: endings('а', 'ы', 'е', 'у', 'ей'), many: endings('ы', '', 'ам', 'ы', 'ами') },
  softFeminine: { one: endings('ь', 'и', 'и', 'ь', 'ью'), many: endings('и', 'ей', 'ям', 'и', 'ями') },
  ia: { one: endings('ия', 'ии', 'ии', 'ию', 'ией'), many: endings('ии', 'ий', 'иям', 'ии', 'иями') },
  ie: { one: endings('ие', 'ия', 'ию', 'ие', 'ием'), many: endings('ия', 'ий', 'иям', 'ия', 'иями') },
  o: { one: endings('о', 'а', 'у', 'о', 'ом'), many: endings('а', '', 'ам', 'а', 'ами') },
  e: { one: endings('е', 'а', 'у', 'е', 'ем'), many: endings('а', '', 'ам', 'а', 'ами') },
  still: { one: endings('', '', '', '', ''), many: endings('', '', '', '', '') },
  adjectiveHard: {
    one: endings('ый', 'ого', 'ому', 'ого', 'ым'),
    many: endings('ые', 'ых', 'ым', 'ых', 'ыми'),
  },
  adjectiveFeminineHard: {
    one: endings('ая', 'ой', 'ой', 'ую', 'ой'),
    many: endings('ые', 'ых', 'ым', 'ых', 'ыми'),
  },
  adjective: {
    one: endings('ий', 'его', 'ему', 'его', 'им'),
    many: endings('ие', 'их', 'им', 'их', 'ими'),
  },
  adjectiveFeminine: {
    one: endings('ая', 'ей', 'ей', 'ую', 'ей'),
    many: endings('ие', 'их', 'им', 'их', 'ими'),
  },
};

const cases: readonly GrammaticalCase[] = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental'];

function formsOf(noun: Noun, meaning: NounMeaning): [string, WordForm][] {
  const { one, many } = declensions[noun.declension];
  const animate = meaning === 'role' || meaning === 'group';
  const found: [string, WordForm][] = [];
  for (const plural of [false, true]) {
    if (meaning === 'group' && !plural) continue;
    const row = plural ? many : one;
    for (const grammaticalCase of cases) {
      const asGenitive =
        animate && grammaticalCase === 'accusative' && (plural || row.accusative === row.nominative);
      const ending = asGenitive ? row.genitive : row[grammaticalCase];
      const irregular = plural && grammaticalCase === 'nominative' ? noun.pluralEnding : undefined;
      const word = noun.stem + (irregular ?? ending);
      const lemma = noun.stem + (plural ? (noun.pluralEnding ?? many.nominative) : one.nominative);
      found.push([word, { lemma, meaning, grammaticalCase, plural, gender: noun.gender }]);
    }
  }
  return found;
}

const dictionary = new Map<string, WordForm[]>();
for (const [meaning, nouns] of [
  ['role', roleNouns],
  ['body', bodyNouns],
  ['group', groupNouns],
] as const) {
  for (const noun of nouns) {
    for (const [word, form] of formsOf(noun, meaning)) {
      dictionary.set(word, [...(dictionary.get(word) ?? []), form]);
    }
  }
}

const mostKept = 4_096;
const kept = new Map<string, readonly WordForm[]>();

/**
 * Every reading of a word as a form of a position, a body or a group of people; empty when it is none of them. Rules ask for the same
 * words again and again, so the last ones are kept.
 */
export function wordForms(word: string): readonly WordForm[] {
  const known = kept.get(word);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const found = readingsOf(word);
  kept.set(word, found);
  return found;
}

function readingsOf(word: string): readonly WordForm[] {
  const lower = word.toLowerCase().replaceAll('ё', 'е');
  const whole = dictionary.get(lower);
  if (whole !== undefined) return whole;
  if (lower.endsWith('ся')) {
    // «обучающимся», «трудящихся»
    return (dictionary.get(lower.slice(0, -2)) ?? []).map((form) => ({ ...form, lemma: `${form.lemma}ся` }));
  }
  const short = shortenedForms(lower);
  if (short.length > 0) return short;
  // «балансодержателям»: whoever they are; of things none is told to do anything.
  if (/[а-я]{3}телям$/u.test(lower))
    return [
      {
        lemma: `${lower.slice(0, -2)}и`,
        meaning: 'group',
        grammaticalCase: 'dative',
        plural: true,
        gender: 'masculine',
      },
    ];
  if (/^\p{Lu}/u.test(word) && clipped.test(lower)) return clippedForms(lower);
  const hyphen = lower.lastIndexOf('-');
  return hyphen < 0 ? [] : compoundForms(lower.slice(0, hyphen), lower.slice(hyphen + 1));
}

/** What a body is for, shortened to the beginning of its word. */
const fields =
  'авиа|авто|аккредит|архив|атом|восток|водресурс|водхоз|гвард|геолог|границ|дор|жел|жил|ком|жкх|здрав|имуществ|инвест|информ|' +
  'космос|культ|лес|молод|мор(?=реч)|надзор|нац|недр|обор|обр|патент|печат|потреб|природ|пром|просвещ|реестр|резерв|' +
  'регион|рыб|связ|сельхоз|соц|спорт|стандарт|стат|строй|строю|тех|торг|транс|труд|тур|фин|цифр|эконом|энерг|юст';
/** «Минтруд», «Роспотребнадзор», «Облздрав»: a body whose name is put together of the beginnings of words. */
const clipped = new RegExp(
  `^(?:(?:мин|рос|гос)(?:${fields})[а-я]*|(?:обл|край|гор|рай|респ)здрав[а-я]{0,2}|[а-я]{3,}надзор[а-я]{0,2})$`,
  'u',
);

/** Such a name is declined by its end, or ends with a genitive that stays («Минобрнауки», «Минприроды»). */
function clippedForms(word: string): WordForm[] {
  const [pattern, declension] = clippedEnds.find(([end]) => end.test(word)) ?? ([/$/u, 'still'] as const);
  const stem = word.replace(pattern, '');
  return formsOf({ stem, declension, gender: 'masculine' }, 'body').flatMap(([form, reading]) =>
    form === word && !reading.plural ? [reading] : [],
  );
}

const clippedEnds: readonly (readonly [RegExp, Declension])[] = [
  [/(?<=ств)(?:о|а|у|ом)$/u, 'o'],
  [/(?<!развит)и(?:я|и|ю|ей)$/u, 'ia'],
  [/(?<=молод[её]ж|печат)(?:ь|и|ью)$/u, 'softFeminine'],
  [/(?<=стро)(?:й|я|ю|ем)$/u, 'short'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])(?:у|а|ом|)$/u, 'hard'],
];

/** «руководители» → «руководитель»; the word itself when it is no plural of an office. */
export function singularOf(plural: string): string {
  const noun = roleNouns.find(
    ({ stem, declension, pluralEnding }) =>
      stem + (pluralEnding ?? declensions[declension].many.nominative) === plural,
  );
  return noun === undefined ? plural : noun.stem + declensions[noun.declension].one.nominative;
}

/** «заведующему», «отделу»: somebody or some body that is told. */
export function isDative(word: string): boolean {
  return wordForms(word).some(({ grammaticalCase, plural }) => grammaticalCase === 'dative' && !plural);
}

/** «сельхозорганизация», «облздравотдел», «райгосадминистрация», «соцпедагог»: what kind of body or office it is stands shortened before it. */
const shortened =
  /^(?:здрав|фин|сельхоз|сель|рай|гор|обл|край|мед|спец|соц|тех|строй|гос|вет|сан|агро|авто|пром|муз|спорт|теле|радио|жен|стат|зоо|дет|нац|пож|физ|звуко|свето|кино)/u;
/** «спецтехнику» is a thing. */
const ofThing = 'техник';

function shortenedForms(word: string): WordForm[] {
  let kind = '';
  for (
    let part = shortened.exec(word)?.[0];
    part !== undefined;
    part = shortened.exec(word.slice(kind.length))?.[0]
  ) {
    kind += part;
    const rest = word.slice(kind.length);
    const forms = rest.startsWith(ofThing) ? [] : (dictionary.get(rest) ?? []);
    if (forms.length > 0) return forms.map((form) => ({ ...form, lemma: kind + form.lemma }));
  }
  return [];
}

/** Also in the prepositional, which has no readings: «при администрации», «при управлении». */
export function isOfBody(word: string): boolean {
  const lower = word.toLowerCase();
  return bodyNouns.some(({ stem }) => lower.startsWith(stem) && lower.length - stem.length <= 2);
}

/** «учителю-логопеду», «вице-губернатору»: the second part tells, the first is declined too where it is a position itself. */
function compoundForms(first: string, second: string): WordForm[] {
  const heads = dictionary.get(first) ?? [];
  if (!dictionary.has(second)) return heads.flatMap((head) => withUnknown(head, second));
  return (dictionary.get(second) ?? []).map((form) => {
    const head = heads.find(
      (other) => other.grammaticalCase === form.grammaticalCase && other.plural === form.plural,
    );
    return {
      ...form,
      lemma: `${head?.lemma ?? first}-${form.lemma}`,
      meaning: head?.meaning ?? form.meaning,
    };
  });
}

const hardEndings: Readonly<Record<GrammaticalCase, string>> = {
  nominative: '',
  genitive: 'а',
  dative: 'у',
  accusative: 'а',
  instrumental: 'ом',
};

/** «врачу-рентгенологу»: what the office is beside its first word is declined with it, whatever the word. */
function withUnknown(head: WordForm, second: string): WordForm[] {
  const ending = hardEndings[head.grammaticalCase];
  const stem = second.slice(0, second.length - ending.length);
  if (
    head.meaning !== 'role' ||
    head.plural ||
    !second.endsWith(ending) ||
    !/[бвгдзклмнпрстфхчш]$/u.test(stem)
  )
    return [];
  return [{ ...head, lemma: `${head.lemma}-${stem}` }];
}
