import type { DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import type { LocalDate } from '#libs/domain/time/local-date';
import type { Annex } from '../blocks/entries.js';
import { schoolYears, type Campaign } from '../items/campaign.js';
import { content, overlap } from '../items/shared-words.js';
import type { Umbrella } from '../items/umbrella.js';
import { wordForms } from '../language/word-forms.js';
import { finding, writtenDay } from './find.js';

/** Deadlines beside the period of the whole, years and subjects that do not agree. */
export function periodFindings(
  items: readonly DraftItem[],
  campaign: Campaign | null,
  title: string | null,
  annexes: readonly Annex[],
  umbrellas: ReadonlyMap<string, Umbrella>,
  signedOn: LocalDate | null,
): DraftFinding[] {
  return [
    ...outside(items, campaign),
    ...annexYears(items, title, annexes),
    ...items.flatMap((item) => [
      ...yearsInItem(item),
      ...pastYear(item, signedOn),
      ...subject(item, umbrellas),
    ]),
  ];
}

function outside(items: readonly DraftItem[], campaign: Campaign | null): DraftFinding[] {
  if (campaign === null) return [];
  const { from, to } = campaign;
  return items.flatMap((item) => {
    const { deadline } = item;
    if (!/^[ПТ]/u.test(item.ref) || deadline.to === null || deadline.kind === 'inherited') return [];
    const early = deadline.to < from && campaign.whole;
    // What is held on one day has its tidying up and its report behind it.
    const late = from < to && (deadline.from ?? deadline.to) > to;
    if (!early && !late) return [];
    const message = `Срок вне периода ${writtenDay(from)} – ${writtenDay(to)}, о котором говорит документ.`;
    return [finding('OUTSIDE_PERIOD', item.ref, deadline.text, message)];
  });
}

function annexYears(
  items: readonly DraftItem[],
  title: string | null,
  annexes: readonly Annex[],
): DraftFinding[] {
  const own = new Set(
    [title ?? '', ...items.filter((item) => !/^[ПТ]/u.test(item.ref)).map((item) => item.text)].flatMap(
      schoolYears,
    ),
  );
  if (own.size === 0) return [];
  return annexes.flatMap((annex) => {
    const years = schoolYears(annex.title);
    const [year] = years;
    if (year === undefined || years.some((named) => own.has(named))) return [];
    const span = (first: number): string => `${String(first)}-${String(first + 1)}`;
    const message = `Приложение говорит о ${span(year)} учебном годе, документ — о ${[...own].map(span).join(', ')}.`;
    return [finding('YEAR_MISMATCH', null, annex.title.slice(0, 120), message)];
  });
}

const calendarYear = /(?<![A-Za-zЀ-ԯ])в\s(\d{4})\sгоду(?![A-Za-zЀ-ԯ])/iu;
const schoolYear = /\d{4}\s?[-–/]\s?\d{4}\sучебн/iu;

function yearsInItem(item: DraftItem): DraftFinding[] {
  const calendar = calendarYear.exec(item.text);
  if (!calendar || !schoolYear.test(item.text)) return [];
  const preceding = /[A-Za-zЀ-ԯ]+\s$/u.exec(item.text.slice(0, calendar.index))?.[0] ?? '';
  const message = `Календарный ${calendar[1] ?? ''} год и учебный год в одном пункте: уточните, за какой период.`;
  return [{ ...finding('YEAR_MISMATCH', item.ref, `${preceding}${calendar[0]}`, message), severity: 'note' }];
}

/** «Утвердить план на 2022 год» in a paper of 2023. */
function pastYear(item: DraftItem, signedOn: LocalDate | null): DraftFinding[] {
  const year = /^утвердить\s.{1,300}?\s(на\s(\d{4})\sгод)(?![A-Za-zЀ-ԯ])/iu.exec(item.text);
  if (year === null || signedOn === null || Number(year[2]) >= Number(signedOn.slice(0, 4))) return [];
  const message = `Год ${year[2] ?? ''} раньше года подписания: проверьте, на какой год документ.`;
  return [{ ...finding('YEAR_MISMATCH', item.ref, year[1] ?? null, message), severity: 'note' }];
}

/** The words before whoever is appointed: «мониторинга … заместителя начальника …». */
function beforeParty(text: string): string {
  const party = [...text.matchAll(/[A-Za-zЀ-ԯ]{4,}/gu)].find((word) =>
    wordForms(word[0]).some((form) => form.meaning === 'role' || form.grammaticalCase === 'nominative'),
  );
  return party === undefined ? text : text.slice(0, party.index);
}

/** «Назначить ответственного за проведение мониторинга …»: of another event than the one that the document holds. */
function subject(item: DraftItem, umbrellas: ReadonlyMap<string, Umbrella>): DraftFinding[] {
  const named =
    /ответственн[A-Za-zЀ-ԯ]{2,4}\sза\s(?:организацию\sи\s|подготовку\sи\s)?проведение\s(([A-Za-zЀ-ԯ]{4,})\s.{0,160})/iu.exec(
      item.text,
    );
  if (!named) return [];
  for (const { ref, stem, complement } of umbrellas.values()) {
    if (stem === '' || ref === item.ref || !(named[2] ?? '').toLowerCase().startsWith(stem)) continue;
    const theirs = content(complement);
    const words = [...content(beforeParty((named[1] ?? '').slice((named[2] ?? '').length)))].slice(0, 6);
    const shared = overlap(new Set(words), theirs);
    if (words.length >= 3 && shared * 2 <= words.length) {
      const message = 'Ответственный назначен за другое мероприятие, чем проводит документ.';
      return [
        finding('SUBJECT_MISMATCH', item.ref, (named[1] ?? '').split(/\s/u).slice(0, 6).join(' '), message),
      ];
    }
  }
  return [];
}
