import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DraftReview } from '#libs/contracts/http/draft-review.schema';
import { useRehearsal } from '../../api/drafts.js';
import { Loaded } from '../../parts/loaded.js';
import { PersonLine } from '../../parts/person.js';
import { useDates } from '../../parts/use-dates.js';
import { useLetterWords } from '../../parts/use-letter-words.js';

function Letters({ draft }: { readonly draft: DraftReview }) {
  const { t } = useTranslation('draft');
  const dates = useDates();
  const words = useLetterWords();
  const letters = useRehearsal(draft.id, draft.version, draft.obstacles.length === 0);
  return (
    <Loaded query={letters} rows={4}>
      {(list) => (
        <div className="table-frame" tabIndex={0} role="region" aria-label={t('rehearsal.heading')}>
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">{t('rehearsal.when')}</th>
                <th scope="col">{t('rehearsal.whom')}</th>
                <th scope="col">{t('rehearsal.what')}</th>
                <th scope="col">{t('rehearsal.item')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((letter, index) => (
                <tr key={`${index} ${letter.fallsAt}`}>
                  <td>{dates.shortMoment(letter.fallsAt)}</td>
                  <td>
                    <PersonLine person={letter.recipient} />
                  </td>
                  <td>{words(letter)}</td>
                  <td>{letter.itemRef ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Loaded>
  );
}

/** The plan of letters before anything is sent: who would get what, when, if nobody did anything. */
export function Rehearsal({ draft }: { readonly draft: DraftReview }) {
  const { t } = useTranslation('draft');
  return (
    <Collapse
      className="rehearsal"
      items={[
        {
          key: 'rehearsal',
          label: t('rehearsal.heading'),
          children:
            draft.obstacles.length > 0 ? (
              <p className="hint">{t('rehearsal.later')}</p>
            ) : (
              <Letters draft={draft} />
            ),
        },
      ]}
    />
  );
}
