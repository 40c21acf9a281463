import { readRefusal, type ReadRefusal } from '#libs/domain/draft/read-refusal';

const sampleLength = 20_000;

/** Texts that are refused before anything is looked for in them. */
export function refusedText(text: string): ReadRefusal | null {
  if (text.trim() === '') {
    return readRefusal(
      'EMPTY',
      'Текст пуст. Ожидался текст приказа или поручения с пронумерованными пунктами.',
      'The text is empty. Expected the text of an order with numbered items.',
    );
  }
  return isRussian(text) ? null : notAnOrder(text);
}

/** Half of the letters at least: an order may quote foreign words and titles, not consist of them. */
function isRussian(text: string): boolean {
  const sample = text.slice(0, sampleLength);
  const letters = sample.replace(/[^A-Za-zЀ-ԯ]+/gu, '').length;
  const russian = sample.replace(/\P{Script=Cyrillic}+/gu, '').length;
  return letters > 0 && russian >= letters / 2;
}

export function notAnOrder(text: string): ReadRefusal {
  const [ru, en] = !/[A-Za-zЀ-ԯ]/u.test(text)
    ? ['нет ни одной буквы', 'it has no letters']
    : isRussian(text)
      ? [
          'нет ни одного пронумерованного пункта, поручения или строки плана',
          'it has no numbered item, assignment or row of a plan',
        ]
      : ['текст не на русском языке', 'it is not in Russian'];
  return readRefusal(
    'NOT_AN_ORDER',
    `Это не похоже на приказ или поручение: ${ru}. Ожидались пункты вида «1. Директору школы … в срок до 01.10.2025 …».`,
    `This does not look like an order: ${en}. Expected items such as “1. …” in a Russian text.`,
  );
}
