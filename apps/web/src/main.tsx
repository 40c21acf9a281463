import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/golos-text/index.css';
import '@fontsource/pt-serif/cyrillic-400.css';
import '@fontsource/pt-serif/cyrillic-700.css';
import '@fontsource/pt-serif/latin-400.css';
import '@fontsource/pt-serif/latin-700.css';
import './styles/page.css';
import './i18n/i18n.js';
import { App } from './app.js';

const place = document.getElementById('page');
if (place === null) throw new Error('index.html must hold the element #page');
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
