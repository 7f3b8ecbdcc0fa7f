// What the demo's fake storefront sells, with pictures, and what it costs. Carts and prices come about through the
// fake's public means alone, so a page never shows a price that the cart would not.
import { readFileSync } from 'node:fs';

/** A customer nobody is: whatever lies in this cart lies in the shop window. */
export const WINDOW = { id: '411486491630371999', token: 'shop-window', name: 'shop window' };

// A cart shows https: and data: pictures only, and the demo has no https. PNGs are made from the drawings with
// rsvg-convert -w 128 -h 128 NAME.svg | pngquant --nofs 32 - > NAME.png
const picture = (slug) => {
  const png = readFileSync(new URL(`../art/${slug}.png`, import.meta.url));
  return `data:image/png;base64,${png.toString('base64')}`;
};

/** Products with their pictures. */
export const pictured = (products) => products.map((product) => ({ ...product, image_url: picture(product.slug) }));

/** The plainest line of a product: its default options, the first server, a subscription where there is nothing else. */
const plainLine = (storefront, product) => ({
  product_id: product.id,
  ...(product.allow_one_time_purchase === false && { subscription: true }),
  ...(product.single_game_server_only && { gameserver_id: storefront.gameServers[0].id }),
  custom_variables: Object.fromEntries(
    (product.custom_variables ?? []).map(({ identifier, type, options }) => [
      identifier,
      type === 'dropdown' ? (options.find((option) => option.is_default) ?? options[0]).value : '1',
    ]),
  ),
});

/** A product's pricing in a currency, as a cart with one of it would have it. */
export function pricingOf(storefront, product, currency) {
  storefront.seed(WINDOW.token, [plainLine(storefront, product)]);
  return storefront.cart(WINDOW.token, currency).lines[0].pricing;
}

const CARTS = {
  empty: () => [],
  few: (id) => [
    { product_id: id('crate-key'), quantity: 2 },
    { product_id: id('vip-rank'), subscription: true, trial: true },
    { product_id: id('pet-dragon'), custom_variables: { colour: 'frost', name_tag: 'Cinder', size: '3' } },
  ],
  full: (id, servers) => [
    ...CARTS.few(id),
    { product_id: id('starter-bundle'), gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' } },
    { product_id: id('airdrop-signal'), gameserver_id: servers[0].id },
  ],
};

/** Fills or empties a customer's cart; a name there isn't leaves it alone. */
export function setCart(storefront, token, name) {
  if (!Object.hasOwn(CARTS, name ?? '')) return;
  const id = (slug) => storefront.products.find((product) => product.slug === slug).id;
  storefront.seed(token, CARTS[name](id, storefront.gameServers));
}
