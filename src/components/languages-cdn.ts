import type { Catalogue } from './languages.js';

const NAMES = 'ar cs da de el es fi fr he hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh-Hans zh-Hant';

// bundlers leave a variable as it is, and the browser resolves it against this script's own address
// eslint-disable-next-line local/import-direction
const load = async (address: string) => (await import(/* @vite-ignore */ address)) as Catalogue;

/** Every language but English, as a file beside the one that the page has loaded. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = Object.fromEntries(
  NAMES.split(' ').map((name) => [name, async () => load(`./locales/${name}.js`)]),
);
