/** A PDF written by hand, without a list of its parts: readers look for them. The first part is the catalogue. */
export function pdfOfParts(parts: readonly string[]): Buffer {
  const numbered = parts.map((part, index) => `${String(index + 1)} 0 obj\n${part}\nendobj\n`);
  return Buffer.from(`%PDF-1.7\n${numbered.join('')}trailer\n<< /Root 1 0 R >>\n%%EOF\n`, 'latin1');
}

export function pdfStream(content: string, entries = ''): string {
  return `<< /Length ${String(content.length)} ${entries}>>\nstream\n${content}\nendstream`;
}
