import { en } from '../locales/en.js';
import type { Messages } from '../locales/messages.js';
import type { Catalogue } from './languages.js';

declare const __VERSION__: string;

type Words = Messages[keyof Messages][];

const NAMES = 'ar cs da de el es fi fr he hu id it ja ko nl no pl pt ro ru sv th tr uk vi zh-Hans zh-Hant';

// bundlers leave a variable as it is, and the browser resolves it against this script's own address
const load = async (address: string): Promise<Catalogue> => {
  // eslint-disable-next-line local/import-direction
  const { default: file } = (await import(/* @vite-ignore */ address)) as { default: [string, ...Words] };
  const [version, ...words] = file;
  // another version's words would stand in the wrong places
  if (version !== __VERSION__) throw new Error(`it is of version ${version}`);
  return { default: Object.fromEntries(Object.keys(en).map((key, at) => [key, words[at]])) as Messages };
};

/** Every language but English, as a file beside the one that the page has loaded. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = Object.fromEntries(
  NAMES.split(' ').map((name) => [name, async () => load(`./locales/${name}.js`)]),
);
