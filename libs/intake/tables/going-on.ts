import { looksLikeParty } from './cell-likeness.js';
import type { Meaning } from './column-meaning.js';
import { termFirst } from './flat-rows.js';
import type { GridCell } from './grid.js';

/**
 * In a table without numbers: a line that only carries on the row above. Its task goes on with a small letter where others begin with a
 * capital, or it has none, and beside it stands no more than the rest of a term or one more party.
 */
export function goesOnBelow(
  above: readonly GridCell[] | undefined,
  row: readonly GridCell[],
  columns: readonly Meaning[],
): boolean {
  const cell = (of: readonly GridCell[] | undefined, meaning: Meaning): string =>
    of?.[columns.indexOf(meaning)]?.text ?? '';
  const subject = columns.includes('activity') ? 'activity' : 'indicator';
  if (!/^[\p{Lu}«"\d]/u.test(cell(above, subject))) return false;
  const own = cell(row, subject);
  if (own !== '') return /^[\p{Ll}(]/u.test(own);
  const [term, party] = [cell(row, 'deadline'), cell(row, 'executor')];
  return (
    (term !== '' || party !== '') &&
    (term === '' || isRest(term)) &&
    (party === '' || /^\p{Ll}/u.test(party) || looksLikeParty(party))
  );
}

/** «2024 года» below «до 15 марта», «года» below «в течение». */
function isRest(term: string): boolean {
  return /^20\d{2}(?!\d)/u.test(term) || (/^\p{Ll}/u.test(term) && !termFirst.test(term));
}
