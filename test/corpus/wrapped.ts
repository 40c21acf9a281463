/** A text broken at spaces into lines of so many signs; a longer word keeps a line of its own. */
export function wrapped(text: string, width: number, indent = '', hanging = ''): string[] {
  const lines = [indent];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    const isEmpty = last.trim() === '';
    const whole = isEmpty ? last + word : `${last} ${word}`;
    if (isEmpty || whole.length <= width) lines[lines.length - 1] = whole;
    else lines.push(hanging + word);
  }
  return lines;
}
