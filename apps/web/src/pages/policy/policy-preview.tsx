import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PolicyEffect, PolicyPreview as Preview } from '#libs/contracts/http/policy.schema';
import { EmptyState } from '../../parts/empty-state.js';
import { useDates } from '../../parts/use-dates.js';
import { useStepWords } from '../../parts/use-letter-words.js';
import { WhyDate } from '../../parts/why-date.js';
import { resources } from '../../i18n/resources.js';

const roles = resources.ru.policy.role;
const isRole = (role: string): role is keyof typeof roles => Object.hasOwn(roles, role);

/** What the edited rules would have done to real work; nothing of it happens. */
export function PolicyPreview({ preview }: { readonly preview: Preview }) {
  const { t } = useTranslation('policy');
  const { effects, dueDatesChanged, remindersChanged, lookedAt, openItems, draftItems } = preview;
  const nothing = dueDatesChanged === 0 && remindersChanged === 0;
  return (
    <section className="policy-preview" aria-labelledby="policy-preview">
      <h2 id="policy-preview">{t('preview.heading')}</h2>
      <p className="policy-keep-theirs">{t('preview.keepTheirs')}</p>
      {nothing ? (
        <EmptyState title={t('preview.none')}>{t('preview.noneHint')}</EmptyState>
      ) : (
        <>
          <p role="status">
            <strong>{t('preview.dueDates', { count: dueDatesChanged })}</strong>
            {remindersChanged > 0 && <>; {t('preview.reminders', { count: remindersChanged })}</>}.
          </p>
          <EffectsTable effects={effects} />
        </>
      )}
      <p className="hint">
        {t('preview.lookedAt', { lookedAt, open: openItems, draft: draftItems })}
        {effects.length > 0 && effects.length < Math.max(dueDatesChanged, remindersChanged) && (
          <> {t('preview.first', { count: effects.length })}</>
        )}
      </p>
    </section>
  );
}

function EffectsTable({ effects }: { readonly effects: readonly PolicyEffect[] }) {
  const { t } = useTranslation('policy');
  return (
    <div className="table-frame policy-effects" tabIndex={0} role="region" aria-label={t('preview.heading')}>
      <table className="plain-table">
        <caption className="sr-only">{t('preview.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('preview.item')}</th>
            <th scope="col">{t('preview.now')}</th>
            <th scope="col">{t('preview.would')}</th>
            <th scope="col">{t('preview.steps')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map((effect) => (
            <EffectRow key={`${effect.orderId ?? effect.draftId ?? ''} ${effect.itemRef}`} effect={effect} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function EffectRow({ effect }: { readonly effect: PolicyEffect }) {
  const { t } = useTranslation('policy');
  const same = effect.dueOn === effect.wouldBeDueOn && effect.dueAt === effect.wouldBeDueAt;
  return (
    <tr>
      <th scope="row">
        <Place effect={effect} />
        <p>
          {effect.itemRef}. {effect.itemText}
        </p>
      </th>
      <td>
        <span className="column-name">{t('preview.now')}: </span>
        <Day on={effect.dueOn} at={effect.dueAt} zone={effect.zone} />
        <p className="hint">{t('preview.ofVersion', { version: effect.policyVersion })}</p>
      </td>
      <td>
        <span className="column-name">{t('preview.would')}: </span>
        {same ? (
          <span className="hint">{t('preview.same')}</span>
        ) : (
          <Day on={effect.wouldBeDueOn} at={effect.wouldBeDueAt} zone={effect.zone} />
        )}
        <WhyDate why={effect.why} />
      </td>
      <td>
        <span className="column-name">{t('preview.steps')}: </span>
        <Steps effect={effect} />
      </td>
    </tr>
  );
}

function Place({ effect }: { readonly effect: PolicyEffect }) {
  const { t } = useTranslation('policy');
  const { orderId, draftId, number, title } = effect;
  if (orderId !== null) {
    return (
      <Link to="/orders/$orderId" params={{ orderId }} search={{}}>
        {t('preview.order', { number })}
      </Link>
    );
  }
  return (
    <>
      {draftId === null ? (
        title
      ) : (
        <Link to="/drafts/$draftId" params={{ draftId }}>
          {title === '' ? t('preview.draft') : title}
        </Link>
      )}
      <p className="hint">{t('preview.draft')}</p>
    </>
  );
}

type DayProps = { readonly on: string | null; readonly at: string | null; readonly zone: string };

function Day({ on, at, zone }: DayProps) {
  const { t } = useTranslation('policy');
  const dates = useDates();
  if (on === null) return <span className="hint">{t('preview.undecided')}</span>;
  return (
    <time dateTime={at ?? on} className="due-day">
      {at === null ? dates.dayWithWeekday(on) : dates.momentWithWeekday(at, zone)}
    </time>
  );
}

function Steps({ effect }: { readonly effect: PolicyEffect }) {
  const { t } = useTranslation('policy');
  const lists = [
    { name: 'gone', steps: effect.stepsGone },
    { name: 'added', steps: effect.stepsAdded },
  ] as const;
  if (lists.every(({ steps }) => steps.length === 0))
    return <span className="hint">{t('preview.sameSteps')}</span>;
  return lists.map(({ name, steps }) =>
    steps.length === 0 ? null : (
      <div key={name}>
        <p className="hint">{t(`preview.${name}`)}:</p>
        <ul className="policy-steps">
          {steps.map((step) => (
            <Step key={`${step.step} ${step.role} ${step.fallsOn}`} step={step} />
          ))}
        </ul>
      </div>
    ),
  );
}

function Step({ step }: { readonly step: PolicyEffect['stepsGone'][number] }) {
  const { t } = useTranslation('policy');
  const dates = useDates();
  const words = useStepWords();
  return (
    <li>
      <time dateTime={step.fallsOn}>{dates.shortDay(step.fallsOn)}</time> {words(step.step)}
      {isRole(step.role) && step.role !== 'executor' && <>, {t(`role.${step.role}`)}</>}
    </li>
  );
}
