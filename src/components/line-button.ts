import { html, nothing, type TemplateResult } from 'lit/html.js';
import { configError, type PayNowApiError } from '../api/errors.js';
import type { CustomerPlatformAccount, LineInput } from '../api/types.js';
import { buttonStyles } from './button-styles.js';
import { emitError } from './events.js';
import { icon } from './icons.js';
import { given, parseAttribute } from './line-fields.js';
import { PaynowElement } from './paynow-element.js';
import { styles } from './styles.js';

const CONTRAST_DELAY = 1000;
const SLOW = 300;

type ButtonState = '' | 'busy' | 'success' | 'error';

/**
 * A button for a line: what the add button and the checkout button have in common.
 *
 * @slot - Its label.
 * @csspart button - The button.
 * @csspart label - The label, with the spinner or the icon of its state.
 * @csspart spinner - What turns while it is busy.
 * @csspart error - The words under the button that say what went wrong.
 * @cssstate busy - It waits for the API.
 * @cssstate slow - It has been busy for 300 ms.
 * @cssstate success - It has just been done, for four seconds; the add button's alone.
 * @cssstate error - It failed, and the words under it say why.
 */
export abstract class LineButton extends PaynowElement {
  static override properties: typeof PaynowElement.properties = {
    ...PaynowElement.properties,
    productId: '',
    quantity: 1,
    subscription: false,
    trial: false,
    gameserverId: undefined,
    customVariables: undefined,
    giftToCustomerId: undefined,
    giftToPlatform: undefined,
    giftToId: undefined,
    disabled: false,
  };
  static formAssociated = true;
  static override delegatesFocus = true;
  static override styles = [styles, buttonStyles];

  /** The product: a flake id, a decimal string. */
  declare productId: string;
  /** Units; 1 unless given. */
  declare quantity: number | string;
  /** Buys a subscription. */
  declare subscription: boolean;
  /** Begins with a trial. */
  declare trial: boolean;
  /** The game server on which it is delivered: a flake id. */
  declare gameserverId?: string;
  /** The options, by their identifiers; in markup a JSON object of strings. */
  declare customVariables?: Record<string, string> | string;
  /** Whom it is for: a customer's flake id. */
  declare giftToCustomerId?: string;
  /** The platform of `gift-to-id`. */
  declare giftToPlatform?: string;
  /** Whom it is for: the id, or name, of an account on `gift-to-platform`. */
  declare giftToId?: string;
  /** Refuses clicks. */
  declare disabled: boolean;

  protected state?: ButtonState;
  protected error?: PayNowApiError;
  /** Whether the last gesture was this customer's, and of this product. */
  #isOurs!: () => boolean;
  #hadFocus = false;
  #form: HTMLFormElement | null = null;

  /** For the browser: it stands in another form, or in none. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('keydown', this.#onKey);
    this.#form = form;
    form?.addEventListener('keydown', this.#onKey);
  }

  /** For the browser: a fieldset around it is disabled, or no longer. */
  formDisabledCallback(): void {
    this.requestUpdate();
  }

