import type { Messages } from '../locales/messages.js';

/** A catalogue as a module's default. */
export interface Catalogue {
  default: Messages;
}

/** Every language but English, as a file that is fetched only when the page is in it. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = {
  ar: async () => import('../locales/ar.js'),
  cs: async () => import('../locales/cs.js'),
  da: async () => import('../locales/da.js'),
  de: async () => import('../locales/de.js'),
  el: async () => import('../locales/el.js'),
  es: async () => import('../locales/es.js'),
  fi: async () => import('../locales/fi.js'),
  fr: async () => import('../locales/fr.js'),
  he: async () => import('../locales/he.js'),
  hu: async () => import('../locales/hu.js'),
  id: async () => import('../locales/id.js'),
  it: async () => import('../locales/it.js'),
  ja: async () => import('../locales/ja.js'),
  ko: async () => import('../locales/ko.js'),
  nl: async () => import('../locales/nl.js'),
  no: async () => import('../locales/no.js'),
  pl: async () => import('../locales/pl.js'),
  pt: async () => import('../locales/pt.js'),
  ro: async () => import('../locales/ro.js'),
  ru: async () => import('../locales/ru.js'),
  sv: async () => import('../locales/sv.js'),
  th: async () => import('../locales/th.js'),
  tr: async () => import('../locales/tr.js'),
  uk: async () => import('../locales/uk.js'),
  vi: async () => import('../locales/vi.js'),
  'zh-Hans': async () => import('../locales/zh-Hans.js'),
  'zh-Hant': async () => import('../locales/zh-Hant.js'),
};
