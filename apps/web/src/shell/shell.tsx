import { MenuOutlined } from '@ant-design/icons';
import { Link, Outlet } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsPhone } from '../parts/use-is-phone.js';
import { ActingPerson } from './acting-person.js';
import { CalendarBanner } from './calendar-banner.js';
import { HealthBanner } from './health-banner.js';
import { InstallationBadge } from './installation-badge.js';
import { LanguageSwitch } from './language-switch.js';
import { Navigation } from './navigation.js';
import { PlayProgress } from './play-progress.js';
import { useSession } from './session-context.js';
import { TrainingClock } from './training-clock.js';
import { WallTime } from './wall-time.js';

function Brand() {
  const { t } = useTranslation('shell');
  return (
    <Link to="/" className="brand" title={t('home')}>
      <span className="brand-mark" aria-hidden>
        П
      </span>
      {t('product')}
    </Link>
  );
}

function PhoneMenu() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        type="text"
        icon={<MenuOutlined aria-hidden />}
        aria-label={t('menu.open')}
        aria-expanded={open}
        onClick={() => setOpen(true)}
      />
      <Drawer
        placement="left"
        size={290}
        title={t('product')}
        open={open}
        onClose={() => setOpen(false)}
        destroyOnHidden
        closable={{ 'aria-label': t('menu.close') }}
      >
        <Navigation onGo={() => setOpen(false)} />
        <ActingPerson />
        <LanguageSwitch />
      </Drawer>
    </>
  );
}

/** What stands around every page: name, kind of installation, menu, who acts, time, and what does not work now. */
export function Shell() {
  const { t } = useTranslation('shell');
  const phone = useIsPhone();
  const training = useSession().installation.kind === 'training';
  return (
    <div className="shell">
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <header className="shell-header">
        {phone && <PhoneMenu />}
        <Brand />
        <InstallationBadge />
        <span className="grow" />
        {!phone && <ActingPerson />}
        {!phone && <LanguageSwitch />}
      </header>
      {!phone && (
        <aside className="shell-side">
          <Navigation />
          {!training && <WallTime />}
        </aside>
      )}
      <div className="shell-body">
        <HealthBanner />
        <CalendarBanner />
        {training && <TrainingClock />}
        <PlayProgress enabled={training} />
        <main id="content" tabIndex={-1} className="content">
          <Outlet />
        </main>
      </div>
    </div>
  );
}
