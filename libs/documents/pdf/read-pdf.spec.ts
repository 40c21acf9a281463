import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { ParseFailure } from '../parse-failure.js';
import { joinedText } from './joined-text.js';
import { readPdf } from './read-pdf.js';

const fonts = join('node_modules', 'pdfmake', 'fonts', 'Roboto');
const dot = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='; // prettier-ignore

beforeAll(() => {
  pdfmake.addFonts({
    Roboto: { normal: join(fonts, 'Roboto-Regular.ttf'), bold: join(fonts, 'Roboto-Medium.ttf') },
  });
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));
  pdfmake.setUrlAccessPolicy(() => false);
});

function pdfOf(content: Content[], more: Partial<TDocumentDefinitions> = {}): Promise<Buffer> {
  const defaultStyle = { font: 'Roboto', fontSize: 12 };
  return pdfmake
    .createPdf({ content: structuredClone(content), defaultStyle, pageMargins: [85, 57, 42, 57], ...more })
    .getBuffer();
}

async function linesOf(content: Content[], more?: Partial<TDocumentDefinitions>): Promise<string[]> {
  return (await readPdf(await pdfOf(content, more))).text.trimEnd().split('\n');
}

async function refusalOf(bytes: Buffer): Promise<string> {
  try {
    return (await readPdf(bytes)).text;
  } catch (error) {
    if (error instanceof ParseFailure) return error.refusal.code;
    throw error;
  }
}

const long = 'Директорам общеобразовательных организаций обеспечить участие обучающихся в муниципальном этапе олимпиады школьников и представить отчёт об итогах'; // prettier-ignore

describe('lines of a page become the paragraphs they were', () => {
  it.each(['justify', 'left'] as const)('a line that the margin broke goes on: %s', async (alignment) => {
    const items = [`1. ${long}.`, `2. ${long} до 01.10.2025.`, '3. Разместить приказ на сайте.'];
    expect(await linesOf(items.map((text) => ({ text, alignment })))).toEqual(items);
  });

  it('an indented line begins a paragraph, a dash or a figure within a sentence does not', async () => {
    const text = `${long} (далее – отчёт) по форме, утверждённой приказом управления от 12.01.2025 № 15 – в электронном виде, и на бумаге`; // prettier-ignore
    const content = [text, text].map((one): Content => ({
      text: one,
      leadingIndent: 35,
      alignment: 'justify',
    }));
    expect(await linesOf(content)).toEqual([text, text]);
  });

  it('a sentence that a page cut goes on, and numbers of pages and running heads are left out', async () => {
    const filler = Array.from({ length: 46 }, (_, index) => `${String(index + 1)}. Провести проверку.`);
    const last = `47. ${long} в управление образования, ${long.toLowerCase()}, ${long.toLowerCase()}.`;
    const content = [
      ...filler,
      last,
      '48. Разместить приказ.',
      { text: 'Конец', pageBreak: 'before' as const },
    ];
    const lines = await linesOf(content.map((one) => (typeof one === 'string' ? { text: one, alignment: 'justify' } : one)), {
      header: { text: 'Управление образования', alignment: 'center', margin: [0, 20, 0, 0] },
      footer: (page) => ({ text: `- ${String(page)} -`, alignment: 'center' }),
    }); // prettier-ignore
    expect(lines).toEqual([...filler, last, '48. Разместить приказ.', 'Конец']);
  });

  it('a page of short lines has the margin of the others', async () => {
    const short = ['Лугова Анна Борисовна', '8 (300) 2-44-07'];
    const content = [1, 2].map((number): Content => ({ text: `${String(number)}. ${long}, ${long}.`, alignment: 'justify' })); // prettier-ignore
    const [first = '', ...rest] = short;
    const lines = await linesOf([...content, { text: first, pageBreak: 'before' }, ...rest]);
    expect(lines.slice(-2)).toEqual(short);
  });

  it('a word that a hyphen broke is whole again, a compound keeps its hyphen', () => {
    const lines = ['провести монито-', 'ринг учебно-', 'методической работы за 2024-', '2025 учебный год'];
    expect(joinedText(lines, new Set())).toBe(
      'провести мониторинг учебно-методической работы за 2024-2025 учебный год',
    );
  });

  it('the mark of a footnote leaves no digit behind a date', async () => {
    const content: Content[] = [{ text: ['Срок до 01.10.2025', { text: '1', sup: true }, ' года'] }];
    expect(await linesOf(content)).toEqual(['Срок до 01.10.2025 года']);
  });

  it('heads side by side are read one after another, a signature stays on its line', async () => {
    const columns = (left: string, right: string): Content => ({
      columns: [
        { text: left, width: 200 },
        { text: right, width: '*' },
      ],
    });
    const lines = await linesOf([
      columns('МИНИСТЕРСТВО\nОБРАЗОВАНИЯ\nЗАРЕЧНОЙ ОБЛАСТИ', 'Директору школы\nПетровой А.А.\nг. Заречный'),
      { text: `${long}.`, margin: [0, 30] },
      columns('Начальник управления', 'И.И. Кузнецов'),
    ]);
    expect(lines.slice(0, 3)).toEqual([
      'МИНИСТЕРСТВО ОБРАЗОВАНИЯ ЗАРЕЧНОЙ ОБЛАСТИ',
      'Директору школы Петровой А.А.',
      'г. Заречный',
    ]);
    expect(lines.at(-1)).toBe('Начальник управления\tИ.И. Кузнецов');
  });
});

