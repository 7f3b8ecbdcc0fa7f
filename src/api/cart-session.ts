import { addOnce, unitsOf } from './add-once.js';
import { Bus } from './bus.js';
import { CartReader } from './cart-reader.js';
import type { Client } from './client.js';
import { applyEdits, keepUnchanged, showLines, type Edit, type Failure } from './edits.js';
import { configError, PayNowApiError } from './errors.js';
import { checkQuantity, fingerprint, identify, inputOf } from './line.js';
import { happened, outcomeOf, type EditOutcome } from './outcomes.js';
import { errorDetails, type SessionEvents } from './session-events.js';
import type { PendingEdit, ShownLine, Snapshot } from './snapshot.js';
import type { Cart, CartLine, CheckoutOptions, CheckoutSession, LineInput } from './types.js';
import type { WriteQueue } from './write-queue.js';

const isOffline = () => globalThis.navigator?.onLine === false;
const WHOLE_CART = '';

/** The cart of one customer: the last good one from the API, the edits on their way, and all that changes them. */
export class CartSession {
  readonly #client: Client;
  readonly #queue: WriteQueue;
  readonly #reader: CartReader;
  readonly #bus = new Bus<SessionEvents & { change: Snapshot }>();
  #cart: Cart | null = null;
  #edits: Edit[] = [];
  #shown: ShownLine[] = [];
  #removed = new Map<string, CartLine>();
  #cleared: CartLine[] = [];
  #failures = new Map<string, Failure>();
  #readError: PayNowApiError | null = null;
  #promoCodes: readonly string[] = [];
  #heirloom?: { customer?: string; failures: Map<string, Failure> };
  #signedOut = false;
  #retrying = false;
  #stopped = false;
  #snapshot: Snapshot;

  constructor(client: Client, queue: WriteQueue) {
    this.#client = client;
    this.#queue = queue;
    this.#reader = new CartReader(client, queue);
    this.#reader.accept = (cart) => this.#accept(cart);
    this.#reader.fail = (error) => this.#failRead(error);
    this.#reader.onRetry = this.#onRetry;
    this.#snapshot = this.#look();
    queue.members.add(this);
  }

  /** The session at this moment; another object after each change. */
  get snapshot(): Snapshot {
    return this.#snapshot;
  }

  /** Calls `listener` with each new snapshot; returns the undo. */
  subscribe(listener: (snapshot: Snapshot) => void): () => void {
    return this.#bus.on('change', listener);
  }

  /** Calls `listener` with the detail of each event of this type; returns the undo. */
  on<Type extends keyof SessionEvents>(type: Type, listener: (detail: SessionEvents[Type]) => void): () => void {
    return this.#bus.on(type, listener as (detail: (SessionEvents & { change: Snapshot })[Type]) => void);
  }

