/** The text of an assignment letter with one item a date (`DD.MM.YYYY`), addressed to one executor; people and bodies are invented. */
export function inventedOrder(signedOn: string, dueDates: readonly string[]): string {
  const items = dueDates.map(
    (due, index) =>
      `${String(index + 1)}. В срок до ${due} представить справку № ${String(index + 1)} о ходе подготовки.`,
  );
  return [
    'АДМИНИСТРАЦИЯ ЗАРЕЧНОГО ОКРУГА',
    'ОТДЕЛ ОБРАЗОВАНИЯ',
    '',
    `${signedOn} № 17-п`,
    '',
    'ПОРУЧЕНИЕ',
    '',
    'О подготовке к мониторингу',
    '',
    'В целях подготовки к мониторингу качества образования',
    '',
    'ПОРУЧАЮ:',
    '',
    'Директору методического центра Берёзкиной А.П.:',
    '',
    ...items,
    '',
    'Начальник отдела образования',
    '',
    'П.Р. Ветров',
    '',
  ].join('\n');
}
