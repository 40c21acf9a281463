import { readRefusal, type ReadRefusal, type ReadRefusalCode } from '#libs/domain/draft/read-refusal';
import { maximumDocumentBytes, maximumTextBytes } from './limits.js';

const wanted = {
  ru: 'Ожидался приказ в формате DOCX, PDF с текстом, DOC или простого текста',
  en: 'Expected an order as DOCX, PDF with text, DOC or plain text',
};

/** What a file was found to be, in the nominative, beginning a sentence after «Это …». */
export interface FoundKind {
  readonly ru: string;
  readonly en: string;
}

export function tooLarge(bytes: number, limit: 'text' | 'document' = 'document'): ReadRefusal {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  const allowed = Math.floor((limit === 'text' ? maximumTextBytes : maximumDocumentBytes) / 1024 / 1024);
  const [ru, en] =
    limit === 'text'
      ? ['простой текст', 'a plain text']
      : ['документ с приказом', 'the document of an order'];
  return readRefusal(
    'TOO_LARGE',
    `Файл слишком велик: ${megabytes.replace('.', ',')} МБ, а ${ru} принимается до ${String(allowed)} МБ.`,
    `The file is too large: ${megabytes} MB; ${en} may have up to ${String(allowed)} MB.`,
  );
}

/** An image, archive, spreadsheet, presentation or another format that is known and not read. */
export function wrongKind(code: ReadRefusalCode, found: FoundKind): ReadRefusal {
  const advice = adviceFor(code);
  return readRefusal(
    code,
    `Это ${found.ru}. ${wanted.ru}; ${advice.ru}.`,
    `This is ${found.en}. ${wanted.en}; ${advice.en}.`,
  );
}

function adviceFor(code: ReadRefusalCode): FoundKind {
  switch (code) {
    case 'ARCHIVE':
      return { ru: 'распакуйте архив и выберите сам приказ', en: 'unpack it and choose the order itself' };
    case 'IMAGE':
      return {
        ru: 'возьмите исходный файл документа или распознайте изображение и сохраните текст',
        en: 'take the original document, or recognise the image and save its text',
      };
    case 'SPREADSHEET':
    case 'PRESENTATION':
      return {
        ru: 'если приказ лежит здесь как приложение, скопируйте его текст в документ',
        en: 'if the order is inside, copy its text into a document',
      };
    default:
      return {
        ru: 'откройте файл в текстовом редакторе и сохраните как DOCX или вставьте его текст',
        en: 'open it in an editor and save it as DOCX, or paste its text',
      };
  }
}

export function binaryData(): ReadRefusal {
  return readRefusal(
    'BINARY',
    `Это двоичные данные неизвестного вида. ${wanted.ru}; сохраните документ в одном из них или вставьте его текст.`,
    `This is binary data of an unknown kind. ${wanted.en}; save the document as one of them or paste its text.`,
  );
}

export function encrypted(found: FoundKind): ReadRefusal {
  return readRefusal(
    'ENCRYPTED',
    `Это ${found.ru}, и он зашифрован: без пароля текст не прочитать. Снимите пароль и сохраните документ заново.`,
    `This is ${found.en}, and it is encrypted: its text cannot be read without the password. Save it again without one.`,
  );
}

export function damaged(found: FoundKind, where: FoundKind): ReadRefusal {
  return readRefusal(
    'DAMAGED',
    `Это ${found.ru}, но файл повреждён: ${where.ru}. Возьмите файл заново или откройте его в редакторе и сохраните ещё раз.`,
    `This is ${found.en}, but the file is damaged: ${where.en}. Take the file again, or open it in an editor and save it anew.`,
  );
}

export function emptyDocument(found: FoundKind): ReadRefusal {
  return readRefusal(
    'EMPTY',
    `Это ${found.ru}, но текста в нём нет. Ожидался текст приказа или поручения с пунктами.`,
    `This is ${found.en}, but it holds no text. Expected the text of an order with items.`,
  );
}

export function scanned(found: FoundKind, pages: number | null): ReadRefusal {
  const [ru, en] = pages === null ? ['', ''] : [` (страниц: ${String(pages)})`, ` (pages: ${String(pages)})`];
  return readRefusal(
    'SCAN',
    `Это ${found.ru}${ru}, но страницы в нём — изображения, текста почти нет: похоже на скан. Возьмите исходный файл документа, распознайте скан и сохраните текст или вставьте текст вручную.`,
    `This is ${found.en}${en}, but its pages are pictures with hardly any text: it looks like a scan. Take the original document, recognise the scan and save its text, or paste the text.`,
  );
}

export function tooComplex(found: FoundKind, why: FoundKind): ReadRefusal {
  return readRefusal(
    'TOO_COMPLEX',
    `Это ${found.ru}, но он не прочитан: ${why.ru}. Откройте файл в редакторе и сохраните заново как DOCX или вставьте его текст.`,
    `This is ${found.en}, but it was not read: ${why.en}. Open it in an editor and save it anew as DOCX, or paste its text.`,
  );
}
