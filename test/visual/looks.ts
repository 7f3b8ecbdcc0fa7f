import { five, id, type State } from './carts.js';
import { until } from './cell.js';
import { openFrame } from './frame.js';

/** The looks of docs/theming.md, from the files that are copied from there. */
const wear =
  (look: string): State =>
  async (cell) => {
    const page = await openFrame(cell, 1080, [`/looks/${look}.css`]);
    // in the letters that every machine has here
    page.documentElement.style.setProperty('--paynow-font-family', 'Sheet');
    page.body.className = 'look';
    cell.has(...five.filter((_line, index) => index !== 2));
    cell.show('paynow-cart-button', {}, page.body);
    cell.show('paynow-add-button', { 'product-id': id('pet-dragon') }, page.body);
    const cart = cell.show('paynow-cart', { 'show-clear': '', 'show-promo-code': '' }, page.body);
    await until(() => cart.status === 'ready' && cart.shadowRoot!.querySelector('[part=total]'));
    (await cell.part('remove', 2, cart)).click();
    await cell.part('undo', 0, cart);
    await until(() => cart.status === 'ready' && cell.fake.cart('ann-token').lines.length === 3);
  };

export const looks: Record<string, State> = Object.fromEntries(
  ['default', 'neon', 'blocky', 'minimal', 'corporate'].map((look) => [look, wear(look)]),
);
