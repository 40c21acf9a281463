/** Kinds of documents as printed, longer ones first. «резолюция», «протокол» and «план» also stand before other words. */
const kinds = [
  'приказ',
  'распоряжение',
  'постановление',
  'поручение',
  'протокол',
  'решение',
  'указание',
  'резолюция',
  'письмо',
  'указ',
  'директива',
  'предписание',
  'определение',
  'телефонограмма',
];
/** Most lines begin with none of these, which is seen before anything is made of them. */
const firstLetters = new Set(kinds.map((kind) => kind.charAt(0)));
/** Kinds whose body may follow in the genitive: «Приказ Министерства …»; of a meeting it is the meeting that follows. */
export const actKinds = kinds.filter((kind) => kind !== 'протокол' && kind !== 'резолюция');
const before: readonly (readonly [RegExp, string])[] = [
  [/^выписка\sиз\s(?:протокола|приказа|распоряжения|постановления)/iu, 'выписка'],
  [/^протокол(?:\s|$|№)/iu, 'протокол'],
  [/^резолюци[яи](?:\s|$|:)/iu, 'резолюция'],
  [/^перечень\s{1,3}(?:[A-Za-zЀ-ԯ]{3,15}ых\s)?поручений/iu, 'перечень поручений'],
  [/^лист\sпоручений(?:\s|$)/iu, 'лист поручений'],
  [/^лист\s{1,3}резолюций(?:\s|$)/iu, 'резолюция'],
  [/^протокольные\sпоручения(?:\s|$)/iu, 'поручения'],
  [/^поручения(?:\s(?:по\sитогам|по\sрезультатам|главы|губернатора|президента)|$)/iu, 'поручения'],
  [
    /^(?:комплексный\s|сводный\s|рабочий\s|годовой\s|календарный\s)?план(?:-график|\sмероприятий|\sработы|\sпо\s|\sподготовки|\sпроведения|\sреализации|\sдействий|\s[A-Za-zЀ-ԯ]|$)/iu,
    'план',
  ],
  [/^["«]?дорожная\sкарта|^план\s\(«?дорожная/iu, 'дорожная карта'],
  [/^(?:служебная|докладная)\sзаписка/iu, 'служебная записка'],
  [/^информационное\sписьмо|^письмо(?:\s|$)/iu, 'письмо'],
  [/^график(?:\s|$)/iu, 'график'],
  [/^(?:правительственная\s)?телеграмма(?:\s|$)/iu, 'телеграмма'],
];

const longestPair = 60;

/** Also spaced out («П Р И К А З») and with the number on the same line. */
export function kindOf(line: string): string | null {
  const halves = line.length > longestPair ? null : /^(.{4,30}?)(?:\s?\/\s?|\s[–—-]\s)(.{4,30})$/u.exec(line);
  // «БҰЙРЫҚ / ПРИКАЗ»: in two languages.
  if (halves !== null) return kindOf(halves[1] ?? '') ?? kindOf(halves[2] ?? '');
  if (!firstLetters.has(/[^\s*#]/u.exec(line)?.[0].toLowerCase() ?? '')) return null;
  const letters = line.toLowerCase().replace(/[\s*#]/gu, '');
  return kindAtStart(letters) ?? kindAtStart(withoutMisreadFigures(letters));
}

/** «ПРИКА3», «РАСП0РЯЖЕНИЕ»: figures that a scanner read for letters. */
function withoutMisreadFigures(letters: string): string {
  return letters.replace(/^[A-Za-zЀ-ԯ][A-Za-zЀ-ԯ036]*/u, (word) =>
    word.replaceAll('3', 'з').replaceAll('0', 'о').replaceAll('6', 'б'),
  );
}

function kindAtStart(letters: string): string | null {
  for (const kind of kinds) {
    if (!letters.startsWith(kind)) continue;
    const rest = letters.slice(kind.length);
    if (rest === '' || /^(?:№|от\d|от«|от"|nr?\.?\d|[-–—.:]|\d{2}\.\d{2})/u.test(rest)) return kind;
  }
  return null;
}

/** The kind of a document without a line for it alone: «Протокол совещания у …», «План работы на …». */
export function kindBefore(line: string): string | null {
  // «П Л А Н  Р А Б О Т Ы»: spaced out, where no space tells words apart.
  if (/^(?:[A-Za-zЀ-ԯ]\s){3,}[A-Za-zЀ-ԯ]$/u.test(line))
    return /^(?:план|протокол|график|резолюция)/u.exec(line.toLowerCase().replace(/\s/gu, ''))?.[0] ?? null;
  return before.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}
