// The GA4 snippet of docs/events.md, as it stands there, on a page that sells.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createFakeStorefront } from 'paynow-elements/testing';
import { cdnFile, html, intercept, newPage, readText, startBrowser } from './support.mjs';

const KEY = '411486491630370816';
const DRAGON = '411486491630370818';
const CDN = 'https://cdn.jsdelivr.net/npm/paynow-elements/dist/cdn/paynow-elements.js';
const snippet = /<!-- ga4 -->\s*```js\n(.*?)```/s.exec(await readText('docs/events.md'))[1];

let browser;
before(async () => (browser = await startBrowser()));
after(() => browser.close());

/** A shop's page with the snippet in it; `reported` waits until GA4 was told of so many events. */
async function openShop({ head = '', currency = 'eur', lines = [], body }) {
  const storefront = createFakeStorefront({ currency: 'eur' });
  storefront.seed('ann-token', lines);
  const { page, complaints, close } = await newPage(browser);
  await intercept(page, (request) => {
    if (request.url.startsWith('https://api.paynow.gg/')) return storefront.handle(request);
    if (request.url === CDN) return cdnFile(request.url);
    const script = `${head}<script type="module">${snippet}</script><script type="module" src="${CDN}"></script>`;
    const store = `<paynow-store token="ann-token" currency="${currency}"></paynow-store>`;
    return request.url === 'https://shop.example/' ? html(store + body, script) : html('<h1>Checkout</h1>');
  });
  await page.goto('https://shop.example/');
  await page.waitForFunction(() => document.querySelector('paynow-store').session?.snapshot.status === 'ready');
  const told = () => page.evaluate(() => (globalThis.dataLayer ?? []).filter(({ event }) => event));
  const reported = async (count) => {
    await page.waitForFunction((n) => (globalThis.dataLayer ?? []).filter(({ event }) => event).length >= n, {}, count);
    return (await told()).map(({ event, ecommerce: { value, currency, items } }) => [
      event,
      ...(value === undefined ? [] : [`${value} ${currency}`]),
      items.map(({ item_id, item_name, item_variant, price, quantity }) => [item_name ?? item_id, item_variant, price, quantity].filter(Boolean).join(' ')).sort().join(', '), // prettier-ignore
    ]);
  };
  return { page, storefront, complaints, close, reported };
}

const CART = '<paynow-cart show-clear></paynow-cart>';
const ADD = `<paynow-add-button product-id="${KEY}" quantity="2"></paynow-add-button>`;
const press = (page, selector) => page.locator(`paynow-cart >>> ${selector}`).click();

test('tells of a view, adds, removals and a checkout, in euros and cents', async () => {
  const lines = [{ product_id: DRAGON, custom_variables: { colour: 'frost', name_tag: 'Cinder', size: '3' } }];
  const { page, complaints, close, reported } = await openShop({ lines, body: ADD + CART });
  await reported(1);
  await page.locator('paynow-add-button').click();
  await reported(2);
  await page.locator('paynow-add-button').click();
  await reported(3);
  await press(page, '[data-line-key]:nth-of-type(2) [part~=quantity-decrement]');
  await reported(4);
  await press(page, '[data-line-key]:nth-of-type(1) [part~=remove]');
  await reported(5);
  await press(page, '[part~=undo]');
  await reported(6);
  await page.evaluate(() => document.addEventListener('paynow-checkout-created', (event) => event.preventDefault()));
  await press(page, 'paynow-checkout-button');
  await reported(7);
  await press(page, '[part~=clear]');
  await reported(8);
  await press(page, '[part~=undo]');
  assert.deepEqual(await reported(9), [
    ['view_cart', '14.99 EUR', 'Pet Dragon frost, Cinder, 3 14.99 1'],
    ['add_to_cart', '8.98 EUR', 'Crate Key 4.49 2'],
    ['add_to_cart', '8.98 EUR', 'Crate Key 4.49 2'],
    ['remove_from_cart', '4.49 EUR', 'Crate Key 4.49 1'],
    ['remove_from_cart', '14.99 EUR', 'Pet Dragon frost, Cinder, 3 14.99 1'],
    ['add_to_cart', '14.99 EUR', 'Pet Dragon frost, Cinder, 3 14.99 1'],
    ['begin_checkout', '28.46 EUR', 'Crate Key 4.49 3, Pet Dragon frost, Cinder, 3 14.99 1'],
    ['remove_from_cart', '28.46 EUR', 'Crate Key 4.49 3, Pet Dragon frost, Cinder, 3 14.99 1'],
    ['add_to_cart', '28.46 EUR', 'Crate Key 4.49 3, Pet Dragon frost, Cinder, 3 14.99 1'],
  ]);
  assert.deepEqual(complaints, []);
  await close();
});

for (const [currency, value, price] of [
  ['jpy', '1498 JPY', '749'],
  ['kwd', '2.994 KWD', '1.497'],
  ['huf', '3493 HUF', '1746.5'],
])
  // prettier-ignore
  test(`counts the decimals of ${currency.toUpperCase()} by ISO 4217`, async () => {
    const { reported, close } = await openShop({ currency, lines: [{ product_id: KEY, quantity: 2 }], body: CART });
    assert.deepEqual(await reported(1), [['view_cart', value, `Crate Key ${price} 2`]]);
    await close();
  });

test('tells of a drawer when it is opened, and not before', async () => {
  const body = `${ADD}<paynow-cart-button></paynow-cart-button><paynow-cart-drawer></paynow-cart-drawer>`;
  const { page, reported, close } = await openShop({ lines: [{ product_id: KEY }], body });
  await page.locator('paynow-add-button').click();
  await reported(1);
  await page.locator('paynow-cart-button').click();
  assert.deepEqual(await reported(2), [
    ['add_to_cart', '8.98 EUR', 'Crate Key 4.49 2'],
    ['view_cart', '13.47 EUR', 'Crate Key 4.49 3'],
  ]);
  await close();
});

test('tells of a purchase without a cart, and uses gtag where the page has it', async () => {
  const head =
    '<script>dataLayer = []; function gtag(_, event, ecommerce) { dataLayer.push({ event, ecommerce }); }</script>';
  const body = `<paynow-checkout-button product-id="${KEY}" quantity="3">Buy</paynow-checkout-button>${CART}`;
  const { page, storefront, reported, close } = await openShop({ head, body });
  await page.evaluate(() => document.addEventListener('paynow-checkout-created', (event) => event.preventDefault()));
  await page.locator('paynow-checkout-button').click();
  assert.deepEqual((await reported(2)).at(-1), ['begin_checkout', `${KEY} 3`]);
  assert.equal(storefront.checkouts.length, 1);
  await close();
});
