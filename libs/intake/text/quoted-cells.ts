/** Between tabs, or at an end of a line that has them. */
const quotedCell = /(?<=\t)"((?:[^"\t]|""){1,1500})"(?=[\t\n]|$)|(?<=^|\n)"((?:[^"\t]|""){1,1500})"(?=\t)/gu;

/**
 * «"до 1 июня⏎2025"», «"Спектакль ""Ревизор"""»: a spreadsheet puts cells with line breaks or quotes between quotes, some copies
 * also others; a cell with a name is no title. As any other cell has these words, of equal length.
 */
export function withoutCellQuotes(text: string): string {
  return text.replace(quotedCell, (cell) => {
    const inside = cell.slice(1, -1);
    if (!/\n|""|\p{Lu}\.\s?\p{Lu}\./u.test(inside)) return cell;
    return ` ${inside
      .replace(/\n/gu, ' ')
      .replace(/(?<=^|[\s(])""/gu, ' "')
      .replace(/""/gu, '" ')} `;
  });
}
