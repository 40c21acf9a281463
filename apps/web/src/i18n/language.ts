import { useTranslation } from 'react-i18next';

export type Language = 'ru' | 'en';

const storageKey = 'prikaz.language';

/** The language kept in this browser; Russian first. A browser that forbids storage is no reason to fail. */
export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(storageKey) === 'en' ? 'en' : 'ru';
  } catch {
    return 'ru';
  }
}

export function rememberLanguage(language: Language): void {
  document.documentElement.lang = language;
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The choice then lasts as long as the page.
  }
}

/** For places outside components; `<html lang>` is set before the first render. */
export const currentLanguage = (): Language => (document.documentElement.lang === 'en' ? 'en' : 'ru');

export function useLanguage(): { language: Language; switchTo: (language: Language) => void } {
  const { i18n } = useTranslation();
  return {
    language: i18n.language === 'en' ? 'en' : 'ru',
    switchTo: (language) => {
      rememberLanguage(language);
      void i18n.changeLanguage(language);
    },
  };
}