it('an approval beside the name of the body is read as a whole', async () => {
  const content: Content[] = [
    { columns: [{ width: 250, text: 'МУП «Родник»' }, { text: 'УТВЕРЖДАЮ' }] },
    { text: 'Директор', margin: [250, 0, 0, 0] },
    { text: '_________ А.Б. Ким', margin: [250, 0, 0, 0] },
  ];
  expect(await linesOf(content)).toEqual(['МУП «Родник»', 'УТВЕРЖДАЮ', 'Директор', '_________ А.Б. Ким']);
});

it('an address that a line broke is whole', () => {
  expect(joinedText(['форма: https://', 'school.example/', 'otchet до 1 мая'], null)).toBe(
    'форма: https://school.example/otchet до 1 мая',
  );
  expect(joinedText(['на сайте https://school.example/', '15.03.2024'], null)).toBe(
    'на сайте https://school.example/ 15.03.2024',
  );
});

describe('two columns without a table', () => {
  const aside = (left: string, right: string): Content => ({
    columns: [
      { text: left, width: 200 },
      { text: right, width: '*' },
    ],
  });

  it('are told by lines that stand below the second one alone; an empty line ends them', async () => {
    const lines = await linesOf([
      aside('12.05.2024 № 15', 'Директорам школ,'),
      aside('На № ____ от ____', 'подчинённых управлению'),
      { text: 'Заречной области', marginLeft: 200 },
      { text: 'О проведении описи', margin: [0, 30] },
    ]);
    expect(lines.slice(1)).toEqual([
      'На № ____ от ____',
      'Директорам школ, подчинённых управлению Заречной области',
      '',
      'О проведении описи',
    ]);
  });

  it('are none where labels stand before what they call', async () => {
    const lines = await linesOf([
      aside('Председатель:', 'Кузнецов И.И.'),
      aside('Секретарь:', 'Петрова А.А.'),
      aside('Члены:', 'Ким В.А.'),
    ]);
    expect(lines).toEqual(['Председатель:\tКузнецов И.И.', 'Секретарь:\tПетрова А.А.', 'Члены:\tКим В.А.']);
  });
});

