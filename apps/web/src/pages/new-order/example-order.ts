const millisecondsInDay = 86_400_000;

/** `DD.MM.YYYY` of the day so many days after another. */
function printedDay(fromOn: string, days: number): string {
  const [year = '', month = '', day = ''] = new Date(
    Date.parse(`${fromOn}T12:00:00.000Z`) + days * millisecondsInDay,
  )
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${day}.${month}.${year}`;
}

/**
 * An invented order for a training installation whose dates lie ahead of its own time, so that it can be launched at
 * once. In Russian in either language of the page: orders are Russian texts.
 */
export function exampleOrder(todayOn: string): string {
  return `УПРАВЛЕНИЕ ОБРАЗОВАНИЯ АДМИНИСТРАЦИИ ЛУГОВСКОГО РАЙОНА

ПРИКАЗ

от ${printedDay(todayOn, 0)} № 118

О проведении мониторинга обеспеченности школ учебниками

В целях подготовки к новому учебному году

ПРИКАЗЫВАЮ:

Начальнику отдела общего образования Вересовой Анне Павловне:

1. В срок до ${printedDay(todayOn, 14)} собрать сведения об обеспеченности учебниками по каждой школе района.
2. В срок до ${printedDay(todayOn, 28)} провести анализ собранных сведений и представить аналитическую справку.
3. В срок до ${printedDay(todayOn, 45)} подготовить предложения по закупке недостающих учебников.

Начальник управления                                              Дубравин С.И.
`;
}
