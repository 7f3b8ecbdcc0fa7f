import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import type { SessionStatus, Snapshot } from '../api/snapshot.js';
import type { Cart } from '../api/types.js';
import { cartStyles } from './cart-styles.js';
import { emptySlots, icon, note } from './icons.js';
import { layoutStyles } from './layout-styles.js';
import { lineStyles } from './line-styles.js';
import { around } from './locale.js';
import { placeStyles } from './place-styles.js';
import { PromoCodes } from './promo-codes.js';
import { promoStyles } from './promo-styles.js';
import { styles } from './styles.js';

/**
 * The customer's cart: its lines, how many of each, what it costs, and the way to the checkout.
 *
 * @tag paynow-cart
 * @slot heading - Instead of the heading.
 * @slot empty - Instead of the words for an empty cart.
 * @slot signed-out - Instead of the words for a customer who is not signed in.
 * @slot footer - Between the lines and the promo codes; not in an empty cart.
 * @slot checkout - Instead of the checkout button.
 * @fires paynow-quantity-changed - A line has another quantity.
 * @fires paynow-removed - A line was removed.
 * @fires paynow-cleared - The cart was cleared.
 * @fires paynow-checkout - Of its checkout button: before a checkout; cancelable, and `options` may be changed.
 * @fires paynow-checkout-created - Of its checkout button: the checkout is made; cancel it to navigate yourself.
 * @fires paynow-checkout-completed - Of its checkout button: the overlay says that the checkout was completed; no proof of payment.
 * @fires paynow-checkout-closed - Of its checkout button: the overlay was closed.
 * @fires paynow-cart-change - The cart has changed; does not bubble.
 * @fires paynow-token-expired - The API refused the token and there is no other.
 * @fires paynow-error - An attribute is not what it should be, or a read, an edit or a checkout failed.
 * @csspart base - The box around everything.
 * @csspart heading - The heading.
 * @csspart count - The number of units beside the heading.
 * @csspart clear - The button that clears the cart.
 * @csspart list - The list of lines.
 * @csspart summary - What stands under the lines: total, tax, checkout.
 * @csspart total-label - The word before the total.
 * @csspart total - The total.
 * @csspart tax-note - What is known of tax.
 * @csspart checkout - The checkout button, where the page gives none.
 * @csspart empty - What stands in place of an empty cart.
 * @csspart signed-out - What stands in place of the cart while nobody is signed in.
 * @csspart skeleton - The outline of a cart that is still to come.
 * @cssstate loading - The first read is under way.
 * @cssstate ready - The cart is there, and nothing is on its way.
 * @cssstate updating - An edit is on its way.
 * @cssstate empty - There is no line in it.
 * @cssstate error - A read or an edit failed.
 * @cssstate signed-out - Nobody is signed in: there is no token, or it was refused.
 * @cssstate offline - The browser is offline; the cart is as last seen.
 */
export class PaynowCart extends PromoCodes {
  static override properties: typeof PromoCodes.properties = {
    ...PromoCodes.properties,
    heading: undefined,
    headingLevel: 2,
    showClear: false,
  };
  static override styles = [styles, cartStyles, lineStyles, layoutStyles, placeStyles, promoStyles];

  /** The heading's text. */
  declare heading?: string;
  /** The heading's level for assistive technology, 1 to 6. */
  declare headingLevel: number;
  /** Shows a button that clears the cart. */
  declare showClear: boolean;

  /** @internal */
  override get isCart(): boolean {
    return true;
  }

  /** @internal */
  override get showsCart(): boolean {
    return true;
  }

  /** The last good cart, with the API's own fields. */
  get cart(): Cart | null {
    return this.snapshot?.cart ?? null;
  }

  /** Units in the cart, with the edits that are on their way. */
  get count(): number {
    return this.snapshot?.count ?? 0;
  }

  /** What the cart is doing. */
  get status(): SessionStatus {
    const { status, cart } = this.snapshot ?? {};
    // the read that has begun with the cart is not under way yet
    if (status === 'ready' && !cart) return 'loading';
    return status ?? (this.configError ? 'error' : 'signed-out');
  }

  /** The failed read or edit that is shown. */
  get error(): PayNowApiError | null {
    return this.snapshot?.error ?? this.configError ?? null;
  }

  protected override updated(): void {
    super.updated();
    this.showStates({
      loading: false,
      updating: false,
      ready: false,
      'signed-out': false,
      [this.status]: true,
      error: this.error,
      empty: this.cart && !this.count && this.status !== 'signed-out',
      offline: this.offline,
    });
    this.tellOfConnection();
  }

  readonly #clear = () => this.edit((session) => session.clear(), 'cleared');
  // announced as "Your cart" and what is in it
  readonly #undoClear = () => this.edit((session) => session.undo(), 'heading');
  readonly #read = () => this.edit(async (session) => void (await session.refresh()), 'heading');