  /** Reads the cart unless it is known: `GET /v1/store/cart`. */
  async load(): Promise<Cart> {
    if (this.#cart && !this.#readError) return this.#cart;
    return this.#want(this.#reader.join());
  }

  /** Reads the cart anew: `GET /v1/store/cart`. Rejects with a PayNowApiError. */
  async refresh(): Promise<Cart> {
    return this.#want(this.#reader.want());
  }

  /**
   * Adds a line: `PUT /v1/store/cart/lines` with `increment`; or, with `absolute`, makes `quantity` the line's. Settles
   * after the cart was read; rejects with a PayNowApiError, of kind `config` when the line is not one.
   */
  async addLine(input: LineInput, absolute = false): Promise<EditOutcome | undefined> {
    const identity = identify(input);
    const quantity = checkQuantity(input.quantity ?? 1);
    this.#refuseOffline('putLine');
    this.#cleared = [];
    const edit = this.#newEdit({ type: 'add', absolute, input, print: fingerprint(identity), previous: 0, quantity });
    const line = { ...input, quantity };
    this.#write(edit, () =>
      absolute
        ? this.#client.putLine(line, this.#options())
        : addOnce(this.#client, line, this.#knownUnits(input, edit), this.#options()),
    );
    return edit.promise;
  }

  /**
   * Sets a line to `quantity` units, 0 removes it: `PUT /v1/store/cart/lines`. Calls for a line that is still on its way
   * are merged and settle together, after the cart was read. Rejects with a PayNowApiError.
   */
  async setQuantity(lineKey: string, quantity: number): Promise<EditOutcome | undefined> {
    checkQuantity(quantity, 0);
    const shown = this.#shown.find(({ key }) => key === lineKey);
    if (!shown) throw configError(`line: there is none with the key ${JSON.stringify(lineKey)}`, 'putLine');
    this.#refuseOffline('putLine');
    return this.#set(shown.line, shown.quantity, quantity);
  }

  /** Removes a line, which `undo` brings back: `PUT /v1/store/cart/lines` with a quantity of 0. */
  async removeLine(lineKey: string): Promise<EditOutcome | undefined> {
    return this.setQuantity(lineKey, 0);
  }

  /** Brings back what was removed or cleared last, or the removed line with this key. */
  async undo(lineKey?: string): Promise<EditOutcome | undefined> {
    this.#refuseOffline('putLine');
    const cleared = this.#cleared;
    if (lineKey === undefined && cleared.length) {
      this.#cleared = [];
      // one gesture that fails is reason enough to say so, but none keeps the others from coming back
      const all = await Promise.allSettled(cleared.map((line) => this.#set(line, 0, line.quantity)));
      for (const one of all) if (one.status === 'rejected') throw one.reason;
      return undefined;
    }
    const line = this.#removed.get(lineKey ?? [...this.#removed.keys()].pop() ?? '');
    return line && this.#set(line, 0, line.quantity);
  }

  /** Takes everything out of the cart, which `undo` brings back: `DELETE /v1/store/cart`. Never sent twice. */
  async clear(): Promise<EditOutcome | undefined> {
    this.#refuseOffline('clearCart');
    const lines = this.#shown.filter(({ quantity }) => quantity).map(({ line, quantity }) => ({ ...line, quantity }));
    this.#removed.clear();
    this.#failures.clear();
    this.#cleared = lines;
    const edit = this.#newEdit({ type: 'clear', lines, previous: 0, quantity: 0 });
    this.#write(edit, () => this.#client.clearCart());
    return edit.promise;
  }

  /** Checks the cart out, after all edits: `POST /v1/store/cart/checkout`. Never sent twice. */
  async checkout(options: CheckoutOptions = {}): Promise<CheckoutSession> {
    const before = this.#edits.filter(({ settled }) => !settled);
    return this.#checkOut('createCartCheckout', async () => {
      const failed = before.find(({ error }) => error)?.error;
      // what the shopper saw is not what is in the cart
      if (failed) throw new PayNowApiError('createCartCheckout', failed.kind, 'A change of the cart failed before');
      return this.#client.createCartCheckout(this.#withCodes(options));
    });
  }

  /** Checks lines out and leaves the cart alone: `POST /v1/checkouts`. Never sent twice. */
  async checkoutLines(lines: LineInput[], options: CheckoutOptions = {}): Promise<CheckoutSession> {
    return this.#checkOut('createCheckout', () => this.#client.createCheckout(lines, this.#withCodes(options)));
  }

  /** Keeps these codes for every checkout of this session. */
  setPromoCodes(codes: readonly string[]): void {
    this.#promoCodes = [...new Set(codes)];
    this.#publish();
  }

  /** The connection came or went: a known cart is read when it comes. */
  connectionChanged(): void {
    if (!isOffline()) this.changedElsewhere();
    this.#publish();
  }

  /** The cart may be another, for a reason that lies outside: a known one is read anew. */
  changedElsewhere(): void {
    if ((this.#cart || this.#readError) && !isOffline()) void this.#reader.want();
  }

  /** Takes over, if this turns out to be the same customer, what `former` could not save for want of a valid token. */
  inherit(former: CartSession): void {
    this.#heirloom = { customer: former.#cart?.customer_id, failures: former.#failures };
  }

  /** Lets the session go: reads stop, writes finish. */
  stop(): void {
    this.#stopped = true;
    this.#reader.interrupt();
    if (!this.#queue.busy) this.#queue.members.delete(this);
  }

  /** For the queue: a write begins. */
  interrupt(): void {
    this.#reader.interrupt();
  }

  /** For the queue: all is written. */
  idle(wrote: boolean): void {
    const refused = this.#edits.find(({ error }) => error?.kind === 'token')?.error;
    if (refused) this.#reader.giveUp(refused);
    else if (this.#stopped) this.#settle(null, this.#cart)();
    else if (this.#reader.wanted || (wrote && (this.#cart || this.#edits.length))) void this.#reader.want();
    if (this.#stopped && !this.#edits.length) this.#queue.members.delete(this);
  }

  readonly #onRetry = () => {
    this.#retrying = true;
    this.#publish();
  };

  #options(edit?: Edit) {
    return { onRetry: this.#onRetry, enough: edit?.enough?.signal };
  }

  #withCodes(options: CheckoutOptions): CheckoutOptions {
    const codes = [...new Set([...(options.promo_codes ?? []), ...this.#promoCodes])];
    return codes.length ? { ...options, promo_codes: codes } : options;
  }

  #refuseOffline(operation: string): void {
    if (isOffline()) throw new PayNowApiError(operation, 'offline', 'This device is offline');
  }

  #want(cart: Promise<Cart>): Promise<Cart> {
    this.#publish();
    return cart;
  }

  #newEdit(init: Pick<Edit, 'type' | 'line' | 'lines' | 'input' | 'absolute' | 'print' | 'previous' | 'quantity'>): Edit {
    const edit = { ...init, queued: false } as Edit;
    Object.assign(edit, {
      promise: new Promise((resolve, reject) => Object.assign(edit, { resolve, reject })),
    });
    this.#edits.push(edit);
    return edit;
  }

  /** What the cart should hold of a product when all that is known to be written is in it; undefined if that isn't known. */
  #knownUnits({ product_id }: LineInput, self: Edit): number | undefined {
    if (!this.#cart || [...this.#queue.writers].some((writer) => writer !== this)) return undefined;
    const written = this.#edits.filter((edit) => edit !== self && edit.sent && !edit.error);
    const { rows, unseen } = applyEdits(this.#cart, written);
    const lines = [...rows.values()].map(({ line, quantity }) => ({ product_id: line.product_id, quantity }));
    return unitsOf([...lines, ...unseen.map(({ input, quantity }) => ({ ...input!, quantity }))], product_id);
  }

  #set(line: CartLine, previous: number, quantity: number): Promise<EditOutcome | undefined> {
    const key = line.line_key;
    this.#failures.delete(key);
    if (!quantity && previous) this.#removed.set(key, { ...line, quantity: previous });
    // merged into the edit of this line, unless something came between that a later write must not overtake
    const last = this.#edits.findLast(
      (edit) => edit.line?.line_key === key || edit.type === 'clear' || edit.input?.product_id === line.product_id,
    );
    const merged = last?.line && !last.settled ? last : undefined;
    const edit = merged ?? this.#newEdit({ type: 'set', line, previous, quantity });
    edit.quantity = quantity;
    if (!edit.queued) {
      edit.enough?.abort();
      this.#write(edit, () => this.#sendQuantity(edit));
    } else this.#publish();
    return edit.promise;
  }

  async #sendQuantity(edit: Edit): Promise<void> {
    const { line, quantity } = edit;
    if (edit.told === quantity && !edit.error) return;
    edit.enough = new AbortController();
    edit.told = undefined;
    await this.#client.putLine(inputOf(line!, quantity), this.#options(edit));
    edit.told = quantity;
  }

  #write(edit: Edit, send: () => Promise<void>): void {
    edit.queued = true;
    this.#queue.members.add(this);
    this.#queue.push(this, async () => {
      edit.queued = false;
      if (edit.line && !edit.sent && edit.quantity === edit.previous) {
        // changed there and back again before anything was sent
        this.#edits = this.#edits.filter((other) => other !== edit);
        edit.resolve(undefined);
        this.#publish();
        return false;
      }
      edit.sent = true;
      try {
        await send();
        edit.error = undefined;
      } catch (error) {
        edit.error = error as PayNowApiError;
      }
      this.#retrying = false;
      return true;
    });
    this.#publish();
  }

