import { PRODUCTS } from '../../src/testing/index.js';
import type { LineInput } from '../../src/api/types.js';
import { until, type Cell } from './cell.js';

/** Shows a state in a cell. */
export type State = (cell: Cell) => Promise<unknown>;

export const id = (slug: string) => PRODUCTS.find((product) => product.slug === slug)!.id;
const key: LineInput = { product_id: id('crate-key'), quantity: 2 };
const gems: LineInput = { product_id: id('500-gems') };
const potion: LineInput = { product_id: id('swiftness-potion') };
const vip: LineInput = { product_id: id('vip-rank'), subscription: true, trial: true };
const dragon: LineInput = {
  product_id: id('pet-dragon'),
  custom_variables: { colour: 'frost', name_tag: 'Cinder', size: '3' },
};
const gift: LineInput = {
  product_id: id('starter-bundle'),
  gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' },
};
const airdrop: LineInput = { product_id: id('airdrop-signal'), gameserver_id: '411486491630372002' };
export const five = [key, vip, dragon, gift, airdrop];

const refused = {
  status: 403,
  body: { status: 403, code: 'refused', message: 'The store is closed.', trace_id: '4bf92f3577b34da6' },
};

/** A cart that is read and at rest. */
export async function ready(cell: Cell, attributes: Record<string, string> = { 'show-clear': '' }) {
  const cart = cell.show('paynow-cart', attributes);
  await until(() => cart.status === 'ready');
  await cell.part(cart.count ? 'total' : 'empty');
  return cart;
}

export const carts: Record<string, State> = {
  'five lines': (cell) => ready(cell.has(...five), { 'show-clear': '', 'show-promo-code': '' }),
  'read only, no pictures': (cell) => ready(cell.has(key, dragon), { readonly: '', images: 'none' }),
  loading: (cell) => {
    cell.hold('GET').show('paynow-cart');
    return cell.part('skeleton');
  },
  empty: (cell) => ready(cell),
  'signed out': async (cell) => {
    const cart = cell.show('paynow-cart', { token: '' });
    await until(() => cart.shadowRoot?.querySelector('.whole'));
  },
  failed: (cell) => {
    cell.refuse('GET', refused).show('paynow-cart');
    return cell.part('retry');
  },
  removed: async (cell) => {
    await ready(cell.has(key, vip, potion));
    (await cell.part('remove', 1)).click();
    await cell.part('undo');
    await until(() => cell.fake.cart('ann-token').lines.length === 2);
    await until(() => cell.box.querySelector('paynow-cart')!.status === 'ready');
  },
  cleared: async (cell) => {
    await ready(cell.has(key, gems));
    (await cell.part('clear')).click();
    await cell.part('undo');
    await until(() => cell.box.querySelector('paynow-cart')!.status === 'ready');
  },
  'edit failed': async (cell) => {
    await ready(cell.has(key, gems).refuse('PUT', refused));
    (await cell.part('quantity-increment')).click();
    await cell.part('retry');
  },
  'no number': async (cell) => {
    await ready(cell.has(key));
    const field = (await cell.part('quantity-input')) as HTMLInputElement;
    field.value = 'two';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await cell.part('error');
  },
  updating: async (cell) => {
    const cart = await ready(cell.has(key, potion));
    cell.hold('PUT');
    (await cell.part('quantity-increment')).click();
    await until(() => cart.status === 'updating' && cart.shadowRoot!.querySelector('.saving'));
  },
  'long and big': async (cell) => {
    const [rank] = cell.fake.products.filter(({ slug }) => slug === 'phoenix-wings');
    rank!.name = 'Ultimate Legendary Founder’s Mega-Supporter Rank with Lifetime Priority Queue (Season 14)';
    rank!.prices = { eur: 9223372036 };
    const named = { ...dragon, custom_variables: { ...dragon.custom_variables, name_tag: 'A'.repeat(60) } };
    return ready(cell.has({ product_id: rank!.id, quantity: 999 }, named));
  },
};
