import { createFakeStorefront, type Fault, type FakeProduct, type FakeStorefront } from '../../src/testing/index.js';
import type { FastClock } from '../support/clock.js';

/** What befalls a request on its way; with "after" once it has taken effect. */
export const FAULTS = {
  lost: { network: true },
  'lost after': { network: true, after: true },
  500: { status: 500 },
  '503 after': { status: 503, after: true },
  429: { status: 429 },
  '429 for 1 s': { status: 429, headers: { 'retry-after': '1' } },
  '429 for 60 s': { status: 429, headers: { 'retry-after': '60' } },
  422: { status: 422 },
  401: { status: 401 },
  silent: { hang: 'headers' },
  'silent after': { hang: 'headers', after: true },
  endless: { hang: 'body', after: true },
  cut: { text: '', after: true },
} satisfies Record<string, Fault>;

/** One request's way there and back, in milliseconds. */
export interface Trip {
  there: number;
  back: number;
  fault: keyof typeof FAULTS | null;
}

const CALM: Trip = { there: 5, back: 5, fault: null };

/** Three customers who buy different things, so that a line tells whose it is. */
export const CUSTOMERS = ['ann', 'bob', 'cem'] as const;
export type Customer = (typeof CUSTOMERS)[number];

const ids = (customer: Customer) => CUSTOMERS.indexOf(customer) + 1;
export const tokenOf = (customer: Customer) => `${customer}-token`;
export const customerId = (customer: Customer) => `41148649163037100${ids(customer)}`;
/** What a customer buys: on the page the first two, in another tab the third. */
export const shelf = (customer: Customer) => [1, 2, 3].map((n) => `4114864916303708${ids(customer)}${n}`);

const products = CUSTOMERS.flatMap((customer) =>
  shelf(customer).map((id, index): FakeProduct => {
    const name = `${customer}’s ${index}`;
    return { id, name, slug: `${customer}-${index}`, prices: { usd: 100 + index, eur: 90 + index } };
  }),
);

/** A storefront behind a network that is late and lossy, which knows every state that a cart has ever had. */
export class Server {
  readonly fake: FakeStorefront = createFakeStorefront({
    products,
    customers: CUSTOMERS.map((name) => ({ id: customerId(name), token: tokenOf(name), name })),
    gameServers: [],
    promoCodes: [],
  });
  /** The carts of each customer from the first to the present one, as text. */
  readonly versions = new Map<Customer, string[]>();
  /** How many units each add has brought that took effect. */
  readonly added = new Map<Customer, number[]>();
  /** Line keys that a customer's cart has ever had. */
  readonly keys = new Map<string, Customer>();
  readonly wrong: string[] = [];
  readonly story: string[] = [];
  readonly sent = { DELETE: 0, POST: 0 };
  readonly #writing = new Set<string>();
  readonly #clock: FastClock;
  readonly #start: number;
  readonly #origin: string;
  readonly #trips: Trip[];

  constructor(clock: FastClock, origin: string, trips: readonly Trip[]) {
    this.#clock = clock;
    this.#start = clock.now;
    this.#origin = origin;
    this.#trips = [...trips];
    for (const customer of CUSTOMERS) this.added.set(customer, []);
  }

  /** From now on nothing is late or lost. */
  calm(): void {
    this.#trips.length = 0;
  }

  /** Puts lines into a cart behind the page's back. */
  change(customer: Customer, product: string, quantity: number): void {
    const lines = this.fake.cart(tokenOf(customer)).lines.map(({ product_id, quantity }) => ({ product_id, quantity }));
    const others = lines.filter(({ product_id }) => product_id !== product);
    this.fake.seed(tokenOf(customer), quantity ? [...others, { product_id: product, quantity }] : others);
    this.note(customer);
  }

