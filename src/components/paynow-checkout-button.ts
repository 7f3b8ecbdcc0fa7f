import { html, nothing, type TemplateResult } from 'lit/html.js';
import { configError, PayNowApiError } from '../api/errors.js';
import { identify } from '../api/line.js';
import type { CheckoutOptions, CheckoutSession, LineInput } from '../api/types.js';
import { isSafeAddress, resolveReturnUrl } from '../api/url.js';
import { emit } from './events.js';
import { icon } from './icons.js';
import { LineElement } from './line-element.js';
import { parseAttribute } from './line-fields.js';
import { navigate, type NavigationTarget } from './navigate.js';
import { flag, property } from './property.js';
import { reason } from './reasons.js';

/**
 * Checks the cart out, or buys a product, or lines, at once; then sends the shopper to the checkout page.
 *
 * @tag paynow-checkout-button
 * @slot - Its label.
 * @slot busy - The label while the checkout is made.
 * @fires {CustomEvent<{ lines?: LineInput[], options: CheckoutOptions }>} paynow-checkout - Before a checkout; cancelable, and `options` may be changed.
 * @fires {CustomEvent<CheckoutSession>} paynow-checkout-created - The checkout is made; cancel it to navigate yourself.
 * @fires {CustomEvent<ErrorDetails>} paynow-error - No checkout was made, or its page could not be opened.
 */
export class PaynowCheckoutButton extends LineElement {
  /** A coupon: a flake id. */
  @property({ attribute: 'coupon-id' }) couponId?: string;
  /** Coupons, gift cards and affiliates, with commas between them. */
  @property({ attribute: 'promo-codes' }) promoCodes?: string;
  /** Who referred the customer. */
  @property({ attribute: 'affiliate-code' }) affiliateCode?: string;
  /** Where the checkout page leads after the payment. */
  @property({ attribute: 'return-url' }) returnUrl?: string;
  /** Where the checkout page leads when it is canceled. */
  @property({ attribute: 'cancel-url' }) cancelUrl?: string;
  /** Has the checkout page go to `return-url` by itself. */
  @flag('auto-redirect') autoRedirect = false;
  /** `redirect` sends the shopper to the checkout page. */
  @property() mode: 'redirect' | 'overlay' = 'redirect';
  /** Where the checkout page opens. */
  @property() target: NavigationTarget = '_self';
  /** Lines to buy instead of the cart; in markup a JSON array. */
  @property({ converter: (value: string | null) => value ?? undefined }) lines?: LineInput[] | string;

  #link?: string;

  override updated(): void {
    this.showStates({ busy: this.busy, error: !!this.error });
  }

  /**
   * Makes the checkout and opens its page: `POST /v1/store/cart/checkout`, or `POST /v1/checkouts` for a product or lines.
   * `options` win over the attributes. Resolves to undefined when it is busy or was canceled; rejects with a
   * PayNowApiError.
   */
  async checkout(options: CheckoutOptions = {}): Promise<CheckoutSession | undefined> {
    if (this.busy) return undefined;
    this.#link = undefined;
    return this.run(async () => {
      const lines = this.#lines();
      const before = emit(this, 'paynow-checkout', { lines, options: { ...this.#options(), ...options } });
      if (before.defaultPrevented) return undefined;
      const wanted = this.#check(before.detail.options);
      const { session } = this;
      if (!session) throw this.customer.configError ?? new PayNowApiError('createCheckout', 'token', 'There is no customer token');
      const made = lines ? await session.checkoutLines(lines, wanted) : await session.checkout(wanted);
      if (!isSafeAddress(made.url))
        throw new PayNowApiError('createCheckout', 'unsafe-url', 'The address of the checkout page is not safe to open');
      // nobody is sent away by an element that has left, or that shows another customer by now
      if (!this.isConnected || session !== this.session) return made;
      if (!emit(this, 'paynow-checkout-created', made).defaultPrevented) await this.#open(made.url);
      return made;
    });
  }

  protected override act(): Promise<unknown> {
    return this.checkout();
  }

  protected override get takesEnter(): boolean {
    return !!this.productId;
  }

  #lines(): LineInput[] | undefined {
    const { lines } = this;
    if (lines === undefined || lines === '') {
      if (!this.productId) return undefined;
      const line = this.line();
      identify(line);
      return [line];
    }
    const all = typeof lines === 'string' ? parseAttribute<LineInput[]>('lines', lines, Array.isArray) : lines;
    all.forEach(identify);
    return all.map((line) => ({ ...line, quantity: line.quantity ?? 1 }));
  }

  #options(): CheckoutOptions {
    const codes = (this.promoCodes ?? '').split(',').map((code) => code.trim()).filter(Boolean);
    return {
      ...(this.couponId && { coupon_id: this.couponId }),
      ...(codes.length && { promo_codes: codes }),
      ...(this.affiliateCode && { affiliate_code: this.affiliateCode }),
      ...(this.returnUrl && { return_url: this.returnUrl }),
      ...(this.cancelUrl && { cancel_url: this.cancelUrl }),
      ...(this.autoRedirect && { auto_redirect: true }),
    };
  }

  #check(options: CheckoutOptions): CheckoutOptions {
    const { return_url, cancel_url, auto_redirect, coupon_id } = options;
    if (auto_redirect && !return_url) throw configError('auto-redirect: needs a return-url');
    if (coupon_id && !/^\d{1,20}$/.test(coupon_id)) throw configError(`coupon-id: "${coupon_id}" is not an id`);
    return {
      ...options,
      ...(return_url && { return_url: resolveReturnUrl('return-url', return_url, document.baseURI) }),
      ...(cancel_url && { cancel_url: resolveReturnUrl('cancel-url', cancel_url, document.baseURI) }),
    };
  }

  /** Opens the checkout page; a link to it stands in where the browser does not let a script do that. */
  async #open(address: string): Promise<void> {
    if (!navigate(address, this.target)) {
      this.#link = address;
      throw new PayNowApiError('createCheckout', 'navigation-blocked', 'The browser did not open the checkout page');
    }
    // busy until the page is gone; back from the cache it is reset
    if (this.target !== '_blank') await new Promise((resolve) => addEventListener('pageshow', resolve, { once: true }));
  }

  #errorText(): string {
    const { error } = this;
    if (!error || this.#link) return '';
    if (error.kind === 'config' && error.message.startsWith('form')) return '';
    if (error.kind === 'unsafe-url') return this.say('checkoutUnavailable');
    return this.say('notCheckedOut', { reason: reason(error, (key, values) => this.say(key, values)) });
  }

  override render(): TemplateResult {
    if (this.#link) return this.#renderLink(this.#link);
    const offline = !!this.customer.snapshot?.offline;
    const on = (shown: boolean) => (shown ? 'on' : '');
    const labels = html`<span class=${on(!this.busy && !offline)}><slot>${this.say('checkout')}</slot></span>
      <span class=${on(this.busy)}
        ><i part="spinner"></i><span><slot name="busy">${this.say('opening')}</slot></span></span
      >
      ${offline && !this.busy ? html`<span class="on">${this.say('offline')}</span>` : nothing}`;
    return html`<div class="stack">${this.renderButton(labels, this.#errorText(), this.unavailable || offline)}</div>`;
  }

  #renderLink(address: string) {
    const target = this.target === '_self' ? '_top' : this.target;
    return html`<a part="link" class="btn primary" href=${address} target=${target} rel="noopener noreferrer"
      >${this.say('proceed')}${icon('arrow', true)}</a
    >`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-checkout-button': PaynowCheckoutButton;
  }
}
