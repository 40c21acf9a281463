import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLanguage } from '../i18n/language.js';

/** Each language is named in itself, so that it can be found by someone who reads only that one. */
export function LanguageSwitch() {
  const { language, switchTo } = useLanguage();
  const client = useQueryClient();
  const other = language === 'ru' ? 'en' : 'ru';
  const change = () => {
    switchTo(other);
    // Reasons, histories and refusals come in words from the API: they are asked again in the new language.
    void client.invalidateQueries();
  };
  return (
    <Button type="text" lang={other} onClick={change} className="language-switch">
      {other === 'en' ? 'English' : 'Русский'}
    </Button>
  );
}
