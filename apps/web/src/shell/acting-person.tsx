import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../api/people.js';
import { useActAs } from '../api/session.js';
import { PersonSelect } from '../parts/person-select.js';
import { useSession } from './session-context.js';

/** "Act as …": until accounts exist the person at the screen says who acts; kept in the session. */
export function ActingPerson() {
  const { t } = useTranslation('shell');
  const { notification } = App.useApp();
  const { actingAs } = useSession();
  const people = usePeople();
  const actAs = useActAs();
  return (
    <div className="acting-person">
      <span className="acting-person-label" aria-hidden>
        {t('actAs.label')}
      </span>
      <PersonSelect
        label={t('actAs.label')}
        placeholder={t('actAs.nobody')}
        people={people.data ?? []}
        value={actingAs?.id ?? null}
        clearable
        loading={people.isLoading || actAs.isPending}
        onChange={(personId) =>
          actAs.mutate(personId, {
            onError: (error) => notification.error({ title: t('actAs.failed'), description: error.message }),
          })
        }
      />
    </div>
  );
}
