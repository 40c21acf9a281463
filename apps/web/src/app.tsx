import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App as Feedback, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import ruRU from 'antd/locale/ru_RU';
import { queryClient } from './api/query-client.js';
import { useLanguage } from './i18n/language.js';
import { router } from './router.js';
import { theme } from './theme.js';

export function App() {
  const { language } = useLanguage();
  return (
    <ConfigProvider locale={language === 'ru' ? ruRU : enUS} theme={theme}>
      <Feedback notification={{ placement: 'bottomRight' }}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </Feedback>
    </ConfigProvider>
  );
}
