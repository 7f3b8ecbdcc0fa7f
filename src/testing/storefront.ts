import type { Cart, LineInput } from '../api/types.js';
import { endCheckout } from './checkout.js';
import { type Exchange, answer } from './exchange.js';
import { ConnectionReset, FaultQueue, matches } from './faults.js';
import { cartOf, seedCart } from './operations.js';
import type { FakeCustomer } from './products.js';
import { preflight, withCors } from './respond.js';
import { Store } from './store.js';
import type { Fault, FakeCheckout, FakeStorefront, FakeStorefrontOptions, Latency, LoggedRequest } from './types.js';
import { reasonOf } from './wait.js';

/** Makes a Storefront API in memory, with the shop "Emberfall" in it unless told otherwise. */
export function createFakeStorefront(options: FakeStorefrontOptions = {}): FakeStorefront {
  return new MemoryStorefront(options);
}

class MemoryStorefront implements FakeStorefront {
  readonly log: LoggedRequest[] = [];
  latency: Latency;
  #store: Store;
  #faults = new FaultQueue();
  #firstLatency: Latency;
  #traces = 0;

  constructor(options: FakeStorefrontOptions) {
    this.#store = new Store(options);
    this.#firstLatency = this.latency = options.latency ?? 0;
  }

  get products() {
    return this.#store.products;
  }
  get customers() {
    return this.#store.customers;
  }
  get gameServers() {
    return this.#store.gameServers;
  }
  get promoCodes() {
    return this.#store.promoCodes;
  }
  get checkouts() {
    return this.#store.checkouts;
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    // not every engine passes a reason on to the request's own signal
    const signal = init?.signal ?? request.signal;
    if (signal.aborted) throw reasonOf(signal);
    const response = await this.#handle(request, signal).catch((error: unknown) => {
      throw error instanceof ConnectionReset ? new TypeError('Failed to fetch') : error;
    });
    const redirects = response.status >= 300 && response.status < 400;
    if (redirects && request.redirect === 'error') throw new TypeError('Failed to fetch');
    return response;
  };

  readonly handle = (request: Request): Promise<Response> => this.#handle(request, request.signal);

  count(operation: string): number {
    return this.log.filter((entry) => matches(operation, entry)).length;
  }

  cart(token: string, currency = this.#store.currency): Cart {
    return cartOf(this.#store, this.#customer(token), currency);
  }

  seed(token: string, lines: LineInput[]): void {
    seedCart(this.#store, this.#customer(token), lines);
  }

  fail(operation: string, fault: Fault, times = 1): void {
    this.#faults.add(operation, fault, times);
  }

  pay(checkoutId: string): FakeCheckout {
    return endCheckout(this.#store, checkoutId, 'paid');
  }

  cancel(checkoutId: string): FakeCheckout {
    return endCheckout(this.#store, checkoutId, 'canceled');
  }

  reset(): void {
    this.log.length = 0;
    this.latency = this.#firstLatency;
    this.#traces = 0;
    this.#faults.clear();
    this.#store.reset();
  }

  async #handle(request: Request, signal: AbortSignal): Promise<Response> {
    if (request.method === 'OPTIONS') return withCors(preflight(), request);
    const exchange: Exchange = {
      store: this.#store,
      request,
      signal,
      faults: this.#faults,
      log: this.log,
      latency: this.latency,
      traceId: String(++this.#traces).padStart(32, '0'),
    };
    return withCors(await answer(exchange), request);
  }

  #customer(token: string): FakeCustomer {
    const customer = this.#store.customerOf(token);
    if (!customer) throw new Error('No customer has this token.');
    return customer;
  }
}
