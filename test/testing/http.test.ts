import { expect, waitUntil } from '@open-wc/testing';
import type { LoggedRequest } from '../../src/testing/index.js';
import { CART, LINES } from '../support/ask.js';
import { type HttpStorefront, serveFake } from '../support/http-storefront.js';
import { KEY } from '../support/products.js';

const headers = { authorization: 'Customer ann-token' };

describe('the fake storefront behind a server', () => {
  let server: HttpStorefront;
  before(async () => {
    server = await serveFake();
  });
  beforeEach(() => server.call('reset'));
  after(() => server.close());
  const failure = (asked: Promise<unknown>) => asked.then(() => undefined, (error: Error) => error); // prettier-ignore

  it('answers a page of another origin', async () => {
    const query = `product_id=${KEY}&quantity=2`;
    const country = { 'x-paynow-customer-countrycode': 'DE' };
    const put = await fetch(`${server.origin}${LINES}?${query}`, {
      method: 'PUT',
      headers: { ...headers, ...country },
    });
    expect(put.status).to.equal(204);
    const response = await fetch(`${server.origin}${CART}?currency=eur`, { headers });
    expect(await response.json()).to.include({ total: 898, currency: 'eur' });
    const checkout = await fetch(`${server.origin}${CART}/checkout`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: '{"promo_codes":["EMBER10"]}',
    });
    expect(checkout.status).to.equal(200);
  });

  it('lets a page read Retry-After', async () => {
    await server.call('fail', 'GET', { status: 429, headers: { 'retry-after': '3' } });
    const response = await fetch(`${server.origin}${CART}`, { headers });
    expect([response.status, response.headers.get('retry-after')]).to.deep.equal([429, '3']);
  });

  it('keeps a page from sending a header that the API does not allow', async () => {
    const asked = fetch(`${server.origin}${CART}`, { headers: { ...headers, 'x-paynow-customer-ip': '1.2.3.4' } });
    expect(await failure(asked)).to.be.an.instanceOf(TypeError);
  });

  it('cuts the connection', async () => {
    // twice: on a connection that was in use before, a browser sends the request again by itself
    await server.call('fail', 'POST', { network: true }, 2);
    const asked = fetch(`${server.origin}${CART}/checkout`, { method: 'POST', headers });
    expect(await failure(asked)).to.be.an.instanceOf(TypeError);
    expect(await server.call('count', 'POST')).to.be.within(1, 2);
  });

  it('begins a body and never ends it', async () => {
    await server.call('fail', 'GET', { hang: 'body' });
    const abort = new AbortController();
    const response = await fetch(`${server.origin}${CART}`, { headers, signal: abort.signal });
    const read = failure(response.text());
    abort.abort();
    expect(await read).to.have.property('name', 'AbortError');
  });

  it('knows when a page has left', async () => {
    await server.call('fail', 'GET', { hang: 'headers' });
    const abort = new AbortController();
    const asked = failure(fetch(`${server.origin}${CART}`, { headers, signal: abort.signal }));
    await waitUntil(async () => (await server.call('count', 'GET')) === 1);
    abort.abort();
    expect(await asked).to.have.property('name', 'AbortError');
    await waitUntil(async () => ((await server.call('log')) as LoggedRequest[])[0]?.endedAt !== undefined);
  });
});
