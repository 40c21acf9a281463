/** About a page of an order: 2,000 characters of points. */
const charactersOfPage = 2_000;

/** An order of so many pages whose points are all alike: a person, a date, a result. */
export function longOrder(pages: number): string {
  const point = (number: number): string =>
    `${String(number)}. Методисту Гусевой А.Б. в срок до 1 октября 2024 года подготовить отчет о работе кружков за первое полугодие и представить его в отдел культуры администрации округа.\n`;
  let items = '';
  for (let number = 1; items.length < pages * charactersOfPage; number += 1) items += point(number);
  return `Отдел культуры\n\nПРИКАЗ\n\n01.02.2024 № 5\n\nО деле\n\nПРИКАЗЫВАЮ:\n\n${items}\nНачальник отдела В.О. Тихомиров\n`;
}
