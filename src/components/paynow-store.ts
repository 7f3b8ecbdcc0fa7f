import { css } from 'lit';
import type { GetToken } from '../api/credentials.js';
import type { Messages } from '../locales/messages.js';
import { PaynowElement } from './paynow-element.js';
import { property } from './property.js';
import { addStore, storeChanged } from './stores.js';

/**
 * Who the customer is, for all elements of the page that don't say so themselves. Takes no room.
 *
 * @tag paynow-store
 * @fires {CustomEvent<{ cart: Cart, previous: Cart | null }>} paynow-cart-change - The cart is another. Does not bubble.
 */
export class PaynowStore extends PaynowElement {
  static override styles = css`
    :host {
      display: none;
    }
  `;

  /** Gives a token when there is none yet, or when the API has refused the last one. */
  @property({ attribute: false }) getToken?: GetToken;
  /** Words to use instead of the elements' own. */
  @property({ attribute: false }) messages?: Partial<Messages>;
  /** Decimals of currencies, by upper-case code, where a payment processor disagrees with ISO 4217. */
  @property({ attribute: false }) currencyDigits?: Record<string, number>;
  /** Used for requests instead of the platform's own. */
  @property({ attribute: false }) fetch?: typeof fetch;
  /** `cookie`: the page's own origin says by its cookies who asks; needs an `api-base` there. */
  @property() auth?: 'token' | 'cookie';

  #leave?: () => void;

  override connectedCallback(): void {
    this.#leave = addStore(this);
    super.connectedCallback();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave?.();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    if (changed.has('getToken')) this.customer.follow();
    if (changed.size) storeChanged();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-store': PaynowStore;
  }
}
