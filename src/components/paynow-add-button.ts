import { html, type TemplateResult } from 'lit/html.js';
import type { PayNowApiError } from '../api/errors.js';
import { checkLine } from '../api/line.js';
import type { EditOutcome } from '../api/session-events.js';
import type { Snapshot } from '../api/snapshot.js';
import type { LineInput } from '../api/types.js';
import { showDrawer } from './drawers.js';
import { emit } from './events.js';
import { icon } from './icons.js';
import { LineButton } from './line-button.js';
import { remembered } from './remembered.js';

const SUCCESS_TIME = 4000;

/** Units of each product, counted once for all buttons of a page. */
const unitsIn = remembered((snapshot: Snapshot) => {
  const units = new Map<string, number>();
  for (const { line, quantity } of snapshot.lines)
    units.set(line.product_id, (units.get(line.product_id) ?? 0) + quantity);
  return units;
});

/**
 * Adds a product to the customer's cart. In a form, the controls with the API's own names say what and how many:
 * `product_id`, `quantity`, `subscription`, `trial`, `gameserver_id`, `gift_to_customer_id`, `gift_to.platform`, `gift_to.id`,
 * and `custom_variables[…]` with an option's identifier.
 *
 * @tag paynow-add-button
 * @slot busy - The label while it adds.
 * @slot success - The label when it has added.
 * @fires paynow-add - Before an add; cancelable.
 * @fires paynow-added - It is in the cart.
 * @fires paynow-error - It was not added, an attribute is not what it should be, or the cart could not be read and the page shows none.
 * @fires paynow-token-expired - The API refused the token and there is no other; where the page has no cart that says so.
 * @cssstate in-cart - The cart has its product.
 */
export class PaynowAddButton extends LineButton {
  static override properties = { ...LineButton.properties, mode: 'increment', opens: undefined };

  /** `set` makes it the line's quantity, where `increment` adds to it. */
  declare mode: 'increment' | 'set';

  /** Opens a drawer after an add: the one with this id, or, when it is empty, the page's only one. */
  declare opens?: string | boolean;

  #drawnUnits = 0;
  #timer?: ReturnType<typeof setTimeout>;

  /** Units of the product in the cart as it is known; 0 where no cart was read yet. */
  get inCartQuantity(): number {
    const { snapshot } = this;
    return (snapshot && unitsIn(snapshot).get(this.productId)) ?? 0;
  }

  protected override sessionChanged(): void {
    if (this.inCartQuantity !== this.#drawnUnits || this.state === 'busy') this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    this.showStates({ 'in-cart': this.inCartQuantity });
  }

  /**
   * Adds the line: `PUT /v1/store/cart/lines`. `overrides` win over form and attributes. Does nothing while it is busy,
   * when its form is not filled in, or when `paynow-add` is canceled. Rejects with a PayNowApiError.
   */
  add(overrides: Partial<LineInput> = {}): Promise<EditOutcome | undefined> {
    return this.run(async () => {
      const line = checkLine({ ...this.line(), ...overrides });
      const before = this.session;
      if (emit(this, 'paynow-add', { line }).defaultPrevented) return undefined;
      // a page may close the dialog in which the button stands
      const session = this.isConnected ? this.session : before;
      const outcome = await this.perform((session) => session.addLine(line, this.mode === 'set'), session);
      if (outcome && session?.queue === this.session?.queue) this.#succeed(outcome);
      return outcome;
    });
  }

  protected override act(): Promise<unknown> {
    return this.add();
  }

  protected override failure({ uncertain }: PayNowApiError, reason: string): string {
    const name = this.snapshot?.lines.find(({ line }) => line.product_id === this.productId)?.line.name;
    return this.say(uncertain ? 'addUnclear' : name ? 'notAdded' : 'notAddedPlain', { reason, name });
  }

  #succeed({ detail }: EditOutcome): void {
    const name = 'line' in detail && detail.line?.name;
    this.tell(name ? this.say('addedName', { name }) : this.say('addedPlain'));
    this.show('success');
    const { opens } = this;
    // frameworks set what has no value as true
    if (opens || opens === '') showDrawer(this, opens === true ? '' : opens);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.state === 'success' && this.show(''), SUCCESS_TIME);
  }

  protected override render(): TemplateResult {
    const n = (this.#drawnUnits = this.inCartQuantity);
    const labels = html`<span role="none">${this.label(this.say('add'))}</span>
      <span class="b"
        ><i part="spinner" class="spin"></i
        ><span role="none"><slot name="busy">${this.say('adding')}</slot></span></span
      >
      <span class="s"
        >${icon('check')}<span role="none"
          ><slot name="success"
            >${n || this.state !== 'success' ? this.say('added', { n: n || 1 }) : this.say('addedPlain')}</slot
          ></span
        ></span
      >
      <span class="e">${icon('retry')}${this.say('tryAgain')}</span>`;
    const isWaiting = this.state === 'busy' && this.snapshot?.retrying;
    return this.renderButton(labels, this.state, isWaiting ? this.say('busy') : '');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'paynow-add-button': PaynowAddButton;
  }
}
