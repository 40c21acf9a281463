/** The parts of a markdown document that can be held against the house. */

const fence = /^```\w*\n([\s\S]*?)^```/gm;

export function codeBlocks(text: string): string[] {
  return [...text.matchAll(fence)].map(([, block]) => block ?? '');
}

/** Levels of the headings in order: two documents in two languages have the same. */
export function outline(text: string): number[] {
  return [...text.replace(fence, '').matchAll(/^(#+) /gm)].map(([, marks]) => marks?.length ?? 0);
}

/** Targets of links and pictures inside the repository, without their anchors, relative to the document. */
export function linkedFiles(text: string): string[] {
  return [...text.replace(fence, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** Names of npm scripts that a document tells to run. */
export function npmScripts(text: string): string[] {
  const named = [...text.matchAll(/\bnpm (?:run (?:-s )?([\w:]+)|(start|test)\b)/g)];
  return named.map(([, script, short]) => script ?? short ?? '');
}

/** Cells of the table between the marks `<!-- name -->` and `<!-- /name -->`, whatever the width of its columns. */
export function markedTable(text: string, name: string): string[][] {
  const marked = new RegExp(`<!-- ${name} -->([\\s\\S]*?)<!-- /${name} -->`).exec(text)?.[1] ?? '';
  return tableCells(marked);
}

export function tableCells(table: string): string[][] {
  const rows = table.split('\n').filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line));
  return rows.map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
