import {
  CalendarOutlined,
  CheckSquareOutlined,
  FieldTimeOutlined,
  FileTextOutlined,
  InboxOutlined,
  MailOutlined,
  PlusOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

const places = [
  { to: '/', key: 'orders', Icon: FileTextOutlined },
  { to: '/new-order', key: 'newOrder', Icon: PlusOutlined },
  { to: '/my-work', key: 'myWork', Icon: CheckSquareOutlined },
  { to: '/letters', key: 'letters', Icon: MailOutlined },
  { to: '/mailbox', key: 'mailbox', Icon: InboxOutlined },
  { to: '/people', key: 'people', Icon: TeamOutlined },
  { to: '/calendar', key: 'calendar', Icon: CalendarOutlined },
  { to: '/policy', key: 'policy', Icon: FieldTimeOutlined },
] as const;

export function Navigation({ onGo }: { readonly onGo?: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <nav aria-label={t('menu.label')} className="navigation">
      {places.map(({ to, key, Icon }) => (
        <Link
          key={to}
          to={to}
          className="navigation-link"
          activeOptions={{ exact: to === '/', includeSearch: false }}
          activeProps={{ className: 'active', 'aria-current': 'page' }}
          {...(onGo === undefined ? {} : { onClick: onGo })}
        >
          <Icon aria-hidden />
          {t(`menu.${key}`)}
        </Link>
      ))}
    </nav>
  );
}
