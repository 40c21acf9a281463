import type { DraftFinding } from '#libs/domain/draft/draft-order';
import { annexHeading } from '../blocks/markers.js';
import { isSignatureLine } from '../blocks/body-scan.js';
import { personMentions } from '../people/person-mention.js';
import type { Line } from '../text/lines.js';
import { finding } from './find.js';

const mostTailLines = 8;

/**
 * Annexes and tables below the signature are not read yet. Their rows may be tasks, so that they must never vanish in
 * silence: whoever launches the order is told to add them.
 */
export function annexFindings(below: readonly Line[]): DraftFinding[] {
  const written = below.filter((line) => !line.blank);
  const marked = written.find((line) => annexHeading.test(line.text));
  const loose = written.filter(
    (line) => !isSignatureLine(line.text) && personMentions(line.text, 'nominative').length === 0,
  );
  if (marked === undefined && loose.length <= mostTailLines) return [];
  const text = marked?.text ?? null;
  const message =
    'Ниже пунктов есть приложение или таблица; их строки не прочитаны и в пункты не вошли: добавьте нужные.';
  return [finding('ANNEX_UNREFERENCED', null, text, message)];
}
