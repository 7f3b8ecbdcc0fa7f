import type { Catalogue } from './languages.js';

const NAMES = 'ar cs da de el es fi fr he hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh-Hans zh-Hant';

/** Every language but English, as a file beside the one that the page has loaded. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = Object.fromEntries(
  NAMES.split(' ').map((name) => [name, async () => import(/* @vite-ignore */ `./locales/${name}.js`)]),
);
