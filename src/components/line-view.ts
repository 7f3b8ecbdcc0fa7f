import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { CartLine } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { icon } from './icons.js';
import { bold, LineDetails, picture, type LineRow } from './line-details.js';
import { parseQuantity } from './quantity.js';
import { imageAddress, pageAddress } from './safe-addresses.js';

const hidden = (words: string) => html`<span class="vh">${words} </span>`;

/**
 * How a line looks.
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
export abstract class LineView extends LineDetails {
  static override properties: typeof LineDetails.properties = {
    ...LineDetails.properties,
    maxQuantity: 0,
    images: undefined,
    productUrl: null,
  };

  /** The most units that a line can be given in this cart, where add buttons may add more; no limit where it is 0. */
  declare maxQuantity: number;
  /** `none` leaves the pictures out. */
  declare images?: 'none';
  /** Where a line's name links to. */
  declare productUrl?: (line: CartLine) => string | undefined;

  /** Whether edits have been on their way for so long that it is said. */
  protected slow?: boolean;

  /** The most units that a line can be given. */
  protected get most(): number {
    return +this.maxQuantity || Infinity;
  }

  protected renderPicture({ image_url }: CartLine): TemplateResult {
    const address = imageAddress(image_url);
    return html`<span part="line-image" aria-hidden="true" class="img"
      >${address ? picture(address) : icon('box')}
    </span>`;
  }

  protected renderLine(row: LineRow, image: unknown): TemplateResult {
    const { line, quantity } = row.item;
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
        ${this.renderDetails(row, bad)}
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
          : this.#renderControls(row, bad)
      }`;
  }

  #renderControls(row: LineRow, bad: boolean): TemplateResult {
    const { line, quantity, pending, error, wanted } = row.item;
    // what was wanted outlives the token
    const written = row.typed ?? ((error?.kind === 'token' && wanted) || quantity);
    const label = (key: MessageKey) => this.say(key, { name: line.name });
    const { offline } = this;
    return html`<div class="act">
      <div part="quantity" class="qty">
        <button part="quantity-decrement" class="btn quiet" aria-label=${label('less')} aria-disabled=${offline}>
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14" /></svg>
        </button>
        <input
          part="quantity-input"
          class="btn"
          inputmode="numeric"
          size=${`${written}`.length || 1}
          aria-label=${label('quantity')}
          aria-invalid=${bad || nothing}
          aria-describedby=${bad ? `bad-${row.id}` : error ? `failed-${row.id}` : nothing}
          ?readonly=${offline}
          .value=${written}
        />
        <button
          part="quantity-increment"
          class="btn quiet"
          aria-label=${label('more')}
          aria-disabled=${offline || quantity >= this.most}
        >
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14M5 12h14" /></svg>
        </button>
      </div>
      ${pending && this.slow ? html`<span class="saving"><span class="spin"></span><span>${this.say('updating')}</span></span>` : nothing}
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

  protected renderRemoved(row: LineRow, image: unknown): TemplateResult {
    const { line, error } = row.item;
    return html`${image}
      <p part="removed">${this.write('removed', { name: bold(line.name) })}</p>
      ${this.undo(this.say('removed', { name: line.name }))}
      ${error ? html`<div class="meta">${this.renderFailedEdit(row)}</div>` : nothing}`;
  }
}
