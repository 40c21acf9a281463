import type { LetterView, ViewEntry, ViewSection } from './letter-view.js';

/** The plain part: everything the HTML says, addresses of links included, in paragraphs that read well quoted. */
export function renderText(view: LetterView): string {
  const blocks = [
    view.greeting,
    `${view.addressee.label}: ${view.addressee.value}`,
    ...view.lead,
    ...view.sections.flatMap(sectionBlocks),
    ...view.notes,
    `-- \n${view.footer.text}: ${view.footer.url}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function sectionBlocks({ title, entries, more }: ViewSection): string[] {
  return [...(title === null ? [] : [title]), ...entries.map(entryBlock), ...(more === null ? [] : [more])];
}

function entryBlock({ title, text, facts, link }: ViewEntry): string {
  return [
    ...(title === null ? [] : [title]),
    ...(text === null ? [] : [text]),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
    ...(link === null ? [] : [`${link.label}: ${link.url}`]),
  ].join('\n');
}
