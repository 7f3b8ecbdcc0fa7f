import type { CartSession } from '../api/cart-session.js';
import type { PayNowApiError } from '../api/errors.js';
import { buttonFindings, contrastFindings } from './diagnose-buttons.js';
import { customerFindings } from './diagnose-customer.js';
import { PageEvents } from './diagnose-events.js';
import { gestureWords, readingWords } from './diagnose-failures.js';
import { markupFindings } from './diagnose-markup.js';
import { findCause, type Cause } from './diagnose-network.js';
import { apiOf, isStore, lenderOf, readPage, storeOf, type Finding, type Found, type Page } from './diagnose-page.js';
import { Panel } from './diagnose-panel.js';
import { hiding } from './diagnose-secrets.js';
import { factsOf, versionFindings, violationFindings } from './diagnose-surroundings.js';
import { valueFindings } from './diagnose-values.js';

const SOON = 60;
// after transitions of colours, and what a page's own scripts do at first
const LATER = 1000;

/** Looks at the page whenever it changes, and has the panel tell what is wrong. */
class Diagnosis {
  isClosed = false;
  readonly #panel = new Panel(() => this.stop());
  readonly #sessions = new Map<CartSession, () => void>();
  readonly #causes = new WeakMap<PayNowApiError, Cause | undefined>();
  /** Those that a cart was seen of. */
  readonly #known = new WeakSet<CartSession>();
  #pale: Finding[] = [];
  #soon?: ReturnType<typeof setTimeout>;
  #later?: ReturnType<typeof setTimeout>;

  /** Looks again in a moment. */
  readonly look = (): void => {
    if (this.isClosed) return;
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#show();
    }, SOON);
    this.#later ??= setTimeout(() => {
      this.#later = undefined;
      this.#pale = contrastFindings(readPage());
      this.#show();
    }, LATER);
  };

  readonly #events = new PageEvents(this.look);

  /** Takes the panel away, for good. */
  stop(): void {
    this.isClosed = true;
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
    this.#events.stop();
    for (const leave of this.#sessions.values()) leave();
    this.#panel.remove();
  }

  #show(): void {
    if (this.isClosed) return;
    const page = readPage();
    if (!page.elements.some((element) => isStore(element) && element.debug)) return end();
    this.#events.watch(page.roots);
    const store = storeOf(page);
    const findings = this.#findings(page).map(hiding(page.elements));
    const isAsking = this.#isAsking;
    const count = `${findings.length} ${findings.length === 1 ? 'thing' : 'things'} to mend`;
    this.#panel.show({
      findings,
      summary: findings.length ? count : isAsking ? 'Looking…' : 'All is well',
      facts: factsOf(page, store, store && apiOf(store)),
    });
  }

  #findings(page: Page): Finding[] {
    const customers = customerFindings(page);
    const written = [...markupFindings(page), ...customers, ...buttonFindings(page), ...valueFindings(page)];
    return [
      ...versionFindings(),
      ...this.#readings(page, customers),
      ...written,
      ...this.#gestures(page, written),
      ...violationFindings(this.#events.violations.values()),
      ...this.#pale.filter(({ at }) => at.every(({ isConnected }) => isConnected)),
    ];
  }

  /** What came of reading the cart, for each customer of the page. */
  #readings(page: Page, customers: Finding[]): Finding[] {
    const seen = new Set<CartSession>();
    return page.elements.flatMap((element) => {
      const { session } = element;
      const lender = lenderOf(element, page);
      const api = lender && apiOf(lender);
      if (!session || !lender || !api || seen.has(session)) return [];
      seen.add(session);
      this.#follow(session);
      const { error, cart } = session.snapshot;
      if (cart) this.#known.add(session);
      if (!error || (error.operation !== 'getCart' && error.kind !== 'token')) return [];
      // getToken says that nobody is signed in
      if (error.kind === 'token' && !error.status && !error.getTokenFailed) return [];
      // so does a proxy that has never given a cart
      if (error.kind === 'token' && lender.auth === 'cookie' && !this.#known.has(session)) return [];
      // a cause that is written on the page needs no second one
      const about = error.kind === 'token' ? 'token' : 'api-base';
      if (customers.some((finding) => finding.about === about && finding.at.includes(lender))) return [];
      if (error.kind === 'network') this.#ask(error, api, lender);
      return { ...readingWords(error, api, lender, this.#causes.get(error)), at: [lender] };
    });
  }

  #gestures({ elements }: Page, written: Finding[]): Finding[] {
    return [...this.#events.failures].flatMap(([element, error]) => {
      const isWritten = error.kind === 'config' && written.some(({ at }) => at.includes(element));
      const words = elements.includes(element as Found) && !isWritten && gestureWords(element, error);
      return words ? { ...words, at: [element] } : [];
    });
  }

  /** Looks again whenever there is another session, and has the cart read where nobody has wanted it yet. */
  #follow(session: CartSession): void {
    if (this.#sessions.has(session)) return;
    this.#sessions.set(session, session.subscribe(this.look));
    const { cart, error, status } = session.snapshot;
    if (!cart && !error && status !== 'loading') session.load().catch(this.look);
  }

  #ask(error: PayNowApiError, api: string, lender: Found): void {
    if (this.#causes.has(error)) return;
    this.#causes.set(error, undefined);
    void findCause(api, lender, (origin) => this.#events.isRefused(origin)).then((cause) => {
      this.#causes.set(error, cause);
      this.look();
    });
  }

  get #isAsking(): boolean {
    return [...this.#sessions.keys()].some(({ snapshot }) => snapshot.status === 'loading');
  }
}

let running: Diagnosis | undefined;

function end(): void {
  running?.stop();
  running = undefined;
}

/** Tells on the page what is wrong with it, for as long as a store says `debug`. Called whenever a store has changed. */
export function diagnose({ debug }: { debug?: boolean }): void {
  if (debug) running ??= new Diagnosis();
  // closed by its reader, it comes back when it is asked for anew
  else if (running?.isClosed) running = undefined;
  running?.look();
}
