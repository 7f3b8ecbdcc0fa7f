import { five, type State } from './carts.js';
import { until, type Cell } from './cell.js';
import { openFrame } from './frame.js';

/** A drawer lies over a whole page. */
const open =
  (attributes: Record<string, string>, fill: (cell: Cell) => unknown = () => {}): State =>
  async (cell) => {
    const page = await openFrame(cell, 560);
    page.documentElement.dataset.scheme = document.documentElement.dataset.scheme;
    fill(cell);
    cell.show('paynow-cart-button', {}, page.body);
    const drawer = cell.show('paynow-cart-drawer', attributes, page.body);
    await until(() => drawer.shadowRoot?.querySelector('dialog'));
    drawer.show();
    const cart = () => drawer.shadowRoot?.querySelector('paynow-cart');
    await until(() => cart()?.status === 'ready' && cart()!.shadowRoot!.querySelector('[part=total],[part=empty]'));
  };

export const drawers: Record<string, State> = {
  'five lines': open({ 'show-clear': '', 'show-promo-code': '' }, (cell) => cell.has(...five)),
  'at the start': open({ placement: 'start' }, (cell) => cell.has(five[0]!)),
  empty: open({}),
};
