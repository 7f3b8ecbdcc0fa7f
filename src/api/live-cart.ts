import { Bus } from './bus.js';
import type { Client } from './client.js';
import type { Edit } from './edits.js';
import { PayNowApiError } from './errors.js';
import { isShown, settle } from './outcomes.js';
import { isOffline } from './request.js';
import { errorDetails, type SessionEvents } from './session-events.js';
import { keepUnchanged, nextSnapshot } from './shown.js';
import type { Snapshot } from './snapshot.js';
import { within } from './timing.js';
import type { Cart } from './types.js';
import type { WriteQueue } from './write-queue.js';

/** How long a cart is kept back, in milliseconds, for what is written with the same customer's former token. */
const PATIENCE = 10_000;

/** The cart of one customer as it is known: the last good one from the API, with the edits that are on their way. */
export class LiveCart {
  /** The session at this moment; another object after each change. */
  snapshot = { cart: null, promoCodes: [], lines: [], retrying: false } as Partial<Snapshot> as Snapshot;
  protected readonly client: Client;
  /**
   * The writes of its customer, which other sessions may share.
   *
   * @internal
   */
  readonly queue: WriteQueue;
  protected readonly bus = new Bus<SessionEvents & { change: Snapshot }>();
  protected edits: Edit[] = [];
  /**
   * Whether the cart may have been changed by others since it was read.
   *
   * @internal
   */
  stale = false;
  /** Why there is nothing new to show. */
  #failure: PayNowApiError | null = null;
  /** The session before this one, until it is known what of it is this customer's. */
  protected former?: LiveCart;
  /** Ends the last attempt to read; none before anybody wanted a cart. */
  #attempt?: AbortController;
  #reading?: Promise<void>;

  constructor(client: Client, queue: WriteQueue) {
    this.client = client;
    this.queue = queue;
    this.change();
  }

  /** Calls `listener` with each new snapshot; returns the undo. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    return this.bus.on('change', listener);
  }

  /** Calls `listener` with the detail of each event of this type; returns the undo. */
  on<Type extends keyof SessionEvents>(type: Type, listener: (detail: SessionEvents[Type]) => void): () => void {
    return this.bus.on(type, listener);
  }

