import { wordForms, type GrammaticalCase, type WordForm } from './word-forms.js';

export interface HeadNoun {
  readonly form: WordForm;
  /** Offset of the word and of its end in the phrase. */
  readonly start: number;
  readonly end: number;
}

const maximumAdjectives = 4;
const longestPair = 60;
const adjective = /(?:ому|ему|ого|его|ой|ей|ую|юю|ым|им|ых|их|ый|ий|ая|яя|ое|ее|ые|ие|ыми|ими)(?:ся)?$/;
/** «Всем руководителям», «каждому отделу». */
const quantity = /^(?:вс[её]|все[мхй]|всеми|кажд[A-Za-zЀ-ԯ]{2,3}|об[ае]им)$/iu;
/** «материально ответственным лицам», «постоянно действующей комиссии»: belongs to the attribute behind it. */
const degree = /^(?:материально|постоянно|социально|особо|вновь)\s([A-Za-zЀ-ԯ]+)/iu;
/** «исполняющему обязанности директора»: the participle is the head of the position. */
const wordPattern = /[A-Za-zЀ-ԯ][A-Za-zЀ-ԯ-]*/gu;

/**
 * The noun that heads a phrase: its first word, or the first noun after adjectives («главному специалисту»).
 * Null when the phrase begins with anything else, so that a sentence is never taken for a person.
 */
export function headNoun(phrase: string, wanted: readonly GrammaticalCase[]): HeadNoun | null {
  let seen = 0;
  for (const match of phrase.matchAll(wordPattern)) {
    const word = match[0];
    // «центральным и местным органам»
    if (seen > 0 && word === 'и') continue;
    if (seen === 0 && phrase.slice(0, match.index).trim() !== '') return null;
    const form = wordForms(word).find((reading) => wanted.includes(reading.grammaticalCase));
    if (form)
      return outranked(phrase, form, match) ?? { form, start: match.index, end: match.index + word.length };
    const short = seen === 0 ? null : abbreviated(phrase, match, wanted);
    if (short !== null) return short;
    seen += 1;
    const attribute =
      isAttribute(word.toLowerCase(), wanted) || quantity.test(word) || isDegree(phrase, match.index, wanted);
    if (seen > maximumAdjectives || !attribute) return null;
  }
  return null;
}

const letters = /^(?:рай|гор|обл|меж)?\p{Lu}{2,6}$/u;

/** «Заречному РЭС», «Северной ЦРБ», «сельским ДК»: a body that letters name, whose attribute alone is declined. */
function abbreviated(
  phrase: string,
  { 0: word, index }: RegExpExecArray,
  wanted: readonly GrammaticalCase[],
): HeadNoun | null {
  const before = phrase.slice(0, index).trimEnd();
  const attribute = /[A-Za-zЀ-ԯ-]+$/u.exec(before)?.[0] ?? '';
  if (!letters.test(word) || attribute === attribute.toUpperCase()) return null;
  const grammaticalCase = wanted.find((each) => endingsOf[each].test(attribute));
  if (grammaticalCase === undefined || verbalNoun.test(attribute)) return null;
  const plural =
    /(?:[ыи]е|[ыи]х|[ыи]ми)$/u.test(attribute) || (grammaticalCase === 'dative' && /[ыи]м$/u.test(attribute));
  const gender = /(?:[ая]я|[ое]й|[ую]ю)$/u.test(attribute) ? 'feminine' : 'masculine';
  const form = { lemma: word, meaning: 'body', grammaticalCase, plural, gender } as const;
  return { form, start: index, end: index + word.length };
}

/** Endings of adjectives in each case, one or many: «Представление главе» begins with no attribute of a dative. */
const endingsOf: Readonly<Record<GrammaticalCase, RegExp>> = {
  nominative: /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)(?:ся)?$/,
  genitive: /(?:ого|его|ой|ей|ых|их)(?:ся)?$/,
  dative: /(?:ому|ему|ой|ей|ым|им)(?:ся)?$/,
  accusative: /(?:ый|ий|ой|ое|ее|ую|юю|ого|его|ые|ие|ых|их)(?:ся)?$/,
  instrumental: /(?:ым|им|ой|ей|ою|ею|ыми|ими)(?:ся)?$/,
};
const verbalNoun = /(?:[аеяи]ни[ей]|[аеяу]ти[ей])$/;

function isAttribute(word: string, wanted: readonly GrammaticalCase[]): boolean {
  return !verbalNoun.test(word) && wanted.some((each) => endingsOf[each].test(word));
}

function isDegree(phrase: string, at: number, wanted: readonly GrammaticalCase[]): boolean {
  const next = degree.exec(phrase.slice(at, at + longestPair))?.[1];
  return next !== undefined && isAttribute(next.toLowerCase(), wanted);
}

