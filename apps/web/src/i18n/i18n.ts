import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { rememberedLanguage, rememberLanguage } from './language.js';
import { resources } from './resources.js';

const language = rememberedLanguage();
rememberLanguage(language);

void i18next.use(initReactI18next).init({
  lng: language,
  fallbackLng: 'ru',
  resources,
  defaultNS: 'shell',
  initAsync: false,
  // React escapes by itself; escaping twice would show «&quot;» in titles of orders.
  interpolation: { escapeValue: false },
  returnNull: false,
});
