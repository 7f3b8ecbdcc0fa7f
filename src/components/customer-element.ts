import type { CartSession } from '../api/cart-session.js';
import { configError, PayNowApiError } from '../api/errors.js';
import type { EditOutcome, SessionEvents } from '../api/session-events.js';
import { useSession, type SessionOptions } from '../api/sessions.js';
import type { Snapshot } from '../api/snapshot.js';
import { announce } from './announcer.js';
import { BaseElement } from './base-element.js';
import { emit, emitError, firstTold } from './events.js';
import { around } from './locale.js';
import { watchPage } from './page-signals.js';
import { remembered } from './remembered.js';
import { lendersChanged, pageStore, watchStore, type Lender } from './stores.js';

/** An element, with what it may lend. */
type Lending = Element & Lender;

/** Whose token a host uses: its own, else that of the cart it stands in, else that of the page's store. */
function optionsOf(host: Lending): SessionOptions {
  const { token, apiBase, auth, currency, country } = host;
  const own = { token, apiBase, auth, currency, country, provider: host };
  if (token || apiBase || auth || host.getToken || host === pageStore()) return own;
  const outer =
    around(host)
      .slice(1)
      .find((at) => (at as CustomerElement).isCart) ?? pageStore();
  if (!outer) return own;
  const lent = optionsOf(outer as Lending);
  return { ...lent, currency: currency || lent.currency, country: country || lent.country };
}

/** Whether it is a cart or a store. */
const tellsOfCart = (host: CustomerElement) => host.isCart || 'getToken' in host;

const actors = new WeakMap<CartSession, CustomerElement>();

/** Who follows a session; what concerns all of it is told by its first cart, else by who acted last. */
const tellersOf = remembered((session: CartSession): Set<CustomerElement> => {
  const all = new Set<CustomerElement>();
  const speak = <Type extends keyof SessionEvents>(type: Type, detail: SessionEvents[Type]) => {
    const actor = actors.get(session);
    const speaker = [...all].find(({ isCart }) => isCart) ?? (all.has(actor!) ? actor : [...all][0]);
    if (speaker) emit(speaker, type, detail as never);
  };
  session.on('paynow-token-expired', (detail) => speak('paynow-token-expired', detail));
  session.on(
    'paynow-error',
    // noted as told: the gesture that began the read does not tell of it again
    (detail) => detail.operation === 'getCart' && (firstTold(session.snapshot.error!), speak('paynow-error', detail)),
  );
  session.on('paynow-cart-change', (detail) =>
    all.forEach((host) => tellsOfCart(host) && emit(host, 'paynow-cart-change', detail)),
  );
  return all;
});

/** An element that follows the session of the customer that its attributes, or those around it, name. */
export abstract class CustomerElement extends BaseElement {
  static override properties: typeof BaseElement.properties = {
    token: undefined,
    apiBase: undefined,
    currency: undefined,
    country: undefined,
    auth: undefined,
  };

  /** The Customer token, bare or as `Customer TOKEN`; never written back to the attribute. */
  declare token?: string;
  /** Where the API is: `https://api.paynow.gg` unless given; a path on the page's own origin works too. */
  declare apiBase?: string;
  /** ISO 4217, for the cart's prices; the store's own unless given. */
  declare currency?: string;
  /** ISO 3166-1 alpha-2, for estimates of tax and regional prices. */
  declare country?: string;

  /**
   * Whether the element shows the whole cart, and lends its customer to what stands in it.
   *
   * @internal
   */
  get isCart(): boolean {
    return false;
  }

  /**
   * Whether the element needs to know the cart as soon as it is on the page.
   *
   * @internal
   */
  get showsCart(): boolean {
    return false;
  }

  /** Why there can be no session. */
  protected configError?: PayNowApiError;
  #session: CartSession | null = null;
  #refused?: string;
  /** The last session, while nobody is signed in. */
  #former?: CartSession | null;
  #leave?: () => void;
  #drop?: () => void;

  /** The session, shared by all elements of this customer; null when signed out. */
  get session(): CartSession | null {
    // a script may act before the elements have seen what it has changed
    if (pageStore()?.isStale || around(this).some((at) => (at as Partial<CustomerElement>).isStale)) this.follow();
    return this.#session;
  }

