import { expect, fixture, html } from '@open-wc/testing';
import { createClient, type PaynowCart, type PayNowApiError } from '../../src/index.js';
import type { Fault, LoggedRequest } from '../../src/testing/index.js';
import { CART } from '../support/ask.js';
import { type HttpStorefront, serveFake } from '../support/http-storefront.js';
import { KEY } from '../support/products.js';
import { click, field, lineOf, part, seen } from '../support/recorded-shop.js';
import { failure, fastTime, noJitter, until } from '../support/stubs.js';

let server: HttpStorefront;

beforeEach(async () => {
  server = await serveFake();
  await server.call('seed', 'ann-token', [{ product_id: KEY }]);
});
afterEach(() => server.close());

const fail = (operation: string, fault: Fault, times = 1) => server.call('fail', operation, fault, times);
const count = (operation: string) => server.call('count', operation) as Promise<number>;
const log = () => server.call('log') as Promise<LoggedRequest[]>;
const units = async () => {
  const { lines } = (await server.call('cart', 'ann-token')) as { lines: { quantity: number }[] };
  return lines[0]?.quantity ?? 0;
};
const client = () => createClient({ apiBase: server.origin, token: 'ann-token' });

async function open(): Promise<PaynowCart> {
  const page = await fixture(
    html`<div>
      <paynow-store token="ann-token" api-base=${server.origin}></paynow-store><paynow-cart></paynow-cart>
    </div>`,
  );
  const cart = page.querySelector('paynow-cart')!;
  await until(() => seen(cart).includes('Crate Key'));
  return cart;
}
const row = (cart: PaynowCart) => lineOf(cart, 'Crate Key');

describe('Faults: network, CORS, reset (over HTTP)', () => {
  beforeEach(() => noJitter());

  it('shows the cart of another origin, asked for without cookies', async () => {
    const cart = await open();
    expect(seen(part(cart, 'total'))).to.equal('$4.99');
    const [request] = await log();
    expect(request!.headers).to.not.have.property('cookie');
    expect(request!.headers).to.not.have.property('referer');
  });

  it('reads again after a reset', async () => {
    const cart = await open();
    await fail('GET', { network: true }, 2);
    await cart.session!.refresh();
    expect(cart.error).to.equal(null);
  });

  it('rolls an edit back that was reset for good, and retries on demand', async () => {
    const cart = await open();
    await fail('PUT', { network: true }, 9);
    click(row(cart), 'quantity-increment');
    await until(() => part(row(cart), 'error'));
    expect(seen(row(cart))).to.contain('did not answer');
    expect(field(row(cart)).value).to.equal('1');
    await fail('PUT', { network: true }, 0);
    click(row(cart), 'retry');
    await until(async () => (await units()) === 2);
  });

  it('shows what the server has after an add that was reset when it was done', async () => {
    const cart = await open();
    await fail('PUT', { network: true, after: true });
    await cart.session!.addLine({ product_id: KEY });
    // a browser may have sent it again by itself on a connection that was in use
    expect(cart.count).to.equal(await units());
    expect(await units()).to.be.within(2, 3);
  });

  it('makes no second checkout after a reset', async () => {
    const cart = await open();
    await fail('POST', { network: true }, 2);
    expect(await failure(cart.session!.checkout())).to.have.property('kind', 'network');
    expect(await count('POST')).to.be.within(1, 2);
  });

  it('calls an answer that the page may not read a network error', async () => {
    await fail('GET', { status: 200, headers: { 'access-control-allow-origin': 'https://elsewhere.test' } }, 9);
    expect(await failure(client().getCart())).to.include({ kind: 'network' });
    expect(await count(`GET ${CART}`)).to.equal(3);
  });

  it('calls a server that is gone a network error', async () => {
    const gone = await serveFake();
    await gone.close();
    const error = await failure<PayNowApiError>(createClient({ apiBase: gone.origin, token: 'ann-token' }).getCart());
    expect(error).to.include({ kind: 'network' });
    expect(error!.message).to.not.contain(gone.origin);
  });

  it('follows no redirect', async () => {
    await fail('GET', { status: 302, headers: { location: `${server.origin}/v1/elsewhere` } }, 9);
    expect(await failure(client().getCart())).to.have.property('kind', 'network');
    expect((await log()).every(({ path }) => path === CART)).to.equal(true);
  });
});

