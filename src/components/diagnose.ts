import type { CartSession } from '../api/cart-session.js';
import type { PayNowApiError } from '../api/errors.js';
import type { ErrorDetails } from '../api/session-events.js';
import { buttonFindings, contrastFindings } from './diagnose-buttons.js';
import { customerFindings, isPlaceholder } from './diagnose-customer.js';
import { gestureWords, readingWords } from './diagnose-failures.js';
import { markupFindings } from './diagnose-markup.js';
import { findCause, violationOf, type Cause, type Violation } from './diagnose-network.js';
import { apiOf, lenderOf, readPage, storeOf, type Finding, type Found, type Page } from './diagnose-page.js';
import { Panel } from './diagnose-panel.js';
import { factsOf, versionFindings, violationFindings } from './diagnose-surroundings.js';

const SOON = 60;
// after transitions of colours, and what a page's own scripts do at first
const LATER = 1000;
const OUTCOMES = ['added', 'quantity-changed', 'removed', 'cleared', 'checkout-created'].map(
  (name) => `paynow-${name}`,
);

/** Looks at the page whenever it changes, and has the panel tell what is wrong. */
class Diagnosis {
  isClosed = false;
  readonly #panel = new Panel(() => this.stop());
  readonly #undo: (() => void)[] = [];
  readonly #sessions = new Set<CartSession>();
  readonly #failures = new Map<Element, ErrorDetails>();
  readonly #violations = new Map<string, Violation>();
  readonly #causes = new WeakMap<PayNowApiError, Cause | undefined>();
  readonly #observer = new MutationObserver((records) => {
    // an element that was mended is no longer the one that failed
    for (const { type, target } of records) if (type === 'attributes') this.#failures.delete(target as Element);
    this.look();
  });
  #pale: Finding[] = [];
  #soon?: ReturnType<typeof setTimeout>;
  #later?: ReturnType<typeof setTimeout>;

  constructor() {
    const on = (target: EventTarget, type: string, listener: (event: never) => void) => {
      target.addEventListener(type, listener as EventListener, true);
      this.#undo.push(() => target.removeEventListener(type, listener as EventListener, true));
    };
    on(document, 'paynow-error', (event: CustomEvent<ErrorDetails>) => {
      this.#failures.set(this.#authored(event), event.detail);
      this.look();
    });
    for (const type of OUTCOMES)
      on(document, type, (event: Event) => {
        this.#failures.delete(this.#authored(event));
        this.look();
      });
    on(document, 'securitypolicyviolation', (event: SecurityPolicyViolationEvent) => {
      const violation = violationOf(event);
      if (violation) this.#violations.set(JSON.stringify(violation), violation);
      this.look();
    });
    on(document, 'paynow-token-expired', this.look);
    // a script that has come may be another version
    on(document, 'load', this.look);
    for (const type of ['online', 'offline']) on(window, type, this.look);
  }

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

  /** Takes the panel away, for good. */
  stop(): void {
    this.isClosed = true;
    clearTimeout(this.#soon);
    clearTimeout(this.#later);
    this.#observer.disconnect();
    for (const undo of this.#undo.splice(0)) undo();
    this.#panel.remove();
  }

  #show(): void {
    if (this.isClosed) return;
    const page = readPage();
    if (!page.elements.some(({ isStore, debug }) => isStore && debug)) return end();
    for (const root of page.roots) this.#observer.observe(root, { subtree: true, childList: true, attributes: true });
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
    const written = [...markupFindings(page), ...customers, ...buttonFindings(page)];
    return [
      ...versionFindings(),
      ...this.#readings(page, customers),
      ...written,
      ...this.#gestures(page, written),
      ...violationFindings(this.#violations.values()),
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
      const { error } = session.snapshot;
      if (!error || (error.operation !== 'getCart' && error.kind !== 'token')) return [];
      // a cause that is written on the page needs no second one
      if (/^(token|bad-response|api)$/.test(error.kind) && customers.some(({ at }) => at.includes(lender))) return [];
      if (error.kind === 'network') this.#ask(error, api, lender);
      return { ...readingWords(error, api, lender, this.#causes.get(error)), at: [lender] };
    });
  }

  #gestures({ elements }: Page, written: Finding[]): Finding[] {
    return [...this.#failures].flatMap(([element, error]) => {
      const isWritten = error.kind === 'config' && written.some(({ at }) => at.includes(element));
      const words = elements.includes(element as Found) && !isWritten && gestureWords(element, error);
      return words ? { ...words, at: [element] } : [];
    });
  }

  /** Looks again whenever the session is another, and has the cart read where nobody has wanted it yet. */
  #follow(session: CartSession): void {
    if (this.#sessions.has(session)) return;
    this.#sessions.add(session);
    this.#undo.push(session.subscribe(this.look));
    const { cart, error, status } = session.snapshot;
    if (!cart && !error && status !== 'loading') session.load().catch(this.look);
  }

  #ask(error: PayNowApiError, api: string, lender: Found): void {
    if (this.#causes.has(error)) return;
    this.#causes.set(error, undefined);
    const isRefused = (origin: string) =>
      this.#violations.has(JSON.stringify({ directive: 'connect-src', blocked: origin }));
    void findCause(api, lender, isRefused).then((cause) => {
      this.#causes.set(error, cause);
      this.look();
    });
  }

  get #isAsking(): boolean {
    return [...this.#sessions].some(({ snapshot }) => snapshot.status === 'loading');
  }

  /** The element of the page's author to which an event belongs. */
  #authored(event: Event): Element {
    const { elements } = readPage();
    return event.composedPath().find((at) => elements.includes(at as Found)) as Element;
  }
}

/** Takes the tokens of the page out of all that is shown, whoever has put them there. */
function hiding(elements: Found[]): (finding: Finding) => Finding {
  const tokens = elements
    .map(({ token }) => (token ?? '').trim().replace(/^customer\s+/i, ''))
    .filter((token) => token.length > 5 && !isPlaceholder(token));
  const hide = (text: string) => tokens.reduce((rest, token) => rest.replaceAll(token, '•••'), text);
  return ({ problem, fix, markup, at }) => ({
    problem: hide(problem),
    fix: hide(fix),
    markup: markup && hide(markup),
    at,
  });
}

let running: Diagnosis | undefined;

function end(): void {
  running?.stop();
  running = undefined;
}

/** Tells on the page what is wrong with it, for as long as a store says `debug`. Called whenever one is another. */
export function diagnose({ debug }: { debug?: boolean }): void {
  if (debug) running ??= new Diagnosis();
  // closed by its reader, it comes back when it is asked for anew
  else if (running?.isClosed) running = undefined;
  running?.look();
}
