import 'i18next';
import type { resources } from './resources.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: (typeof resources)['ru'];
    returnNull: false;
  }
}
