import type { Messages } from '../locales/messages.js';
import type { Provider } from '../api/sessions.js';

/** What a `<paynow-store>` lends to the elements of its page. */
export interface Lender extends Provider {
  token?: string;
  apiBase?: string;
  currency?: string;
  country?: string;
  auth?: 'token' | 'cookie';
  messages?: Partial<Messages>;
  currencyDigits?: Record<string, number>;
}

const stores: Lender[] = [];
const watchers = new Set<() => void>();
let version = 0;

/** Another number whenever the page's store is another or has changed. */
export const storeVersion = (): number => version;

/** The page's store: the first one connected. */
export const pageStore = (): Lender | undefined => stores[0];

/** Calls `watcher` whenever the page's store is another or has changed; returns the undo. */
export function watchStore(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Tells the elements that the page's store has changed. */
export const storeChanged = (): void => {
  version++;
  watchers.forEach((watcher) => watcher());
};

/** Makes a store known; returns the undo. */
export function addStore(store: Lender): () => void {
  stores.push(store);
  storeChanged();
  return () => {
    stores.splice(stores.indexOf(store), 1);
    storeChanged();
  };
}
