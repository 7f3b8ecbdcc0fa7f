import type { Catalogue } from './languages.js';

const NAMES = '';

/** Every language but English, as a file beside the one that the page has loaded. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = Object.fromEntries(
  NAMES.split(' ').map((name) => [name, async () => import(/* @vite-ignore */ `./locales/${name}.js`)]),
);
