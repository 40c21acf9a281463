/** What every format with a layout is reduced to before it becomes text. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  /** May hold tabs and line feeds where the author put them. */
  readonly text: string;
  readonly mark: Mark | null;
}

/** A number, letter or bullet that the file counts by itself. */
export interface Mark {
  readonly text: string;
  readonly level: number;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly column: number;
  readonly columnSpan: number;
  /** 0: the cell goes on from the row above, which holds its content. */
  readonly rowSpan: number;
  readonly blocks: readonly Block[];
}

export function paragraph(text: string, mark: Mark | null = null): Paragraph {
  return { kind: 'paragraph', text, mark };
}
