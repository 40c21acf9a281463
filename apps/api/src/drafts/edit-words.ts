import { itemsOf, type RecordedEdit } from '#libs/domain/draft/recorded-edit';
import type { StoredEdit } from '#libs/persistence/drafts/draft-edit.repository';
import type { ProblemDetail } from '../problem/problem-error.js';
import type { Language } from '../request/request-language.js';

type Words = Readonly<Record<Language, string>>;

const longest = 80;

/** One step on a draft in words: which item, what of it. */
export function editWords({ edit, refs }: RecordedEdit): Words {
  const ref = (id: string): string => refs[id] ?? id;
  switch (edit.kind) {
    case 'split':
      return { ru: `пункт ${ref(edit.item)} разделён на два`, en: `item ${ref(edit.item)} split in two` };
    case 'merge':
      return {
        ru: `пункт ${ref(edit.following)} объединён с пунктом ${ref(edit.item)}`,
        en: `item ${ref(edit.following)} merged into item ${ref(edit.item)}`,
      };
    case 'add':
      return { ru: `добавлен пункт «${short(edit.text)}»`, en: `item added: “${short(edit.text)}”` };
    case 'remove':
      return { ru: `убран пункт ${ref(edit.item)}`, en: `item ${ref(edit.item)} removed` };
    case 'move':
      return {
        ru: `пункт ${ref(edit.item)} передвинут ${edit.direction === 'up' ? 'выше' : 'ниже'}`,
        en: `item ${ref(edit.item)} moved ${edit.direction}`,
      };
    case 'restore':
      return {
        ru: `пункт ${ref(edit.item)} возвращён к прочитанному`,
        en: `item ${ref(edit.item)} restored as read`,
      };
    case 'set-document':
      return { ru: 'исправлены реквизиты', en: 'requisites corrected' };
    case 'set-control':
      return { ru: 'исправлен контроль', en: 'control corrected' };
    case 'rename-person':
      return {
        ru: `«${short(edit.key)}» исправлено на «${edit.name}»`,
        en: `“${short(edit.key)}” corrected to “${edit.name}”`,
      };
    case 'choose':
      return { ru: chosen(edit.paths, 'ru'), en: chosen(edit.paths, 'en') };
    case 'undo':
      return { ru: 'последняя правка отменена', en: 'the last step undone' };
    case 'acknowledge':
      return { ru: 'замечания просмотрены', en: 'warnings acknowledged' };
    default:
      return fieldWords(edit, ref(edit.item));
  }
}

type FieldEdit = Extract<RecordedEdit['edit'], { kind: `set-${string}`; item: string }>;

function fieldWords(edit: FieldEdit, ref: string): Words {
  const [ru, en] = fieldValue(edit);
  const { ru: nameRu, en: nameEn } = fieldNames[edit.kind];
  return {
    ru: `пункт ${ref}: ${nameRu}${ru === '' ? '' : ` — «${short(ru)}»`}`,
    en: `item ${ref}: ${nameEn}${en === '' ? '' : `: “${short(en)}”`}`,
  };
}

const fieldNames: Readonly<Record<FieldEdit['kind'], Words>> = {
  'set-text': { ru: 'текст', en: 'text' },
  'set-kind': { ru: 'вид пункта', en: 'kind' },
  'set-executors': { ru: 'исполнители', en: 'executors' },
  'set-deadline': { ru: 'срок', en: 'deadline' },
  'set-deliverables': { ru: 'результаты', en: 'results' },
  'set-participants': { ru: 'участники', en: 'participants' },
  'set-recipient': { ru: 'кому представить', en: 'recipient' },
  'set-dependencies': { ru: 'зависимости', en: 'dependencies' },
};

function fieldValue(edit: FieldEdit): [ru: string, en: string] {
  switch (edit.kind) {
    case 'set-text':
      return [edit.text, edit.text];
    case 'set-executors': {
      const names = edit.executors.map(({ name, position, text }) => name ?? position ?? text).join(', ');
      return names === '' ? ['не указаны', 'none'] : [names, names];
    }
    case 'set-deadline':
      return edit.phrase === null ? ['не указан', 'none'] : [edit.phrase, edit.phrase];
    case 'set-deliverables':
      return [edit.deliverables.join('; '), edit.deliverables.join('; ')];
    case 'set-participants':
      return [edit.participants.join('; '), edit.participants.join('; ')];
    case 'set-recipient':
      return [edit.recipient ?? '', edit.recipient ?? ''];
    default:
      return ['', ''];
  }
}

const choiceNames: Readonly<Record<string, Words>> = {
  controllerId: { ru: 'контролёр', en: 'controller' },
  signatoryId: { ru: 'подписавший', en: 'signatory' },
  number: { ru: 'номер', en: 'number' },
  signedOn: { ru: 'дата подписания', en: 'date of signing' },
  title: { ru: 'заголовок', en: 'title' },
};

function chosen(paths: readonly string[], language: Language): string {
  const named = paths.map((path) => {
    const [first = '', ...rest] = path.split('.');
    const key = rest.join('.');
    if (first === 'people') return language === 'ru' ? `кто такой «${key}»` : `who “${key}” is`;
    if (first === 'dueOn' || first === 'dueNotes')
      return language === 'ru' ? `дата срока пункта ${key}` : `due day of item ${key}`;
    return choiceNames[first]?.[language] ?? first;
  });
  const all = [...new Set(named)].join(', ');
  return language === 'ru' ? `выбрано: ${all}` : `chosen: ${all}`;
}

function short(text: string): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/**
 * What others have done since, for the one who comes second. The path says what of the draft it touches, so that a page can tell
 * a step on another item from one on the same: `items.<id>`, `choices.<name>`, `order` where numbers may have moved, or `draft` for all of it.
 */
export function changesSince(edits: readonly StoredEdit[]): ProblemDetail[] {
  return edits.toReversed().flatMap((stored): ProblemDetail[] => {
    const words = editWords(stored);
    const message = {
      ru: `${stored.by ?? 'Кто-то'}: ${words.ru}`,
      en: `${stored.by ?? 'Somebody'}: ${words.en}`,
    };
    return pathsOf(stored.edit).map((path) => ({ path, message }));
  });
}

function pathsOf(edit: RecordedEdit['edit']): readonly string[] {
  switch (edit.kind) {
    case 'choose':
      return edit.paths.map((path) => `choices.${path}`);
    case 'undo':
    case 'rename-person':
      return ['draft'];
    case 'set-document':
      return ['document'];
    case 'set-control':
      return ['control'];
    case 'acknowledge':
      return ['warnings'];
    case 'split':
    case 'merge':
    case 'add':
    case 'remove':
    case 'move':
    case 'restore':
      return ['order', ...itemsOf(edit).map((id) => `items.${id}`)];
    default:
      return itemsOf(edit).map((id) => `items.${id}`);
  }
}
