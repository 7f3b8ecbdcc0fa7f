import { html, type TemplateResult } from 'lit/html.js';
import type { CartSession } from '../api/cart-session.js';
import { configError, PayNowApiError } from '../api/errors.js';
import { checkId, checkLine } from '../api/line.js';
import type { Cart, CheckoutOptions, CheckoutSession, LineInput } from '../api/types.js';
import { fullAddress, isSafeAddress, resolveAddress } from '../api/url.js';
import { announce } from './announcer.js';
import type { Drawer } from './drawers.js';
import { emit } from './events.js';
import { icon } from './icons.js';
import { LineButton } from './line-button.js';
import { given, parseAttribute } from './line-fields.js';
import { around } from './locale.js';
import { navigate, type NavigationTarget } from './navigate.js';

const LEAVING_TIME = 10_000;

/**
 * Checks the cart out, or buys a product, or lines, at once; then sends the shopper to the checkout page.
 *
 * @tag paynow-checkout-button
 * @slot busy - The label while the checkout is made.
 * @fires paynow-checkout - Before a checkout; cancelable, and `options` may be changed.
 * @fires paynow-checkout-created - The checkout is made; cancel it to navigate yourself.
 * @fires paynow-checkout-completed - The overlay says that the checkout was completed; no proof of payment.
 * @fires paynow-checkout-closed - The overlay was closed.
 * @fires paynow-error - No checkout was made, its page could not be opened, or an attribute is not what it should be.
 * @fires paynow-token-expired - The API refused the token and there is no other; where the page has no cart that says so.
 * @csspart link - The link to the checkout page, in the button's place where the page could not be opened.
 */
export class PaynowCheckoutButton extends LineButton {
  static override properties = {
    ...LineButton.properties,
    couponId: undefined,
    promoCodes: undefined,
    affiliateCode: undefined,
    returnUrl: undefined,
    cancelUrl: undefined,
    autoRedirect: false,
    mode: 'redirect',
    target: '_self',
    lines: undefined,
  };

  /** A coupon: a flake id. */
  declare couponId?: string;
  /** Coupons, gift cards and affiliates, with commas between them. */
  declare promoCodes?: string;
  /** Who referred the customer. */
  declare affiliateCode?: string;
  /** Where the checkout page leads after the payment: https, or on the page's own site. */
  declare returnUrl?: string;
  /** Where the checkout page leads when it is canceled: https, or on the page's own site. */
  declare cancelUrl?: string;
  /** Has the checkout page go to `return-url`, which it needs, by itself. */
  declare autoRedirect: boolean;
  /** `redirect` sends the shopper to the checkout page, `overlay` lays it over this one by PayNow.js, in windows from 800 px on. */
  declare mode: 'redirect' | 'overlay';
  /** Where the checkout page opens. */
  declare target: NavigationTarget;
  /** Lines to buy instead of the cart; in markup a JSON array. */
  declare lines?: LineInput[] | string;

