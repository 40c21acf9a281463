import { Button, Input, type GetRef } from 'antd';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '#libs/contracts/http/assignment.schema';
import { useDecide } from '../../api/assignments.js';
import { ProblemAlert } from '../../parts/problem-alert.js';

/** The acceptor's decision. A return without a word of what to change helps nobody, so the comment is required there. */
export function DecisionForm({ assignment }: { readonly assignment: Assignment }) {
  const { t } = useTranslation('assignment');
  const commentId = useId();
  const hintId = useId();
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
      <label htmlFor={commentId} className="field-label">
        {t('decision.comment')}
      </label>
      <Input.TextArea
        ref={field}
        id={commentId}
        rows={3}
        value={comment}
        maxLength={5_000}
        aria-invalid={wanted && comment.trim() === ''}
        aria-describedby={hintId}
        onChange={(event) => setComment(event.target.value)}
      />
      <span
        id={hintId}
        className={wanted && comment.trim() === '' ? 'missing' : 'hint'}
        role={wanted ? 'alert' : undefined}
      >
        {t('decision.commentHint')}
      </span>
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
