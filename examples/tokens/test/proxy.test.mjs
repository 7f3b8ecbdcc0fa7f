// The same-origin proxy for auth="cookie", between a fake storefront and what a browser would send.
import assert from 'node:assert/strict';
import { get } from 'node:http';
import { after, before, beforeEach, describe, it } from 'node:test';
import { loadTs } from '../../../tools/load-ts.mjs';
import { environment, ORIGIN, serveStorefront, sessionCookie, startProxy } from './samples.mjs';

const { API_KEY, createFakeStorefront, STORE_ID } = await loadTs('src/testing/index.ts');
const ANN = '411486491630371001';
const BOB = '411486491630371002';
const KEY = '411486491630370816';

describe('the proxy sample', () => {
  const storefront = createFakeStorefront({ behindProxy: true });
  let api, proxy;
  before(async () => {
    api = await serveStorefront(storefront);
    proxy = await startProxy(environment(api, { apiKey: API_KEY, storeId: STORE_ID }));
  });
  beforeEach(() => storefront.reset());
  after(async () => {
    await proxy?.close();
    await api?.close();
  });

  const ask = (operation, { cookie = sessionCookie(ANN), headers = {}, body } = {}) => {
    const [method, path] = operation.split(' ');
    const browsers = { 'sec-fetch-site': 'same-origin', ...(method !== 'GET' && { origin: ORIGIN }) };
    return fetch(proxy.url + path, { method, body, headers: { ...browsers, cookie, ...headers } });
  };
  const minted = () => storefront.log.filter(({ path }) => path.endsWith('/tokens')).length;

  it('shows, fills and checks out the cart of whoever is signed in', async () => {
    const put = await ask(`PUT /paynow/v1/store/cart/lines?product_id=${KEY}&quantity=2`);
    assert.equal(put.status, 204);
    const cart = await ask('GET /paynow/v1/store/cart?currency=eur');
    assert.equal((await cart.json()).total, 898);
    const body = '{"promo_codes":["EMBER10"]}';
    const checkout = await ask('POST /paynow/v1/store/cart/checkout', { body });
    assert.match((await checkout.json()).url, /^https:/);
    assert.equal(storefront.checkouts[0].customerId, ANN);
    assert.equal(minted(), 1);
  });

  it('tells PayNow whose address it is, whatever the browser says', async () => {
    const headers = { 'x-paynow-customer-ip': '203.0.113.9', 'x-forwarded-for': '203.0.113.9' };
    await ask('GET /paynow/v1/store/cart', { headers: { ...headers, 'x-paynow-customer-countrycode': 'DE' } });
    const sent = storefront.log.at(-1).headers;
    assert.equal(sent['x-paynow-customer-ip'], '127.0.0.1');
    assert.equal(sent['x-paynow-customer-countrycode'], 'DE');
    assert.equal(sent.cookie, undefined);
  });

  it('passes on the five operations and nothing else', async () => {
    for (const operation of [
      'GET /paynow/v1/store/customer',
      'PUT /paynow/v1/store/cart',
      'POST /paynow/v1/store/cart/lines',
      'GET /paynow/v1/store/cart/../customer',
      'GET /paynow//v1/store/cart',
      'GET /paynow/v1/store/cart%2f..%2fcustomer',
      `POST /paynow/v1/stores/${STORE_ID}/customers/${BOB}/tokens`,
      'GET /v1/store/cart',
    ])
      assert.equal((await ask(operation)).status, 404, operation);
    assert.equal(storefront.log.length, 0);
  });

  it('goes on after an address or a session that is none', async () => {
    // as no client of ours would write it
    const statusOf = (path) =>
      new Promise((resolve, reject) => {
        const { hostname, port } = new URL(proxy.url);
        get({ hostname, port, path }, ({ statusCode }) => resolve(statusCode)).on('error', reject);
      });
    for (const path of ['//:99999/../paynow/v1/store/cart', '/%', 'http://x.example/paynow/v1/store/cart'])
      assert.equal(await statusOf(path), 404, path);
    const cookie = `session=${ANN}.9999999999.${'\u00e9'.repeat(43)}`;
    assert.equal((await ask('GET /paynow/v1/store/cart', { cookie })).status, 401);
    assert.equal((await ask('GET /paynow/v1/store/cart')).status, 200);
  });

  it('refuses what a page of another site sends with the shopper’s cookies', async () => {
    const writes = ['POST /paynow/v1/checkouts', 'DELETE /paynow/v1/store/cart', 'PUT /paynow/v1/store/cart/lines'];
    const others = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: '' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const operation of writes)
      for (const headers of others) assert.equal((await ask(operation, { headers })).status, 403, operation);
    assert.equal((await ask('GET /paynow/v1/store/cart', { headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
    assert.equal(storefront.log.length, 0);
  });

  it('does not show the next customer the cart of the last one', async () => {
    await ask('GET /paynow/v1/store/cart');
    const second = await ask('GET /paynow/v1/store/cart', { cookie: sessionCookie(BOB) });
    assert.equal((await second.json()).customer_id, BOB);
    assert.equal((await ask('GET /paynow/v1/store/cart', { cookie: '' })).status, 401);
  });

  it('takes no token from the browser, and gives it none', async () => {
    const cookie = `${sessionCookie(ANN)}; paynow_token=${ANN}.bob-token`;
    const answer = await ask('GET /paynow/v1/store/cart', { cookie });
    assert.equal((await answer.json()).customer_id, ANN);
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.deepEqual(minted(), 1);
  });

  it('gets another token when the last one has expired, and sends the request once more', async () => {
    await ask('GET /paynow/v1/store/cart');
    await fetch(`${api.url}/v1/stores/${STORE_ID}/customers/${ANN}/tokens`, {
      method: 'DELETE',
      headers: { authorization: `APIKey ${API_KEY}` },
    });
    const put = await ask(`PUT /paynow/v1/store/cart/lines?product_id=${KEY}&quantity=2&increment=true`);
    assert.equal(put.status, 204);
    const cart = await ask('GET /paynow/v1/store/cart');
    assert.equal((await cart.json()).lines[0].quantity, 2);
  });

  it('hands a page on as what no browser shows', async () => {
    storefront.fail('GET', { text: '<script>alert(1)</script>', type: 'text/html', status: 503 });
    const answer = await ask('GET /paynow/v1/store/cart');
    assert.deepEqual(
      [answer.status, answer.headers.get('content-type'), answer.headers.get('x-content-type-options')],
      [503, 'application/json', 'nosniff'],
    );
  });

  it('hands errors back as they are, and says 502 where there is no answer', async () => {
    await ask('GET /paynow/v1/store/cart'); // which gets the token
    storefront.fail('GET', { status: 429, headers: { 'retry-after': '7' } });
    const busy = await ask('GET /paynow/v1/store/cart');
    assert.deepEqual([busy.status, busy.headers.get('retry-after')], [429, '7']);
    assert.equal((await busy.json()).code, 'rate_limited');
    for (const fault of [{ network: true }, { hang: 'headers' }, { hang: 'body' }]) {
      storefront.fail('GET', fault);
      const answer = await ask('GET /paynow/v1/store/cart');
      assert.equal(answer.status, 502);
      assert.equal(await answer.text(), '');
      assert.equal(answer.headers.get('cache-control'), 'no-store');
    }
    assert.doesNotMatch(proxy.output(), new RegExp(API_KEY));
  });

  it('refuses a body that no checkout has', async () => {
    const answer = await ask('POST /paynow/v1/checkouts', { body: 'x'.repeat(100_000) });
    assert.equal(answer.status, 413);
    assert.equal(storefront.log.length, 0);
  });
});