  /** Writes down a cart if it is another than before; says whether it is. */
  note(customer: Customer): boolean {
    const { lines } = this.fake.cart(tokenOf(customer));
    for (const { line_key } of lines) this.keys.set(line_key, customer);
    const state = JSON.stringify(lines.map(({ product_id, quantity }) => [product_id, quantity]));
    const known = this.versions.get(customer) ?? [];
    this.versions.set(customer, known);
    if (known.at(-1) === state) return false;
    known.push(state);
    return true;
  }

  /** For the page, in the place of its own. */
  readonly fetch = async (input: string | URL, init: RequestInit = {}): Promise<Response> => {
    const { method = 'GET', signal } = init;
    const token = new Headers(init.headers).get('authorization') ?? '';
    const customer = CUSTOMERS.find((name) => token === `Customer ${tokenOf(name)}`);
    const path = String(input).slice(this.#origin.length);
    if (!customer) throw this.#complain(`${method} ${path} asks for nobody: ${token}`);
    const write = method !== 'GET';
    if (write && this.#writing.has(customer)) this.#complain(`two writes of ${customer} at once: ${method} ${path}`);
    if (write) this.#writing.add(customer);
    const trip = this.#trips.shift() ?? CALM;
    this.#tell(`${customer} ${method} ${path} → ${trip.there}+${trip.back} ms${trip.fault ? ` ${trip.fault}` : ''}`);
    try {
      return await unlessAborted(signal, this.#travel(customer, String(input), init, trip));
    } finally {
      if (write) this.#writing.delete(customer);
    }
  };

  async #travel(customer: Customer, address: string, init: RequestInit, trip: Trip): Promise<Response> {
    const { method = 'GET' } = init;
    await this.#clock.wait(trip.there);
    const fault: Fault | null = trip.fault && FAULTS[trip.fault];
    const hangs = fault && 'hang' in fault;
    // nobody waits for it any more, and a hanging answer is heard of by nobody else
    if (hangs && init.signal?.aborted) throw init.signal.reason as Error;
    if (fault && trip.fault !== 'cut') this.fake.fail('*', fault);
    if (method === 'DELETE' || method === 'POST') this.sent[method]++;
    const answering = this.fake.fetch(address, { ...init, signal: hangs ? init.signal! : null });
    // by now it has taken effect: the fake does so at once
    const query = new URL(address).searchParams;
    if (this.note(customer)) {
      this.#tell(`${customer} ${method} took effect: ${this.versions.get(customer)!.at(-1)}`);
      if (query.get('increment')) this.added.get(customer)!.push(Number(query.get('quantity')));
    }
    const version = this.versions.get(customer)!.length - 1;
    let response: Response;
    try {
      response = hangs ? await answering : await this.#clock.during(answering);
      if (hangs) return response;
    } catch (error) {
      await this.#clock.wait(trip.back);
      throw error;
    }
    let text = await this.#clock.during(response.text());
    // a cart says which it is in the one field that means nothing to the page
    if (method === 'GET') text = text.replace(/"store_id":"\d+"/, `"store_id":"${version}"`);
    if (trip.fault === 'cut') text = text.slice(0, text.length / 2);
    await this.#clock.wait(trip.back);
    const { status, headers } = response;
    const answer = new Response(status === 204 ? null : text, { status, headers });
    Object.defineProperty(answer, 'text', { value: () => Promise.resolve(text) });
    return answer;
  }

  #tell(what: string): void {
    this.story.push(`${String(Math.round(this.#clock.now - this.#start)).padStart(6)} ms  ${what}`);
  }

  #complain(what: string): Error {
    this.#tell(`WRONG: ${what}`);
    this.wrong.push(what);
    return new Error(what);
  }
}

async function unlessAborted<T>(signal: AbortSignal | null | undefined, promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  if (!signal) return promise;
  signal.throwIfAborted();
  let undo: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
    undo = () => signal.removeEventListener('abort', abort);
  });
  return Promise.race([promise, aborted]).finally(() => undo?.());
}
