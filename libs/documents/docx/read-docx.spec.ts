import { describe, expect, it } from '@jest/globals';
import type { SourceDocument } from '#libs/domain/draft/source-document';
import {
  docxFile,
  listed,
  wordCell as cell,
  wordParagraph as line,
  type DocxParts,
} from '#test/support/docx-file';
import { readPackage } from '../archive/read-package.js';

function read(parts: DocxParts | string): Promise<SourceDocument> {
  return readPackage(docxFile(typeof parts === 'string' ? { body: parts } : parts));
}

async function linesOf(parts: DocxParts | string): Promise<string[]> {
  return (await read(parts)).text.trimEnd().split('\n');
}

function level(index: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

function abstractList(id: number, ...levels: string[]): string {
  return `<w:abstractNum w:abstractNumId="${String(id)}">${levels.join('')}</w:abstractNum>`;
}

function list(id: number, abstractId: number, overrides = ''): string {
  return `<w:num w:numId="${String(id)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;
}

const points = abstractList(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2.'), level(2, 'russianLower', '%3)')); // prettier-ignore
const startsAt = (start: number): string =>
  `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`;

describe('numbers that Word counts by itself are written out', () => {
  it('over levels, in digits and letters, and go on after a paragraph without a number', async () => {
    const body =
      line('первый', listed(1)) +
      line('подпункт', listed(1, 1)) +
      line('буква', listed(1, 2)) +
      line('буква', listed(1, 2)) +
      line('пояснение') +
      line('второй', listed(1)) +
      line('подпункт', listed(1, 1));
    expect(await linesOf({ body, numbering: points + list(1, 0) })).toEqual([
      '1. первый',
      '1.1. подпункт',
      'а) буква',
      'б) буква',
      'пояснение',
      '2. второй',
      '2.1. подпункт',
    ]);
  });

  it('with their place in the text and their depth', async () => {
    const body = line('первый', listed(1)) + line('подпункт', listed(1, 1));
    const { text, numbers } = await read({ body, numbering: points + list(1, 0) });
    expect(numbers.map(({ span, level }) => [text.slice(...span), level])).toEqual([
      ['1.', 0],
      ['1.1.', 1],
    ]);
  });

  it('anew where a list says so, and on where two lists share one definition', async () => {
    const numbering = points + list(1, 0) + list(2, 0) + list(3, 0, startsAt(1)) + list(4, 0, startsAt(7));
    const body = [1, 1, 2, 3, 3, 4].map((id) => line('пункт', listed(id))).join('');
    expect(await linesOf({ body, numbering })).toEqual(
      ['1.', '2.', '3.', '1.', '2.', '7.'].map((number) => `${number} пункт`),
    );
  });

  it('from the style of a paragraph, at the level that names it', async () => {
    const numbering =
      abstractList(
        0,
        level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Chapter"/>'),
        level(1, 'decimal', '%1.%2', '<w:isLgl/><w:pStyle w:val="Point"/>'),
      ) + list(5, 0);
    const numbered = '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>';
    const styles = `<w:style w:type="paragraph" w:styleId="Chapter">${numbered}</w:style><w:style w:type="paragraph" w:styleId="Point">${numbered}</w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Point"/></w:style>`;
    const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;
    const body =
      line('раздел', styled('Chapter')) +
      line('пункт', styled('Point')) +
      line('пункт', styled('Own')) +
      line('без номера', `${styled('Chapter')}<w:numPr><w:numId w:val="0"/></w:numPr>`) +
      line('раздел', styled('Chapter'));
    expect(await linesOf({ body, numbering, styles })).toEqual([
      'I. раздел',
      '1.1 пункт',
      '1.2 пункт',
      'без номера',
      'II. раздел',
    ]);
  });

  it('as a bullet for the signs of sign fonts, and in cells of a table', async () => {
    const numbering = points + abstractList(1, level(0, 'bullet', '\uf0b7')) + list(1, 0) + list(2, 1);
    const row = `<w:tr>${cell(line('', listed(1)))}${cell(line('провести'))}</w:tr>`;
    expect(
      await linesOf({ body: `${line('точка', listed(2))}<w:tbl>${row}${row}</w:tbl>`, numbering }),
    ).toEqual(['• точка', '', '1.\tпровести', '2.\tпровести']);
  });
});

