import { UndoOutlined } from '@ant-design/icons';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useDates } from '../../../parts/use-dates.js';
import { useReview } from '../saving/review-context.js';

type Mark = DraftReview['marks'][number];

/** A field as it was read, in one line. */
function useOriginalWords() {
  const { t } = useTranslation(['review', 'words']);
  return (read: NonNullable<Mark['read']>, field: NonNullable<Mark['changed']>[number]): string => {
    const none = t('review:original.none');
    switch (field) {
      case 'text':
        return read.text;
      case 'kind':
        return t(`words:itemKind.${read.kind}`);
      case 'executors': {
        const names = read.executors.map(({ name, position, text }) => name ?? position ?? text);
        return names.length === 0 ? none : names.join('; ');
      }
      case 'deadline':
        return read.deadline.text ?? none;
      case 'dependsOn':
        return read.dependsOn.length === 0 ? none : read.dependsOn.join(', ');
      case 'deliverables':
      case 'participants':
        return read[field].length === 0 ? none : read[field].join('; ');
      default:
        return read[field] ?? none;
    }
  };
}

/** «изменено», by whom and when; what was read can be seen and brought back. */
export function ItemOriginal({ mark, itemRef }: { readonly mark: Mark; readonly itemRef: string }) {
  const { t } = useTranslation('review');
  const { edit, locked } = useReview();
  const dates = useDates();
  const words = useOriginalWords();
  const [shown, setShown] = useState(false);
  const { read, changed, by, at } = mark;
  const who = by === null || at === null ? null : t('mark.by', { by, at: dates.shortMoment(at) });
  return (
    <div className="item-mark">
      <Tag className="tag-violet">{changed === null ? t('mark.added') : t('mark.changed')}</Tag>
      {who !== null && <span className="hint">{who}</span>}
      {read !== null && (
        <Button type="link" size="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? t('original.hide') : t('original.show')}
        </Button>
      )}
      {shown && read !== null && changed !== null && (
        <dl className="original">
          {changed.map((field) => (
            <div key={field}>
              <dt>{t(`field.${field}`)}</dt>
              <dd>{words(read, field)}</dd>
            </div>
          ))}
        </dl>
      )}
      {shown && read !== null && !locked && (
        <Button
          size="small"
          icon={<UndoOutlined aria-hidden />}
          aria-label={t('original.restoreItem', { ref: itemRef })}
          onClick={() => {
            setShown(false);
            edit({ kind: 'restore', item: mark.id });
          }}
        >
          {t('original.restore')}
        </Button>
      )}
    </div>
  );
}
