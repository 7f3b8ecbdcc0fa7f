import { html, type TemplateResult } from 'lit/html.js';
import type { CartSession } from '../api/cart-session.js';
import type { PayNowApiError } from '../api/errors.js';
import type { MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { announce, prepareAnnouncer } from './announcer.js';
import { BaseElement } from './base-element.js';
import { around, localeOf, watchLocale } from './locale.js';
import { pieces, type Values } from './messages.js';
import { formatMoney } from './money.js';
import { reason } from './reasons.js';
import { SessionController } from './session-controller.js';
import { lendersChanged, pageStore } from './stores.js';

/** A held Enter presses a button once: neither it again, nor what takes its place and the focus. */
const pressOnce = (event: KeyboardEvent): void => {
  const [target] = event.composedPath() as Element[];
  if (event.repeat && event.key === 'Enter' && target!.localName === 'button') event.preventDefault();
};

/** What all elements have: where they get their customer, and the page's language. */
export abstract class PaynowElement extends BaseElement {
  static override properties: typeof BaseElement.properties = {
    token: String,
    apiBase: String,
    currency: String,
    country: String,
    auth: String,
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
  declare readonly isCart?: boolean;
  /**
   * Whether the element needs to know the cart as soon as it is on the page.
   *
   * @internal
   */
  declare readonly showsCart?: boolean;

  protected readonly internals = this.attachInternals();
  protected readonly customer = new SessionController(this);
  /** The language at this place of the page, as of the last update. */
  protected locale = 'en';
  #leave?: () => void;

  /** The session, shared by all elements of this customer; null when signed out. */
  get session(): CartSession | null {
    // a script may act before the elements have seen what it has changed
    if (pageStore()?.isStale || [...around(this)].some((at) => (at as Partial<PaynowElement>).isStale))
      this.customer.follow();
    return this.customer.session;
  }

  protected override arrive(): void {
    this.customer.hostConnected();
    prepareAnnouncer();
    this.addEventListener('keydown', pressOnce);
    this.#leave = watchLocale(this, () => this.requestUpdate());
  }

  disconnectedCallback(): void {
    this.#leave?.();
    this.customer.hostDisconnected();
  }

  protected override willUpdate(changed: Set<string>): void {
    this.locale = localeOf(this);
    if (![...changed].some((name) => name in PaynowElement.properties)) return;
    if (this.isCart) lendersChanged();
    else this.customer.follow();
  }

  /**
   * The session's snapshot is another.
   *
   * @internal
   */
  sessionChanged(): void {
    this.requestUpdate();
  }

  /** What the page has put into the element, else `words`: white space alone is no label. */
  protected label(words: string): TemplateResult {
    const isOwn = (node: Node) => (node instanceof Element ? !node.slot : node instanceof Text && node.data.trim());
    const isLabeled = [...this.childNodes].some(isOwn);
    return html`<slot @slotchange=${() => this.requestUpdate()}></slot>${isLabeled ? '' : words}`;
  }

  /** A message in the page's language. */
  protected say(key: MessageKey, values?: Values): string {
    return this.write(key, values).join('');
  }

  /** Why something failed, for the shopper. */
  protected why(error: PayNowApiError): string {
    return reason(error, (key) => this.say(key));
  }

  /** A message whose values may be templates. */
  protected write(key: MessageKey, values?: Values): unknown[] {
    return pieces(this.locale, key, values);
  }

  /** Says what came of a gesture, and what is in the cart then. */
  protected tell(words: string): void {
    const { cart, count: n } = this.customer.snapshot ?? {};
    // of a cart that could not be read the total is not known
    const total =
      cart && !this.customer.session!.stale
        ? ` ${this.say('summary', { n, total: this.money(cart.total, cart.currency) })}`
        : '';
    announce(`${words}.`, this.locale, total);
  }

  protected money(minor: MinorUnits, currency: string): string {
    return formatMoney(minor, currency, this.locale, pageStore()?.currencyDigits);
  }

  /** A part of 1 as text: 0.19 is "19%". */
  protected percent(part: number): string {
    return part.toLocaleString(this.locale, { style: 'percent', maximumFractionDigits: 2 });
  }

  /** Turns the custom states `:state(name)` on and off, where there are any: Safari before 17.4 and Chromium before 125 throw. */
  protected showStates(states: Record<string, unknown>): void {
    try {
      for (const name in states) this.internals.states[states[name] ? 'add' : 'delete'](name);
    } catch {
      // they are for the page's styles alone
    }
  }
}
