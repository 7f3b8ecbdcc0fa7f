import type { Provider } from '../api/sessions.js';
import type { Messages } from '../locales/messages.js';

/** What an element lends to others: the page's store to all, a cart to what stands in it. */
export interface Lender extends Provider {
  /** Whether it has changed since it was last told of. */
  readonly isStale?: boolean;
  token?: string;
  apiBase?: string;
  currency?: string;
  country?: string;
  auth?: 'token' | 'cookie';
  messages?: Partial<Messages>;
  currencyDigits?: Record<string, number>;
}

const stores = new Set<Lender>();
const watchers = new Set<() => void>();
let version = 0;

/** The page's store: the first one connected. */
export const pageStore = (): Lender | undefined => stores.values().next().value;

/** A number that changes with the page's store. */
export const storeVersion = (): number => version;

/** Calls `watcher` whenever there is another page's store, or it has changed; returns the undo. */
export function watchStore(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Has every element look up its customer anew: what a store or a cart lends has changed. */
export function lendersChanged(): void {
  version++;
  watchers.forEach((watcher) => watcher());
}

/** Notes that a store has come, has changed, or has left. */
export function noteStore(store: Lender, left = false): void {
  stores[left ? 'delete' : 'add'](store);
  lendersChanged();
}