  protected get snapshot(): Snapshot | undefined {
    return this.#session?.snapshot;
  }

  protected override arrive(): void {
    watchPage();
    this.#leave = watchStore(() => this.follow());
    this.follow();
  }

  disconnectedCallback(): void {
    this.#leave?.();
    this.#drop?.();
    this.#session = null;
    this.#former = null;
  }

  protected override willUpdate(changed: Set<string>): void {
    if (![...changed].some((name) => name in CustomerElement.properties)) return;
    if (this.isCart) lendersChanged();
    else this.follow();
  }

  /** The session has a new snapshot. */
  protected sessionChanged(): void {
    this.requestUpdate();
  }

  /** Looks up the session anew: an attribute, the page's store or the place in the page may be another. */
  protected follow(): void {
    if (!this.isConnected) return; // a queued update of an element that has left
    const options = optionsOf(this);
    let used: ReturnType<typeof useSession>;
    try {
      used = useSession(options);
      this.configError = undefined;
      const store = pageStore();
      // another store may be about to get its token, or to make way for the first
      if (!used && this.apiBase && !('getToken' in this) && (store?.token || store?.getToken))
        this.#refuse(configError('api-base: an element with one of its own needs a token of its own'));
    } catch (error) {
      this.configError = error as PayNowApiError;
      // told by the element that has the bad attribute, and by no other
      if (options.provider === this || this.currency || this.country) this.#refuse(this.configError);
    }
    if (used?.session === this.#session) used.release();
    else {
      const last = this.#session ?? this.#former;
      // a store that is only moved, or replaced by its like, leaves the customer as it was
      const former = last === used?.session ? null : last;
      this.#drop?.();
      this.#session = used?.session ?? null;
      // taken over once: what the shopper has taken back since would come again whenever the host is moved
      this.#former = used ? null : former;
      // what came of one customer's gestures is not for another's ears; where the store is replaced by its like, the same
      // session is back by then
      if (former) queueMicrotask(() => this.#session === former || announce('', ''));
      if (used && former) used.session.inherit(former);
      if (used) this.#hold(used);
      // one that was read for others already tells of nothing by itself
      const cart = former && this.snapshot?.cart;
      if (cart && tellsOfCart(this)) emit(this, 'paynow-cart-change', { cart, previous: null });
    }
    this.requestUpdate();
  }

  /** The session for a gesture at this element. Throws why there is none. */
  protected need(session = this.session): CartSession {
    if (!session) throw this.configError ?? new PayNowApiError('config', 'token');
    actors.set(session, this);
    return session;
  }

  /** Carries out a gesture at this element: its one outcome, or error, is dispatched from here. */
  protected async perform(
    gesture: (session: CartSession) => Promise<EditOutcome | undefined>,
    session = this.session,
  ): Promise<EditOutcome | undefined> {
    try {
      const outcome = await gesture(this.need(session));
      // the same customer's, in whatever currency
      if (outcome && session?.queue === this.#session?.queue && firstTold(outcome))
        emit(this, outcome.type, outcome.detail);
      return outcome;
    } catch (error) {
      if (session?.queue === this.#session?.queue) emitError(this, error as PayNowApiError);
      throw error;
    }
  }

  /** Says on the console, and as an event, what the page did wrong; each thing once. */
  #refuse(error: PayNowApiError): void {
    if (this.#refused === error.message) return;
    this.#refused = error.message;
    console.error(`<${this.localName}> ${error.message}`);
    emitError(this, error);
  }

  #hold({ session, release }: NonNullable<ReturnType<typeof useSession>>): void {
    const all = tellersOf(session);
    all.add(this);
    const undo = session.subscribe(() => this.sessionChanged());
    this.#drop = () => {
      this.#drop = undefined;
      undo();
      all.delete(this);
      release();
    };
    if (!this.showsCart) return;
    // before anything is drawn, but not before the page has said all that it says in this task
    queueMicrotask(() => {
      if (this.#session === session) this.follow();
      if (this.#session === session) session.load().catch(() => {}); // told by the session itself
    });
  }
}
