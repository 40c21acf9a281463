import { useTranslation } from 'react-i18next';
import type { PolicyVersions as Versions } from '#libs/contracts/http/policy.schema';
import { usePolicyVersions } from '../../api/policy.js';
import { Loaded } from '../../parts/loaded.js';
import { useDates } from '../../parts/use-dates.js';
import { usePolicyWords } from './use-policy-words.js';

/** Who made which version, when, and what it changed. */
export function PolicyVersions() {
  const { t } = useTranslation('policy');
  const versions = usePolicyVersions();
  return (
    <section aria-labelledby="policy-history" className="policy-history">
      <h2 id="policy-history">{t('history.heading')}</h2>
      <Loaded query={versions} rows={3}>
        {(list) => (
          <table className="plain-table">
            <caption className="sr-only">{t('history.heading')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('history.version')}</th>
                <th scope="col">{t('history.who')}</th>
                <th scope="col">{t('history.what')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map((one) => (
                <VersionRow key={one.version} version={one} />
              ))}
            </tbody>
          </table>
        )}
      </Loaded>
    </section>
  );
}

type Version = Versions['versions'][number];

function VersionRow({ version }: { readonly version: Version }) {
  const { t } = useTranslation('policy');
  const dates = useDates();
  const words = usePolicyWords();
  const { madeBy, madeAt, changes } = version;
  return (
    <tr>
      <th scope="row">{version.version}</th>
      <td>
        {madeBy === null || madeAt === null
          ? t('asDelivered')
          : t('made', { name: madeBy.name, moment: dates.moment(madeAt) })}
      </td>
      <td>
        {changes.length === 0 && t('history.first')}
        <ul className="plain-list">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {t('history.change', {
                field: words.label(field),
                before: words.value(field, before),
                after: words.value(field, after),
              })}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  );
}
