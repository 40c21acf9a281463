import { Button, Input, type GetRef } from 'antd';
import { useId, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import { useDecide } from '../../api/assignments.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

type CommentProps = {
  readonly field: RefObject<GetRef<typeof Input.TextArea> | null>;
  readonly comment: string;
  /** A return was asked for without a word: the field says that it is needed. */
  readonly missing: boolean;
  readonly onChange: (comment: string) => void;
};

function CommentField({ field, comment, missing, onChange }: CommentProps) {
  const { t } = useTranslation('assignment');
  const commentId = useId();
  const hintId = useId();
  return (
    <>
      <label htmlFor={commentId} className="field-label">
        {t('decision.comment')}
      </label>
      <Input.TextArea
        ref={field}
        id={commentId}
        rows={3}
        value={comment}
        maxLength={5_000}
        aria-invalid={missing}
        aria-describedby={hintId}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={hintId} className={missing ? 'missing' : 'hint'} role={missing ? 'alert' : undefined}>
        {t('decision.commentHint')}
      </span>
    </>
  );
}

/** The acceptor's decision. A return without a word of what to change helps nobody, so the comment is required there. */
export function DecisionForm({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('assignment');
  const field = useRef<GetRef<typeof Input.TextArea>>(null);
  const [comment, setComment] = useState('');
  const [wanted, setWanted] = useState(false);
  const decide = useDecide(assignment.id, () => {
    setComment('');
    setWanted(false);
  });
  const send = (outcome: 'accept' | 'return') => {
    if (outcome === 'return' && comment.trim() === '') {
      setWanted(true);
      field.current?.focus();
      return;
    }
    decide.mutate({ outcome, comment, version: assignment.version });
  };
  const last = assignment.reports.at(-1);
  return (
    <section className="card decision-form" aria-labelledby="decision-heading">
      <h2 id="decision-heading">{t('decision.heading')}</h2>
      {last !== undefined && (
        <p className="hint">{t('decision.on', { number: last.number, name: last.by.name })}</p>
      )}
      <CommentField
        field={field}
        comment={comment}
        missing={wanted && comment.trim() === ''}
        onChange={setComment}
      />
      {decide.isError && <ProblemAlert error={decide.error} onClose={() => decide.reset()} />}
      <div className="form-actions">
        <Button type="primary" size="large" loading={decide.isPending} onClick={() => send('accept')}>
          {t('decision.accept')}
        </Button>
        <Button size="large" disabled={decide.isPending} onClick={() => send('return')}>
          {t('decision.return')}
        </Button>
      </div>
    </section>
  );
}
