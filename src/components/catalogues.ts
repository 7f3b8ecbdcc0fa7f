import { en } from '../locales/en.js';
import type { Messages } from '../locales/messages.js';
import { LANGUAGES } from './languages.js';
import { lendersChanged } from './stores.js';

/** How long a language that did not come is not asked for again, in milliseconds. */
const PATIENCE = 10_000;

const catalogues: Record<string, Messages> = { en };
const languages: Record<string, string> = {};

/** The language of a locale that there is a catalogue for: `pt` for `pt-PT`, `zh-Hant` for `zh-TW`, `no` for `nb`. */
function findLanguage(locale: string): string {
  const name = locale.split('-')[0]!.replace(/^n[bn]$/, 'no');
  // only Chinese has two scripts: looking them up is slow, and delays the first picture of the page
  const known = name === 'zh' ? `zh-${new Intl.Locale(locale).maximize().script}` : name;
  return known in LANGUAGES ? known : 'en';
}

/** What the elements say in a locale's language; English until its catalogue has come, which nothing waits for. */
export function catalogueOf(locale: string): Messages {
  const language = (languages[locale] ??= findLanguage(locale));
  if (!catalogues[language]) {
    catalogues[language] = en;
    LANGUAGES[language]!().then(
      ({ default: found }) => {
        catalogues[language] = found;
        lendersChanged();
      },
      (error: unknown) => {
        console.error(`No language ${language}: ${error as string}`);
        setTimeout(() => delete catalogues[language], PATIENCE);
      },
    );
  }
  return catalogues[language];
}
