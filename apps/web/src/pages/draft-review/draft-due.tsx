import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { DateField } from '../../parts/date-field.js';
import { useDates } from '../../parts/use-dates.js';
import { WhyDate } from '../../parts/why-date.js';
import type { ChangeChoices } from './saving/review-context.js';

type Props = {
  readonly due: DraftReview['dues'][number];
  readonly item: DraftReview['draft']['items'][number];
  readonly draft: DraftReview;
  readonly onChange: ChangeChoices;
};

function withoutRef(dueOn: Record<string, string>, ref: string): Record<string, string> {
  return Object.fromEntries(Object.entries(dueOn).filter(([key]) => key !== ref));
}

/** Readings among which the text leaves the choice («Май-март 2023»), each with the day it would give. */
function Options({
  item,
  onPick,
}: {
  readonly item: Props['item'];
  readonly onPick: (dayOn: string) => void;
}) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  return (
    <div className="due-options">
      {item.deadline.options.map(({ label, due }) =>
        due === null ? null : (
          <Button key={label} size="small" onClick={() => onPick(due)}>
            {t('due.option', { label, day: dates.day(due) })}
          </Button>
        ),
      )}
    </div>
  );
}

type EditProps = Pick<Props, 'due' | 'item'> & { readonly onSet: (dayOn: string) => void };

function DueEdit({ due, item, onSet }: EditProps) {
  const { t } = useTranslation('draft');
  const [typed, setTyped] = useState('');
  return (
    <div className="due-edit">
      <Options item={item} onPick={onSet} />
      <DateField
        id={`due-${item.ref}`}
        label={t('due.field', { ref: item.ref })}
        value={typed === '' ? (due.dueOn ?? '') : typed}
        onChange={setTyped}
      />
      <Button disabled={typed === ''} onClick={() => onSet(typed)}>
        {t('due.set')}
      </Button>
    </div>
  );
}

/** The due day beside the phrase it comes from; a person may set another, and take it back. */
export function DraftDue({ due, item, draft, onChange }: Props) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const [editing, setEditing] = useState(false);
  const set = (dayOn: string) => {
    onChange((choices) => ({ ...choices, dueOn: { ...choices.dueOn, [item.ref]: dayOn } }));
    setEditing(false);
  };
  const asked = due.dueOn === null && item.deadline.decide;
  const launched = draft.launchedOrderId !== null;
  return (
    <div className="due draft-due">
      <span className="item-label">{t('due.label')}</span>
      {due.dueOn === null ? (
        <span className={asked ? 'missing' : 'hint'}>{asked ? t('due.asked') : t('due.none')}</span>
      ) : (
        <time dateTime={due.dueOn} className="due-day">
          {dates.dayWithWeekday(due.dueOn)}
        </time>
      )}
      {due.text !== null && <span className="due-phrase">{t('due.phrase', { text: due.text })}</span>}
      {due.byPerson && <span className="due-phrase">{t('due.byPerson')}</span>}
      <WhyDate why={due.why} />
      {!launched && !editing && !asked && (
        <Button type="link" size="small" onClick={() => setEditing(true)}>
          {t('due.change')}
        </Button>
      )}
      {!launched && due.byPerson && (
        <Button
          type="link"
          size="small"
          onClick={() => onChange((choices) => ({ ...choices, dueOn: withoutRef(choices.dueOn, item.ref) }))}
        >
          {t('due.asWritten')}
        </Button>
      )}
      {!launched && (asked || editing) && <DueEdit due={due} item={item} onSet={set} />}
    </div>
  );
}
