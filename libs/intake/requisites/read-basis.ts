import { writtenDate, writtenDatePattern } from '#libs/domain/deadline/written-date';
import type { DraftBasis } from '#libs/domain/draft/draft-order';
import { quotationEnd } from '../text/nested-quotes.js';
import { bareBases } from './bare-bases.js';

const acts: readonly (readonly [stem: string, kind: string])[] = [
  ['федеральн[A-Za-zЀ-ԯ]* конституционн[A-Za-zЀ-ԯ]* закон[A-Za-zЀ-ԯ]*', 'федеральный конституционный закон'],
  ['федеральн[A-Za-zЀ-ԯ]* закон[A-Za-zЀ-ԯ]*', 'федеральный закон'],
  ['закон(?:а|у|ом|е|ов|ами|ам)?', 'закон'],
  ['указ(?:а|у|ом|е|ов|ами|ам)?', 'указ'],
  ['приказ(?:а|у|ом|е|ов|ами|ам)?', 'приказ'],
  ['распоряжени[A-Za-zЀ-ԯ]{1,2}', 'распоряжение'],
  ['постановлени[A-Za-zЀ-ԯ]{1,2}', 'постановление'],
  ['поручени[A-Za-zЀ-ԯ]{1,2}', 'поручение'],
  ['решени[A-Za-zЀ-ԯ]{1,2}', 'решение'],
  ['письм(?:а|у|ом|е|о)', 'письмо'],
  ['протокол(?:а|у|ом|е|ов|ами)?', 'протокол'],
  ['представлени[A-Za-zЀ-ԯ]{1,2}', 'представление'],
  ['предписани[A-Za-zЀ-ԯ]{1,2}', 'предписание'],
  ['протест(?:а|у|ом|е|ов)?', 'протест'],
  ['ходатайств(?:а|у|ом|е|о)?', 'ходатайство'],
  ['заявлени[A-Za-zЀ-ԯ]{1,2}', 'заявление'],
  ['обращени[A-Za-zЀ-ԯ]{1,2}', 'обращение'],
  ['требовани[A-Za-zЀ-ԯ]{1,2}', 'требование'],
  ['уведомлени[A-Za-zЀ-ԯ]{1,2}', 'уведомление'],
  ['заключени[A-Za-zЀ-ԯ]{1,2}', 'заключение'],
  ['телеграмм[A-Za-zЀ-ԯ]{1,2}', 'телеграмма'],
  ['(?:докладн|служебн)[A-Za-zЀ-ԯ]{2,3} записк[A-Za-zЀ-ԯ]{1,2}', 'служебная записка'],
];
const actPattern = new RegExp(
  `(?<![A-Za-zЀ-ԯ])(?:${acts.map(([stem]) => `(${stem})`).join('|')})(?![A-Za-zЀ-ԯ])`,
  'giu',
);
const requisites = new RegExp(
  `(?<![A-Za-zЀ-ԯ])от\\s${writtenDatePattern}\\s?(?:№|N)\\s?(?<number>[A-Za-zЀ-ԯ\\d]+(?:[/.-][A-Za-zЀ-ԯ\\d]+|-\\s[A-Za-zЀ-ԯ]{1,4}(?![A-Za-zЀ-ԯ]))*)`,
  'giu',
);
/** What an act was approved by is one basis with it: «Положением о …, утвержденным приказом …». */
const approved = /,\s(?:утвержд[её]нн|принят|введ[её]нн)[A-Za-zЀ-ԯ]*\s$/iu;
const wholeAct = /(?:^|[\s,])((?:положени|порядк|программ|план|устав|регламент)[A-Za-zЀ-ԯ]*\s[^;]*)$/iu;
const article =
  /(?:^|[\s,])((?:(?:пункт|част|стать|подпункт|абзац)[A-Za-zЀ-ԯ]{0,12}\s(?:\d\S{0,20}\s|[A-Za-zЀ-ԯ]{1,30}\s)?){1,4})$/iu;
const longestLead = 600;

/** The acts that a preamble refers to, by date and number or by name alone, in the order of the text. */
export function readBasis(preamble: string): DraftBasis[] {
  const found: { start: number; end: number; basis: DraftBasis }[] = [];
  let from = 0;
  for (const match of preamble.matchAll(requisites)) {
    const lead = afterLastLink(preamble.slice(Math.max(from, match.index - longestLead), match.index));
    const act = [...lead.matchAll(actPattern)].at(-1);
    if (act === undefined) continue;
    const groups = match.groups ?? {};
    let end = match.index + match[0].length;
    const title = /^\s?«/u.exec(preamble.slice(end));
    if (title) end = quotationEnd(preamble, end + title[0].length - 1);
    const start = match.index - lead.length + beginning(lead, act.index);
    const basis = {
      text: preamble.slice(start, end).trim(),
      kind: acts[act.slice(1).findIndex(Boolean)]?.[1] ?? null,
      number: groups['number']?.replace(/\s/u, '') ?? null,
      date: writtenDate(groups, null),
    };
    found.push({ start, end, basis });
    from = end;
  }
  const taken = found.map(({ start, end }) => [start, end] as const);
  return [...found, ...bareBases(preamble, taken)]
    .sort((one, other) => one.start - other.start)
    .map(({ basis }) => basis);
}

const link =
  /,\s(?:а\sтакже\s)?(?:на\sосновании|в\sсоответствии\sсо?|руководствуясь|во\sисполнение|согласно|рассмотрев|учитывая|в\sсвязи\sсо?)\s/giu;

/** «… Закона, на основании представления инспектора от …»: day and number are of what the last of the words lead to. */
function afterLastLink(lead: string): string {
  const last = [...lead.matchAll(link)].at(-1);
  return last === undefined ? lead : lead.slice(last.index + last[0].length);
}

function beginning(lead: string, actAt: number): number {
  const before = lead.slice(0, actAt);
  const by = approved.exec(before);
  if (by) {
    const whole = wholeAct.exec(before.slice(0, by.index));
    if (whole?.[1] !== undefined) return by.index - whole[1].length;
  }
  const cited = article.exec(before);
  return cited?.[1] === undefined ? actAt : actAt - cited[1].length;
}
