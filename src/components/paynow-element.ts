import { html, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import type { MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { announce, prepareAnnouncer } from './announcer.js';
import { CustomerElement } from './customer-element.js';
import { localeOf, watchLocale } from './locale.js';
import { pieces, type Values } from './messages.js';
import { formatMoney } from './money.js';
import { reason } from './reasons.js';
import { pageStore } from './stores.js';

/** A held Enter presses a button once: neither it again, nor what takes its place and the focus. */
const pressOnce = (event: KeyboardEvent): void => {
  const [target] = event.composedPath() as Element[];
  if (event.repeat && event.key === 'Enter' && target!.localName === 'button') event.preventDefault();
};

/** What all elements have besides their customer: the page's language, its words and numbers, and what is announced. */
export abstract class PaynowElement extends CustomerElement {
  readonly #internals = this.attachInternals();
  /** The language at this place of the page, as of the last update. */
  protected locale!: string;
  #leave?: () => void;

  protected override arrive(): void {
    super.arrive();
    prepareAnnouncer();
    this.addEventListener('keydown', pressOnce);
    this.#leave = watchLocale(this, () => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  protected override willUpdate(changed: Set<string>): void {
    this.locale = localeOf(this);
    super.willUpdate(changed);
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
    const { session } = this;
    const { cart, count: n } = session?.snapshot ?? {};
    // of a cart that could not be read the total is not known
    const total =
      cart && !session!.stale ? ` ${this.say('summary', { n, total: this.money(cart.total, cart.currency) })}` : '';
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
      for (const name in states) this.#internals.states[states[name] ? 'add' : 'delete'](name);
    } catch {
      // they are for the page's styles alone
    }
  }
}
