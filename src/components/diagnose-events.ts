import type { ErrorDetails } from '../api/session-events.js';
import { violationOf, type Violation } from './diagnose-network.js';
import { attributesOf, readPage, type Found } from './diagnose-page.js';

const OUTCOMES = ['added', 'quantity-changed', 'removed', 'cleared', 'checkout-created'].map(
  (name) => `paynow-${name}`,
);

/** The element of the page's author to which an event belongs. */
function authored(event: Event): Element {
  const { elements } = readPage();
  return event.composedPath().find((at) => elements.includes(at as Found)) as Element;
}

/** What the page tells while it is used: what failed last at which element, and what its policy has kept out. */
export class PageEvents {
  readonly failures = new Map<Element, ErrorDetails>();
  readonly violations = new Map<string, Violation>();
  readonly #changed: () => void;
  readonly #undo: (() => void)[] = [];
  readonly #observer = new MutationObserver((records) => {
    // an element that was mended is no longer the one that failed
    for (const { target, attributeName } of records)
      if (attributesOf(target).includes(attributeName ?? '')) this.failures.delete(target as Element);
    this.#changed();
  });

  /** Calls `changed` whenever something may be another. */
  constructor(changed: () => void) {
    this.#changed = changed;
    this.#on(document, 'paynow-error', (event: CustomEvent<ErrorDetails>) => {
      this.failures.set(authored(event), event.detail);
    });
    for (const type of OUTCOMES) this.#on(document, type, (event: Event) => this.failures.delete(authored(event)));
    this.#on(document, 'securitypolicyviolation', (event: SecurityPolicyViolationEvent) => {
      const violation = violationOf(event);
      if (violation) this.violations.set(JSON.stringify(violation), violation);
    });
    // a script that has come may be another version
    for (const type of ['paynow-token-expired', 'load']) this.#on(document, type);
    for (const type of ['online', 'offline']) this.#on(window, type);
  }

  /** Whether the page's policy has refused requests to an origin. */
  isRefused(origin: string): boolean {
    return [...this.violations.values()].some(
      ({ directive, blocked }) => directive === 'connect-src' && blocked === origin,
    );
  }

  /** Watches for changes in these documents and shadow roots. */
  watch(roots: Node[]): void {
    for (const root of roots) this.#observer.observe(root, { subtree: true, childList: true, attributes: true });
  }

  stop(): void {
    this.#observer.disconnect();
    for (const undo of this.#undo.splice(0)) undo();
  }

  #on(target: EventTarget, type: string, listener?: (event: never) => unknown): void {
    const hear = (event: Event) => {
      listener?.(event as never);
      this.#changed();
    };
    target.addEventListener(type, hear, true);
    this.#undo.push(() => target.removeEventListener(type, hear, true));
  }
}
