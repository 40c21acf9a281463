import { describe, expect, it } from '@jest/globals';
import { russianCalendar } from '#libs/domain/calendar/production-calendar';
import { isReadRefusal } from '#libs/domain/draft/read-refusal';
import { sourceText, type SourceDocument } from '#libs/domain/draft/source-document';
import { defaultPolicy } from '#libs/domain/policy/policy';
import { readOrder } from './read-order.js';

function headOf(source: string | SourceDocument) {
  const document = typeof source === 'string' ? sourceText(source) : source;
  const draft = readOrder(document, { policy: defaultPolicy, calendar: russianCalendar() });
  if (isReadRefusal(draft)) throw new Error(draft.code);
  return draft.document;
}

const body =
  'ПРИКАЗЫВАЮ:\n\n1. Завхозу Лугову П.П. очистить крышу до 5 марта 2024 года.\n\nДиректор    К.К. Ясень\n';

describe('a letterhead', () => {
  it('ends before its short name, also where both stand on one line', () => {
    const text = `Муниципальное учреждение «Парк» (МБУ «Парк»)\n\nПРИКАЗ\n\n01.02.2024 № 5\n\n${body}`;
    expect(headOf(text).issuer).toBe('Муниципальное учреждение «Парк»');
  });

  it.each(['    ', '\t'])('holds neither what a registry wrote beside it nor what is answered: %j', (gap) => {
    const text = `Мэрия города Лугового${gap}Вх. № К-7/24\n                «02» февраля 2024 г.\n\nК обращению Ясеня К.К. о крыше\n\nРЕЗОЛЮЦИЯ\n\n1. Лугову П.П. очистить крышу до 5 марта 2024 года.\n\nМэр    А.А. Буд\n03.02.2024\n`;
    expect(headOf(text).issuer).toBe('Мэрия города Лугового');
  });
});

it('a cell of a plan that stands alone is no title', () => {
  const cells = ['№', 'Поручение', 'Срок', 'Исполнитель', '1', 'Чистить двор дома № 12. О ходе работ докладывать', 'май', 'Лугов П.П.', '2', 'Обход', 'июнь', 'Буд А.А.']; // prettier-ignore
  const title =
    'Утверждаю:\nГлава города\nА.А. Буд\n«03» мая 2024 г.\n\nПеречень поручений\nпо итогам объезда\n\n';
  const plan = [0, 4, 8].map((from) => cells.slice(from, from + 4).join('\t')).join('\n');
  const text = `${title}${plan}\n\nКонтроль за исполнением поручений возложить на заместителя главы города Ясеня К.К.\n`;
  let at = title.length;
  const placed = cells.map((cell, index) => {
    const span = [at, at + cell.length] as [number, number];
    at += cell.length + 1;
    return { span, column: index % 4, columnSpan: 1, rowSpan: 1 };
  });
  const rows = [0, 4, 8].map((from) => ({ cells: placed.slice(from, from + 4) }));
  const table = { span: [title.length, title.length + plan.length] as [number, number], rows };
  expect(headOf({ ...sourceText(text), tables: [table] }).title ?? '').not.toMatch(/О ходе/u);
});
