import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartLine } from '../api/types.js';
import { placeAnnouncer } from './announcer.js';
import { drawerStyles } from './drawer-styles.js';
import { drawers, type Drawer } from './drawers.js';
import { icon } from './icons.js';
import { PaynowCart } from './paynow-cart.js';
import { PaynowElement } from './paynow-element.js';
import { styles } from './styles.js';

const CART_PARTS =
  'base,heading,count,list,line,line-image,line-name,line-meta,line-variable,line-gameserver,line-gift,badge,price,price-original,sale,quantity,quantity-decrement,quantity-input,quantity-increment,remove,removed,undo,summary,total-label,total,tax-note,promo,promo-input,promo-apply,promo-code,promo-remove,clear,checkout,error,error-trace,retry,empty,skeleton,button,label,spinner,link,signed-out';

/**
 * A cart over the page, at its edge. Opened by a `<paynow-cart-button>`, by a button with `commandfor` and
 * `command="--show"`, by an add button with `opens`, or by script.
 *
 * @tag paynow-cart-drawer
 * @slot - A `<paynow-cart>` of the page's own, instead of the drawer's; it has its own attributes, and none of the drawer's.
 * @fires paynow-quantity-changed - Of its cart: a line has another quantity.
 * @fires paynow-removed - Of its cart: a line was removed.
 * @fires paynow-cleared - Of its cart: it was cleared.
 * @fires paynow-checkout - Of its cart's checkout button: before a checkout; cancelable, and `options` may be changed.
 * @fires paynow-checkout-created - Of its cart's checkout button: the checkout is made; cancel it to navigate yourself.
 * @fires paynow-checkout-completed - Of its cart's checkout button: the overlay says that the checkout was completed; no proof of payment.
 * @fires paynow-checkout-closed - Of its cart's checkout button: the overlay was closed.
 * @fires paynow-cart-change - Its own cart has changed; does not bubble, so one of the page's own in it tells by itself.
 * @fires paynow-token-expired - The API refused the token and there is no other.
 * @fires paynow-error - An attribute is not what it should be, or a read, an edit or a checkout of its cart failed.
 * @csspart dialog - The modal dialog.
 * @csspart backdrop - What covers the page behind it; a click on it closes the drawer.
 * @csspart close - The button that closes it.
 */
export class PaynowCartDrawer extends PaynowElement implements Drawer {
  // what the cart has, the drawer passes on to it
  static override properties = { ...PaynowCart.properties, open: false, placement: 'end' };
  static override styles = [styles, drawerStyles];

  /** The heading's text. */
  declare heading?: string;
  /** The heading's level for assistive technology, 1 to 6. */
  declare headingLevel: number;
  /** Shows the cart without a way to change it. */
  declare readonly: boolean;
  /** The most units that a line can be given in this cart, where add buttons may add more; no limit where it is 0. */
  declare maxQuantity: number;
  /** `none` leaves the pictures out. */
  declare images?: 'none';
  /** Shows a button that clears the cart. */
  declare showClear: boolean;
  /** Shows a field for promo codes. */
  declare showPromoCode: boolean;
  /** Where a line's name links to. */
  declare productUrl?: (line: CartLine) => string | undefined;
  /** Whether it is open. */
  declare open: boolean;
  /** The edge of the page at which it lies. */
  declare placement: 'end' | 'start';

  readonly #cart = document.createElement('paynow-cart');
  #unlock?: () => void;

  constructor() {
    super();
    this.#cart.setAttribute('exportparts', CART_PARTS);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.shadowRoot!.querySelector('dialog');
  }

  protected override arrive(): void {
    drawers.add(this);
    super.arrive();
    document.addEventListener('click', this.#onCommand);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('click', this.#onCommand);
    // before its attribute goes: where it is only moved, that has it arrive at once
    drawers.delete(this);
    this.#shut();
  }

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    // what the page says of the drawer it says of the cart in it
    for (const name of Object.keys(PaynowCart.properties))
      Object.assign(this.#cart, { [name]: this[name as keyof this] });
  }

  protected override updated(): void {
    const dialog = this.#dialog!;
    // it may have left the page since: showModal would throw
    if (!this.isConnected) return;
    // not by the dialog's own `open`: the browser closes it at Escape, and tells of it later
    if (!this.open === !!this.#unlock) {
      if (!this.open) return this.#shut();
      dialog.showModal();
      this.#unlock = takeOver(this, dialog);
      this.toggleAttribute('open', true);
    }
    // of what is skipped, as in a closed <details>, no size is told
    if (this.open && dialog.checkVisibility?.() === false) this.close();
  }

  /** Opens it, with the focus in it. */
  show(): void {
    this.open = true;
  }

  /** Closes it; the focus goes back to where it was. */
  close(): void {
    this.open = false;
  }

  #shut(): void {
    this.#dialog?.close?.(); // jsdom has none
    this.#onClose();
  }

  // the second of two quick clicks is for what has opened it
  readonly #close = ({ detail }: MouseEvent) => detail < 2 && this.close();

  readonly #onClose = () => {
    // told late: it may be open again
    if (this.#dialog?.open) return;
    this.close();
    this.#unlock?.();
    this.#unlock = undefined;
    this.removeAttribute('open');
  };

  // the browser itself passes commands on to elements of its own only, and not every browser does
  readonly #onCommand = (event: Event) => {
    const button = (event.composedPath()[0] as Partial<Element>).closest?.('button[commandfor]');
    if (event.defaultPrevented || !this.id || button?.getAttribute('commandfor') !== this.id) return;
    const command = button.getAttribute('command')!;
    if (/show|open|close|toggle/.test(command))
      this.open = /toggle/.test(command) ? !this.open : !/close/.test(command);
  };

  protected override render(): TemplateResult {
    // a cart that the page has put in stands in place of the drawer's own; not what an editor leaves in it
    const fills = (child: Element) => !child.slot && !child.matches('br,p:empty,script,style,template');
    const own = [...this.children].some(fills) ? nothing : this.#cart;
    // Escape does for the keyboard what a click beside it does
    /* eslint-disable lit-a11y/click-events-have-key-events */
    return html`<dialog
      @close=${this.#onClose}
      translate="no"
      part="dialog"
      class=${this.placement === 'start' ? 'start' : 'end'}
      aria-label=${this.heading || this.say('heading')}
    >
      <slot name="status"></slot>
      <div part="backdrop" @click=${this.#close}></div>
      <button part="close" class="btn second" type="button" aria-label=${this.say('close')} @click=${this.#close}>
        ${icon('close')}
      </button>
      <div class="panel"><slot @slotchange=${() => this.requestUpdate()}></slot>${own}</div>
    </dialog>`;
  }
}

/**
 * While the drawer is open, the page behind stands still, what is announced is heard in it, and it closes where it gets
 * hidden. Returns the undo.
 */
function takeOver(drawer: Drawer, dialog: HTMLElement): () => void {
  // in a part of the page that gets hidden it would keep the rest from being used, unseen
  const sight = new ResizeObserver(() => dialog.offsetWidth || (drawer.open = false));
  placeAnnouncer();
  sight.observe(dialog);
  const sheet = new CSSStyleSheet();
  const gutter = innerWidth > document.documentElement.clientWidth ? 'scrollbar-gutter:stable' : '';
  // no style of its own: what keeps a page as markup would bring it back
  sheet.replaceSync(`html{${gutter};overflow:hidden!important}`);
  document.adoptedStyleSheets.push(sheet);
  return () => {
    sight.disconnect();
    placeAnnouncer();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-cart-drawer': PaynowCartDrawer;
  }
}