describe('a table keeps its grid', () => {
  it('merged cells are given once, with what they cover', async () => {
    const body =
      `<w:tbl><w:tr>${cell(line('№'))}${cell(line('Мероприятие'), '<w:gridSpan w:val="2"/>')}</w:tr>` +
      `<w:tr>${cell(line('1'), '<w:vMerge w:val="restart"/>')}${cell(line('а') + line('б'))}${cell(line('в'))}</w:tr>` +
      `<w:tr>${cell(line(''), '<w:vMerge/>')}${cell(line('г'))}${cell('<w:p/>')}</w:tr></w:tbl>`;
    const { text, tables } = await read(`${line('до')}${body}${line('после')}`);
    expect(text).toBe('до\n\n№\tМероприятие\n1\tа\nб\tв\n\tг\t\n\nпосле\n');
    const cells = tables[0]?.rows.map((row) =>
      row.cells.map((one) => [text.slice(...one.span), one.column, one.columnSpan, one.rowSpan]),
    );
    expect(cells).toEqual([
      [['№', 0, 1, 1], ['Мероприятие', 1, 2, 1]],
      [['1', 0, 1, 2], ['а\nб', 1, 1, 1], ['в', 2, 1, 1]],
      [['г', 1, 1, 1], ['', 2, 1, 1]],
    ]); // prettier-ignore
  });

  it('a table within a cell is lines of the cell, and a removed row is gone', async () => {
    const inner = `<w:tbl><w:tr>${cell(line('школа'))}${cell(line('5'))}</w:tr></w:tbl>`;
    const gone = `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(line('удалено'))}</w:tr>`;
    const body = `<w:tbl><w:tr>${cell(inner + line('итог'))}${cell(line('а\tб'))}</w:tr>${gone}</w:tbl>`;
    expect((await read(body)).text).toBe('школа 5\nитог\tа б\n');
  });
});

describe('a document is read as it would be printed', () => {
  it('with tracked changes accepted, and this is told', async () => {
    const { text, warnings } = await read(
      '<w:p><w:r><w:t xml:space="preserve">до </w:t></w:r><w:del><w:r><w:delText>30</w:delText></w:r></w:del><w:ins><w:r><w:t>31</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> мая</w:t></w:r></w:p>',
    );
    expect(text).toBe('до 31 мая\n');
    expect(warnings.map(({ code }) => code)).toEqual(['TRACKED_CHANGES_ACCEPTED']);
  });

  it('two paragraphs are one where the mark between them was deleted', async () => {
    const body = line('Директорам ', '<w:rPr><w:del w:id="1"/></w:rPr>') + line('школ обеспечить');
    expect(await linesOf(body)).toEqual(['Директорам школ обеспечить']);
  });

  it('footnotes stand below the text, and leave no digit in a sentence', async () => {
    const body =
      '<w:p><w:r><w:t>до 01.10.2025</w:t></w:r><w:r><w:footnoteReference w:id="7"/></w:r></w:p>' +
      line('далее');
    const footnotes = `<w:footnote w:id="7">${line('По форме управления.')}</w:footnote>`;
    expect(await linesOf({ body, footnotes })).toEqual([
      'до 01.10.2025',
      'далее',
      '',
      '[1] По форме управления.',
    ]);
  });

  it('a text box is read once, though the file holds it for old and new versions', async () => {
    const box = `<w:txbxContent>${line('УТВЕРЖДАЮ')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>ПРИКАЗ</w:t></w:r></w:p>`;
    expect(await linesOf(body)).toEqual(['УТВЕРЖДАЮ', 'ПРИКАЗ']);
  });

  it('without field codes, hidden runs and soft hyphens; with tabs, breaks and hard hyphens', async () => {
    const body =
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>учреж\u00adдение</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r><w:r><w:tab/><w:t>3</w:t><w:noBreakHyphen/><w:t>й</w:t><w:br/><w:t>строка</w:t></w:r></w:p>';
    expect(await linesOf(body)).toEqual(['учреждение\t3-й', 'строка']);
  });

  it('whatever prefix the file gives to the namespace of Word', async () => {
    const { text } = await readPackage(
      docxFile({
        body: '<x:p xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:r><x:t>текст</x:t></x:r></x:p>',
      }),
    );
    expect(text).toBe('текст\n');
  });
});

describe('a table of one row', () => {
  const row = (...cells: string[]): string => `<w:tbl><w:tr>${cells.join('')}</w:tr></w:tbl>`;

  it('that sets texts beside each other is read text by text', async () => {
    const head = cell(line('УПРАВЛЕНИЕ') + line('ОБРАЗОВАНИЯ'));
    const addressees = cell(line('Директорам школ') + line('') + line('Ким А.А.'));
    expect(await linesOf(row(head, addressees) + line('Прошу:'))).toEqual(
      ['УПРАВЛЕНИЕ', 'ОБРАЗОВАНИЯ', '', 'Директорам школ', '', 'Ким А.А.', '', 'Прошу:'], // prettier-ignore
    );
  });

  it('that holds a signature is read along its line', async () => {
    const position = cell(line('Исполняющий обязанности') + line('директора'));
    expect(await linesOf(row(position, cell(line('Ким А.А.'))))).toEqual([
      'Исполняющий обязанности',
      'директора\tКим А.А.',
    ]);
  });
});
