import { html, nothing } from 'lit/html.js';
import { asText } from '../api/json.js';
import type { ShownLine } from '../api/snapshot.js';
import type { CartLine } from '../api/types.js';
import { CartParts } from './cart-parts.js';
import { icon, note } from './icons.js';
import type { Row } from './keyed-rows.js';
import { imageAddress } from './safe-addresses.js';

/** A line in the list; `typed` is what was typed for its quantity and is not taken. */
export type LineRow = Row<ShownLine> & { typed?: string };

/** A name, whatever the API has sent as one, in its own direction. */
export const isolated = (text: unknown) => html`<bdi>${asText(text)}</bdi>`;

export const bold = (text: unknown) => html`<b>${isolated(text)}</b>`;

export const picture = (address: string) =>
  html`<img src=${address} alt="" referrerpolicy="no-referrer" loading="lazy" />`;

/** An amount, 0 where it is none; amounts may be numbers or, beyond their exactness, bigints. */
const amountOf = (amount: unknown): bigint =>
  typeof amount === 'bigint' || Number.isSafeInteger(amount) ? BigInt(amount as number) : 0n;

/** What is said of a line under its name. */
export abstract class LineDetails extends CartParts {
  protected renderDetails(row: LineRow, bad: boolean) {
    const { line, quantity, error } = row.item;
    const { selected_gameserver: server, gift_to_customer: customer } = line;
    const badges = [line.subscription && this.say('subscription'), line.trial && this.say('trial')].filter(Boolean);
    const { profile, minecraft, steam } = customer ?? {};
    const recipient = [profile, minecraft, steam, customer].find((each) => each?.name);
    const face = imageAddress((recipient as typeof profile)?.avatar_url);
    const gift = recipient ? this.write('gift', { name: bold(recipient.name) }) : this.say('giftUnknown');
    const details = [
      badges.length && html`<div class="row">${badges.map((badge) => html`<span part="badge">${badge}</span>`)}</div>`,
      ...this.#renderOffers(line),
      badges.length && html`<div>${this.say('billing')}</div>`,
      ...line.custom_variables.flatMap(({ name, value, description, selected_option: chosen }) => {
        const words = html`${isolated(name)}: ${bold(chosen?.name ?? value)}`;
        const more = amountOf(chosen?.price);
        return [
          note('', nothing, [words, more ? ` ${more > 0 ? '+' : ''}${this.price(more)}` : ''], 'line-variable'),
          asText(description) && html`<div>${isolated(description)}</div>`,
        ];
      }),
      server && note('with', icon('server'), this.write('server', { name: bold(server.name) }), 'line-gameserver'),
      server?.enabled === false && note('warn', icon('warn'), this.say('serverOff')),
      (customer ?? line.gift_to_customer_id) &&
        note('with', face ? html`<span class="avatar img">${picture(face)}</span>` : icon('user'), gift, 'line-gift'),
      error && this.renderFailedEdit(row),
      bad &&
        note(
          'say',
          icon('alert'),
          this.say('notNumber', { text: row.typed, n: quantity }),
          'error',
          '',
          `bad-${row.id}`,
        ),
    ].filter(Boolean);
    return details.length ? html`<div part="line-meta" class="meta">${details}</div>` : nothing;
  }

  /** What makes the price another: a bundle offer, and a sale, whether the cart has reached its minimum or not. */
  #renderOffers({ pricing }: CartLine) {
    const { active_sale: sale, price_original: from, price_final: to, upsell_discount_amount: bundle } = pricing;
    const { discount_type: type, discount_amount: discount, minimum_order_value: minimum, ends_at: end } = sale ?? {};
    const saved = BigInt(from) - BigInt(to) - amountOf(bundle);
    const amount = saved > 0 ? this.price(saved) : this.#discount(type, discount);
    const ends = new Date(typeof end === 'string' ? end : NaN);
    const year = ends.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
    const date = ends.toLocaleDateString(this.locale, { day: 'numeric', month: 'long', year });
    return [
      amountOf(bundle) > 0 && note('with', icon('tag'), this.say('upsell', { amount: this.price(bundle!) }), 'sale'),
      sale?.name &&
        (saved > 0 || amountOf(minimum) > 0) &&
        note(
          'with',
          icon('tag'),
          [
            this.write('sale', { name: isolated(sale.name), amount }),
            amountOf(minimum) > 0 ? this.say('saleFrom', { amount: this.price(minimum!) }) : '',
            +ends ? this.write('saleEnds', { date: html`<time datetime=${ends.toISOString()}>${date}</time>` }) : '',
          ],
          'sale',
        ),
    ];
  }

  #discount(type: unknown, discount: unknown): string {
    return type === 'percent' ? this.percent(Number(amountOf(discount)) / 1000) : this.price(amountOf(discount));
  }

  protected renderFailedEdit(row: LineRow) {
    const { line, quantity, error } = row.item;
    const values = { name: line.name, n: quantity };
    const words = quantity ? 'notChanged' : 'notRestored';
    return this.failure(error!, words, !this.readonly, values, `failed-${row.id}`);
  }
}
