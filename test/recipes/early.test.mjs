// The snippet of docs/performance.md that asks for the cart before the elements are there: npm run test:recipes
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { loadTs } from '../../tools/load-ts.mjs';
import { blocksOf, fillIn, openHosts } from './hosts.mjs';

const { createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');
const KEY = '411486491630370816';
const READ = 'GET /v1/store/cart';
const [snippet] = blocksOf('../performance', 'html early');

describe('the cart while the script is on its way', () => {
  const hosts = openHosts(createFakeStorefront);
  let shop, site, page;
  beforeEach(() => {
    ({ shop, site, page } = hosts);
    const values = { shop, site, storeId: STORE_ID, productId: KEY };
    site.pages.set('/', `<!doctype html><body><paynow-cart></paynow-cart>${fillIn(snippet, values)}</body>`);
    shop.storefront.seed('ann-token', [{ product_id: KEY }]);
  });
  afterEach(() => assert.deepEqual(hosts.problems, []));

  /** Opens the page, whose script comes when the cart has been asked for. */
  const open = async (meanwhile) => {
    const isRead = (response) => response.url().includes('/v1/store/cart') && response.request().method() === 'GET';
    await Promise.all([page.waitForResponse(isRead), page.goto(site.url)]);
    assert.equal(shop.storefront.count(READ), 1);
    if (meanwhile) await page.evaluate(meanwhile);
    await page.addScriptTag({ type: 'module', url: `${site.url}/cdn/paynow-elements.js` });
  };
  const shows = (units) =>
    page.waitForFunction(
      (n) => ((cart) => cart.count === n && cart.status === 'ready')(document.querySelector('paynow-cart')),
      {},
      units,
    );

  it('is asked for once, and what is changed then is read anew', async () => {
    await open();
    await shows(1);
    assert.equal(shop.storefront.count(READ), 1);
    await page.locator('paynow-cart >>> [part~=quantity-increment]').click();
    await shows(2);
    assert.equal(shop.storefront.count(READ), 2);
  });

  it('is not shown to another customer, who has come meanwhile', async () => {
    await open(() => document.querySelector('paynow-store').setAttribute('token', 'bob-token'));
    await shows(0);
    assert.equal(shop.storefront.count(READ), 2);
  });

  it('is asked for again when that failed', async () => {
    shop.storefront.fail(READ, { status: 503 });
    await open();
    await shows(1);
    assert.equal(shop.storefront.count(READ), 2);
  });

  it('is asked for anew when it is old', async () => {
    await page.evaluateOnNewDocument(() => {
      globalThis.platforms = setTimeout;
      globalThis.setTimeout = (task) => globalThis.platforms(task);
    });
    await open(() =>
      new Promise((resolve) => setTimeout(resolve)).then(() => (globalThis.setTimeout = globalThis.platforms)),
    );
    await shows(1);
    assert.equal(shop.storefront.count(READ), 2);
  });
});