  #link = '';
  /** The cart that the link checks out; undefined where it is none. */
  #linked?: Cart | null;

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    // what the link leads to would be paid for, though the cart has changed since
    const { cart, pending } = this.snapshot ?? {};
    const isOld = this.#linked !== undefined && (pending?.length || cart !== this.#linked);
    if (isOld && this.error?.kind === 'navigation-blocked') this.show('');
  }

  /**
   * Makes the checkout and opens its page: `POST /v1/store/cart/checkout`, or `POST /v1/checkouts` for a product or lines.
   * `options` win over the attributes. Resolves to undefined when it is busy, its form is not filled in, or it was
   * canceled; rejects with a PayNowApiError.
   */
  checkout(options?: CheckoutOptions): Promise<CheckoutSession | undefined> {
    return this.run(async () => {
      const lines = this.#lines();
      const before = emit(this, 'paynow-checkout', { lines, options: { ...this.#options(), ...options } });
      if (before.defaultPrevented) return undefined;
      const wanted = checked(before.detail.options);
      const session = this.need();
      const made = await (lines ? session.checkoutLines(lines, wanted) : session.checkout(wanted));
      const operation = lines ? 'createCheckout' : 'createCartCheckout';
      made.url = fullAddress(made.url);
      if (!isSafeAddress(made.url)) throw new PayNowApiError(operation, 'unsafe-url');
      // nobody is sent away by an element that has left, shows another customer by now, or is on a page that has come back
      const isHere = () => !!this.state && session?.queue === this.session?.queue;
      if (!isHere() || emit(this, 'paynow-checkout-created', made).defaultPrevented) return made;
      if (this.mode === 'overlay' && (await this.#overlay(made, session, isHere))) return made;
      if (!isHere()) return made;
      if (!navigate(made.url, this.target)) {
        this.#link = made.url;
        this.#linked = lines ? undefined : session.snapshot.cart;
        throw new PayNowApiError(operation, 'navigation-blocked');
      }
      // busy until the page is gone, but not for ever: the shopper may have chosen to stay
      if (this.target !== '_blank') await new Promise((resolve) => setTimeout(resolve, LEAVING_TIME));
      return made;
    });
  }

  protected override act(): Promise<unknown> {
    return this.checkout();
  }

  protected override failure({ kind }: PayNowApiError, reason: string): string {
    return this.say(kind === 'unsafe-url' ? 'checkoutUnavailable' : 'notCheckedOut', { reason });
  }

  protected override get actsForForm(): boolean {
    return !!this.productId || this.hasAttribute('product-id');
  }

  /** Lays the checkout over the page and waits for its end; false when it does not come to that. */
  async #overlay(made: CheckoutSession, session: CartSession, isHere: () => boolean): Promise<boolean> {
    // on a small screen PayNow.js would only leave the page, and never say so
    if (innerWidth < 800) return false;
    for (const at of around(this)) if (at.localName === 'paynow-cart-drawer') (at as unknown as Drawer).open = false;
    try {
      const { openOverlay } = await import('./overlay.js');
      await openOverlay(made, isHere, (detail) => {
        announce(`${this.say('finished')}.`, this.locale);
        emit(this, 'paynow-checkout-completed', detail);
      });
    } catch {
      return false;
    }
    emit(this, 'paynow-checkout-closed', {});
    session.changedElsewhere();
    return true;
  }

  #lines(): LineInput[] | undefined {
    // an attribute that is there and empty is a mistake: the cart is not what was to be bought
    const lines =
      this.lines || this.hasAttribute('lines')
        ? parseAttribute('lines', this.lines!, true)
        : this.actsForForm
          ? [this.line()]
          : undefined;
    if (lines?.length === 0) throw configError('lines: there is none');
    return lines?.map((line) => checkLine(line) && { quantity: 1, ...line });
  }

  #options(): CheckoutOptions {
    return given({
      coupon_id: this.couponId,
      promo_codes: `${this.promoCodes ?? ''}`.match(/[^,\s]([^,]*[^,\s])?/g),
      affiliate_code: this.affiliateCode,
      return_url: this.returnUrl,
      cancel_url: this.cancelUrl,
      auto_redirect: this.autoRedirect,
    });
  }

  protected override render(): TemplateResult {
    if (this.error?.kind === 'navigation-blocked')
      return html`<a translate="no" part="link" class="btn primary" href=${this.#link} target="_blank" rel="noopener"
        >${this.say('proceed')}${icon('arrow')}</a
      >`;
    const labels = html`<span role="none">${this.label(this.say('checkout'))}</span>
      <span class="b"
        ><i part="spinner" class="spin"></i
        ><span role="none"><slot name="busy">${this.say('opening')}</slot></span></span
      >
      <span class="s">${this.say('offline')}</span>`;
    const isBusy = this.state === 'busy';
    return this.renderButton(labels, isBusy ? 'busy' : this.snapshot?.offline ? 'offline' : '');
  }
}

/** The options with their addresses in full. Throws a `config` error that names one that can't be. */
function checked(options: CheckoutOptions): CheckoutOptions {
  const { auto_redirect, return_url, coupon_id } = options;
  if (auto_redirect && !return_url) throw configError('auto-redirect: needs a return-url');
  checkId('coupon-id', coupon_id);
  const wanted = { ...options };
  for (const name of ['return_url', 'cancel_url'] as const)
    if (wanted[name]) wanted[name] = resolveAddress(name.replace('_', '-'), wanted[name], document.baseURI);
  return wanted;
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-checkout-button': PaynowCheckoutButton;
  }
}