  #checkOut(operation: string, send: () => Promise<CheckoutSession>): Promise<CheckoutSession> {
    return new Promise((resolve, reject) => {
      this.#refuseOffline(operation);
      this.#queue.push(this, async () => {
        try {
          const session = await send();
          this.#bus.emit('paynow-checkout-created', session);
          resolve(session);
        } catch (error) {
          const expired = this.#expire(error as PayNowApiError);
          this.#publish();
          expired();
          this.#bus.emit('paynow-error', errorDetails(error as PayNowApiError));
          reject(error as PayNowApiError);
        }
        return false;
      });
    });
  }

  #accept(next: Cart): void {
    const previous = this.#cart;
    const cart = (this.#cart = keepUnchanged(previous, next));
    this.#readError = null;
    this.#signedOut = this.#retrying = false;
    const tell = this.#settle(cart, previous);
    const keys = new Set(cart.lines.map((line) => line.line_key));
    for (const key of this.#removed.keys()) if (keys.has(key)) this.#removed.delete(key);
    if (cart.lines.length) this.#cleared = [];
    this.#takeOver(cart);
    this.#publish();
    if (cart !== previous) this.#bus.emit('paynow-cart-change', { cart, previous });
    tell();
  }

  #failRead(error: PayNowApiError): void {
    if (error.operation === 'getCart') this.#readError = error;
    this.#retrying = false;
    const tell = this.#settle(null, this.#cart);
    const expired = this.#expire(error);
    this.#publish();
    expired();
    if (error.kind !== 'token') this.#bus.emit('paynow-error', errorDetails(error));
    tell();
  }

  /** Notes that the token is refused; returns what tells of it, once a token. */
  #expire(error: PayNowApiError): () => void {
    if (error.kind !== 'token' || this.#signedOut) return () => {};
    this.#signedOut = true;
    return () => error.status === 401 && this.#bus.emit('paynow-token-expired', {});
  }

  /**
   * Ends all edits that are written: with the cart that was read since, or with none when it could not be. Returns what
   * tells of them, to be called when the snapshot is new.
   */
  #settle(cart: Cart | null, before: Cart | null): () => void {
    const written = this.#edits.filter((edit) => !edit.settled);
    // a written edit stays shown until a cart has been read
    this.#edits = cart ? [] : this.#edits.filter((edit) => !edit.error);
    const tellers = written.map((edit) => {
      edit.settled = true;
      if (cart && edit.error?.outcomeUnknown && happened(edit, cart)) edit.error = undefined;
      return edit.error ? this.#failEdit(edit, edit.error) : this.#endEdit(edit, cart, before);
    });
    return () => tellers.forEach((tell) => tell());
  }

  #endEdit(edit: Edit, cart: Cart | null, before: Cart | null): () => void {
    const outcome = outcomeOf(edit, cart, before);
    return () => {
      if (outcome) this.#bus.emit(outcome.type, outcome.detail);
      edit.resolve(outcome);
    };
  }

  #failEdit(edit: Edit, error: PayNowApiError): () => void {
    const key = edit.line?.line_key ?? WHOLE_CART;
    if (edit.type === 'clear') this.#cleared = [];
    if (edit.type !== 'add') this.#failures.set(key, { error, quantity: edit.quantity });
    if (edit.previous) this.#removed.delete(key);
    return () => {
      this.#bus.emit('paynow-error', errorDetails(error));
      edit.reject(error);
    };
  }

  /** Takes over what the customer typed and could not save before the token was replaced. */
  #takeOver(cart: Cart): void {
    const heirloom = this.#heirloom;
    this.#heirloom = undefined;
    if (!heirloom || heirloom.customer !== cart.customer_id) return;
    for (const [key, failure] of heirloom.failures) if (failure.error.kind === 'token') this.#failures.set(key, failure);
  }

  #look(): Snapshot {
    const { rows, unseen } = applyEdits(this.#cart, this.#edits);
    this.#shown = showLines(rows, this.#removed, this.#failures, this.#shown);
    const pending = this.#edits
      .filter(({ settled }) => !settled)
      .map(({ type, line, input, quantity }): PendingEdit => {
        return { type, lineKey: line?.line_key, productId: (line ?? input)?.product_id, quantity };
      });
    const failure = [...this.#failures.values()].pop()?.error;
    const error = this.#readError ?? failure ?? null;
    return {
      status: this.#signedOut
        ? 'signed-out'
        : pending.length
          ? 'updating'
          : !this.#cart && this.#reader.wanted
            ? 'loading'
            : error
              ? 'error'
              : 'ready',
      cart: this.#cart,
      error,
      pending,
      promoCodes: this.#promoCodes,
      lines: this.#shown,
      count: [...this.#shown, ...unseen].reduce((units, { quantity }) => units + quantity, 0),
      cleared: this.#cleared.length > 0,
      clearError: this.#failures.get(WHOLE_CART)?.error ?? null,
      offline: isOffline(),
      retrying: this.#retrying,
    };
  }

  #publish(): void {
    this.#snapshot = this.#look();
    this.#bus.emit('change', this.#snapshot);
  }
}