/** «Ответственному секретарю», «управляющим организациям»: the position is the noun that follows its attribute. */
function outranked(phrase: string, attribute: WordForm, match: RegExpExecArray): HeadNoun | null {
  if (!/(?:ый|ий|ая|ые|ие)$/u.test(attribute.lemma)) return null;
  const next = /^\s([A-Za-zЀ-ԯ][A-Za-zЀ-ԯ-]*)/u.exec(phrase.slice(match.index + match[0].length));
  const forms = wordForms(next?.[1] ?? '');
  // «заведующей канцелярии» is an office, «участковому лесничеству» a body: it stands in no genitive.
  const body = forms.every(({ grammaticalCase }) => grammaticalCase !== 'genitive');
  const form = forms.find(
    ({ grammaticalCase, plural, meaning }) =>
      (meaning === 'role' || plural || body) &&
      grammaticalCase === attribute.grammaticalCase &&
      plural === attribute.plural,
  );
  if (form === undefined || next?.[1] === undefined) return null;
  const start = match.index + match[0].length + 1;
  return { form, start, end: start + next[1].length };
}

/** The phrase with its adjectives and head noun in the nominative; what depends on the noun stays as it is. */
export function nominativePhrase(phrase: string, head: HeadNoun): string {
  const before = phrase
    .slice(0, head.start)
    .replace(wordPattern, (word) =>
      word.length > 1 && word === word.toUpperCase()
        ? nominativeAdjective(word.toLowerCase(), head.form).toUpperCase()
        : nominativeAdjective(word, head.form),
    );
  const noun = matchCapital(phrase.slice(head.start, head.end), head.form.lemma);
  return before + noun + secondOffice(withParticiple(phrase.slice(head.end), head.form), head.form);
}

/** «директорам школ, имеющим стадионы»: what is told of many behind a comma is declined with them. */
function withParticiple(rest: string, { grammaticalCase, plural }: WordForm): string {
  if (!plural || grammaticalCase !== 'dative') return rest;
  return rest.replace(
    /(?<=^[^,]{0,80},\s(?:не\s)?\p{Ll}{2,30})(?:(?<=щ|вш)им|(?<=нн)ым)(?=(?:ся)?\s)/u,
    (ending) => (ending === 'им' ? 'ие' : 'ые'),
  );
}

/**
 * «заместителю главы – начальнику отдела»: behind a dash stands the other office of the same person, or what the same bodies are
 * («органам власти – ответственным исполнителям»).
 */
function secondOffice(rest: string, { grammaticalCase, meaning, plural }: WordForm): string {
  const dash = /\s[–—-]\s/u.exec(rest);
  if (dash === null) return rest;
  const from = dash.index + dash[0].length;
  const head = headNoun(rest.slice(from), [grammaticalCase]);
  const same =
    head !== null && (meaning !== 'role' || head.form.meaning === 'role') && head.form.plural === plural;
  return same ? rest.slice(0, from) + nominativePhrase(rest.slice(from), head) : rest;
}

export function lowerFirst(text: string): string {
  const second = text.charAt(1);
  // «МБУ», «И.о.»: an abbreviation keeps its capitals.
  if (second !== '' && second === second.toUpperCase() && second !== second.toLowerCase()) return text;
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** «главы поселений»; «Заречный, Луговой сельсоветы» is what they are called. */
export function manyOf(nominative: string): string {
  const called = /^\p{Lu}\p{Ll}+(?:[ыио]й|[ая]я),?\s(?:и\s)?\p{Lu}\p{Ll}+/u.test(nominative);
  return called ? nominative : lowerFirst(nominative);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function matchCapital(original: string, word: string): string {
  // «ИТ-отделу»
  const letters = /^\p{Lu}{2,}-(?=\p{Ll})/u.exec(original)?.[0] ?? '';
  if (letters !== '') return letters + word.slice(letters.length);
  if (original.length > 1 && original === original.toUpperCase()) return word.toUpperCase();
  const first = original.charAt(0);
  return first === first.toUpperCase() ? upperFirst(word) : word;
}

function nominativeAdjective(word: string, { gender, plural, grammaticalCase }: WordForm): string {
  // «его организаторам»: whose they are stays as it is in every case.
  if (/^(?:его|е[её]|их)$/iu.test(word)) return word;
  if (/^вс/iu.test(word))
    return plural ? word.replace(/вс[A-Za-zЀ-ԯ]+/u, 'все').replace(/Вс[A-Za-zЀ-ԯ]+/u, 'Все') : word;
  const ending = adjective.exec(word)?.[0].replace(/ся$/u, '');
  if (ending === undefined || /ся$/u.test(word)) return word;
  const stem = word.slice(0, -ending.length);
  const soft = ['ему', 'его', 'ей', 'юю', 'им', 'их', 'ий', 'яя', 'ее', 'ие'].includes(ending);
  const last = stem.charAt(stem.length - 1).toLowerCase();
  const velarOrHush = 'гкхжшчщ'.includes(last);
  // «Заречному и Луговскому сельсоветам»: an attribute of one body beside that of another.
  const ofOne = /^(?:[ое]му|[ыиое]й|[ая]я)$/u.test(ending);
  if (plural && ofOne && grammaticalCase === 'nominative') return word;
  if (plural && !ofOne) return stem + (soft || velarOrHush ? 'ие' : 'ые');
  if (gender === 'feminine') return stem + (soft && !velarOrHush ? 'яя' : 'ая');
  if (gender === 'neuter') return stem + (soft ? 'ее' : 'ое');
  // «городскому» is «городской», «юридическому» is «юридический»: only -ческ- and -йск- tell them apart for sure.
  if (!soft && /(?:од|лав|раев|ирж)ск$/iu.test(stem)) return `${stem}ой`;
  return stem + (soft || velarOrHush ? 'ий' : 'ый');
}
