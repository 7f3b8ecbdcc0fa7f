import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import type { SessionStatus, ShownLine, Snapshot } from '../api/snapshot.js';
import type { Cart, CartLine, Pricing } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { announce } from './announcer.js';
import { cartStyles } from './cart-styles.js';
import { emptySlots, icon } from './icons.js';
import { KeyedRows } from './keyed-rows.js';
import { cartLine, removedLine, type LineContext } from './paynow-cart-line.js';
import { PaynowElement } from './paynow-element.js';
import { flag, property } from './property.js';
import { parseQuantity } from './quantity.js';
import { reason } from './reasons.js';
import { storeVersion } from './stores.js';
import { styles } from './styles.js';

/**
 * The customer's cart: its lines, how many of each, what it costs, and the way to the checkout.
 *
 * @tag paynow-cart
 * @slot heading - Instead of the heading.
 * @slot empty - Instead of the words for an empty cart.
 * @slot signed-out - Instead of the words for a customer who is not signed in.
 * @slot footer - Between the lines and the total.
 * @slot checkout - Instead of the checkout button.
 * @fires {CustomEvent<{ line: CartLine, previous: number, quantity: number, cart: Cart }>} paynow-quantity-changed - A line has another quantity.
 * @fires {CustomEvent<{ line: CartLine, cart: Cart }>} paynow-removed - A line was removed.
 * @fires {CustomEvent<{ lines: CartLine[], cart: Cart }>} paynow-cleared - The cart was cleared.
 * @fires {CustomEvent<{ cart: Cart, previous: Cart | null }>} paynow-cart-change - The cart is another. Does not bubble.
 * @fires {CustomEvent<{}>} paynow-token-expired - The API refused the token and there is no other.
 * @fires {CustomEvent<ErrorDetails>} paynow-error - A read or an edit failed.
 */
export class PaynowCart extends PaynowElement {
  static override styles = [styles, cartStyles];

  /** Lends its token, currency and country to the elements that stand in it. */
  readonly lends = true;

  /** The heading's text. */
  @property() heading?: string;
  /** The heading's level for assistive technology, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Shows the cart without a way to change it. */
  @flag() readonly = false;
  /** The most units of a line; no limit where it is 0. */
  @property({ type: Number, attribute: 'max-quantity' }) maxQuantity = 0;
  /** Shows a button that clears the cart. */
  @flag('show-clear') showClear = false;
  /** `none` leaves the pictures out. */
  @property() images?: 'none';
  /** Where a line's name links to. */
  @property({ attribute: false }) productUrl?: (line: CartLine) => string | undefined;

  readonly #typed = new Map<string, string>();
  readonly #rows = new KeyedRows<ShownLine>((element, shown) => this.#drawLine(element, shown));
  #context?: LineContext;
  #contextKey: unknown[] = [];
  #focusNext?: () => HTMLElement | null | undefined;
  #hadFocus = false;

  /** The last good cart, as the API sent it. */
  get cart(): Cart | null {
    return this.customer.snapshot?.cart ?? null;
  }

  /** Units in the cart, with the edits that are on their way. */
  get count(): number {
    return this.customer.snapshot?.count ?? 0;
  }

  get status(): SessionStatus {
    return this.customer.snapshot?.status ?? (this.customer.configError ? 'error' : 'signed-out');
  }

  /** The failed read or edit that is shown. */
  get error(): PayNowApiError | null {
    return this.customer.snapshot?.error ?? this.customer.configError;
  }

  protected override get isCart(): boolean {
    return true;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#hadFocus = !!this.shadowRoot?.activeElement;
    const { cart, offline } = this.customer.snapshot ?? {};
    const { locale, readonly, maxQuantity, images, productUrl } = this;
    const currency = cart?.currency ?? '';
    const key = [locale, readonly, maxQuantity, images, productUrl, currency, offline, storeVersion()];
    if (this.#context && key.every((part, index) => part === this.#contextKey[index])) return;
    this.#contextKey = key;
    this.#context = {
      locale,
      say: (message, values) => this.say(message, values),
      write: (message, values) => this.write(message, values),
      money: (minor) => this.money(minor, currency),
      readonly,
      max: maxQuantity,
      images: images !== 'none',
      offline: !!offline,
      ...(productUrl && { productUrl }),
    };
  }

