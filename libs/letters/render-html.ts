import type { LetterLanguage } from './composed-letter.js';
import type { LetterView, ViewEntry, ViewFact, ViewSection } from './letter-view.js';

/**
 * The HTML part: one column that fits a phone, styles inline because mail programs drop style sheets, nothing loaded from
 * anywhere: no picture, no font, no pixel that would tell who has read the letter.
 */
export function renderHtml(view: LetterView, subject: string, language: LetterLanguage): string {
  const body = [
    paragraph(view.greeting),
    `<p style="${styles.facts}">${fact(view.addressee)}</p>`,
    ...view.lead.map(paragraph),
    ...view.sections.map(section),
    ...view.notes.map((note) => `<p style="${styles.note}">${escapeHtml(note)}</p>`),
    footer(view),
  ];
  return [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(subject)}</title>`,
    '</head>',
    `<body style="${styles.body}">`,
    `<div style="${styles.column}">`,
    ...body,
    '</div>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const styles = {
  body: 'margin:0;padding:0;background:#ffffff;color:#1f2328;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5',
  column: 'max-width:640px;margin:0 auto;padding:16px',
  section: 'font-size:18px;line-height:1.35;margin:28px 0 8px',
  entry: 'border-top:1px solid #d0d7de;padding:12px 0',
  title: 'margin:0 0 4px;font-weight:bold',
  text: 'margin:0 0 8px;white-space:pre-line;overflow-wrap:anywhere',
  facts: 'margin:0 0 12px;white-space:pre-line;overflow-wrap:anywhere',
  link: 'display:inline-block;padding:10px 18px;border-radius:6px;background:#0b57d0;color:#ffffff;text-decoration:none',
  note: 'color:#57606a;margin:16px 0 0',
  footer: 'border-top:1px solid #d0d7de;margin-top:28px;padding-top:12px;color:#57606a;font-size:14px',
};

function section({ title, entries, more }: ViewSection): string {
  return [
    ...(title === null ? [] : [`<h2 style="${styles.section}">${escapeHtml(title)}</h2>`]),
    ...entries.map(entry),
    ...(more === null ? [] : [paragraph(more)]),
  ].join('\n');
}

function entry({ title, text, facts, link }: ViewEntry): string {
  return [
    `<div style="${styles.entry}">`,
    ...(title === null ? [] : [`<p style="${styles.title}">${escapeHtml(title)}</p>`]),
    ...(text === null ? [] : [`<p style="${styles.text}">${escapeHtml(text)}</p>`]),
    ...(facts.length === 0 ? [] : [`<p style="${styles.facts}">${facts.map(fact).join('<br>')}</p>`]),
    ...(link === null
      ? []
      : [`<a href="${escapeHtml(link.url)}" style="${styles.link}">${escapeHtml(link.label)}</a>`]),
    '</div>',
  ].join('\n');
}

const tones = { late: '#a40e26', near: '#8a4600' };

function fact({ label, value, tone }: ViewFact): string {
  const words = escapeHtml(value);
  const said = tone === undefined ? words : `<strong style="color:${tones[tone]}">${words}</strong>`;
  return `${escapeHtml(label)}: ${said}`;
}

function footer({ footer: { text, url } }: LetterView): string {
  const address = escapeHtml(url);
  return `<p style="${styles.footer}">${escapeHtml(text)}: <a href="${address}" style="color:#57606a">${address}</a></p>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 12px">${escapeHtml(text)}</p>`;
}
