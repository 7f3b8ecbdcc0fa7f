import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ShownLine } from '../api/snapshot.js';
import type { CartLine, CartLineCustomVariable, MinorUnits } from '../api/types.js';
import type { MessageKey } from '../locales/messages.js';
import { icon } from './icons.js';
import { reason } from './reasons.js';
import { imageAddress, pageAddress } from './safe-addresses.js';
import type { Values } from './messages.js';

/** What all lines of a cart are drawn with; replaced when any of it changes. */
export interface LineContext {
  locale: string;
  say: (key: MessageKey, values?: Values) => string;
  write: (key: MessageKey, values?: Values) => unknown[];
  money: (minor: MinorUnits) => string;
  readonly: boolean;
  /** The most units of a line; none where it is 0. */
  max: number;
  images: boolean;
  offline: boolean;
  productUrl?: (line: CartLine) => string | undefined;
}

const less = (a: MinorUnits, b: MinorUnits): MinorUnits =>
  typeof a === 'number' && typeof b === 'number' ? a - b : BigInt(a) - BigInt(b);

const bold = (text: string) => html`<b><bdi>${text}</bdi></b>`;

function picture({ image_url }: CartLine) {
  const address = imageAddress(image_url);
  return html`<span part="line-image" class="img"
    >${address
      ? html`<img src=${address} alt="" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
      : icon('box')}</span
  >`;
}

function name(line: CartLine, { productUrl }: LineContext) {
  const address = pageAddress(productUrl?.(line));
  return address
    ? html`<a part="line-name" class="name" href=${address}><bdi>${line.name}</bdi></a>`
    : html`<span part="line-name" class="name"><bdi>${line.name}</bdi></span>`;
}

function prices({ line: { pricing }, quantity }: ShownLine, { say, money }: LineContext) {
  const onSale = less(pricing.price_original, pricing.price_final) > 0;
  return html`<div class="prices">
    <span part="price">${onSale ? html`<span class="vh">${say('salePrice')} </span>` : nothing}${money(
      pricing.price_final,
    )}</span>
    ${onSale
      ? html`<s part="price-original"
          ><span class="vh">${say('originalPrice')} </span>${money(pricing.price_original)}</s
        >`
      : nothing}
    ${quantity > 1 ? html`<span class="each">${say('each')}</span>` : nothing}
  </div>`;
}

function badges({ subscription, trial }: CartLine, { say }: LineContext) {
  if (!subscription && !trial) return nothing;
  return html`<div class="row">
      ${subscription ? html`<span part="badge">${say('subscription')}</span>` : nothing}
      ${trial ? html`<span part="badge">${say('trial')}</span>` : nothing}
    </div>
    <div>${say('billing')}</div>`;
}

function sale({ pricing: { active_sale, price_original, price_final } }: CartLine, context: LineContext) {
  const saved = less(price_original, price_final);
  if (!active_sale?.name || saved <= 0) return nothing;
  const ends = new Date(active_sale.ends_at ?? NaN);
  const day = { day: 'numeric', month: 'long' } as const;
  const until = Number.isNaN(+ends)
    ? nothing
    : html`,
        <time datetime=${ends.toISOString()}
          >${context.say('saleEnds', { date: ends.toLocaleDateString(context.locale, day) })}</time
        >`;
  const words = context.write('sale', { name: html`<bdi>${active_sale.name}</bdi>`, amount: context.money(saved) });
  return html`<div part="sale" class="with">${icon('tag', true)}<span>${words}${until}</span></div>`;
}

function option({ name, value, selected_option }: CartLineCustomVariable, { write, money }: LineContext) {
  const price = selected_option?.price;
  const words = write('option', { name: html`<bdi>${name}</bdi>`, value: bold(selected_option?.name ?? value) });
  return html`<div part="line-variable">${words}${price ? ` +${money(price)}` : nothing}</div>`;
}

function server({ selected_gameserver: server }: CartLine, { say, write }: LineContext) {
  if (!server?.name) return nothing;
  return html`<div part="line-gameserver" class="with">
      ${icon('server', true)}<span>${write('server', { name: bold(server.name) })}</span>
    </div>
    ${server.enabled === false
      ? html`<div class="warn">${icon('warn', true)}<span>${say('serverOff')}</span></div>`
      : nothing}`;
}

function gift({ gift_to_customer: customer, gift_to_customer_id: id }: CartLine, { say, write }: LineContext) {
  if (!customer && !id) return nothing;
  const profile = customer?.profile ?? customer?.minecraft ?? customer?.steam;
  const recipient = profile?.name ?? customer?.name;
  const avatar = imageAddress(profile?.avatar_url);
  return html`<div part="line-gift" class="with">
    ${avatar
      ? html`<img class="avatar" src=${avatar} alt="" loading="lazy" referrerpolicy="no-referrer" />`
      : icon('user', true)}<span>${recipient ? write('gift', { name: bold(recipient) }) : say('giftUnknown')}</span>
  </div>`;
}

/** What went wrong with the last edit of a line, and how to try it again. */
function failure({ line, quantity, error, wanted }: ShownLine, { say, readonly }: LineContext) {
  if (!error) return nothing;
  const values = { name: line.name, n: quantity, reason: reason(error, say) };
  return html`<div part="error" class="warn" role="alert">
    ${icon('alert', true)}<span>${say(quantity ? 'notChanged' : 'notRestored', values)}</span>
    <span class="do"
      >${readonly || wanted === undefined
        ? nothing
        : html`<button
            part="retry"
            class="btn second"
            type="button"
            aria-label=${say('retryOf', { name: line.name })}
          >
            ${icon('retry', true)}${say('retry')}
          </button>`}${error.traceId
        ? html`<span part="error-trace">${say('trace', { id: error.traceId })}</span>`
        : nothing}</span
    >
  </div>`;
}

function stepper({ line: { name }, quantity }: ShownLine, { say, max, offline }: LineContext, typed?: string) {
  return html`<div part="quantity" class="qty" role="group" aria-label=${say('quantity', { name })}>
    <button part="quantity-decrement" type="button" aria-label=${say('less', { name })} aria-disabled=${offline}>
      ${icon('minus')}
    </button>
    <input
      part="quantity-input"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${say('quantity', { name })}
      aria-invalid=${typed === undefined ? nothing : 'true'}
      ?readonly=${offline}
      .value=${typed ?? String(quantity)}
    />
    <button
      part="quantity-increment"
      type="button"
      aria-label=${say('more', { name })}
      aria-disabled=${offline || (max > 0 && quantity >= max)}
    >
      ${icon('plus')}
    </button>
  </div>`;
}

function controls(shown: ShownLine, context: LineContext, typed?: string) {
  const { say, offline } = context;
  const label = say('remove', { name: shown.line.name });
  return html`${stepper(shown, context, typed)}${shown.pending
      ? html`<span class="saving"><span class="spin"></span><span>${say('updating')}</span></span>`
      : nothing}<button
      part="remove"
      class="btn icon quiet"
      type="button"
      aria-label=${label}
      title=${label}
      aria-disabled=${offline}
    >
      ${icon('trash')}
    </button>`;
}

/** A line of the cart; `typed` is what was typed for its quantity and is none. */
export function cartLine(shown: ShownLine, context: LineContext, typed?: string): TemplateResult {
  const { line, quantity, error } = shown;
  const { say } = context;
  const details =
    line.subscription ||
    line.trial ||
    line.custom_variables.length > 0 ||
    line.pricing.active_sale ||
    line.selected_gameserver ||
    line.gift_to_customer ||
    line.gift_to_customer_id ||
    error ||
    typed !== undefined;
  return html`${context.images ? picture(line) : nothing}
    <div class="info">
      ${name(line, context)}
      ${details
        ? html`<div part="line-meta" class="meta">
            ${badges(line, context)}${sale(line, context)}${line.custom_variables.map((variable) =>
              option(variable, context),
            )}${server(line, context)}${gift(line, context)}${failure(shown, context)}${typed === undefined
              ? nothing
              : html`<div part="error" class="say" role="alert">
                  ${icon('alert', true)}<span>${say('notNumber', { text: typed, n: quantity })}</span>
                </div>`}
          </div>`
        : nothing}
    </div>
    ${prices(shown, context)}
    <div class="act">
      ${context.readonly
        ? html`<span part="quantity" class="qty fixed">× ${quantity}</span>`
        : controls(shown, context, typed)}
    </div>`;
}

/** A line that was removed, in its place, and the way back. */
export function removedLine(shown: ShownLine, context: LineContext): TemplateResult {
  const { line } = shown;
  const { say, write, offline } = context;
  return html`${context.images ? picture(line) : nothing}
    <p part="removed">${write('removed', { name: bold(line.name) })}</p>
    <button
      part="undo"
      class="btn second"
      type="button"
      aria-label=${say('undoOf', { name: line.name })}
      aria-disabled=${offline}
    >
      ${icon('undo')}${say('undo')}
    </button>
    ${shown.error ? html`<div class="meta">${failure(shown, context)}</div>` : nothing}`;
}