  override updated(): void {
    const snapshot = this.customer.snapshot;
    const list = this.renderRoot.querySelector('ul');
    if (list && snapshot) this.#rows.update(list, snapshot.lines, this.#context);
    this.showStates({
      loading: this.status === 'loading',
      updating: this.status === 'updating',
      empty: !!snapshot?.cart && !snapshot.count && this.status !== 'signed-out',
      error: !!this.error,
      'signed-out': this.status === 'signed-out',
      offline: !!snapshot?.offline,
    });
    this.#keepFocus();
  }

  /** Focus never falls back to the page: what takes the place of a control that is gone has it. */
  #keepFocus(): void {
    const next = this.#focusNext?.();
    if (next) {
      this.#focusNext = undefined;
      next.focus();
    } else if (this.#hadFocus && !this.shadowRoot!.activeElement)
      this.renderRoot.querySelector<HTMLElement>('[part~=heading]')?.focus();
  }

  #drawLine(element: HTMLElement, shown: ShownLine): void {
    const { key, quantity } = shown;
    const plain = this.#context!.images ? '' : ' plain';
    if (quantity) {
      element.setAttribute('part', 'line');
      element.setAttribute('data-line-key', key);
      element.className = `line${plain}`;
      render(cartLine(shown, this.#context!, this.#typed.get(key)), element);
    } else {
      element.removeAttribute('part');
      element.removeAttribute('data-line-key');
      element.className = `line gone${plain}`;
      render(removedLine(shown, this.#context!), element);
    }
    (element as HTMLElement & { key?: string }).key = key;
  }

  #shownAt(event: Event): ShownLine | undefined {
    const row = (event.target as Element).closest<HTMLElement & { key?: string }>('li');
    return this.customer.snapshot?.lines.find(({ key }) => key === row?.key);
  }

  readonly #onClick = (event: Event) => {
    const button = (event.target as Element).closest('button');
    const shown = this.#shownAt(event);
    if (!button || !shown || button.ariaDisabled === 'true') return;
    const { key, quantity, wanted } = shown;
    const part = button.getAttribute('part');
    if (part === 'quantity-increment') this.#setQuantity(shown, quantity + 1);
    else if (part === 'quantity-decrement') this.#setQuantity(shown, quantity - 1);
    else if (part === 'remove') this.#setQuantity(shown, 0);
    else if (part === 'retry') this.#setQuantity(shown, wanted!);
    else if (part === 'undo') {
      this.#focusNext = () => this.#rows.get(key)?.querySelector<HTMLElement>('[part=remove]');
      void this.#edit((session) => session.undo(key), 'restored', shown.line.name);
    }
  };

  readonly #onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const shown = this.#shownAt(event);
    if (!shown) return;
    const quantity = parseQuantity(input.value);
    if (quantity === undefined) {
      this.#typed.set(shown.key, input.value);
      this.#rows.invalidate(shown.key);
      this.requestUpdate();
    } else this.#setQuantity(shown, quantity, input);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    const shown = this.#shownAt(event);
    if (!shown || input.localName !== 'input') return;
    if (event.key === 'Enter') this.#onChange(event);
    else if (event.key === 'Escape') this.#forgetTyped(shown.key, input, shown.quantity);
  };

  #forgetTyped(key: string, input: HTMLInputElement | undefined, quantity: number): void {
    if (input) input.value = String(quantity);
    if (!this.#typed.delete(key)) return;
    this.#rows.invalidate(key);
    this.requestUpdate();
  }

