const mark = /["“”„‟«»]|\n\s*\n/gu;
const opens = /(?:^|[\s([{«“„"/–—-])$/u;
const closes = /^(?:$|[\s)\]}».,;:!?…"”“/–—-])/u;
/** «“14” марта», «" 9 " мая»: figures or a gap to be filled in. */
const aroundDay =
  /["“”„‟](?= ?(?:\d{1,2}|_{1,9}) ?["“”]\s)(?<open>)|(?<=["“”„«] ?(?:\d{1,2}|_{1,9}) ?)["“”]/gu;

/**
 * Quotations in straight or foreign marks as Russian print has them («…»), of equal length. A mark counts only as one of a pair
 * within a paragraph: stray ones (a ditto, an inch, what a scanner lost the mate of) stay as they are.
 */
export function usualQuotes(text: string): string {
  if (!/["“”„‟]/u.test(text)) return text;
  const dated = text.replace(aroundDay, (_, open: string | undefined) => (open === undefined ? '»' : '«'));
  const characters = [...dated.split('')];
  let open: number[] = [];
  for (const { 0: found, index } of dated.matchAll(mark)) {
    if (found.length > 1 || found === '\n') open = [];
    else if (found === '«' || isOpening(dated, index)) open.push(index);
    else if (found === '»' || closes.test(dated.slice(index + 1, index + 2))) {
      const mate = open.pop();
      if (mate !== undefined) [characters[mate], characters[index]] = ['«', '»'];
    }
  }
  return characters.join('');
}

function isOpening(text: string, index: number): boolean {
  return (
    text.charAt(index) !== '»' &&
    opens.test(text.slice(Math.max(0, index - 1), index)) &&
    /[\p{L}\d«“„"(№]/u.test(text.charAt(index + 1))
  );
}
