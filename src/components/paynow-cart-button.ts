import { html, nothing, type TemplateResult } from 'lit/html.js';
import { cartButtonStyles } from './cart-button-styles.js';
import { drawerOf, showDrawer } from './drawers.js';
import { icon } from './icons.js';
import { PaynowElement } from './paynow-element.js';
import { styles } from './styles.js';

/**
 * How many units are in the cart; opens the drawer with it.
 *
 * @tag paynow-cart-button
 * @slot - Its label.
 * @fires paynow-error - An attribute is not what it should be, or the cart could not be read and the page shows none.
 * @fires paynow-token-expired - The API refused the token and there is no other; where the page has no cart that says so.
 * @csspart button - The button.
 * @csspart icon - The bag.
 * @csspart label - The label.
 * @csspart count - The number of units; there only while there are any.
 */
export class PaynowCartButton extends PaynowElement {
  static override properties = { ...PaynowElement.properties, for: undefined };
  static override delegatesFocus = true;
  static override styles = [styles, cartButtonStyles];

  /** The id of the drawer; without one it opens the page's only drawer. */
  declare for?: string;

  /** @internal */
  override get showsCart(): boolean {
    return true;
  }

  /** Clicks the button in it. */
  override click(): void {
    this.shadowRoot?.querySelector('button')?.click();
  }

  protected override render(): TemplateResult {
    const { status, count } = this.snapshot ?? {};
    return html`<button
      translate="no"
      part="button"
      class="btn second"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${!!drawerOf(this.for)?.open}
      @click=${() => {
        this.focus(); // Safari does not by itself, and the focus comes back to where it was
        showDrawer(this, this.for);
      }}
    >
      <span part="icon">${icon('bag')}</span>
      <span part="label" role="none">${this.label(this.say('cart'))}</span>
      ${count && status !== 'signed-out' ? html`<span part="count">${count}</span><span class="vh">${this.say('items', { n: count })}</span>` : nothing}
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-cart-button': PaynowCartButton;
  }
}
