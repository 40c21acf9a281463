import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Person } from '#libs/contracts/http/person.schema';
import { useZones } from '../../parts/use-zones.js';

type Props = {
  readonly people: readonly Person[];
  readonly wanted: string;
  readonly onEdit: (person: Person) => void;
};

const matches = (person: Person, wanted: string): boolean =>
  [person.name, person.position, person.unit, person.email].some((text) =>
    text?.toLocaleLowerCase('ru').includes(wanted.trim().toLocaleLowerCase('ru')),
  );

export function PeopleTable({ people, wanted, onEdit }: Props) {
  const { t } = useTranslation('people');
  const zones = useZones('Europe/Moscow');
  const nameOf = new Map(people.map((person) => [person.id, person.name]));
  const shown = wanted.trim() === '' ? people : people.filter((person) => matches(person, wanted));
  return (
    <table className="plain-table people-table">
      <caption className="sr-only">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field.name')}</th>
          <th scope="col">{t('column.address')}</th>
          <th scope="col">{t('field.head')}</th>
          <th scope="col">{t('column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((person) => (
          <tr key={person.id}>
            <td>
              <span className="person">
                <span className="person-name">{person.name}</span>
                <span className="person-position">
                  {[person.position, person.unit].filter((text) => text !== null).join(', ')}
                </span>
              </span>
            </td>
            <td>
              {person.email ?? <span className="missing">{t('noAddress')}</span>}
              <p className="hint">{zones.find(({ value }) => value === person.zone)?.label ?? person.zone}</p>
            </td>
            <td>{person.headId === null ? '—' : (nameOf.get(person.headId) ?? '—')}</td>
            <td>
              <Button
                size="small"
                aria-label={t('editOne', { name: person.name })}
                onClick={() => onEdit(person)}
              >
                {t('change')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
