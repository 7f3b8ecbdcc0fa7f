import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import { asText } from '../api/json.js';
import type { Cart, MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { announce } from './announcer.js';
import { icon, note } from './icons.js';
import type { Values } from './messages.js';
import { PaynowElement } from './paynow-element.js';

/** What all of a cart is made of: its snapshot, its buttons, and what it says of a failure and of the connection. */
export abstract class CartParts extends PaynowElement {
  static override properties: typeof PaynowElement.properties = { ...PaynowElement.properties, readonly: false };

  /** Shows the cart without a way to change it. */
  declare readonly: boolean;

  /** What there is to say of the connection; undefined while nobody is signed in. */
  #connection?: MessageKey | '';

  protected get offline(): boolean {
    return !!this.snapshot?.offline;
  }

  /** How tax is dealt with, where that is the same for all lines. */
  protected taxNote({ lines }: Cart): string {
    const kinds = lines.map(
      ({ pricing: { vat_rate: rate, regional_pricing: regional } }) =>
        [rate?.percentage, asText(rate?.vat_abbreviation), regional?.tax_inclusive] as const,
    );
    const [first = []] = kinds;
    const [rate, tax, isIncluded] = first;
    const isOne = kinds.every((kind) => kind.every((part, i) => part === first[i]));
    return isOne && Number.isFinite(rate) && tax && typeof isIncluded === 'boolean'
      ? this.say(isIncluded ? 'taxIncluded' : 'taxAdded', { rate: this.percent(rate! / 100), tax })
      : this.say('taxUnknown');
  }

  /** What stands in place of the list. */
  protected renderWhole(part: string, picture: unknown, title: string, words: string, more: unknown = nothing) {
    return html`<div class="whole" role=${part === 'error' ? 'alert' : nothing} part=${part}>
      <slot name=${part}>
        ${picture}
        <p class="title">${title}</p>
        <p class="muted">${words}</p>
        ${more}
      </slot>
    </div>`;
  }

  /**
   * Tells of the connection as it is lost, busy or back, and of the token's end; not of how they were found, nor where nobody
   * sees the cart.
   */
  protected tellOfConnection(): void {
    const { snapshot: now } = this;
    const before = this.#connection;
    const back = before === 'offlineTitle' ? 'online' : '';
    const isOut = now?.cart && now.status === 'signed-out';
    const online = now?.retrying ? 'busy' : isOut ? 'signedOutTitle' : back;
    const news = (this.#connection = now && (now.offline ? 'offlineTitle' : online));
    if (news && news !== (before ?? news) && this.offsetWidth) announce(this.say(news), this.locale);
  }

  protected price(minor: MinorUnits): string {
    return this.money(minor, this.snapshot!.cart!.currency);
  }

  /** A button that takes back what has been `done`. */
  protected undo(done: string, action?: () => void): unknown {
    return this.readonly ? nothing : this.#again('undo', done, action);
  }

  /** What failed, why, and how to try it again: by `retry`, or, where it is true, as the list does. */
  protected failure(
    error: PayNowApiError,
    message: MessageKey,
    retry: boolean | (() => void),
    values?: Values,
    id?: string,
  ) {
    const words = this.say(message, { ...values, reason: this.why(error) });
    const more = html`<span class="row">${this.retry(error, retry, values?.name)}</span>`;
    return note('warn', icon('alert'), words, 'error', more, id);
  }

  /** How to try again what failed, for the line `name` or all of the cart, and the id to ask for help with. */
  protected retry(
    { traceId }: PayNowApiError,
    retry: boolean | (() => void),
    name: unknown = this.say('heading'),
  ): unknown[] {
    return [
      retry ? this.#again('retry', name, retry === true ? undefined : retry) : nothing,
      traceId ? html`<span part="error-trace">${this.say('trace', { id: traceId })}</span>` : nothing,
    ];
  }

  #again(what: 'undo' | 'retry', of: unknown, action?: () => void): TemplateResult {
    const words = this.say(what);
    return this.button(what, 'second', [icon(what), words], action, `${words}: ${of as string}`);
  }

  /** A button; while the cart is offline it keeps its place and its focus, and is refused. In a list, the list acts. */
  protected button(part: string, look: string, content: unknown, action?: () => void, label = '') {
    return html`<button
      part=${part}
      class=${`btn ${look}`}
      aria-label=${label || nothing}
      aria-disabled=${this.offline}
      @click=${action ? (event: MouseEvent) => press(event, action) : nothing}
    >
      ${content}
    </button>`;
  }
}

/** Carries out the click of a button. What can't be done now, as while the cart is offline, is refused by `action`. */
export function press({ target, detail }: MouseEvent, action: (button: Element) => void): void {
  const button = (target as Element).closest('button');
  if (!button) return;
  // the second of two quick clicks meets what has come in the place of what the first has pressed; + and − stay
  if (!button.closest('.qty') && detail > 1) return;
  if (detail) button.focus(); // Safari does not by itself
  action(button);
}
