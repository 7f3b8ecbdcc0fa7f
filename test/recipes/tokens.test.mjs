// The two ways of docs/tokens.md that keep a token out of the markup, with the Node samples behind a real page.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import puppeteer from 'puppeteer-core';
import { environment, SAMPLES, sessionCookie, startProxy } from '../../examples/tokens/test/samples.mjs';
import { chromium } from '../../tools/browsers.mjs';
import { loadTs } from '../../tools/load-ts.mjs';
import { blocksOf, serveShop, serveSite } from './hosts.mjs';

const { API_KEY, createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');
const ANN = '411486491630371001';
const BOB = '411486491630371002';
const [GET_TOKEN, COOKIE] = blocksOf('../tokens');
const SHOP = `<paynow-add-button product-id="411486491630370816">Add</paynow-add-button>
  <paynow-cart><paynow-checkout-button slot="checkout"></paynow-checkout-button></paynow-cart>
  <script type="module" src="/cdn/paynow-elements.js"></script>`;

/** A site, a sample behind it at its paths, and a browser on it. */
async function setUp({ start, behindProxy }) {
  const shop = await serveShop((options) => createFakeStorefront({ ...options, behindProxy }));
  const behind = {};
  const site = await serveSite((request, path) => {
    const { method, headers } = request;
    return fetch(behind.url + path, { method, headers, body: request.body, duplex: 'half' });
  });
  const sample = await start({
    ...environment(shop, { apiKey: API_KEY, storeId: STORE_ID }),
    SHOP_ORIGIN: site.url,
    PAYNOW_TIMEOUT: '5000',
  });
  behind.url = sample.url;
  const browser = await puppeteer.launch(chromium());
  const page = await browser.newPage();
  page.setDefaultTimeout(8_000);
  const signIn = (id) => {
    const [name, value] = sessionCookie(id).split('=');
    return browser.setCookie({ name, value, domain: '127.0.0.1', httpOnly: true });
  };
  const close = async () => {
    await browser.close();
    for (const server of [sample, site, shop]) await server.close();
  };
  return { shop, site, browser, page, signIn, close };
}

const has = (page, units) =>
  page.waitForFunction(
    (n) => ((cart) => cart?.count === n && cart.status === 'ready')(document.querySelector('paynow-cart')),
    {},
    units,
  );
const add = (page) => page.locator('paynow-add-button >>> button').click();
const signedOut = (page) => page.waitForFunction(() => document.querySelector('paynow-cart').status === 'signed-out');
const minted = ({ storefront }) =>
  storefront.log.filter(({ method, path }) => method + path.slice(-7) === 'POST/tokens');

async function checkOut({ page, shop }, customer) {
  await Promise.all([page.waitForNavigation(), page.locator('paynow-checkout-button >>> button').click()]);
  assert.equal(await page.$eval('h1', (h1) => h1.textContent), 'The checkout');
  assert.equal(shop.storefront.checkouts.at(-1).customerId, customer);
}

describe('a page with getToken and the Node sample', () => {
  let at;
  before(async () => (at = await setUp({ start: SAMPLES.node.start })));
  after(() => at?.close());

  it('shops for whoever is signed in, also after the token was taken back', async () => {
    const { page, shop, site } = at;
    site.pages.set(
      '/',
      `<!doctype html><body>${GET_TOKEN.replace('<paynow-store', `<paynow-store api-base="${shop.url}"`)}${SHOP}`,
    );
    await page.goto(site.url);
    await signedOut(page);
    assert.equal(minted(shop).length, 0);
    await at.signIn(ANN);
    await page.reload();
    await add(page);
    await has(page, 1);
    await fetch(`${shop.url}/v1/stores/${STORE_ID}/customers/${ANN}/tokens`, {
      method: 'DELETE',
      headers: { authorization: `APIKey ${API_KEY}` },
    });
    await add(page);
    await has(page, 2);
    assert.equal(minted(shop).length, 2);
    assert.doesNotMatch(await page.content(), /minted/);
    await checkOut(at, ANN);
  });
});

describe('a page with auth="cookie" and the proxy sample', () => {
  let at;
  before(async () => (at = await setUp({ start: startProxy, behindProxy: true })));
  after(() => at?.close());

  it('shops without a token in the page, each customer in a cart of their own', async () => {
    const { page, shop, site } = at;
    const authorized = [];
    page.on('request', (request) => {
      if ('authorization' in request.headers()) authorized.push(request.url());
    });
    site.pages.set('/', `<!doctype html><body>${COOKIE}${SHOP}`);
    await page.goto(site.url);
    await signedOut(page);
    await at.signIn(ANN);
    await page.reload();
    await has(page, 0);
    await add(page);
    await has(page, 1);
    await add(page);
    await has(page, 2);
    assert.equal(minted(shop).length, 1);
    assert.equal(await page.evaluate(() => document.cookie), '');
    assert.deepEqual(authorized, []);
    await at.signIn(BOB);
    await page.reload();
    await has(page, 0);
    await at.signIn(ANN);
    await page.reload();
    await has(page, 2);
    await checkOut(at, ANN);
  });
});
