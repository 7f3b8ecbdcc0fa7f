import type { FlakeId } from '../api/types.js';
import { API_KEY, CUSTOMERS, GAME_SERVERS, PRODUCTS, PROMO_CODES, STORE_ID } from './catalog.js';
import type { KeptLine } from './line.js';
import type { FakeCustomer, FakeGameServer, FakeProduct, FakePromoCode } from './products.js';
import type { FakeCheckout, FakeStorefrontOptions } from './types.js';

const FIRST_NEW_ID = 620_000_000_000_000_000n;
const CURRENCIES = ['usd', 'eur', 'gbp', 'jpy', 'kwd', 'huf'];

/** What a store knows: its catalogue, its customers and their carts. */
export class Store {
  readonly id = STORE_ID;
  readonly currency: string;
  readonly checkoutBase: string;
  readonly now: () => number;
  readonly apiKeys: readonly string[];
  readonly behindProxy: boolean;
  readonly products: FakeProduct[] = [];
  readonly customers: FakeCustomer[] = [];
  readonly gameServers: FakeGameServer[] = [];
  readonly promoCodes: FakePromoCode[] = [];
  readonly checkouts: FakeCheckout[] = [];
  #carts = new Map<FlakeId, KeptLine[]>();
  #minted = new Map<string, FlakeId>();
  #ids = 0n;
  #original: Pick<Store, 'products' | 'customers' | 'gameServers' | 'promoCodes'>;

  constructor(options: FakeStorefrontOptions) {
    this.currency = options.currency ?? 'usd';
    this.checkoutBase = (options.checkoutBase ?? 'https://checkout.paynow.test').replace(/\/+$/, '');
    this.now = options.now ?? Date.now;
    this.apiKeys = options.apiKeys ?? [API_KEY];
    this.behindProxy = options.behindProxy ?? false;
    // a copy, so that a page which changes a price changes only its own store
    this.#original = structuredClone({
      products: options.products ?? PRODUCTS,
      customers: options.customers ?? CUSTOMERS,
      gameServers: options.gameServers ?? GAME_SERVERS,
      promoCodes: options.promoCodes ?? PROMO_CODES,
    });
    this.reset();
  }

  /** All currencies in which something has a price. */
  currencies(): Set<string> {
    const priced = this.products.flatMap((product) => Object.keys(product.prices));
    return new Set([this.currency, ...CURRENCIES, ...priced]);
  }

  /** A customer's lines, in the order in which they were added. */
  lines(customerId: FlakeId): KeptLine[] {
    return this.#carts.get(customerId) ?? [];
  }

  setLines(customerId: FlakeId, lines: KeptLine[]): void {
    this.#carts.set(customerId, lines);
  }

  /** A new token for a customer; those that the customer has stay good. */
  mint(customerId: FlakeId): string {
    const token = `minted-${this.newId()}`;
    this.#minted.set(token, customerId);
    return token;
  }

  /** Takes all of a customer's tokens back. */
  invalidate(customerId: FlakeId): void {
    for (const [token, id] of this.#minted) if (id === customerId) this.#minted.delete(token);
    delete this.customers.find(({ id }) => id === customerId)?.token;
  }

  /** The customer who has a token. */
  customerOf(token: string): FakeCustomer | undefined {
    const minted = this.#minted.get(token);
    return this.customers.find((customer) => (minted ? customer.id === minted : customer.token === token));
  }

  newId(): FlakeId {
    return String(FIRST_NEW_ID + this.#ids++);
  }

  reset(): void {
    const { products, customers, gameServers, promoCodes } = structuredClone(this.#original);
    this.products.splice(0, Infinity, ...products);
    this.customers.splice(0, Infinity, ...customers);
    this.gameServers.splice(0, Infinity, ...gameServers);
    this.promoCodes.splice(0, Infinity, ...promoCodes);
    this.checkouts.length = 0;
    this.#carts.clear();
    this.#minted.clear();
    this.#ids = 0n;
  }
}
