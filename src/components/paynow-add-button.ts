import { html, type TemplateResult } from 'lit/html.js';
import type { EditOutcome } from '../api/outcomes.js';
import { identify } from '../api/line.js';
import type { LineInput } from '../api/types.js';
import { announce } from './announcer.js';
import { emit } from './events.js';
import { icon } from './icons.js';
import { LineElement } from './line-element.js';
import { property } from './property.js';
import { reason } from './reasons.js';

const SUCCESS_TIME = 4000;

/**
 * Adds a product to the customer's cart. In a form, the controls with the API's own names say what and how many.
 *
 * @tag paynow-add-button
 * @slot - Its label.
 * @slot busy - The label while it adds.
 * @slot success - The label when it has added.
 * @fires {CustomEvent<{ line: LineInput }>} paynow-add - Before an add; cancelable.
 * @fires {CustomEvent<{ line: CartLine, cart: Cart }>} paynow-added - It is in the cart.
 * @fires {CustomEvent<ErrorDetails>} paynow-error - It was not added.
 */
export class PaynowAddButton extends LineElement {
  /** `set` makes it the line's quantity, where `increment` adds to it. */
  @property() mode: 'increment' | 'set' = 'increment';

  #added?: ReturnType<typeof setTimeout>;

  /** Units of the product in the cart as it is known; 0 where no cart was read yet. */
  get inCartQuantity(): number {
    const lines = this.customer.snapshot?.lines ?? [];
    return lines.reduce((units, { line, quantity }) => units + (line.product_id === this.productId ? quantity : 0), 0);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  override updated(): void {
    const { busy, error } = this;
    this.showStates({ busy, error: !!error, success: !!this.#added, 'in-cart': this.inCartQuantity > 0 });
  }

  /**
   * Adds the line: `PUT /v1/store/cart/lines`. `overrides` win over form and attributes. Does nothing while it is busy, or
   * when `paynow-add` is canceled. Rejects with a PayNowApiError.
   */
  async add(overrides: Partial<LineInput> = {}): Promise<EditOutcome | undefined> {
    if (this.busy) return undefined;
    this.#end();
    return this.run(async () => {
      const line = { ...this.line(), ...overrides };
      identify(line);
      if (emit(this, 'paynow-add', { line }).defaultPrevented) return undefined;
      const outcome = await this.customer.act((session) => session.addLine(line, this.mode === 'set'));
      if (outcome?.detail) this.#succeed(outcome);
      return outcome;
    });
  }

  protected override act(): Promise<unknown> {
    return this.add();
  }

  #succeed(outcome: EditOutcome): void {
    const name = 'line' in outcome.detail ? outcome.detail.line?.name : undefined;
    const { cart, count } = this.customer.snapshot ?? {};
    const total = cart ? ` ${this.say('summary', { n: count, total: this.money(cart.total, cart.currency) })}` : '';
    announce(`${name ? this.say('addedName', { name }) : this.say('addedPlain')}.${total}`, this.locale);
    this.#added = setTimeout(() => {
      this.#end();
      this.requestUpdate();
    }, SUCCESS_TIME);
  }

  #end(): void {
    clearTimeout(this.#added);
    this.#added = undefined;
  }

  #errorText(): string {
    const { error } = this;
    if (!error || (error.kind === 'config' && error.message.startsWith('form'))) return '';
    const values = {
      reason: reason(error, (key, more) => this.say(key, more)),
      name: this.customer.snapshot?.lines.find(({ line }) => line.product_id === this.productId)?.line.name,
    };
    return this.say(error.uncertain ? 'addUnclear' : values.name ? 'notAdded' : 'notAddedPlain', values);
  }

  override render(): TemplateResult {
    const { busy, inCartQuantity: n } = this;
    const error = this.#errorText();
    const label = busy ? 'busy' : this.#added ? 'success' : error ? 'error' : 'idle';
    const on = (name: string) => (name === label ? 'on' : '');
    const labels = html`<span class=${on('idle')}><slot>${this.say('add')}</slot></span>
      <span class=${on('busy')}
        ><i part="spinner"></i><span><slot name="busy">${this.say('adding')}</slot></span></span
      >
      <span class=${on('success')}
        >${icon('check')}<span><slot name="success">${n ? this.say('added', { n }) : this.say('addedPlain')}</slot></span></span
      >
      <span class=${on('error')}>${icon('retry', true)}<span>${this.say('tryAgain')}</span></span>`;
    return html`<div class="stack">${this.renderButton(labels, error)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-add-button': PaynowAddButton;
  }
}
