import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import { isOffline } from '../api/request.js';
import type { ShownLine, Snapshot } from '../api/snapshot.js';
import type { CartLine, MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { announce } from './announcer.js';
import { icon, note } from './icons.js';
import { drawRows, type Row } from './keyed-rows.js';
import type { Values } from './messages.js';
import { PaynowElement } from './paynow-element.js';
import { parseQuantity } from './quantity.js';
import { reason } from './reasons.js';
import { imageAddress, pageAddress } from './safe-addresses.js';
import { storeVersion } from './stores.js';

/** A line in the list; `typed` is what was typed for its quantity and is not taken. */
type LineRow = Row<ShownLine> & { typed?: string };

/** How long a write may take, in milliseconds, before anything but the new quantity tells of it. */
const SLOW = 300;

const bold = (text: string) => html`<b><bdi>${text}</bdi></b>`;

const picture = (address: string, look = '') =>
  html`<img class=${look} src=${address} alt="" loading="lazy" referrerpolicy="no-referrer" />`;

/** An amount, 0 where it is none; amounts may be numbers or, beyond their exactness, bigints. */
const units = (amount: unknown): bigint =>
  typeof amount === 'bigint' || Number.isSafeInteger(amount) ? BigInt(amount as number) : 0n;

const hidden = (words: string) => html`<span class="vh">${words} </span>`;

/**
 * The lines of a cart, and what a shopper does to them.
 *
 * @csspart line - A line.
 * @csspart line-image - Its picture, or a box where there is none.
 * @csspart line-name - The product's name.
 * @csspart line-meta - All that is said of a line under its name.
 * @csspart line-variable - An option that was chosen.
 * @csspart line-gameserver - The game server it is for.
 * @csspart line-gift - Whom it is a gift for.
 * @csspart badge - The word for a subscription or a trial.
 * @csspart price - What one unit costs.
 * @csspart price-original - What one unit cost before the sale.
 * @csspart sale - The sale's name, saving and end.
 * @csspart quantity - The stepper, or the bare number in a read-only cart.
 * @csspart quantity-decrement - The button for one less.
 * @csspart quantity-input - The field for the quantity.
 * @csspart quantity-increment - The button for one more.
 * @csspart remove - The button that removes a line.
 * @csspart removed - What stands in place of a removed line, or of a cleared cart.
 * @csspart undo - The button that brings it back.
 * @csspart error - What failed, and why.
 * @csspart error-trace - The trace id, for PayNow's support.
 * @csspart retry - The button that tries again.
 */
export abstract class CartLines extends PaynowElement {
  static override properties: typeof PaynowElement.properties = {
    ...PaynowElement.properties,
    readonly: Boolean,
    maxQuantity: Number,
    images: String,
    productUrl: null,
  };

  /** Shows the cart without a way to change it. */
  readonly = false;
  /** The most units of a line; no limit where it is 0. */
  maxQuantity = 0;
  /** `none` leaves the pictures out. */
  declare images?: 'none';
  /** Where a line's name links to. */
  declare productUrl?: (line: CartLine) => string | undefined;

  /** Whether edits have been on their way for so long that it is said. */
  protected slow = false;
  #slowTimer?: ReturnType<typeof setTimeout>;
  #changes = 0;
  #drawing = false;
  #focused?: Element | null;

  protected get now(): Snapshot | undefined {
    return this.customer.snapshot;
  }

  protected get offline(): boolean {
    return !!this.now?.offline;
  }

  override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    this.#changes += changed.size;
    const updating = this.now?.status === 'updating';
    if (!updating) {
      clearTimeout(this.#slowTimer);
      this.#slowTimer = undefined;
      this.slow = false;
    } else
      this.#slowTimer ??= setTimeout(() => {
        this.slow = true;
        this.requestUpdate();
      }, SLOW);
    const focused = this.renderRoot.activeElement;
    this.#focused = focused && (focused.closest('li') ?? focused);
  }

  /** Draws the lines that are others, or all where it is said otherwise than before. */
  override updated(): void {
    const root = this.renderRoot;
    const list = root.querySelector('ul');
    const context = [this.#changes, this.locale, this.offline, storeVersion(), this.now?.cart?.currency].join();
    if (list)
      drawRows(
        list,
        this.now!.lines,
        ({ pending }) => `${context} ${pending && this.slow}`,
        (row: LineRow) => this.#draw(row),
      );
    // focus never falls back to the page: what takes the place of a control that is gone has it
    const places = [
      this.#focused?.querySelector<HTMLElement>('[part=undo],[part=remove]'),
      root.querySelector<HTMLElement>('.cleared button'),
      root.querySelector<HTMLElement>('[part=heading]'),
      root.querySelector<HTMLElement>('[part=base]'),
    ];
    if (this.#focused && !root.activeElement) places.some((place) => (place?.focus(), root.activeElement));
  }

  protected price(minor: MinorUnits): string {
    return this.money(minor, this.now!.cart!.currency);
  }

  protected why(error: PayNowApiError): string {
    return reason(error, (key) => this.say(key));
  }

  /** Carries out a gesture and says, once, what has come of it; where it fails, an alert in the cart does. */
  protected edit(gesture: Parameters<typeof this.customer.act>[0], words: string): void {
    const tell = () => {
      const { cart, count: n } = this.now ?? {};
      if (cart) announce(`${words}. ${this.say('summary', { n, total: this.price(cart.total) })}`, this.locale);
    };
    const { session } = this;
    this.customer.act(gesture).then(
      () => session === this.session && tell(),
      () => {},
    );
  }

  /** Units of a row's line as of now, which may not be drawn yet. */
  #units({ item: { key, quantity } }: LineRow): number {
    return this.now!.lines.find((shown) => shown.key === key)?.quantity ?? quantity;
  }

  #set(row: LineRow, wanted: number): void {
    const { key, line } = row.item;
    const units = this.#units(row);
    const next = Math.min(wanted, this.maxQuantity || Infinity);
    if (row.typed !== undefined) {
      row.typed = undefined;
      this.#draw(row);
    }
    const words = this.say(!next ? 'removed' : units ? 'quantityNow' : 'restored', { name: line.name, n: next });
    if (next !== units) this.edit((session) => session.setQuantity(key, next), words);
  }

  #type(row: LineRow, typed: string): void {
    // a field with the focus says that it has changed as it is taken away
    if (this.#drawing) return;
    // drawn as it was typed, so that the next drawing puts the quantity back into the field
    row.typed = typed;
    this.#draw(row);
    const wanted = parseQuantity(typed);
    // refused while offline: what was typed stays in its field
    if (wanted >= 0 && !isOffline()) this.#set(row, wanted);
  }

  /** What the buttons of a line do, by their parts. */
  readonly #actions: Record<string, (row: LineRow) => void> = {
    'quantity-decrement': (row) => this.#set(row, this.#units(row) - 1),
    'quantity-increment': (row) => this.#set(row, this.#units(row) + 1),
    remove: (row) => this.#set(row, 0),
    retry: (row) => this.#set(row, row.item.wanted!),
    undo: ({ item: { key, line } }) =>
      this.edit((session) => session.undo(key), this.say('restored', { name: line.name })),
  };

  // one listener for all rows: a thousand of them need none of their own
  protected readonly onList = (event: Event): void => {
    const target = event.target as HTMLInputElement;
    const row = target.closest<LineRow>('li')!;
    const { type } = event;
    if (type === 'click') press(event as MouseEvent, ({ part }) => this.#actions[part.value]?.(row));
    else if (type === 'input') row.typed = target.value;
    else if (type === 'change') this.#type(row, target.value);
    else if (target.matches('input')) this.#onKey(event as KeyboardEvent, row, target.value);
  };

  #onKey(event: KeyboardEvent, row: LineRow, typed: string): void {
    if (event.key === 'Escape') this.#type(row, String(row.item.quantity));
    if (event.key !== 'Enter') return;
    // the key is still down when Undo takes the place of a removed line, and would press it
    event.preventDefault();
    this.#type(row, typed);
  }

  #draw(row: LineRow): void {
    const { key, line, quantity } = row.item;
    const look = `line ${quantity ? '' : 'gone'} ${this.images === 'none' ? 'plain' : ''}`;
    if (row.className !== look) {
      row.className = look;
      row.part.value = quantity ? 'line' : '';
      if (quantity) row.dataset.lineKey = key;
      else delete row.dataset.lineKey;
    }
    const picture = this.images === 'none' ? nothing : this.#renderPicture(line);
    this.#drawing = true;
    render(quantity ? this.#renderLine(row, picture) : this.#renderRemoved(row, picture), row);
    this.#drawing = false;
  }

  #renderPicture({ image_url }: CartLine): TemplateResult {
    const address = imageAddress(image_url);
    return html`<span part="line-image" class="img"> ${address ? picture(address) : icon('box')} </span>`;
  }

  #renderLine(row: LineRow, image: unknown): TemplateResult {
    const { line, quantity, pending } = row.item;
    const { name, pricing } = line;
    const bad = row.typed !== undefined && !(parseQuantity(row.typed) >= 0);
    const href = pageAddress(this.#urlOf(line));
    const reduced = pricing.price_original > pricing.price_final;
    return html`${image}
      <div class="info">
        ${
          href
            ? html`<a part="line-name" class="name" href=${href}><bdi>${name}</bdi></a>`
            : html`<span part="line-name" class="name"><bdi>${name}</bdi></span>`
        }
        ${this.#renderDetails(row, bad)}
      </div>
      <div class="prices">
        <span part="price">${reduced ? hidden(this.say('salePrice')) : nothing}${this.price(pricing.price_final)}</span>
        ${
          reduced
            ? html`<s part="price-original"
                >${hidden(this.say('originalPrice'))}${this.price(pricing.price_original)}</s
              >`
            : nothing
        }
        ${quantity > 1 ? html`<span class="small">${this.say('each')}</span>` : nothing}
      </div>
      ${
        this.readonly
          ? html`<div class="act"><span part="quantity" class="qty fixed">× ${quantity}</span></div>`
          : this.#renderControls(name, row.typed ?? quantity, bad, quantity, pending && this.slow)
      }`;
  }

  #renderControls(name: string, typed: string | number, bad: boolean, quantity: number, slow: boolean): TemplateResult {
    const label = (key: MessageKey) => this.say(key, { name });
    const { offline } = this;
    return html`<div class="act">
      <div part="quantity" class="qty" role="group" aria-label=${label('quantity')}>
        <button part="quantity-decrement" class="btn" aria-label=${label('less')} aria-disabled=${offline}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <input
          part="quantity-input"
          inputmode="numeric"
          autocomplete="off"
          aria-label=${label('quantity')}
          aria-invalid=${bad || nothing}
          ?readonly=${offline}
          .value=${typed}
        />
        <button
          part="quantity-increment"
          class="btn"
          aria-label=${label('more')}
          aria-disabled=${offline || quantity >= (this.maxQuantity || Infinity)}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
      </div>
      ${slow ? html`<span class="saving"><span class="spin"></span><span>${this.say('updating')}</span></span>` : nothing}
      <button part="remove" class="btn quiet" aria-label=${label('remove')} aria-disabled=${offline}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5" />
        </svg>
      </button>
    </div>`;
  }

  /** The page's own address for a line; a mistake in the page's function costs only the link. */
  #urlOf(line: CartLine): string | undefined {
    try {
      return this.productUrl?.(line);
    } catch (error) {
      reportError(error);
      return undefined;
    }
  }

  #renderRemoved(row: LineRow, image: unknown): TemplateResult {
    const { line, error } = row.item;
    return html`${image}
      <p part="removed">${this.write('removed', { name: bold(line.name) })}</p>
      ${this.undo(this.say('removed', { name: line.name }))}
      ${error ? html`<div class="meta">${this.#renderFailedEdit(row)}</div>` : nothing}`;
  }

  /** A button that takes back what has been `done`. */
  protected undo(done: string, action?: () => void): TemplateResult {
    const words = this.say('undo');
    return this.button('undo', 'second', [icon('undo'), words], action, `${words}: ${done}`);
  }

  #renderDetails(row: LineRow, bad: boolean) {
    const { line, quantity, error } = row.item;
    const { selected_gameserver: server, gift_to_customer: customer } = line;
    const badges = [line.subscription && this.say('subscription'), line.trial && this.say('trial')].filter(Boolean);
    const profile = customer?.profile ?? customer?.minecraft ?? customer?.steam;
    const recipient = (profile ?? customer)?.name;
    const face = imageAddress(profile?.avatar_url);
    const gift = recipient ? this.write('gift', { name: bold(recipient) }) : this.say('giftUnknown');
    const details = [
      badges.length && html`<div class="row">${badges.map((badge) => html`<span part="badge">${badge}</span>`)}</div>`,
      ...this.#renderOffers(line),
      badges.length && html`<div>${this.say('billing')}</div>`,
      ...line.custom_variables.flatMap(({ name, value, description, selected_option: chosen }) => {
        const words = html`<bdi>${name}</bdi>: ${bold(chosen?.name ?? value)}`;
        return [
          note('', nothing, [words, chosen?.price ? ` +${this.price(chosen.price)}` : ''], 'line-variable'),
          description && html`<div><bdi>${description}</bdi></div>`,
        ];
      }),
      server && note('with', icon('server'), this.write('server', { name: bold(server.name) }), 'line-gameserver'),
      server?.enabled === false && note('warn', icon('warn'), this.say('serverOff')),
      (customer ?? line.gift_to_customer_id) &&
        note('with', face ? picture(face, 'avatar') : icon('user'), gift, 'line-gift'),
      error && this.#renderFailedEdit(row),
      bad && note('say', icon('alert'), this.say('notNumber', { text: row.typed, n: quantity }), 'error'),
    ].filter(Boolean);
    return details.length ? html`<div part="line-meta" class="meta">${details}</div>` : nothing;
  }

  /** What makes the price another: a bundle offer, and a sale, whether the cart has reached its minimum or not. */
  #renderOffers({ pricing }: CartLine) {
    const { active_sale: sale, price_original: from, price_final: to, upsell_discount_amount: bundle } = pricing;
    const { discount_type: type, discount_amount: discount, minimum_order_value: minimum, ends_at: end } = sale ?? {};
    const saved = BigInt(from) - BigInt(to) - units(bundle);
    const amount = saved > 0 ? this.price(saved) : this.#discount(type, discount);
    const ends = new Date(end ?? NaN);
    const year = ends.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    const date = ends.toLocaleDateString(this.locale, { day: 'numeric', month: 'long', year });
    return [
      units(bundle) && note('with', icon('tag'), this.say('upsell', { amount: this.price(bundle!) }), 'sale'),
      sale?.name &&
        (saved > 0 || units(minimum)) &&
        note(
          'with',
          icon('tag'),
          [
            this.write('sale', { name: html`<bdi>${sale.name}</bdi>`, amount }),
            units(minimum) ? this.say('saleFrom', { amount: this.price(minimum!) }) : '',
            +ends ? this.write('saleEnds', { date: html`<time datetime=${ends.toISOString()}>${date}</time>` }) : '',
          ],
          'sale',
        ),
    ];
  }

  #discount(type: unknown, discount: unknown): string {
    return type === 'percent' ? this.percent(Number(units(discount)) / 1000) : this.price(units(discount));
  }

  #renderFailedEdit(row: LineRow) {
    const { line, quantity, error } = row.item;
    const values = { name: line.name, n: quantity };
    return this.failure(error!, quantity ? 'notChanged' : 'notRestored', !this.readonly, values);
  }

  /** What failed, why, and how to try it again: by `retry`, or, where it is true, as the list does. */
  protected failure(error: PayNowApiError, message: MessageKey, retry: boolean | (() => void), values?: Values) {
    const words = this.say(message, { ...values, reason: this.why(error) });
    const more = html`<span class="do">${this.retry(error, words, retry)}</span>`;
    return note('warn', icon('alert'), words, 'error', more);
  }

  /** How to try again what failed, as said by `failed`, and the id to ask for help with. */
  protected retry({ traceId }: PayNowApiError, failed: string, retry: boolean | (() => void)): unknown[] {
    const words = this.say('retry');
    const action = retry === true ? undefined : retry || undefined;
    return [
      retry ? this.button('retry', 'second', [icon('retry'), words], action, `${words}: ${failed}`) : nothing,
      traceId ? html`<span part="error-trace">${this.say('trace', { id: traceId })}</span>` : nothing,
    ];
  }

  /** A button; while the cart is offline it keeps its place and its focus, and does nothing. In a list, the list acts. */
  protected button(part: string, look: string, content: unknown, action?: () => void, label = '') {
    return html`<button
      part=${part}
      class="btn ${look}"
      aria-label=${label || nothing}
      aria-disabled=${this.offline}
      @click=${action ? (event: MouseEvent) => press(event, action) : nothing}
    >
      ${content}
    </button>`;
  }
}

/** Carries out the click of a button that is not switched off. */
function press(event: MouseEvent, action: (button: Element) => void): void {
  const button = (event.target as Element).closest('button');
  if (!button || button.getAttribute('aria-disabled') === 'true') return;
  if (event.detail) button.focus(); // Safari does not by itself
  action(button);
}
