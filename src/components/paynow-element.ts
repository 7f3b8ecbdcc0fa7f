import { LitElement } from 'lit';
import type { CartSession } from '../api/cart-session.js';
import type { MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { prepareAnnouncer } from './announcer.js';
import { localeOf, watchLocale } from './locale.js';
import { pieces, text, type Values } from './messages.js';
import { formatMoney } from './money.js';
import { property } from './property.js';
import { SessionController } from './session-controller.js';
import { pageStore } from './stores.js';

/** What all elements have: where they get their customer, and the page's language. */
export abstract class PaynowElement extends LitElement {
  /** The Customer token, bare or as `Customer TOKEN`; never written back to the attribute. */
  @property() token?: string;
  /** Where the API is: `https://api.paynow.gg` unless given; a path on the page's own origin works too. */
  @property({ attribute: 'api-base' }) apiBase?: string;
  /** ISO 4217, for the cart's prices; the store's own unless given. */
  @property() currency?: string;
  /** ISO 3166-1 alpha-2, for estimates of tax and regional prices. */
  @property() country?: string;

  protected readonly internals = this.attachInternals();
  protected readonly customer: SessionController = new SessionController(this, this.isCart);
  /** The language at this place of the page, as of the last update. */
  protected locale = 'en';
  #leave?: () => void;

  /** The session, shared by all elements of this customer; null when signed out. */
  get session(): CartSession | null {
    return this.customer.session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    prepareAnnouncer();
    this.#leave = watchLocale(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.locale = localeOf(this);
    if (['token', 'apiBase', 'currency', 'country', 'auth'].some((name) => changed.has(name))) this.customer.follow();
  }

  /** Whether the element shows the whole cart. */
  protected get isCart(): boolean {
    return false;
  }

  /** A message in the page's language. */
  protected say(key: MessageKey, values?: Values): string {
    return text(this.locale, key, values);
  }

  /** A message whose values may be templates. */
  protected write(key: MessageKey, values?: Values): unknown[] {
    return pieces(this.locale, key, values);
  }

  protected money(minor: MinorUnits, currency: string): string {
    return formatMoney(minor, currency, this.locale, pageStore()?.currencyDigits);
  }

  /** Turns the custom states `:state(name)` on and off. */
  protected showStates(states: Record<string, boolean>): void {
    for (const [name, on] of Object.entries(states)) this.internals.states[on ? 'add' : 'delete'](name);
  }
}
