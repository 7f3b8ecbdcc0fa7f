import { expect } from '@open-wc/testing';
import { ConnectionReset, createFakeStorefront } from '../../src/testing/index.js';
import { ask, CART, LINES } from '../support/ask.js';
import { KEY } from '../support/products.js';

const headers = { authorization: 'Customer ann-token' };
const url = `https://api.paynow.test${CART}`;
const addKey = `https://api.paynow.test${LINES}?product_id=${KEY}&increment=1`;

describe('the faults of the fake storefront', () => {
  let storefront = createFakeStorefront();
  beforeEach(() => {
    storefront = createFakeStorefront();
  });
  const units = () => storefront.cart('ann-token').lines[0]?.quantity ?? 0;
  const failure = (asked: Promise<unknown>) => asked.then(() => undefined, (error: Error) => error); // prettier-ignore

  it('answers a status with an error that has a trace id, and once', async () => {
    storefront.fail(`GET ${CART}`, { status: 503, headers: { 'retry-after': '2' } });
    const { status, headers: answered, json } = await ask(storefront, `GET ${CART}`);
    expect([status, answered.get('retry-after')]).to.deep.equal([503, '2']);
    expect(json).to.include({ status: 503 }).and.have.property('trace_id');
    expect((await ask(storefront, `GET ${CART}`)).status).to.equal(200);
  });

  it('answers whatever body it is told to', async () => {
    storefront.fail('GET', { status: 422, body: { status: 422, code: 'odd', message: 'No.' } });
    expect((await ask(storefront, `GET ${CART}`)).json).to.deep.equal({ status: 422, code: 'odd', message: 'No.' });
    storefront.fail('GET', { text: '<h1>Hello</h1>' });
    const response = await storefront.fetch(url, { headers });
    expect([response.status, response.headers.get('content-type')]).to.deep.equal([200, 'text/html']);
    expect(await response.text()).to.equal('<h1>Hello</h1>');
  });

  it('meets requests by method and path, by method or all of them, first come, first served', async () => {
    storefront.fail(`PUT ${LINES}`, { status: 500 });
    storefront.fail('GET', { status: 501 }, 2);
    storefront.fail('*', { status: 502 });
    const statuses: number[] = [];
    for (let i = 0; i < 4; i++) statuses.push((await storefront.fetch(url, { headers })).status);
    expect(statuses).to.deep.equal([501, 501, 502, 200]);
    expect((await storefront.fetch(addKey, { method: 'PUT', headers })).status).to.equal(500);
  });

  it('goes on failing until that is taken back', async () => {
    storefront.fail('GET', { status: 500 }, Infinity);
    for (let i = 0; i < 3; i++) expect((await storefront.fetch(url, { headers })).status).to.equal(500);
    storefront.fail('GET', { status: 500 }, 0);
    expect((await storefront.fetch(url, { headers })).status).to.equal(200);
  });

  it('loses a write, unless it took effect first', async () => {
    const put = () => storefront.fetch(addKey, { method: 'PUT', headers });
    storefront.fail('PUT', { status: 500 });
    await put();
    expect(units()).to.equal(0);
    for (const fault of [{ status: 500 }, { text: '' }] as const) storefront.fail('PUT', { ...fault, after: true });
    await put();
    await put();
    expect(units()).to.equal(2);
    storefront.fail('PUT', { network: true, after: true });
    expect(await failure(put())).to.be.an.instanceOf(TypeError);
    expect(units()).to.equal(3);
  });

  it('fails as a browser does when the network does', async () => {
    storefront.fail('*', { network: true }, 2);
    const error = await failure(storefront.fetch(url, { headers }));
    expect(error).to.be.an.instanceOf(TypeError).with.property('message', 'Failed to fetch');
    const reset = await failure(storefront.handle(new Request(url, { headers })));
    expect(reset).to.be.an.instanceOf(ConnectionReset);
  });

  it('refuses a redirect that may not be followed', async () => {
    storefront.fail('GET', { status: 302, headers: { location: 'https://elsewhere.test' } });
    expect(await failure(storefront.fetch(url, { headers, redirect: 'error' }))).to.be.an.instanceOf(TypeError);
  });

  it('waits for as long as it is told', async () => {
    storefront.latency = (request) => (request.method === 'GET' ? 30 : 0);
    storefront.fail('GET', { delay: 30 });
    const begun = performance.now();
    await storefront.fetch(url, { headers });
    expect(performance.now() - begun).to.be.within(55, 1000);
  });

  it('lets a write take effect when it comes, however late it is answered', async () => {
    storefront.latency = 50;
    const answered = storefront.fetch(addKey, { method: 'PUT', headers });
    expect(units()).to.equal(1);
    expect((await answered).status).to.equal(204);
  });

  it('rejects with the reason of an abort, at once and at any time', async () => {
    const reason = new Error('enough');
    const aborted = AbortSignal.abort(reason);
    expect(await failure(storefront.fetch(url, { headers, signal: aborted }))).to.equal(reason);
    expect(storefront.log).to.deep.equal([]);
    for (const fault of [{ delay: 60_000 }, { hang: 'headers' }] as const) {
      storefront.fail('GET', fault);
      const abort = new AbortController();
      const asked = failure(storefront.fetch(url, { headers, signal: abort.signal }));
      abort.abort();
      expect(await asked).to.have.property('name', 'AbortError');
    }
    expect(storefront.log[0]).to.not.have.property('status');
    expect(storefront.log[0]?.endedAt).to.be.a('number');
  });

  it('begins a body that never ends until it is aborted', async () => {
    storefront.fail('GET', { hang: 'body' });
    const abort = new AbortController();
    const response = await storefront.fetch(new Request(url, { headers, signal: abort.signal }));
    expect(response.status).to.equal(200);
    const read = failure(response.text());
    abort.abort();
    expect(await read).to.have.property('name', 'AbortError');
  });
});