  /**
   * Reads the cart unless it is known: `GET /v1/store/cart`. Rejects with a PayNowApiError.
   *
   * @internal
   */
  async load(): Promise<Cart> {
    if (this.snapshot.cart && !this.#failure) return this.snapshot.cart;
    return this.#after(this.#reading ?? this.read());
  }

  /** Reads the cart anew: `GET /v1/store/cart`. Rejects with a PayNowApiError. */
  async refresh(): Promise<Cart> {
    return this.#after(this.read());
  }

  /**
   * The cart may be another, for a reason that lies outside: it is read anew where anybody wants it.
   *
   * @internal
   */
  changedElsewhere(): void {
    this.change();
    if (!this.#attempt || isOffline()) return;
    this.stale = true;
    void this.read();
  }

  /**
   * Takes over, if this is or turns out to be the same customer, the codes of `former` and what it could not save.
   *
   * @internal
   */
  inherit(former: LiveCart): void {
    const { cart } = this.snapshot;
    if (cart) {
      this.#takeOver(former, cart);
      this.change();
    } else this.former = former.former ?? former;
  }

  /**
   * Lets the session go: reads stop, writes finish.
   *
   * @internal
   */
  stop(): void {
    this.queue.members.delete(this);
    this.#attempt?.abort();
  }

  protected readonly onRetry = (): void => this.change({ retrying: true });

  /** The edits of which it is not known yet what came of them. */
  protected get open(): Edit[] {
    return this.edits.filter(({ settled }) => !settled);
  }

  /** Reads the cart when all is written; a read under way is begun anew. Never rejects. */
  protected read(): Promise<void> {
    this.#attempt?.abort();
    this.#reading ??= this.#readAtRest().catch(() => this.#end(new PayNowApiError('getCart', 'bad-response')));
    this.change();
    return this.#reading;
  }

  /** Shows, and tells, that there is nothing new to show; of an expired token once. */
  protected fail(error: PayNowApiError): void {
    const expired = this.#failure?.status === 401;
    if (!expired) this.#failure = error;
    this.change({ retrying: false });
    if (error.status === 401 && !this.queue.expired) {
      this.queue.expired = true;
      this.bus.emit('paynow-token-expired', {});
    }
    // what ended a gesture is told with it, and who is not signed in has made no mistake
    if (error.kind !== 'token' || (error.getTokenFailed && error.operation === 'getCart'))
      this.bus.emit('paynow-error', errorDetails(error));
  }

  /** Replaces the snapshot. */
  protected change(changes?: Partial<Snapshot>): void {
    this.snapshot = nextSnapshot({ ...this.snapshot, ...changes }, this.edits, this.#failure, !!this.#reading);
    this.bus.emit('change', this.snapshot);
  }

  #takeOver(former: LiveCart | undefined, { customer_id: id }: Cart): void {
    if (!id || former?.snapshot.cart?.customer_id !== id) return;
    this.edits = [...new Set([...this.edits, ...former.edits.filter(({ error }) => error)])];
    const promoCodes = [...new Set([...former.snapshot.promoCodes, ...this.snapshot.promoCodes])];
    this.snapshot = { ...this.snapshot, promoCodes };
  }

  async #after(reading: Promise<void>): Promise<Cart> {
    await reading;
    if (this.#failure) throw this.#failure;
    return this.snapshot.cart!;
  }

  async #readAtRest(): Promise<void> {
    for (;;) {
      const { signal } = (this.#attempt = new AbortController());
      // the first request leaves at once
      if (this.queue.open) await this.queue.rest();
      this.queue.tell();
      const { failure } = this.open.at(-1) ?? {};
      const refusal = this.queue.members.has(this) ? failure : new PayNowApiError('getCart', 'token');
      // while nothing comes through, one try is enough: the shopper can retry
      const tries = failure?.outcomeUnknown ? 1 : 3;
      const getCart = () => this.client.getCart({ signal, onRetry: this.onRetry, tries });
      // awaited in any case: what is read must not end before it has begun
      const read = await (refusal?.kind === 'token' ? refusal : getCart().catch((error: PayNowApiError) => error));
      if (signal.aborted) continue;
      const former = this.former;
      const { customer_id: id } = read as Partial<Cart>;
      if (!id || !former?.queue.open || former.snapshot.cart?.customer_id !== id) return this.#end(read);
      // the same customer, and what is written with the former token is not in it yet; but nobody waits for ever
      const late = await within(PATIENCE, () => former.queue.rest()).catch(() => read);
      if (late && !signal.aborted) return this.#end(read);
    }
  }

  /** Ends all edits: they are written by now. */
  #end(read: Cart | PayNowApiError): void {
    const { open, snapshot } = this;
    const cart = read instanceof Error ? null : keepUnchanged(snapshot.cart, read);
    this.#reading = undefined;
    for (const edit of open)
      settle(edit, cart, open.findLast(({ lineKey }) => !lineKey || lineKey === edit.lineKey) === edit);
    if (cart) {
      if (snapshot.cart && snapshot.cart.customer_id !== cart.customer_id) {
        // the origin's cookie, or a new token, is another customer's: nothing of the former is shown or sent again
        this.edits = [];
        this.snapshot = { ...snapshot, promoCodes: [], refusedCode: undefined, refusal: undefined };
      }
      this.#takeOver(this.former, cart);
      this.former = undefined;
      this.#failure = null;
      this.queue.expired = false;
      this.stale = false;
    } else if (open.length) this.stale = true;
    this.edits = this.edits.filter((edit) => isShown(edit, cart));
    if (cart) this.change({ cart, retrying: false });
    else this.fail(read as PayNowApiError);
    if (cart && cart !== snapshot.cart) this.bus.emit('paynow-cart-change', { cart, previous: snapshot.cart });
    for (const { outcome } of open) if (outcome) this.bus.emit(outcome.type, outcome.detail);
  }
}
