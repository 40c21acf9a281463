import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const rows = [
  ['↑ ↓', 'move'],
  ['F', 'finding'],
  ['Enter', 'edit'],
  ['I', 'executors'],
  ['D', 'deadline'],
  ['Esc', 'close_edit'],
  ['Ctrl+Enter', 'split'],
  ['M', 'merge'],
  ['Alt+↑ Alt+↓', 'shift'],
  ['A', 'add'],
  ['Delete', 'remove'],
  ['U, Ctrl+Z', 'undo'],
  ['?', 'help'],
] as const;

type Props = { readonly open: boolean; readonly onClose: () => void };

/** Every key of the page, shown with «?». */
export function Shortcuts({ open, onClose }: Props) {
  const { t } = useTranslation('review');
  return (
    <Modal
      open={open}
      onCancel={onClose}
      footer={null}
      title={t('keys.heading')}
      closable={{ 'aria-label': t('keys.close') }}
      destroyOnHidden
    >
      <p className="hint">{t('keys.hint')}</p>
      <dl className="shortcuts">
        {rows.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
