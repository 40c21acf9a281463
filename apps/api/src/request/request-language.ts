import type { Request } from 'express';

export type Language = 'ru' | 'en';

/** Russian first: English only for a reader who asks for it before Russian. */
export function requestLanguage(request: Request): Language {
  return request.acceptsLanguages(['ru', 'en']) === 'en' ? 'en' : 'ru';
}
