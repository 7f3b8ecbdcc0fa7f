import type { Messages } from '../locales/messages.js';

/** A catalogue as a module's default; on a CDN only its values, in the order of the English keys. */
export interface Catalogue {
  default: Messages | Messages[keyof Messages][];
}

/** Every language but English, as a file that is fetched only when the page is in it. */
export const LANGUAGES: Record<string, () => Promise<Catalogue>> = {};
