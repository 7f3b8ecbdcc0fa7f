import { expect, waitUntil } from '@open-wc/testing';
import { createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART, CHECKOUTS, LINES } from '../support/ask.js';
import { KEY } from '../support/products.js';

const headers = { authorization: 'Customer ann-token' };
const url = `https://api.paynow.test${CART}`;
const addKey = `https://api.paynow.test${LINES}?product_id=${KEY}&increment=1`;

describe('the log of the fake storefront', () => {
  it('says what was asked, and never with which token', async () => {
    const storefront = createFakeStorefront({ now: () => 7 });
    await ask(storefront, `GET ${CART}`, { query: 'currency=eur' });
    await ask(storefront, `GET ${CART}`, { token: 'stolen-token' });
    await ask(storefront, `POST ${CHECKOUTS}`, { body: { lines: [] } });
    const [first, second, third] = storefront.log;
    expect(first).to.include({ method: 'GET', path: CART, at: 7, status: 200, body: undefined });
    expect(first?.query.get('currency')).to.equal('eur');
    expect(first?.headers['authorization']).to.equal('411486491630371001');
    expect(second?.headers['authorization']).to.equal('(invalid)');
    expect(third?.body).to.deep.equal({ lines: [] });
    expect(JSON.stringify(storefront.log)).to.not.contain('-token');
  });

  it('says how a request was to be fetched', async () => {
    const storefront = createFakeStorefront();
    const init = { credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error', cache: 'no-store' } as const;
    await storefront.fetch(url, { headers, ...init });
    expect(storefront.log[0]?.init).to.include(init);
  });

  it('counts by operation, by method and all', async () => {
    const storefront = createFakeStorefront();
    await storefront.fetch(url, { headers });
    await storefront.fetch(addKey, { method: 'PUT', headers });
    await storefront.fetch(url, { method: 'OPTIONS' });
    const counts = [`GET ${CART}`, 'PUT', 'DELETE', '*'].map((operation) => storefront.count(operation));
    expect(counts).to.deep.equal([1, 1, 0, 2]);
  });

  it('shows which requests were under way together', async () => {
    const storefront = createFakeStorefront({ latency: 20 });
    await Promise.all([storefront.fetch(url, { headers }), storefront.fetch(url, { headers })]);
    await storefront.fetch(url, { headers });
    await waitUntil(() => storefront.log.every((entry) => entry.endedAt !== undefined));
    const [first, second, third] = storefront.log;
    expect(second?.startedAt).to.be.below(first!.endedAt!);
    expect(third?.startedAt).to.be.at.least(second!.endedAt!);
  });
});
