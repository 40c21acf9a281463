import type { DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import type { RawItem } from '../items/raw-item.js';
import type { Umbrella } from '../items/umbrella.js';
import { infinitives } from '../language/verbs.js';
import { maskQuoted } from '../text/nested-quotes.js';
import { finding } from './find.js';

const reports =
  /отч[её]т|справк|доклад|подвести\sитоги|подведени[A-Za-zЀ-ԯ]{1,2}\sитогов|информаци[A-Za-zЀ-ԯ]{1,3}\s(?:об?\s)?(?:исполнени|выполнени|результат|итог|ход|проделанн|реализаци|проведени)|об\s(?:исполнении|итогах|результатах)\s.{0,60}(?:доложить|проинформировать|сообщить)|(?:доложить|проинформировать|сообщить)/iu;
const fewestRows = 3;

/** Work without a result that could be shown, campaigns without a final report, indicators without a formula. */
export function resultFindings(
  raw: readonly RawItem[],
  items: readonly DraftItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
): DraftFinding[] {
  return [...withoutResults(raw, items), ...withoutReport(raw, items, umbrellas), ...withoutFormula(raw)];
}

function withoutResults(raw: readonly RawItem[], items: readonly DraftItem[]): DraftFinding[] {
  const working = items.filter(({ kind }) => kind === 'action' || kind === 'standing' || kind === 'event');
  const rows = items.filter((item, index) => raw[index]?.row != null && item.kind !== 'indicator');
  if (
    working.length >= 2 &&
    working.every((item) => item.deliverables.length === 0) &&
    working.some(({ kind }) => kind === 'action')
  ) {
    const message = 'Ни один пункт не называет документа или иного результата.';
    return [finding('NO_DELIVERABLE', null, null, message)];
  }
  const bare = rows.filter((item) => item.deliverables.length === 0).length;
  const hasColumn = raw.some((item) => item.row?.columns.includes('result') === true);
  if (rows.length >= fewestRows && !hasColumn && bare * 2 > rows.length) {
    const message =
      'В плане нет графы результата: для большинства строк не сказано, чем подтверждается исполнение.';
    return [finding('NO_DELIVERABLE', null, null, message)];
  }
  return items.flatMap((item, index) => {
    const verbs = infinitives(maskQuoted(item.text)).length;
    if (item.kind !== 'action' || raw[index]?.row != null || item.deliverables.length > 0 || verbs < 4)
      return [];
    return [
      finding(
        'NO_DELIVERABLE',
        item.ref,
        null,
        'Несколько действий без документа или измеримого результата.',
      ),
    ];
  });
}

function withoutReport(
  raw: readonly RawItem[],
  items: readonly DraftItem[],
  umbrellas: ReadonlyMap<string, Umbrella>,
): DraftFinding[] {
  const campaign = [...umbrellas.values()].some(({ stem }) => stem !== '');
  const rows = raw.filter((item) => item.row !== null).length;
  if (!campaign && rows < fewestRows) return [];
  if (items.some((item) => item.kind !== 'indicator' && reports.test(item.text))) return [];
  const message = campaign
    ? 'Итоговый отчёт или справка о проведённой работе не предусмотрены.'
    : 'Отчёт о выполнении плана не предусмотрен.';
  return [finding('NO_FINAL_REPORT', null, null, message)];
}

function withoutFormula(raw: readonly RawItem[]): DraftFinding[] {
  const indicators = raw.filter((item) => item.kind === 'indicator');
  if (indicators.length === 0 || indicators.some((item) => item.row?.columns.includes('formula') === true))
    return [];
  return [
    finding(
      'INDICATOR_NO_FORMULA',
      null,
      null,
      'Для показателей нет формул, исходной базы и целевых значений.',
    ),
  ];
}