describe('Faults: timeout, body never ends (over HTTP)', () => {
  for (const hang of ['headers', 'body'] as const)
    it(`ends a read whose ${hang} never come, and lets go of the connection`, async () => {
      await fail('GET', { hang }, 9);
      noJitter();
      fastTime(10);
      expect(await failure(client().getCart())).to.have.property('kind', 'timeout');
      await until(async () => (await log()).every(({ endedAt }) => endedAt !== undefined));
      expect(await count('GET')).to.equal(3);
    });

  it('keeps the last good cart', async () => {
    const cart = await open();
    await fail('GET', { hang: 'body' }, 9);
    noJitter();
    fastTime(50);
    await failure(cart.session!.refresh());
    await until(() => /did not answer/.test(seen(cart)));
    expect(seen(cart)).to.contain('Crate Key');
  });

  it('shows an answer that is late but in time', async () => {
    const cart = await open();
    await fail('PUT', { delay: 300 });
    click(row(cart), 'quantity-increment');
    await cart.updateComplete;
    expect([field(row(cart)).value, cart.status]).to.deep.equal(['2', 'updating']);
    await until(async () => (await units()) === 2 && cart.status === 'ready');
  });
});

describe('Faults: 200 with HTML, nothing, cut JSON (over HTTP)', () => {
  for (const [name, text] of [
    ['HTML', '<h1>Hi</h1>'],
    ['nothing', ''],
    ['cut JSON', '{"lines":['],
  ] as const)
    // prettier-ignore
    it(`reads once more after ${name}, and once only`, async () => {
      noJitter();
      await fail('GET', { text }, 2);
      expect(await failure(client().getCart())).to.have.property('kind', 'bad-response');
      expect(await count('GET')).to.equal(2);
      expect((await client().getCart()).lines.length).to.equal(1);
    });
});

describe('Faults: 429 (over HTTP)', () => {
  it('reads Retry-After of another origin', async () => {
    await fail('GET', { status: 429, headers: { 'retry-after': '40' } });
    const error = await failure<PayNowApiError>(client().getCart());
    expect(error).to.include({ kind: 'rate-limited', status: 429 });
    expect(await count('GET')).to.equal(1);
  });

  it('waits as long as it says', async () => {
    await fail('GET', { status: 503, headers: { 'retry-after': '1' } });
    noJitter();
    const begun = performance.now();
    await client().getCart();
    expect(performance.now() - begun).to.be.within(950, 4000);
  });
});

describe('Requests 7: one write at a time (over HTTP)', () => {
  it('never has two writes in flight', async () => {
    const cart = await open();
    await server.call('latency', 20);
    for (let i = 0; i < 10; i++) click(row(cart), 'quantity-increment');
    await Promise.all([cart.session!.addLine({ product_id: KEY, quantity: 5 }), cart.session!.checkout()]);
    const writes = (await log()).filter(({ method }) => method !== 'GET');
    for (const [index, write] of writes.slice(1).entries())
      expect(write.startedAt).to.be.at.least(writes[index]!.endedAt!);
    expect(await units()).to.equal(16);
    expect(writes.filter(({ method }) => method === 'PUT').length).to.be.within(2, 4);
  });
});

describe('Requests 8: no answer brings back what was (over HTTP)', () => {
  it('never shows an older cart whose answer is late', async () => {
    const cart = await open();
    const shown: number[] = [];
    cart.session!.subscribe(({ count: n }) => shown.at(-1) === n || shown.push(n));
    await fail('GET', { delay: 200 });
    const read = cart.session!.refresh();
    await until(async () => (await count('GET')) === 2);
    await cart.session!.setQuantity(cart.cart!.lines[0]!.line_key, 6);
    await read;
    await until(async () => (await log()).every(({ endedAt }) => endedAt !== undefined));
    expect(shown.filter((n) => n !== 1)).to.deep.equal([6]);
    expect(shown.at(-1)).to.equal(6);
  });
});

describe('Exactness (over HTTP)', () => {
  it('shows amounts beyond 2^53 to the last digit', async () => {
    const text = JSON.stringify(await server.call('cart', 'ann-token')).replaceAll('499', '9007199254740993');
    await fail('GET', { text, type: 'application/json' });
    const cart = await open();
    expect(seen(part(cart, 'total'))).to.equal('$90,071,992,547,409.93');
    expect(seen(part(row(cart), 'price'))).to.equal('$90,071,992,547,409.93');
  });
});
