import type { DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import type { Annex } from '../blocks/entries.js';
import { finding } from './find.js';

/** «с приложением фотографий» asks for papers. */
const reference =
  /(?<!без\s)(?<!с\s(?=приложением\s(?!к\s)\p{Ll}))приложени[A-Za-zЀ-ԯ]{1,3}\s?(?:(?:№|n)\s?)?(\d{1,2})?/giu;
/** «приложением 1,2,3 распоряжения КОПО», «приложению № 2 к приказу министерства …»: of another act, this one excepted. */
const external =
  /приложени[A-Za-zЀ-ԯ]{1,3}\s?(?:№\s?)?[\d,\sи]{0,20}(?:к\s)?(?:приказ|распоряжени|постановлени|письм|положени|порядк|решени)[A-Za-zЀ-ԯ]{1,3}\s(?!администрации\s(?:от\s_|$))[A-Za-zЀ-ԯ].{0,80}/iu;
/** Annexes of the act that is amended are no annexes of this one. */
const amends = /утративш|изложить\s|дополнить\s|исключить\s|заменить\s/iu;
const own = /(?:настоящ|данн|к\s(?:приказу|распоряжению|постановлению|решению|письму|протоколу)[\s.;,)]*$)/iu;

/** What the document says of annexes and what it really has below its signature. */
export function annexFindings(
  items: readonly DraftItem[],
  annexes: readonly Annex[],
  approving: ReadonlySet<string>,
): DraftFinding[] {
  const found: DraftFinding[] = [];
  const texts = items.filter((item) => !item.ref.startsWith('П') && !item.ref.startsWith('Т'));
  for (const item of texts) {
    if (amends.test(item.text)) continue;
    const phrase = external.exec(item.text)?.[0];
    if (phrase !== undefined && !own.test(phrase.slice(0, 60))) {
      const message = 'Приложения принадлежат другому документу, в этом файле их нет.';
      found.push(finding('EXTERNAL_ANNEX', item.ref, phrase.replace(/[.;]$/u, ''), message));
      continue;
    }
    const missing = missingAnnex(item.text, annexes);
    // The same annex is missed once, where it is named first.
    if (missing !== null && !found.some(({ text }) => text !== null && sameAnnex(text, missing))) {
      found.push(
        finding(
          'ANNEX_MISSING',
          item.ref,
          missing,
          'Пункт называет приложение, но ни одна часть текста так не помечена.',
        ),
      );
    }
  }
  return [...found, ...unreferenced(texts, annexes, approving)];
}

/** «(приложение № 2)», «по форме приложения № 2» */
function sameAnnex(one: string, other: string): boolean {
  const [first, second] = [one, other].map((text) => /\d+$/u.exec(text)?.[0]);
  return first !== undefined && first === second;
}

function missingAnnex(text: string, annexes: readonly Annex[]): string | null {
  const marked = annexes.filter((annex) => annex.marked);
  const enclosed = /(?<![A-Za-zЀ-ԯ])прилагаем[A-Za-zЀ-ԯ]{2,3}\s[A-Za-zЀ-ԯ]+/iu.exec(text);
  if (enclosed && annexes.length === 0) return enclosed[0];
  for (const match of text.matchAll(reference)) {
    const number = match[1];
    const there =
      number === undefined
        ? marked.length > 0
        : marked.some((annex) => annex.number === number || (annex.number === null && marked.length === 1));
    if (!there) return match[0].trim();
  }
  return null;
}

/** Only annexes with a mark: a table without one is found by its content. */
function unreferenced(
  items: readonly DraftItem[],
  annexes: readonly Annex[],
  approving: ReadonlySet<string>,
): DraftFinding[] {
  const marked = annexes.filter((annex) => annex.marked);
  const mentioned = items.some((item) => /приложени|прилага/iu.test(item.text));
  if (marked.length === 0 || mentioned || items.length === 0) return [];
  const item =
    items.find((candidate) => approving.has(candidate.ref)) ??
    items.find((candidate) => /^утвердить/iu.test(candidate.text));
  const [first] = marked;
  const name = first?.number == null ? 'Приложение' : `Приложение № ${first.number}`;
  const message = `Ни один пункт не называет приложение, хотя к документу есть «${name}».`;
  return [
    finding(
      'ANNEX_UNREFERENCED',
      item?.ref ?? null,
      item === undefined ? null : item.text.slice(0, 60),
      message,
    ),
  ];
}