describe('tables are told by their place on the page', () => {
  const head = ['№', 'Мероприятие', 'Срок', 'Ответственный'];
  const row = (index: number): string[] => [
    String(index),
    `Провести семинар для заместителей директоров, занятие ${String(index)}`,
    'до 15.09.2025',
    'Кузнецова И.И., начальник отдела',
  ];
  const widths = [30, '*', 95, 110];

  it('by their drawn lines, over pages, with the repeated head once', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => row(index + 1));
    const { text, tables } = await readPdf(
      await pdfOf(['План', { table: { headerRows: 1, widths, body: [head, ...rows] } }]),
    );
    expect(tables).toHaveLength(1);
    // A row that the page cut has a line break within its cells.
    const cells = tables[0]?.rows.map((one) =>
      one.cells.map((cell) => text.slice(...cell.span).replaceAll('\n', ' ')),
    );
    expect(cells).toEqual([head, ...rows]);
  });

  it('with merged cells', async () => {
    const body = [
      [{ text: 'Раздел 1', colSpan: 3 }, '', ''],
      [{ text: '1', rowSpan: 2 }, 'Первое', 'май'],
      ['', 'Второе', 'июнь'],
    ];
    const { text, tables } = await readPdf(await pdfOf([{ table: { widths: [40, 200, 100], body } }]));
    expect(
      tables[0]?.rows.map((one) =>
        one.cells.map((cell) => [text.slice(...cell.span), cell.column, cell.columnSpan, cell.rowSpan]),
      ),
    ).toEqual([
      [['Раздел 1', 0, 3, 1]],
      [['1', 0, 1, 2], ['Первое', 1, 1, 1], ['май', 2, 1, 1]],
      [['Второе', 1, 1, 1], ['июнь', 2, 1, 1]],
    ]); // prettier-ignore
  });

  it('without lines by their columns, and then it is said that they are uncertain', async () => {
    const rows = [1, 2, 3].map(row);
    const { text, tables, warnings } = await readPdf(
      await pdfOf([{ table: { widths, body: [head, ...rows] }, layout: 'noBorders' }]),
    );
    expect(tables[0]?.rows.map((one) => one.cells.map((cell) => text.slice(...cell.span)))).toEqual([
      head,
      ...rows,
    ]);
    expect(warnings.map(({ code }) => code)).toEqual(['TABLE_UNCERTAIN']);
  });

  it('without lines, in rows told by the room between them, with a title above and a section within', async () => {
    const body = [
      ['Ответственный', 'Мероприятие', 'Срок'],
      ['Кузнецова И.И., начальник отдела кадров', 'Провести семинар', 'май'],
      [{ text: '2. Работа с педагогами и родителями', colSpan: 3 }, '', ''],
      ['Орлов П.П., главный специалист отдела', 'Составить отчёт', 'июнь'],
    ];
    const apart = body.map((cells) =>
      cells.map((cell) => ({
        ...(typeof cell === 'string' ? { text: cell } : cell),
        margin: [0, 0, 14, 0] as [number, number, number, number],
      })),
    );
    const { text, tables } = await readPdf(
      await pdfOf(['План работы', { table: { widths: [140, 140, 80], body: apart }, layout: 'noBorders' }]),
    );
    expect(text.split('\n')[0]).toBe('План работы');
    expect(tables[0]?.rows.map((one) => one.cells.map(({ span }) => text.slice(...span)))).toEqual([
      ['Ответственный', 'Мероприятие', 'Срок'],
      ['Кузнецова И.И., начальник отдела кадров', 'Провести семинар', 'май'],
      ['2. Работа с педагогами и родителями'],
      ['Орлов П.П., главный специалист отдела', 'Составить отчёт', 'июнь'],
    ]);
  });
});

describe('a PDF that cannot be read is refused', () => {
  it('encrypted with a password', async () => {
    expect(await refusalOf(await pdfOf(['текст'], { userPassword: 'secret' }))).toBe('ENCRYPTED');
  });

  it('scanned: pages of pictures with hardly a letter', async () => {
    expect(await refusalOf(await pdfOf([{ image: dot, width: 400 }, 'стр. 1']))).toBe('SCAN');
  });

  it('without anything', async () => {
    expect(await refusalOf(await pdfOf([' ']))).toBe('EMPTY');
  });

  it('cut off at its beginning', async () => {
    expect(await refusalOf((await pdfOf(['текст'])).subarray(0, 200))).toBe('DAMAGED');
  });

  it('and a page of pictures among pages of text is told', async () => {
    const { warnings } = await readPdf(
      await pdfOf([`${long}.`, { image: dot, width: 400, pageBreak: 'before' }]),
    );
    expect(warnings[0]?.sentence.ru).toContain('(2)');
  });
});
