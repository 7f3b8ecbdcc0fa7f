import { html, nothing } from 'lit/html.js';
import { announce } from './announcer.js';
import { icon, note } from './icons.js';
import { bold } from './line-details.js';
import { CartLines, keepTyping } from './cart-lines.js';
import type { PaynowElement } from './paynow-element.js';

/**
 * The promo codes of a cart: kept in its session, checked by the API when a checkout is made.
 *
 * @csspart promo - The promo codes.
 * @csspart promo-input - The field for a code.
 * @csspart promo-apply - The button that takes the code.
 * @csspart promo-code - A code that is kept.
 * @csspart promo-remove - The button that removes a code.
 */
export abstract class PromoCodes extends CartLines {
  static override properties: typeof CartLines.properties = { ...CartLines.properties, showPromoCode: false };

  /** Shows a field for promo codes. */
  declare showPromoCode: boolean;

  /** What is typed and not taken yet, and by whom. */
  #typed?: string;
  #typist?: string;

  protected override arrive(): void {
    super.arrive();
    // a code that stands in its field is meant for the checkout, added or not, wherever on the page that is made
    document.addEventListener('paynow-checkout', this.#take);
    // what happens in it is heard wherever the cart stands, and whatever the page keeps from bubbling on
    this.addEventListener('paynow-checkout', this.#take);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('paynow-checkout', this.#take);
  }

  get #field(): HTMLInputElement | null {
    return this.shadowRoot!.querySelector('[part=promo-input]');
  }

  readonly #onInput = () => {
    this.#typed = this.#field!.value;
    this.#typist = this.snapshot!.cart!.customer_id;
    // what stands there by now was not refused
    if (this.snapshot!.refusal) this.session!.setPromoCodes(this.snapshot!.promoCodes);
  };

  readonly #onKey = (event: KeyboardEvent) => {
    keepTyping(event);
    if (event.key === 'Enter' && !event.isComposing) this.#apply();
  };

  readonly #apply = () => {
    this.#field!.focus();
    this.#take();
  };

  readonly #take = (event?: Event) => {
    const field = this.#field;
    const code = field?.value.trim();
    if (!code || this.offline) return;
    if (event && (!this.#isOurs(event) || this.snapshot!.refusedCode === code)) return;
    field!.value = '';
    this.#typed = undefined;
    this.#keep([...this.snapshot!.promoCodes, code], `${this.say('promoAdded', { code })}. ${this.say('promoHint')}.`);
  };

  #isOurs(event: Event): boolean {
    const { session } = this;
    const button = event.composedPath()[0] as Partial<PaynowElement>;
    return !!session && button.session === session;
  }

  #remove(code: string): void {
    if (this.offline) return;
    this.#field!.focus();
    const codes = this.snapshot!.promoCodes.filter((other) => other !== code);
    this.#keep(codes, `${this.say('promoRemoved', { code })}.`);
  }

  #keep(codes: string[], words: string): void {
    this.session!.setPromoCodes(codes);
    announce(words, this.locale);
  }

  protected renderPromoCodes(): unknown {
    const { promoCodes, refusedCode: code, refusal, cart } = this.snapshot!;
    if (!this.showPromoCode || this.readonly) return nothing;
    const typed = this.#typist === cart!.customer_id ? this.#typed : undefined;
    const why = refusal && this.why(refusal);
    return html`<div part="promo">
      <label for="promo"><b>${this.say('promo')}</b></label>
      <div class="row">
        <input
          id="promo"
          .value=${typed ?? code ?? ''}
          part="promo-input"
          autocapitalize="characters"
          spellcheck="false"
          aria-invalid=${why ? true : nothing}
          aria-describedby="promo-note"
          ?readonly=${this.offline}
          @input=${this.#onInput}
          @keydown=${this.#onKey}
        />
        ${this.button('promo-apply', 'second', this.say('promoAdd'), this.#apply)}
      </div>
      <div id="promo-note">
        ${
          why
            ? note('say', icon('alert'), this.write('promoRefused', { code: bold(code), reason: why }), 'error')
            : html`<p class="small">${this.say('promoHint')}</p>`
        }
      </div>
      ${
        promoCodes.length
          ? html`<ul class="row">
              ${promoCodes.map(
                (each) =>
                  html`<li class="chip" part="promo-code">
                    <bdi>${each}</bdi
                    >${this.button('promo-remove', 'quiet', icon('close'), () => this.#remove(each), this.say('promoRemove', { code: each }))}
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }
}