  #setQuantity(shown: ShownLine, wanted: number, input?: HTMLInputElement): void {
    const { key, line, quantity } = shown;
    const next = Math.min(wanted, this.maxQuantity || Infinity);
    this.#forgetTyped(key, input, next || quantity);
    if (next === quantity) return;
    if (!next) this.#focusNext = () => this.#rows.get(key)?.querySelector<HTMLElement>('[part=undo]');
    void this.#edit((session) => session.setQuantity(key, next), next ? 'quantityNow' : 'removed', line.name, next);
  }

  async #edit(gesture: Parameters<typeof this.customer.act>[0], message: MessageKey, name = '', n = 0): Promise<void> {
    try {
      if (!(await this.customer.act(gesture))) return;
      const { cart, count } = this.customer.snapshot ?? {};
      const total = cart ? this.say('summary', { n: count, total: this.money(cart.total, cart.currency) }) : '';
      announce(`${this.say(message, { name, n })}. ${total}`, this.locale);
    } catch {
      // the line says what went wrong, as an alert
    }
  }

  readonly #clear = () => {
    if (this.customer.snapshot?.offline) return;
    this.#focusNext = () => this.renderRoot.querySelector<HTMLElement>('.cleared button');
    void this.#edit((session) => session.clear(), 'cleared');
  };

  readonly #undoClear = () => void this.#edit((session) => session.undo(), 'heading');
  readonly #retryRead = () => void this.session?.refresh().catch(() => {});

  override render(): TemplateResult {
    const snapshot = this.customer.snapshot;
    const classes = `in ${snapshot?.offline ? 'off' : ''} ${this.status === 'updating' ? 'updating' : ''}`;
    return html`<section part="base" aria-labelledby="heading" aria-busy=${this.status === 'loading'}>
      <div class=${classes}>${this.#renderHead(snapshot)}${this.#renderBody(snapshot)}</div>
    </section>`;
  }

  #renderHead(snapshot?: Snapshot) {
    const known = snapshot?.cart && this.status !== 'signed-out';
    return html`<header class="head">
      <div id="heading">
        <slot name="heading"
          ><div part="heading" role="heading" aria-level=${this.headingLevel} tabindex="-1">
            ${this.heading ?? this.say('heading')}
          </div></slot
        >
      </div>
      ${known && snapshot.count
        ? html`<span part="count">${snapshot.count}</span
            ><span class="vh">${this.say('items', { n: snapshot.count })}</span>`
        : nothing}
      ${known && this.showClear && !this.readonly && snapshot.count
        ? html`<button
            part="clear"
            class="btn quiet"
            type="button"
            aria-disabled=${snapshot.offline}
            @click=${this.#clear}
          >
            ${this.say('clear')}
          </button>`
        : nothing}
    </header>`;
  }

  #renderBody(snapshot?: Snapshot) {
    const { status, error } = this;
    if (status === 'signed-out')
      return html`<div class="whole">
        <slot name="signed-out"
          >${this.#renderWords(
            html`<span class="disc">${icon('user')}</span>`,
            'signedOutTitle',
            this.say('signedOutText'),
          )}</slot
        >
      </div>`;
    if (snapshot?.cart) return this.#renderCart(snapshot, snapshot.cart);
    return error ? this.#renderFailed(error) : this.#renderSkeleton();
  }

  #renderWords(picture: TemplateResult, title: MessageKey, words: string) {
    return html`${picture}
      <p class="title">${this.say(title)}</p>
      <p class="muted">${words}</p>`;
  }

  #renderFailed(error: PayNowApiError) {
    const words = `${sentence(reason(error, (key, values) => this.say(key, values)))} ${this.say('failedText')}`;
    return html`<div class="whole" role="alert" part="error">
      ${this.#renderWords(html`<span class="disc bad">${icon('warn')}</span>`, 'failedTitle', words)}
      ${this.#renderRetry()}${this.#renderTrace(error)}
    </div>`;
  }

  #renderRetry(retry: () => void = this.#retryRead) {
    return html`<button part="retry" class="btn second" type="button" @click=${retry}>
      ${icon('retry')}${this.say('retry')}
    </button>`;
  }

  #renderTrace({ traceId }: PayNowApiError) {
    return traceId ? html`<span part="error-trace">${this.say('trace', { id: traceId })}</span>` : nothing;
  }

  #renderSkeleton() {
    const line = html`<div class="line ${this.images === 'none' ? 'plain' : ''}">
      <span class="img"></span>
      <div class="info"><span class="name"><i class="bar"></i></span></div>
      <div class="prices"><span><i class="bar s"></i></span></div>
      <div class="act"><span class="box"></span></div>
    </div>`;
    return html`<span class="vh">${this.say('loading')}</span>
      <div class="sk" part="skeleton" aria-hidden="true">
        <div part="list">${[line, line, line]}</div>
        <div class="foot">
          <div part="summary">
            <span part="total-label"><i class="bar s"></i></span><span part="total"><i class="bar s"></i></span>
            <p part="tax-note"><span class="ghost">${this.say('taxUnknown')}</span></p>
            <div class="pay box"></div>
          </div>
        </div>
      </div>`;
  }

  #renderCart(snapshot: Snapshot, cart: Cart) {
    const { lines, count, cleared } = snapshot;
    return html`${this.#renderNotices(snapshot, cart)}
      ${cleared
        ? html`<div class="line gone plain cleared">
            <p part="removed">${this.say('cleared')}</p>
            <button
              part="undo"
              class="btn second"
              type="button"
              aria-disabled=${snapshot.offline}
              @click=${this.#undoClear}
            >
              ${icon('undo')}${this.say('undo')}
            </button>
          </div>`
        : nothing}
      ${lines.length
        ? html`<ul
            part="list"
            @click=${this.#onClick}
            @change=${this.#onChange}
            @keydown=${this.#onKey}
          ></ul>`
        : nothing}
      ${lines.some(({ quantity }) => quantity)
        ? html`<div class="foot">
            <slot name="footer"></slot>
            ${this.#renderSummary(cart)}
          </div>`
        : html`<div class="whole" part="empty">
            <slot name="empty"
              >${count
                ? html`<span class="spin"></span>`
                : this.#renderWords(emptySlots, 'emptyTitle', this.say('emptyText'))}</slot
            >
          </div>`}`;
  }

  #renderNotices({ offline, retrying, clearError, error }: Snapshot, { omittedLines }: Cart) {
    const why = (failed: PayNowApiError) => reason(failed, (key, values) => this.say(key, values));
    const stale = error?.operation === 'getCart' ? error : undefined;
    const warning = (words: string, failed: PayNowApiError, retry: () => void) =>
      html`<div class="warn" part="error" role="alert">
        ${icon('alert', true)}<span>${words}</span>
        <span class="do">${this.#renderRetry(retry)}${this.#renderTrace(failed)}</span>
      </div>`;
    return html`${offline
      ? html`<div class="note">
          ${icon('offline')}<span><b>${this.say('offlineTitle')}</b> ${this.say('offlineText')}</span>
        </div>`
      : stale
        ? warning(this.say('staleTitle', { reason: why(stale) }), stale, this.#retryRead)
        : nothing}
    ${clearError ? warning(this.say('notCleared', { reason: why(clearError) }), clearError, this.#clear) : nothing}
    ${retrying ? html`<div class="note"><span class="spin"></span><span>${this.say('busy')}</span></div>` : nothing}
    ${omittedLines
      ? html`<div class="note">${icon('warn')}<span>${this.say('omitted', { n: omittedLines })}</span></div>`
      : nothing}`;
  }

  #renderSummary(cart: Cart) {
    return html`<div part="summary">
      <span part="total-label">${this.say('total')}</span>
      <span part="total">${this.money(cart.total, cart.currency)}</span>
      <p part="tax-note">${this.status === 'updating' ? this.say('updatingTotal') : this.#taxNote(cart)}</p>
      <div class="pay">
        <slot name="checkout"
          ><paynow-checkout-button part="checkout" exportparts="button, label, spinner, link"></paynow-checkout-button
        ></slot>
      </div>
    </div>`;
  }

  #taxNote({ lines }: Cart): string {
    const pricings: Pricing[] = lines.map(({ pricing }) => pricing);
    const rate = pricings[0]?.vat_rate;
    const inclusive = pricings[0]?.regional_pricing?.tax_inclusive;
    const alike = pricings.every(
      ({ vat_rate, regional_pricing }) =>
        vat_rate?.percentage === rate?.percentage && regional_pricing?.tax_inclusive === inclusive,
    );
    if (!alike || typeof rate?.percentage !== 'number' || typeof inclusive !== 'boolean') return this.say('taxUnknown');
    const percent = new Intl.NumberFormat(this.locale, { style: 'percent', maximumFractionDigits: 2 });
    const values = { rate: percent.format(rate.percentage / 100), tax: rate.vat_abbreviation };
    return this.say(inclusive ? 'taxIncluded' : 'taxAdded', values);
  }
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

declare global {
  interface HTMLElementTagNameMap {
    'paynow-cart': PaynowCart;
  }
}
