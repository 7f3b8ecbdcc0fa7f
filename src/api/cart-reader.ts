import type { Client } from './client.js';
import type { PayNowApiError } from './errors.js';
import type { Cart } from './types.js';
import type { WriteQueue } from './write-queue.js';

interface Waiting {
  promise: Promise<Cart>;
  resolve: (cart: Cart) => void;
  reject: (error: unknown) => void;
}

/** Reads one session's cart: only while nothing is written, and so that an older answer never follows a newer one. */
export class CartReader {
  /** Called before the promises of those who wait are settled. */
  accept: (cart: Cart) => void = () => {};
  fail: (error: PayNowApiError) => void = () => {};
  onRetry?: () => void;
  readonly #client: Client;
  readonly #queue: WriteQueue;
  #waiting?: Waiting;
  #reading?: AbortController;

  constructor(client: Client, queue: WriteQueue) {
    this.#client = client;
    this.#queue = queue;
  }

  /** Whether a cart is being read, or will be as soon as all is written. */
  get wanted(): boolean {
    return !!this.#waiting;
  }

  /** The cart as it is from now on: read at once, or when all is written; a read under way is begun anew. */
  want(): Promise<Cart> {
    if (!this.#waiting) {
      const waiting = {} as Waiting;
      waiting.promise = new Promise((resolve, reject) => Object.assign(waiting, { resolve, reject }));
      waiting.promise.catch(() => {}); // whoever wants to know asks; nobody has to
      this.#waiting = waiting;
    }
    const { promise } = this.#waiting;
    if (!this.#queue.busy) void this.#read();
    return promise;
  }

  /** The cart that is being read, else as `want`. */
  join(): Promise<Cart> {
    return this.#waiting?.promise ?? this.want();
  }

  /** Drops the read under way; whoever waits for it waits for the next. */
  interrupt(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }

  /** Ends the wait with an error: it is known that a read would fail. */
  giveUp(error: PayNowApiError): void {
    this.interrupt();
    this.#end((waiting) => (this.fail(error), waiting?.reject(error)));
  }

  async #read(): Promise<void> {
    this.interrupt();
    const reading = (this.#reading = new AbortController());
    try {
      const cart = await this.#client.getCart({ signal: reading.signal, onRetry: this.onRetry });
      if (this.#reading === reading) this.#end((waiting) => (this.accept(cart), waiting?.resolve(cart)));
    } catch (error) {
      if (this.#reading === reading)
        this.giveUp(error as PayNowApiError);
    }
  }

  #end(settle: (waiting: Waiting | undefined) => void): void {
    const waiting = this.#waiting;
    this.#waiting = this.#reading = undefined;
    settle(waiting);
  }
}
