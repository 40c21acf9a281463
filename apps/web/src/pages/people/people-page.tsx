import { PlusOutlined } from '@ant-design/icons';
import { Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '#libs/contracts/http/person.schema';
import { usePeople, useSavePerson } from '../../api/people.js';
import { EmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { PageTitle } from '../../parts/page-title.js';
import { PersonForm } from '../../parts/person-form.js';
import { PeopleTable } from './people-table.js';

type Edited = Person | 'new' | null;

type DrawerProps = {
  readonly edited: Edited;
  readonly people: readonly Person[];
  readonly onClose: () => void;
};

function PersonDrawer({ edited, people, onClose }: DrawerProps) {
  const { t } = useTranslation('people');
  const save = useSavePerson(onClose);
  const close = () => {
    save.reset();
    onClose();
  };
  return (
    <Drawer
      open={edited !== null}
      onClose={close}
      size={440}
      destroyOnHidden
      title={edited === 'new' ? t('add') : t('edit')}
      closable={{ 'aria-label': t('cancel') }}
    >
      {edited !== null && (
        <PersonForm
          key={edited === 'new' ? 'new' : edited.id}
          initial={edited === 'new' ? {} : edited}
          submitLabel={t('save')}
          busy={save.isPending}
          error={save.error}
          people={people}
          onSubmit={(fields) => save.mutate({ id: edited === 'new' ? null : edited.id, fields })}
          onCancel={close}
        />
      )}
    </Drawer>
  );
}

/** The directory of people: who they are, where letters reach them, who their head is. */
export function PeoplePage() {
  const { t } = useTranslation('people');
  const people = usePeople();
  const [edited, setEdited] = useState<Edited>(null);
  const [wanted, setWanted] = useState('');
  const add = (
    <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEdited('new')}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageTitle hint={t('hint')} actions={add}>
        {t('title')}
      </PageTitle>
      <Loaded query={people}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>
          ) : (
            <>
              <Input
                className="filter people-search"
                aria-label={t('search')}
                placeholder={t('search')}
                allowClear
                value={wanted}
                onChange={(event) => setWanted(event.target.value)}
              />
              <PeopleTable people={list} wanted={wanted} onEdit={setEdited} />
            </>
          )
        }
      </Loaded>
      <PersonDrawer edited={edited} people={people.data ?? []} onClose={() => setEdited(null)} />
    </>
  );
}
