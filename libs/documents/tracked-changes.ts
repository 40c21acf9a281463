import type { SourceWarning } from '#libs/domain/draft/source-document';

export const trackedChangesAccepted: SourceWarning = {
  code: 'TRACKED_CHANGES_ACCEPTED',
  sentence: {
    ru: 'В документе есть правки в режиме рецензирования: прочитан текст, в котором они приняты.',
    en: 'The document holds tracked changes: it was read as if all of them were accepted.',
  },
};
