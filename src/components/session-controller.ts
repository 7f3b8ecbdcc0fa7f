import type { ReactiveController } from 'lit';
import type { CartSession } from '../api/cart-session.js';
import { configError, PayNowApiError } from '../api/errors.js';
import type { EditOutcome } from '../api/outcomes.js';
import { useSession, type SessionOptions } from '../api/sessions.js';
import type { Snapshot } from '../api/snapshot.js';
import { emit, emitError, firstTold } from './events.js';
import { around } from './locale.js';
import { watchPage } from './page-signals.js';
import { pageStore, watchStore, type Lender } from './stores.js';

/** An element that follows a session. */
export interface SessionHost extends HTMLElement, Lender {
  readonly lends?: boolean;
  requestUpdate(): void;
  addController(controller: ReactiveController): void;
}

/** Whose token an element uses, from itself outwards. */
function* lenders(host: SessionHost): Generator<Lender> {
  yield host;
  if (host.token || host.apiBase || host.auth) return;
  for (const at of around(host)) {
    if (at === host || !(at as SessionHost).lends) continue;
    yield* lenders(at as SessionHost);
    return;
  }
  const store = pageStore();
  if (store && store !== host) yield store;
}

function optionsFor(host: SessionHost): SessionOptions {
  const all = [...lenders(host)];
  const last = all.at(-1)!;
  const first = (key: 'currency' | 'country') => all.map((lender) => lender[key]).find(Boolean);
  const { token, apiBase, auth } = last;
  return { token, apiBase, auth, currency: first('currency'), country: first('country'), provider: last };
}

/** Who tells the page of what concerns a whole session: its first cart, else whoever acted last. */
const tellers = new WeakMap<CartSession, { carts: Set<SessionHost>; actor?: SessionHost }>();

function tellersOf(session: CartSession) {
  let known = tellers.get(session);
  if (!known) {
    known = { carts: new Set() };
    tellers.set(session, known);
    const { carts } = known;
    const teller = () => [...carts][0] ?? tellers.get(session)?.actor;
    session.on('paynow-error', (detail) => {
      const host = detail.operation === 'getCart' && teller();
      if (host) emit(host, 'paynow-error', detail);
    });
    session.on('paynow-token-expired', (detail) => {
      const host = teller();
      if (host) emit(host, 'paynow-token-expired', detail);
    });
  }
  return known;
}

/** Follows the session that its host's attributes name, and lets it go with the host. */
export class SessionController implements ReactiveController {
  session: CartSession | null = null;
  /** Why there can be no session. */
  configError: PayNowApiError | null = null;
  readonly #host: SessionHost;
  readonly #isCart: boolean;
  #leave: (() => void)[] = [];
  #release?: () => void;

  constructor(host: SessionHost, isCart = false) {
    this.#host = host;
    this.#isCart = isCart;
    host.addController(this);
  }

  get snapshot(): Snapshot | undefined {
    return this.session?.snapshot;
  }

  hostConnected(): void {
    this.#leave = [watchStore(() => this.follow()), watchPage()];
    this.follow();
  }

  hostDisconnected(): void {
    this.#leave.forEach((leave) => leave());
    this.#drop();
    this.session = null;
  }

  /** Looks up the session anew: an attribute, the page's store or the place in the page may be another. */
  follow(): void {
    const host = this.#host;
    if (!host.isConnected) return; // a queued update of an element that has left
    const options = optionsFor(host);
    let used: ReturnType<typeof useSession>;
    try {
      if (host.apiBase && !host.token && !host.auth && host !== pageStore() && pageStore()?.token)
        throw configError('api-base: an element with an api-base of its own needs a token of its own');
      used = useSession(options);
      this.configError = null;
    } catch (error) {
      this.refuse(error as PayNowApiError);
    }
    const session = used?.session ?? null;
    if (session === this.session) used?.release();
    else {
      const former = this.session;
      this.#drop();
      this.session = session;
      if (session && used) {
        if (former?.snapshot.status === 'signed-out') session.inherit(former);
        this.#hold(session, used.release);
      }
    }
    host.requestUpdate();
  }

  /** Says on the console, and as an event, what the page did wrong; each thing once. */
  refuse(error: PayNowApiError): void {
    if (this.configError?.message !== error.message) {
      console.error(`<${this.#host.localName}> ${error.message}`);
      this.configError = error;
      emitError(this.#host, error);
    }
  }

  /** Carries out a gesture at this host: its one outcome, or error, is dispatched from here. */
  async act(gesture: (session: CartSession) => Promise<EditOutcome | undefined>): Promise<EditOutcome | undefined> {
    const { session } = this;
    try {
      if (!session) throw this.configError ?? new PayNowApiError('config', 'token', 'There is no customer token');
      tellersOf(session).actor = this.#host;
      const outcome = await gesture(session);
      if (outcome && session === this.session && firstTold(outcome)) emit(this.#host, outcome.type, outcome.detail);
      return outcome;
    } catch (error) {
      if (session === this.session) emitError(this.#host, error as PayNowApiError);
      throw error;
    }
  }

  #hold(session: CartSession, release: () => void): void {
    const { carts } = tellersOf(session);
    if (this.#isCart) {
      carts.add(this.#host);
      session.load().catch(() => {}); // told by the session itself
    }
    const undo = [
      session.subscribe(() => this.#host.requestUpdate()),
      session.on('paynow-cart-change', (detail) => {
        if (this.#isCart || this.#host === pageStore()) emit(this.#host, 'paynow-cart-change', detail);
      }),
      () => carts.delete(this.#host),
      release,
    ];
    this.#release = () => undo.forEach((each) => each());
  }

  #drop(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