  protected override willUpdate(changed: Set<string>): void {
    super.willUpdate(changed);
    this.#hadFocus = !!this.shadowRoot!.activeElement;
    // what came of one customer's gesture is not for another's eyes, nor of one product for another
    if (this.state && !this.#busy && !this.#isOurs()) this.show('');
  }

  protected override updated(): void {
    for (const name of ['busy', 'success', 'error']) this.showStates({ [name]: this.state === name });
    // a link takes the button's place where the checkout can't be opened, and the focus with it
    if (this.#hadFocus && !this.shadowRoot!.activeElement) this.focus();
  }

  protected override arrive(): void {
    super.arrive();
    // once the page has its own styles; and nobody waits for it
    setTimeout(() => {
      const style = getComputedStyle(this);
      const isThemed = ['--paynow-accent', '--paynow-on-accent'].some((name) => style.getPropertyValue(name));
      if (isThemed)
        void import('./contrast.js').then(
          (module) => module.checkContrast(this),
          () => {},
        );
    }, CONTRAST_DELAY);
  }

  /** What a click, or Enter in a field of its form, does. */
  protected abstract act(): Promise<unknown>;

  /** What to tell the shopper of an error. */
  protected abstract failure(error: PayNowApiError, reason: string): string;

  /** Whether it acts for the form around it: after the form's validation, and at Enter in a field. */
  protected get actsForForm(): boolean {
    return true;
  }

  /** The line of the attributes and the form, whose controls win. Throws a `config` error. */
  protected line(): LineInput {
    const form = this.#form;
    const data = new FormData(form ?? undefined);
    const text = <Own>(name: string, own: Own) => (data.get(name) as string | null) || own;
    const isOn = (name: string, own: boolean) =>
      !/^(|0|false|null|undefined)$/.test((form?.elements.namedItem(name) ? data.get(name) : own) as string);
    const quantity = text('quantity', this.quantity);
    const platform = text('gift_to.platform', this.giftToPlatform);
    const id = text('gift_to.id', this.giftToId);
    // a form with a platform to choose and an empty name is for no gift
    if (!platform !== !id && (id || !form?.elements.namedItem('gift_to.id')))
      throw configError(`gift-to-platform: "${platform}" and gift-to-id: "${id}" go together`);
    const variables = Object.entries(parseAttribute('custom-variables', this.customVariables || {}));
    for (const [name, value] of data) {
      const variable = /^custom_variables\[(.*)\]$/s.exec(name)?.[1];
      if (variable && value) variables.push([variable, value as string]);
    }
    return {
      product_id: text('product_id', this.productId),
      // what is no number is refused by its name
      quantity: Number(quantity) || (quantity as number),
      ...given({
        subscription: isOn('subscription', this.subscription),
        trial: isOn('trial', this.trial),
        gameserver_id: text('gameserver_id', text('selected_gameserver_id', this.gameserverId)),
        custom_variables: variables.length && Object.fromEntries(variables),
        gift_to_customer_id: text('gift_to_customer_id', this.giftToCustomerId),
        gift_to: id && ({ platform, id } as CustomerPlatformAccount),
      }),
    };
  }

  /** Shows what a gesture does, or what came of it. */
  protected show(state: ButtonState, error?: PayNowApiError): void {
    this.state = state;
    this.error = error;
    this.showStates({ slow: false });
    // a wheel that begins to turn costs the frame of the click more than all else
    if (state === 'busy') setTimeout(() => this.showStates({ slow: this.#busy }), SLOW);
    (state === 'busy' ? addEventListener : removeEventListener)('pageshow', this.#onPageShow);
    this.requestUpdate();
  }

  /** Clicks the button in it, or the link in its place; nothing while it is disabled. */
  override click(): void {
    if (!this.#unavailable) this.shadowRoot?.querySelector<HTMLElement>('button,a')?.click();
  }

  /** Runs a gesture if it may be run now: busy meanwhile, and with its error at the button afterwards. */
  protected async run<T>(gesture: () => Promise<T>): Promise<T | undefined> {
    const form = this.actsForForm && this.#form;
    if (this.#busy || (form && !form.noValidate && !form.reportValidity())) return undefined;
    const { session, productId } = this;
    const isOurs = (this.#isOurs = () => session?.queue === this.session?.queue && productId === this.productId);
    this.show('busy');
    try {
      return await gesture();
    } catch (thrown) {
      const error = thrown as PayNowApiError;
      // what came of one customer's gesture is not told to another
      if (session?.queue === this.session?.queue) {
        if (isOurs === this.#isOurs) this.show('error', error);
        // as the attribute is called, not the API's field
        const words = error.message.replace(/^[\w.]+/, (name) => name.replace(/[_.]/g, '-'));
        if (error.kind === 'config') console.error(`<${this.localName}> ${words}`);
        emitError(this, error);
      }
      throw error;
    } finally {
      if (isOurs === this.#isOurs && this.#busy) this.show('');
    }
  }

  get #busy(): boolean {
    return this.state === 'busy';
  }

  get #unavailable(): boolean {
    return this.disabled || (this.matches(':disabled') && !this.hasAttribute('disabled'));
  }

  readonly #onClick = (): void => {
    if (!this.#unavailable) this.act().catch(() => {}); // told at the button and by an event
  };

  // Enter submits nothing in a form with two fields and no submit button, and the page's own submit would leave it
  readonly #onKey = (event: KeyboardEvent) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !this.actsForForm) return;
    if (!(field instanceof HTMLInputElement) || /button|submit|reset|image|file/.test(field.type)) return;
    event.preventDefault();
    if (!event.repeat) this.#onClick();
  };

  // the back/forward cache gives a button back as it was left: busy
  readonly #onPageShow = ({ persisted }: PageTransitionEvent) => persisted && this.show('');

  /**
   * The button; `labels` lie one over the other, and of them the one that is for `state` is seen. Under it stands what went
   * wrong, or a `remark`.
   */
  protected renderButton(labels: TemplateResult, state: string | undefined, remark?: string): TemplateResult {
    const { error } = this;
    const words = error ? this.failure(error, this.why(error)) : remark;
    const off = this.#unavailable || state === 'offline';
    return html`<button
        translate="no"
        part="button"
        class=${off ? 'btn primary off' : 'btn primary'}
        type="button"
        aria-disabled=${this.#busy || off}
        aria-describedby=${words ? 'error' : nothing}
        @click=${this.#onClick}
      >
        <span part="label" class=${state}>${labels}</span>
      </button>
      ${
        words
          ? html`<span translate="no" part=${error ? 'error' : ''} class=${error ? 'say' : 'note'}
              >${error && icon('alert')}<span
                ><span id="error" role=${error ? 'alert' : nothing}>${words}</span> ${
                  error?.traceId && this.say('trace', { id: error.traceId })
                }</span
              ></span
            >`
          : nothing
      }`;
  }
}
