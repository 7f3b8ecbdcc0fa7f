import type { CartSession } from '../api/cart-session.js';
import { configError, PayNowApiError } from '../api/errors.js';
import type { EditOutcome, SessionEvents } from '../api/session-events.js';
import { useSession, type SessionOptions } from '../api/sessions.js';
import type { Snapshot } from '../api/snapshot.js';
import { announce } from './announcer.js';
import { emit, emitError, firstTold } from './events.js';
import { around } from './locale.js';
import { watchPage } from './page-signals.js';
import { remembered } from './remembered.js';
import { pageStore, watchStore, type Lender } from './stores.js';

/** An element that follows a session. */
export interface SessionHost extends HTMLElement, Lender {
  readonly isCart?: boolean;
  readonly showsCart?: boolean;
  requestUpdate(): void;
  sessionChanged(): void;
  readonly session: CartSession | null;
}

/** Whose token a host uses: its own, else that of the cart it stands in, else that of the page's store. */
function optionsOf(host: SessionHost): SessionOptions {
  const { token, apiBase, auth, currency, country } = host;
  const own = { token, apiBase, auth, currency, country, provider: host };
  if (token || apiBase || auth || host.getToken || host === pageStore()) return own;
  const outer = [...around(host)].slice(1).find((at) => (at as Partial<SessionHost>).isCart) ?? pageStore();
  if (!outer) return own;
  const lent = optionsOf(outer as SessionHost);
  return { ...lent, currency: currency || lent.currency, country: country || lent.country };
}

/** Whether it is a cart or a store. */
const tellsOfCart = (host: SessionHost) => host.isCart || 'getToken' in host;

const actors = new WeakMap<CartSession, SessionHost>();

/** Who follows a session; what concerns all of it is told by its first cart, else by who acted last. */
const tellersOf = remembered((session: CartSession): Set<SessionHost> => {
  const all = new Set<SessionHost>();
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

/** Follows the session that its host's attributes name, and lets it go with the host. */
export class SessionController {
  session: CartSession | null = null;
  /** Why there can be no session. */
  configError: PayNowApiError | null = null;
  readonly #host: SessionHost;
  #refused?: string;
  /** The last session, while nobody is signed in. */
  #former?: CartSession | null;
  #leave?: () => void;
  #drop?: () => void;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  get snapshot(): Snapshot | undefined {
    return this.session?.snapshot;
  }

  hostConnected(): void {
    watchPage();
    this.#leave = watchStore(() => this.follow());
    this.follow();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#drop?.();
    this.session = null;
    this.#former = null;
  }

  /** Looks up the session anew: an attribute, the page's store or the place in the page may be another. */
  follow(): void {
    const host = this.#host;
    if (!host.isConnected) return; // a queued update of an element that has left
    const options = optionsOf(host);
    let used: ReturnType<typeof useSession>;
    try {
      used = useSession(options);
      this.configError = null;
      const store = pageStore();
      // another store may be about to get its token, or to make way for the first
      if (!used && host.apiBase && !('getToken' in host) && (store?.token || store?.getToken))
        this.#refuse(configError('api-base: an element with one of its own needs a token of its own'));
    } catch (error) {
      this.configError = error as PayNowApiError;
      // told by whose attribute it is
      if (options.provider === host || host.currency || host.country) this.#refuse(this.configError);
    }
    if (used?.session === this.session) used.release();
    else {
      const last = this.session ?? this.#former;
      // a store that is only moved, or replaced by its like, leaves the customer as it was
      const former = last === used?.session ? null : last;
      this.#drop?.();
      this.session = used?.session ?? null;
      // taken over once: what the shopper has taken back since would come again whenever the host is moved
      this.#former = used ? null : former;
      // what came of one customer's gestures is not for another's ears; a store's like is there by then
      if (former) queueMicrotask(() => this.session === former || announce('', ''));
      if (used && former) used.session.inherit(former);
      if (used) this.#hold(used);
      // one that was read for others already tells of nothing by itself
      const cart = former && this.snapshot?.cart;
      if (cart && tellsOfCart(host)) emit(host, 'paynow-cart-change', { cart, previous: null });
    }
    host.requestUpdate();
  }

  /** The session for a gesture at this host. Throws why there is none. */
  need(): CartSession {
    const { session } = this.#host;
    if (!session) throw this.configError ?? new PayNowApiError('config', 'token');
    actors.set(session, this.#host);
    return session;
  }

  /** Carries out a gesture at this host: its one outcome, or error, is dispatched from here. */
  async act(gesture: (session: CartSession) => Promise<EditOutcome | undefined>): Promise<EditOutcome | undefined> {
    const host = this.#host;
    const { session } = host;
    try {
      const outcome = await gesture(this.need());
      // the same customer's, in whatever currency
      if (outcome && session?.queue === this.session?.queue && firstTold(outcome))
        emit(host, outcome.type, outcome.detail);
      return outcome;
    } catch (error) {
      if (session?.queue === this.session?.queue) emitError(host, error as PayNowApiError);
      throw error;
    }
  }

  /** Says on the console, and as an event, what the page did wrong; each thing once. */
  #refuse(error: PayNowApiError): void {
    if (this.#refused === error.message) return;
    this.#refused = error.message;
    console.error(`<${this.#host.localName}> ${error.message}`);
    emitError(this.#host, error);
  }

  #hold({ session, release }: NonNullable<ReturnType<typeof useSession>>): void {
    const host = this.#host;
    const all = tellersOf(session);
    all.add(host);
    const undo = session.subscribe(() => host.sessionChanged());
    this.#drop = () => {
      this.#drop = undefined;
      undo();
      all.delete(host);
      release();
    };
    if (!host.showsCart) return;
    // before anything is drawn, but not before the page has said all that it says in this task
    queueMicrotask(() => {
      if (this.session === session) this.follow();
      if (this.session === session) session.load().catch(() => {}); // told by the session itself
    });
  }
}
