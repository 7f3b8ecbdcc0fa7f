import { html, nothing, type TemplateResult } from 'lit/html.js';
import { configError, PayNowApiError } from '../api/errors.js';
import type { LineInput } from '../api/types.js';
import { buttonStyles } from './button-styles.js';
import { emitError } from './events.js';
import { icon } from './icons.js';
import { lineOf, parseAttribute } from './line-fields.js';
import { PaynowElement } from './paynow-element.js';
import { flag, property } from './property.js';
import { styles } from './styles.js';

const SKIPPED = /^(?:button|submit|reset|image|file)$/;

/** A button for a line: what both the add and the buy-now button are made of. */
export abstract class LineElement extends PaynowElement {
  static formAssociated = true;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };
  static override styles = [styles, buttonStyles];

  /** The product: a flake id, a decimal string. */
  @property({ attribute: 'product-id' }) productId = '';
  /** Units; 1 unless given. */
  @property() quantity: number | string = 1;
  /** Buys a subscription. */
  @flag() subscription = false;
  /** Begins with a trial. */
  @flag() trial = false;
  /** The game server on which it is delivered: a flake id. */
  @property({ attribute: 'gameserver-id' }) gameserverId?: string;
  /** The options, by their identifiers; in markup a JSON object of strings. */
  @property({ attribute: 'custom-variables', converter: (value: string | null) => value ?? undefined })
  customVariables?: Record<string, string> | string;
  /** Whom it is for: a customer's flake id. */
  @property({ attribute: 'gift-to-customer-id' }) giftToCustomerId?: string;
  /** The platform of `gift-to-id`. */
  @property({ attribute: 'gift-to-platform' }) giftToPlatform?: string;
  /** Whom it is for: the id, or name, of an account on `gift-to-platform`. */
  @property({ attribute: 'gift-to-id' }) giftToId?: string;
  /** Refuses clicks. */
  @flag() disabled = false;

  protected busy = false;
  protected error?: PayNowApiError;
  #formDisabled = false;
  #form: HTMLFormElement | null = null;

  /** For the browser: the form around it is another. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    this.#form?.removeEventListener('keydown', this.#onKey);
    this.#form = form;
    form?.addEventListener('keydown', this.#onKey);
  }

  /** For the browser: a fieldset around it is disabled. */
  formDisabledCallback(disabled: boolean): void {
    this.#formDisabled = disabled;
    this.requestUpdate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pageshow', this.#reset);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pageshow', this.#reset);
  }

  protected get unavailable(): boolean {
    return this.disabled || this.#formDisabled;
  }

  /** What a click, or Enter in a field of its form, does. */
  protected abstract act(): Promise<unknown>;

  /** Whether Enter in a field of its form acts. */
  protected get takesEnter(): boolean {
    return true;
  }

  /** The line of the attributes and the form. Throws a `config` error. */
  protected line(): LineInput {
    const variables = this.customVariables;
    const customVariables =
      typeof variables === 'string'
        ? parseAttribute<Record<string, string>>(
            'custom-variables',
            variables,
            (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
          )
        : variables;
    if (this.#form && !this.#form.noValidate && !this.#form.reportValidity())
      throw configError('form: a field is not filled in as it should be');
    return lineOf({ ...this, ...this.#fields(), customVariables }, this.#form);
  }

  #fields() {
    const { productId, quantity, subscription, trial, gameserverId, giftToCustomerId, giftToPlatform, giftToId } = this;
    return { productId, quantity, subscription, trial, gameserverId, giftToCustomerId, giftToPlatform, giftToId };
  }

  /** Runs a gesture: busy meanwhile, and with its error at the button afterwards. */
  protected async run<T>(gesture: () => Promise<T>): Promise<T> {
    this.busy = true;
    this.error = undefined;
    this.requestUpdate();
    try {
      return await gesture();
    } catch (error) {
      this.error = error as PayNowApiError;
      if (this.error.kind === 'config') console.error(`<${this.localName}> ${this.error.message}`);
      emitError(this, this.error);
      throw error;
    } finally {
      this.busy = false;
      this.requestUpdate();
    }
  }

  protected readonly onClick = (): void => {
    if (!this.busy && !this.unavailable) void this.act().catch(() => {}); // told at the button and by an event
  };

  // Enter submits nothing in a form with two fields and no submit button, and the page's own submit would leave it
  readonly #onKey = (event: KeyboardEvent) => {
    const field = event.target;
    if (event.key !== 'Enter' || event.isComposing || event.defaultPrevented || !this.takesEnter) return;
    if (!(field instanceof HTMLInputElement) || SKIPPED.test(field.type)) return;
    event.preventDefault();
    this.onClick();
  };

  // the back/forward cache gives a button back as it was left: busy
  readonly #reset = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    this.busy = false;
    this.requestUpdate();
  };

  protected renderButton(labels: unknown, error: string, off = this.unavailable): TemplateResult {
    return html`<button
        part="button"
        class="btn primary ${off ? 'off' : ''}"
        type="button"
        aria-disabled=${this.busy || off}
        aria-describedby=${error ? 'error' : nothing}
        @click=${this.onClick}
      >
        <span part="label">${labels}</span>
      </button>
      ${error
        ? html`<span part="error" class="say" id="error" role="alert"
            >${icon('alert', true)}<span>${error}</span></span
          >`
        : nothing}`;
  }
}
