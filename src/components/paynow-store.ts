import type { GetToken } from '../api/credentials.js';
import { allSessions, signOut } from '../api/sessions.js';
import type { Messages } from '../locales/messages.js';
import { css } from './base-element.js';
import { PaynowElement } from './paynow-element.js';
import { noteStore } from './stores.js';

/** How long after a try with a new `getToken`, in milliseconds, another new one is not tried. */
const RETRY = 10_000;

/**
 * Who the customer is, for all elements of the page that don't say so themselves. Takes no room.
 *
 * @tag paynow-store
 * @fires paynow-cart-change - The cart has changed; does not bubble.
 * @fires paynow-error - An attribute is not what it should be, or the cart could not be read and the page shows none.
 * @fires paynow-token-expired - The API refused the token and there is no other; where the page has no cart that says so.
 */
export class PaynowStore extends PaynowElement {
  static override properties = {
    ...PaynowElement.properties,
    getToken: null,
    messages: null,
    currencyDigits: null,
    fetch: null,
    debug: false,
  };
  static override styles = [
    css`
      :host {
        display: none;
      }
    `,
  ];

  /** Gives a token when there is none yet, when the page comes back from the browser's cache, or when the API has refused the last one. */
  declare getToken?: GetToken;
  /** Words to use instead of the elements' own. */
  declare messages?: Partial<Messages>;
  /** Decimals of currencies, by upper-case code, where a payment processor disagrees with ISO 4217. */
  declare currencyDigits?: Record<string, number>;
  /** Used for requests in this store's name instead of the platform's own; not for elements with another token of their own. */
  declare fetch?: typeof fetch;
  /** `cookie`: the page's own origin says by its cookies who asks; needs an `api-base` there. */
  declare auth?: 'token' | 'cookie';
  /** Explains on the page, to its author, what is wrong. */
  declare debug: boolean;

  /** Whether it has explained: it may have to stop. */
  #explains?: boolean;
  #trying?: ReturnType<typeof setTimeout>;

  protected override arrive(): void {
    super.arrive();
    noteStore(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // only moved, it stays the page's first
    if (!this.isConnected) noteStore(this, true);
  }

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    // a way to a token that has not been tried; a framework may give a new one each time it draws
    if (changed.has('getToken'))
      if (this.getToken) this.#tryAgain();
      else signOut(this);
    if (changed.size && this.isConnected) noteStore(this);
    if ((this.#explains ||= this.debug)) import('./diagnose.js').then(({ diagnose }) => diagnose(this), reportError);
  }

  /** Asks a new getToken at once, and what has taken its place within 10 s when they are over. */
  #tryAgain(): void {
    const { getToken } = this;
    const { queue } = this.session ?? {};
    const out = allSessions().filter((each) => each.queue === queue && each.snapshot.status === 'signed-out');
    if (this.#trying || !out[0]) return;
    this.#trying = setTimeout(() => {
      this.#trying = undefined;
      if (this.getToken !== getToken) this.#tryAgain();
    }, RETRY);
    out.forEach((session) => session.changedElsewhere());
  }

  protected override render(): undefined {}
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-store': PaynowStore;
  }
}