  protected override render(): TemplateResult {
    const { status, count, error } = this;
    const heading = this.heading || this.say('heading');
    const signedOut = status === 'signed-out';
    const cart = signedOut ? null : this.cart;
    const place = around(this).some(({ localName }) => localName === 'paynow-cart-drawer') ? 'drawer' : '';
    return html`<section
      translate="no"
      part="base"
      class=${place}
      tabindex="-1"
      aria-label=${heading}
      aria-busy=${status === 'loading'}
    >
      <div class=${this.offline ? 'in off' : 'in'}>
        <div class="head">
          <slot name="heading"
            ><div tabindex="-1" part="heading" role="heading" aria-level=${+this.headingLevel || 2}>
              ${heading}
            </div></slot
          >
          ${
            cart && count
              ? html`<span part="count">${count}</span
                  ><span class="vh">${this.say('items', { n: count })}</span>
                  ${this.showClear && !this.readonly ? this.button('clear', 'quiet', this.say('clear'), this.#clear) : nothing}`
              : nothing
          }
        </div>
        ${this.snapshot?.retrying ? note('note', html`<span class="spin"></span>`, this.say('busy')) : nothing}
        ${
          cart
            ? this.#renderCart(this.snapshot!, cart)
            : signedOut
              ? this.#renderSignedOut()
              : error
                ? this.#renderFailed(error)
                : this.#renderSkeleton()
        }
      </div>
    </section>`;
  }

  #renderFailed(error: PayNowApiError) {
    const why = this.why(error);
    // the API's own words stay as they are
    const sentence = error.kind === 'api' ? why : why.charAt(0).toUpperCase() + why.slice(1);
    return this.renderWhole(
      'error',
      html`<span class="disc bad">${icon('warn')}</span>`,
      this.say('failedTitle'),
      `${sentence} ${this.say('failedText')}`,
      this.retry(error, this.#read),
    );
  }

  #renderSignedOut() {
    const picture = html`<span class="disc">${icon('user')}</span>`;
    return this.renderWhole('signed-out', picture, this.say('signedOutTitle'), this.say('signedOutText'));
  }

  #renderSkeleton() {
    const bar = html`<i class="bar"></i>`;
    const line = html`<div class=${`line ${this.images === 'none' ? 'plain' : ''}`}>
      <span class="img"></span>
      <div class="info"><span class="name">${bar}</span></div>
      <div class="prices"><span>${bar}</span></div>
      <div class="act"><span class="box"></span><span part="remove" class="btn"></span></div>
    </div>`;
    // the longest of what may come: nothing moves down when it does
    const words = this.say('taxIncluded', { rate: this.percent(0.19), tax: 'VAT' });
    const tax = html`<span class="ghost">${words}</span>`;
    return html`<span class="vh">${this.say('loading')}</span>
      <div class="sk" part="skeleton" aria-hidden="true">
        <div part="list">${[line, line, line]}</div>
        <div class="foot">${this.#renderSummary(bar, bar, tax, html`<div class="box"></div>`)}</div>
      </div>`;
  }

  #renderSummary(label: unknown, total: unknown, note: unknown, pay: unknown) {
    return html`<div part="summary">
      <span part="total-label">${label}</span
      ><span part="total" class=${this.slow || this.error?.operation === 'getCart' ? 'updating' : nothing}
        >${total}</span
      >
      <p part="tax-note">${note}</p>
      <div class="pay">${pay}</div>
    </div>`;
  }

  // to Safari, a list without markers is none unless it says so
  /* eslint-disable lit-a11y/no-redundant-role */
  #renderCart({ lines, count, cleared, offline, clearError, error }: Snapshot, cart: Cart) {
    return html`${
      offline
        ? note('note', icon('offline'), html`<b>${this.say('offlineTitle')}</b> ${this.say('offlineText')}`)
        : error?.operation === 'getCart'
          ? this.failure(error, 'stale', this.#read)
          : nothing
    }
    ${clearError ? this.failure(clearError, 'notCleared', !this.readonly && this.#clear, { name: this.say('clear') }) : nothing}
    ${cart.omittedLines ? note('note', icon('warn'), this.say('omitted', { n: cart.omittedLines })) : nothing}
    ${
      cleared
        ? html`<div class="line gone plain cleared">
            <p part="removed">${this.say('cleared')}</p>
            ${this.undo(this.say('cleared'), this.#undoClear)}
          </div>`
        : nothing
    }
    ${lines.length ? html`<ul role="list" part="list"></ul>` : nothing}
    ${
      lines.some(({ quantity }) => quantity) || (cart.omittedLines && !cleared)
        ? html`<div class="foot">
            <slot name="footer"></slot>
            ${this.renderPromoCodes()}
            ${this.#renderSummary(
              this.say('total'),
              this.price(cart.total),
              this.slow
                ? html`<span class="wait">${this.taxNote(cart)}</span><span>${this.say('updatingTotal')}</span>`
                : this.taxNote(cart),
              html`<slot name="checkout"
                ><paynow-checkout-button
                  part="checkout"
                  exportparts="button,label,spinner,link,error"
                ></paynow-checkout-button
              ></slot>`,
            )}
          </div>`
        : count
          ? this.#renderSkeleton()
          : this.renderWhole('empty', emptySlots, this.say('emptyTitle'), this.say('emptyText'))
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-cart': PaynowCart;
  }
}
