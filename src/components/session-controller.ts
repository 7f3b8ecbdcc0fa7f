import type { CartSession } from '../api/cart-session.js';
import { configError, PayNowApiError } from '../api/errors.js';
import type { EditOutcome } from '../api/outcomes.js';
import type { SessionEvents } from '../api/session-events.js';
import { useSession, type SessionOptions } from '../api/sessions.js';
import type { Snapshot } from '../api/snapshot.js';
import { emit, emitError, firstTold } from './events.js';
import { around } from './locale.js';
import { watchPage } from './page-signals.js';
import { pageStore, watchStore, type Lender } from './stores.js';

/** An element that follows a session. */
export interface SessionHost extends HTMLElement, Lender {
  readonly isCart: boolean;
  readonly showsCart: boolean;
  requestUpdate(): void;
  sessionChanged(): void;
  readonly session: CartSession | null;
}

/** Whose token a host uses: its own, else that of the cart it stands in, else that of the page's store. */
function optionsOf(host: SessionHost): SessionOptions {
  const { token, apiBase, auth, currency, country } = host;
  const own = { token, apiBase, auth, currency, country, provider: host };
  if (token || apiBase || auth || host.getToken || host === pageStore()) return own;
  const outer = [...around(host)].slice(1).find((at) => (at as SessionHost).isCart) ?? pageStore();
  if (!outer || outer === host) return own;
  const lent = optionsOf(outer as SessionHost);
  return { ...lent, currency: currency || lent.currency, country: country || lent.country };
}

const carts = new WeakMap<CartSession, Set<SessionHost>>();
const actors = new WeakMap<CartSession, SessionHost>();

/** Who tells the page of what concerns a whole session: its first cart, else whoever acted last. */
const speaker = (session: CartSession): SessionHost | undefined =>
  carts.get(session)?.values().next().value ?? actors.get(session);

/** Follows the session that its host's attributes name, and lets it go with the host. */
export class SessionController {
  session: CartSession | null = null;
  /** Why there can be no session. */
  configError: PayNowApiError | null = null;
  readonly #host: SessionHost;
  #refused?: string;
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
    this.#drop = undefined;
    this.session = null;
  }

  /** Looks up the session anew: an attribute, the page's store or the place in the page may be another. */
  follow(): void {
    const host = this.#host;
    if (!host.isConnected) return; // a queued update of an element that has left
    const options = optionsOf(host);
    let used: ReturnType<typeof useSession>;
    try {
      const store = pageStore();
      used = useSession(options);
      this.configError = null;
      if (!used && host.apiBase && host !== store && (store?.token || store?.getToken))
        this.#refuse(configError('api-base: an element with one of its own needs a token of its own'));
    } catch (error) {
      this.configError = error as PayNowApiError;
      // told by whose attribute it is
      if (options.provider === host || host.currency || host.country) this.#refuse(this.configError);
    }
    const former = this.session;
    const session = used?.session ?? null;
    if (session && session === former) used!.release();
    else {
      this.#drop?.();
      this.#drop = undefined;
      this.session = session;
      if (session && former?.snapshot.status === 'signed-out') session.inherit(former);
      if (session) this.#hold(session, used!.release);
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
      if (outcome && session === this.session && firstTold(outcome)) emit(host, outcome.type, outcome.detail);
      return outcome;
    } catch (error) {
      if (session === this.session) emitError(host, error as PayNowApiError);
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

  #hold(session: CartSession, release: () => void): void {
    const host = this.#host;
    const all = carts.get(session) ?? new Set();
    if (host.isCart) carts.set(session, all.add(host));
    const pass = <Type extends keyof SessionEvents>(type: Type, isOurs: (detail: SessionEvents[Type]) => boolean) =>
      session.on(type, (detail) => {
        if (isOurs(detail)) emit(host, type, detail as never);
      });
    const undo = [
      session.subscribe(() => host.sessionChanged()),
      pass('paynow-cart-change', () => host.isCart || host === pageStore()),
      pass('paynow-token-expired', () => speaker(session) === host),
      pass('paynow-error', ({ operation }) => operation === 'getCart' && speaker(session) === host),
      () => all.delete(host),
      release,
    ];
    this.#drop = () => undo.forEach((each) => each());
    if (host.showsCart) session.load().catch(() => {}); // told by the session itself
  }
}
