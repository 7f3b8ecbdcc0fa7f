import { five, id, type State } from './carts.js';
import { until } from './cell.js';

const product = { 'product-id': id('crate-key') };
const failing = { status: 403, body: { status: 403, code: 'refused', message: 'The store is closed.' } };

const state = (cell: Parameters<State>[0], name: string) =>
  until(() => cell.box.firstElementChild!.matches(`:state(${name})`));

window.open = () => null;

export const buttons: Record<string, State> = {
  add: (cell) => {
    cell.show('paynow-add-button', product);
    return cell.part('button');
  },
  'add: disabled': (cell) => {
    cell.show('paynow-add-button', { ...product, disabled: '' });
    return cell.part('button');
  },
  'add: busy': async (cell) => {
    cell.hold('PUT').show('paynow-add-button', product);
    (await cell.part('button')).click();
    await state(cell, 'busy');
  },
  'add: added': async (cell) => {
    cell.show('paynow-add-button', product);
    (await cell.part('button')).click();
    await state(cell, 'success');
  },
  'add: failed': async (cell) => {
    cell.refuse('PUT', failing).show('paynow-add-button', product);
    (await cell.part('button')).click();
    await cell.part('error');
  },
  checkout: (cell) => {
    cell.has(...five).show('paynow-checkout-button');
    return cell.part('button');
  },
  'checkout: busy': async (cell) => {
    cell
      .has(...five)
      .hold('POST')
      .show('paynow-checkout-button');
    (await cell.part('button')).click();
    await state(cell, 'busy');
  },
  'checkout: failed': async (cell) => {
    cell
      .has(...five)
      .refuse('POST', failing)
      .show('paynow-checkout-button');
    (await cell.part('button')).click();
    await cell.part('error');
  },
  'checkout: a link': async (cell) => {
    cell.has(...five).show('paynow-checkout-button', { target: '_blank' });
    (await cell.part('button')).click();
    await cell.part('link');
  },
  'cart: empty': (cell) => {
    cell.show('paynow-cart-button');
    return cell.part('button');
  },
  'cart: six': (cell) => {
    cell.has(...five).show('paynow-cart-button');
    return cell.part('count');
  },
};
