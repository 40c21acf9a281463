import { ScissorOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useReview, type Item } from '../saving/review-context.js';
import { useSavedText } from '../saving/use-saved-text.js';
import { Field } from './text-fields.js';

/** The nearest place between two words: people put the cursor roughly. Null where nothing would be left on one side. */
function splitPlace(text: string, cursor: number): number | null {
  const spaces = [...text.matchAll(/\s+/g)].map(({ index }) => index);
  const inside = spaces.filter((at) => text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '');
  if (cursor <= 0 || cursor >= text.length || inside.length === 0) return null;
  return inside.reduce((best, at) => (Math.abs(at - cursor) < Math.abs(best - cursor) ? at : best));
}

/** The words of an item; where the cursor stands they can be split into two items. */
export function ItemTextField({ item }: { readonly item: Item }) {
  const { t } = useTranslation('review');
  const { edit } = useReview();
  const id = `edit-${item.id}-text`;
  const cursor = useRef(0);
  const save = (text: string) => edit({ kind: 'set-text', item: item.id, text });
  const text = useSavedText(item.text, save, { required: true });
  const split = () => {
    // The cursor stands in what is typed; the split is made in what is kept, where white space is folded.
    const at = splitPlace(
      item.text,
      text.value.slice(0, cursor.current).replace(/\s+/g, ' ').trimStart().length,
    );
    text.onBlur();
    edit({ kind: 'split', item: item.id, at: at ?? 1, newId: crypto.randomUUID() });
  };
  return (
    <Field id={id} label={t('field.text')} hint={t('field.textHint')}>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 14 }}
        value={text.value}
        aria-describedby={`${id}-hint`}
        onChange={(event) => text.onChange(event.target.value)}
        onSelect={(event) => {
          cursor.current = event.currentTarget.selectionStart;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          split();
        }}
        onFocus={text.onFocus}
        onBlur={text.onBlur}
      />
      <div>
        <Button size="small" icon={<ScissorOutlined aria-hidden />} onClick={split}>
          {t('act.split')}
        </Button>
      </div>
    </Field>
  );
}
