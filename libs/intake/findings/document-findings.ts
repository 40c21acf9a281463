import type { DraftControl, DraftDocument, DraftFinding, DraftItem } from '#libs/domain/draft/draft-order';
import { finding, writtenDay } from './find.js';

/** What the document as a whole lacks or leaves open. */
export function documentFindings(
  document: DraftDocument,
  control: DraftControl,
  items: readonly DraftItem[],
  printedKind: string | null,
): DraftFinding[] {
  const found: DraftFinding[] = [];
  if (document.title === null) {
    found.push(finding('NO_HEADING', null, printedKind, 'У документа нет заголовка к тексту.'));
  }
  if (document.signatory === null) {
    const message = 'В тексте не найдена подпись: под пунктами ожидались должность и фамилия с инициалами.';
    found.push(finding('NO_SIGNER', null, null, message));
  }
  const controller = controlFinding(control, items);
  if (controller !== null) found.push(controller);
  const bare = document.basis.find(
    ({ kind, number, date }) => number === null && date === null && kind !== 'устав',
  );
  if (bare !== undefined) {
    found.push(
      finding('BASIS_NO_REQUISITES', null, bare.text, 'Документ-основание назван без даты и номера.'),
    );
  }
  const force = normativeForce(document, items);
  if (force !== null) found.push(force);
  const order = chronology(items);
  if (order !== null) found.push(order);
  return found;
}

function controlFinding(control: DraftControl, items: readonly DraftItem[]): DraftFinding | null {
  const item = items.findLast((candidate) => candidate.kind === 'control')?.ref ?? null;
  if (control.by === 'none' && item === null) {
    const message = 'Контроль исполнения не возложен ни на кого; предлагается подписавший.';
    return finding('NO_CONTROLLER', null, null, message);
  }
  if (control.by === 'none') {
    const message = 'Пункт о контроле есть, но на кого он возложен, прочитать не удалось.';
    return finding('NO_CONTROLLER', item, control.text, message);
  }
  if (control.by === 'person' && control.name === null) {
    const message = 'Контролёр назван только должностью: выберите человека.';
    return finding('NO_CONTROLLER', item, control.text, message);
  }
  return null;
}

const normative =
  /^утвердить\s(?:прилагаем[A-Za-zЀ-ԯ]+\s)?(?:порядок|положение|правила|административный\sрегламент|регламент|размер|тариф|норматив)|^установить\s(?:[A-Za-zЀ-ԯ-]+\s){0,6}(?:ставк|тариф|размер|норматив|плат[уы])/iu;

/** An act with rules for everybody that is in force by its signature alone. */
function normativeForce(document: DraftDocument, items: readonly DraftItem[]): DraftFinding | null {
  const { effective } = document;
  if (effective === null || effective.date !== document.date || document.date === null) return null;
  const item = items.find((candidate) => normative.test(candidate.text));
  if (item === undefined) return null;
  const ref = items.find((candidate) => candidate.kind === 'effective')?.ref ?? null;
  const message = 'Документ утверждает общие правила и вступает в силу со дня подписания.';
  return finding('NORMATIVE_FORCE_ON_SIGNING', ref, effective.text, message);
}

/** Points of one level whose days go back and forth are easily overlooked; numbering is kept all the same. */
function chronology(items: readonly DraftItem[]): DraftFinding | null {
  const dated = items.filter((item) => item.deadline.to !== null && item.deadline.kind !== 'inherited');
  const days = dated.map((item) => item.deadline.to ?? '');
  const ordered = days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day);
  if (ordered) return null;
  const listed = days.slice(0, 4).map(writtenDay).join(', ') + (days.length > 4 ? ' …' : '');
  return finding('NOT_CHRONOLOGICAL', null, null, `Пункты стоят не в порядке сроков: ${listed}`);
}
