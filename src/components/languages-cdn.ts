import type { Catalogue } from './languages.js';

const NAMES = '';

// bundlers leave a variable as it is, and the browser resolves it against this script's own address
// eslint-disable-next-line local/import-direction
const load = async (address: string) => (await import(/* @vite-ignore */ address)) as Catalogue;

/** Every language but English, as a file beside the one that the page has loaded. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = Object.fromEntries(
  NAMES.split(' ').map((name) => [name, async () => load(`./locales/${name}.js`)]),
);
