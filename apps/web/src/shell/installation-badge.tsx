import { useTranslation } from 'react-i18next';
import { useSession } from './session-context.js';

/** The kind of installation, on every page: nobody may take a rehearsal for real work, or real work for a rehearsal. */
export function InstallationBadge() {
  const { t } = useTranslation('shell');
  const { installation } = useSession();
  return (
    <span
      className={`installation-badge ${installation.kind}`}
      title={t(`installation.${installation.kind}.hint`)}
    >
      {t(`installation.${installation.kind}.name`)}
    </span>
  );
}
