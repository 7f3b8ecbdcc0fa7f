import type { Cart, CartLine, CheckoutOptions, CheckoutSession, FlakeId, LineInput, MinorUnits } from '../api/types.js';
import type { FakeCustomer, FakeGameServer, FakeProduct, FakePromoCode } from './products.js';

/** Milliseconds before an answer, for every request or by request. */
export type Latency = number | ((request: Request) => number);

/** What a fake storefront is made of; whatever is left out is the shop "Emberfall". */
export interface FakeStorefrontOptions {
  products?: FakeProduct[];
  customers?: FakeCustomer[];
  gameServers?: FakeGameServer[];
  promoCodes?: FakePromoCode[];
  /** The API keys that the management side takes; the exported `API_KEY` unless given. */
  apiKeys?: string[];
  /** Whether requests come from a proxy, which has to send `x-paynow-customer-ip`; false, as from browsers, unless given. */
  behindProxy?: boolean;
  /** The store's own currency, in lower case: `usd` unless given. */
  currency?: string;
  /** Milliseconds before an answer; a request takes effect when it comes, only its answer is late. */
  latency?: Latency;
  /** The address of the checkout page, to which `/checkout/ID` is added. */
  checkoutBase?: string;
  /** The time, in milliseconds since 1970: decides which sales run. */
  now?: () => number;
}

/** A Storefront API in memory, as strict as the real one is documented. */
export interface FakeStorefront {
  /** A drop-in for `window.fetch`. */
  readonly fetch: typeof fetch;
  /** Answers one request; rejects with the signal's reason when aborted and with `ConnectionReset` for a `network` fault. */
  readonly handle: (request: Request) => Promise<Response>;
  readonly products: FakeProduct[];
  readonly customers: FakeCustomer[];
  readonly gameServers: FakeGameServer[];
  readonly promoCodes: FakePromoCode[];
  /** Every request but preflights, oldest first. */
  readonly log: LoggedRequest[];
  /** How often an operation was asked for: `GET /v1/store/cart`, `PUT` or `*`. */
  count(operation: string): number;
  /** A customer's cart as the API would answer it now; leaves no trace in the log. */
  cart(token: string, currency?: string): Cart;
  /** Replaces a customer's cart; throws where the API would refuse a line. */
  seed(token: string, lines: LineInput[]): void;
  /** Lets the next `times` requests that match an operation meet a fault, after those already waiting; 0 takes back all of that operation. */
  fail(operation: string, fault: Fault, times?: number): void;
  /** Milliseconds before an answer; may be changed at any time. */
  latency: Latency;
  /** The checkouts made so far, oldest first. */
  readonly checkouts: FakeCheckout[];
  /** Ends an open checkout as paid, which empties the cart it came from. */
  pay(checkoutId: string): FakeCheckout;
  /** Ends an open checkout as canceled; the cart stays. */
  cancel(checkoutId: string): FakeCheckout;
  /** Back to how it was created: log, carts, catalogue, customers, faults, checkouts, latency. */
  reset(): void;
}

/** One request as it came, without its token. */
export interface LoggedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  /** Lower-case names; `authorization` is the customer's id, or `(invalid)`. */
  headers: Record<string, string>;
  /** The JSON that was sent, else the text; undefined without a body. */
  body: unknown;
  /** How it was to be fetched. */
  init: Pick<Request, 'cache' | 'credentials' | 'keepalive' | 'mode' | 'redirect' | 'referrerPolicy'>;
  /** The storefront's time when it came. */
  at: number;
  /** The answer's status, once there is one. */
  status?: number;
  /** `performance.now()` when it came. */
  startedAt: number;
  /** `performance.now()` when it was answered, aborted or cut off. */
  endedAt?: number;
}

/** A checkout session that was made. */
export interface FakeCheckout extends CheckoutSession {
  customerId: FlakeId;
  currency: string;
  lines: CartLine[];
  /** In minor units of `currency`, after promo codes. */
  total: MinorUnits;
  options: CheckoutOptions;
  status: 'open' | 'paid' | 'canceled';
  origin: 'cart' | 'lines';
}

/** How a request goes wrong; with `after` it took effect first. Times in milliseconds. */
export type Fault =
  | { status: number; headers?: Record<string, string>; body?: unknown; after?: boolean; delay?: number }
  | { network: true; after?: boolean; delay?: number }
  | { hang: 'headers' | 'body'; after?: boolean }
  | { text: string; type?: string; status?: number; after?: boolean }
  | { delay: number };
