import { expect, fixture, html } from '@open-wc/testing';
import '../../src/index.js';
import type { ErrorDetails, PaynowCart, PaynowStore } from '../../src/index.js';
import type { Fault, LoggedRequest } from '../../src/testing/index.js';
import { CART } from '../support/ask.js';
import { type HttpStorefront, serveFake } from '../support/http-storefront.js';
import { GEMS, KEY } from '../support/products.js';
import { click, field, lineOf, part, seen } from '../support/recorded-shop.js';
import { backFromCache, failure, fastTime, noJitter, setOnline, stub, tasks, until } from '../support/stubs.js';

let server: HttpStorefront;
let page: HTMLElement;
let errors: ErrorDetails[];

const fail = (operation: string, fault: Fault, times = 1) => server.call('fail', operation, fault, times);
const count = (operation: string) => server.call('count', operation) as Promise<number>;
const log = () => server.call('log') as Promise<LoggedRequest[]>;
const units = async (token = 'ann-token') => {
  const { lines } = (await server.call('cart', token)) as { lines: { quantity: number }[] };
  return lines.reduce((sum, { quantity }) => sum + quantity, 0);
};
const cart = () => page.querySelector<PaynowCart>('paynow-cart')!;
const store = () => page.querySelector<PaynowStore>('paynow-store')!;
const row = () => lineOf(cart(), 'Crate Key');
const isReady = () => until(() => seen(cart()).includes('Crate Key'));

async function open(more = html``): Promise<void> {
  page = await fixture(
    html`<div>
      <paynow-store token="ann-token" api-base=${server.origin}></paynow-store><paynow-cart></paynow-cart>${more}
    </div>`,
  );
  page.addEventListener('paynow-error', ({ detail }) => errors.push(detail));
}

beforeEach(async () => {
  errors = [];
  server = await serveFake();
  await server.call('seed', 'ann-token', [{ product_id: KEY }]);
  await server.call('seed', 'bob-token', [{ product_id: GEMS, quantity: 3 }]);
  noJitter();
});
afterEach(() => server.close());

// Chromium by itself sends anything again that meets a 408 on a connection that was in use
const resent = (status: number, tries: number) => (status === 408 ? 2 * tries : tries);

describe('Faults: every status (over HTTP)', () => {
  for (const [status, kind, tries] of [
    [400, 'api', 1],
    [403, 'api', 1],
    [404, 'api', 1],
    [408, 'server', 3],
    [422, 'api', 1],
    [429, 'rate-limited', 3],
    [500, 'server', 3],
    [503, 'server', 3],
  ] as const) {
    it(`says why an edit that met a ${status} failed, rolls it back alone and keeps the trace id`, async () => {
      await open();
      await isReady();
      await fail('PUT', { status }, 9);
      click(row(), 'quantity-increment');
      await until(() => part(row(), 'error'));
      expect(field(row()).value).to.equal('1');
      expect(seen(part(row(), 'error-trace'))).to.match(/Trace id \w+/);
      expect(errors.map((error) => error.kind)).to.deep.equal([kind]);
      expect(await count('PUT')).to.be.within(tries, resent(status, tries));
      expect(await units()).to.equal(1);
    });

    it(`offers to read again when the first read met a ${status}`, async () => {
      await fail('GET', { status }, 9);
      await open();
      await until(() => part(cart(), 'retry'));
      expect(await count(`GET ${CART}`)).to.be.within(tries, resent(status, tries));
      await fail('GET', { status }, 0);
      click(cart(), 'retry');
      await isReady();
    });

    it(`sends no checkout twice that met a ${status}`, async () => {
      await open();
      await isReady();
      await fail('POST', { status }, 9);
      expect(await failure(cart().session!.checkout())).to.have.property('kind', kind);
      expect(await count('POST')).to.be.within(1, resent(status, 1));
    });
  }

  it('waits as long as a 429 asks, then the edit is done', async () => {
    await open();
    await isReady();
    fastTime(5);
    await fail('PUT', { status: 429, headers: { 'retry-after': '2' } });
    click(row(), 'quantity-increment');
    await until(() => /busy/.test(seen(cart())));
    await until(async () => (await units()) === 2 && cart().status === 'ready');
    expect(errors).to.deep.equal([]);
  });
});

describe('Faults: 401 (over HTTP)', () => {
  it('asks the page once for another token, and does each waiting operation once more', async () => {
    let asked = 0;
    await open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    await isReady();
    store().getToken = () => Promise.resolve((asked++, 'bob-token'));
    await fail('PUT', { status: 401 });
    await store().session!.addLine({ product_id: KEY });
    expect(asked).to.equal(1);
    expect(await count('PUT')).to.equal(2);
    expect(await units('bob-token')).to.equal(4);
    expect(await units()).to.equal(1);
  });

  it('says that the shopper is signed out where there is no other token', async () => {
    await open();
    await isReady();
    const expired: unknown[] = [];
    page.addEventListener('paynow-token-expired', ({ detail }) => expired.push(detail));
    await fail('*', { status: 401 }, 9);
    click(row(), 'quantity-increment');
    await until(() => cart().status === 'signed-out');
    expect(seen(cart())).to.contain('Sign in');
    expect(expired).to.deep.equal([{}]);
    expect(errors.map(({ kind }) => kind)).to.deep.equal(['token']);
  });
});

describe('Faults: the rest of the table (over HTTP)', () => {
  it('leaves out a bad line of a good cart, and keeps the total', async () => {
    const good = (await server.call('cart', 'ann-token')) as { lines: object[]; total: number };
    await fail('GET', { text: JSON.stringify({ ...good, lines: [...good.lines, { name: 7 }] }) });
    await open();
    await isReady();
    expect(cart().cart!.omittedLines).to.equal(1);
    expect(seen(part(cart(), 'total'))).to.equal('$4.99');
  });

  it('keeps the total and the checkout of a cart of which no line can be shown', async () => {
    const good = (await server.call('cart', 'ann-token')) as { lines: object[]; total: number };
    await fail('GET', {
      text: JSON.stringify({ ...good, lines: good.lines.map((line) => ({ ...line, quantity: '1' })) }),
    });
    await open();
    await until(() => cart().status === 'ready' && part(cart(), 'total'));
    expect(seen(part(cart(), 'total'))).to.equal('$4.99');
    expect(part(cart(), 'checkout')).to.not.equal(null);
    expect(seen(cart())).to.not.contain('Nothing here yet');
  });

  it('opens no checkout page whose address is not safe', async () => {
    await open();
    await isReady();
    await fail('POST', { text: JSON.stringify({ id: '1', token: 't', url: 'javascript:alert(1)' }) });
    click(cart().shadowRoot!.querySelector('paynow-checkout-button')!, 'button');
    await until(() => errors.length);
    expect(errors[0]).to.include({ kind: 'unsafe-url' });
    expect(seen(cart())).to.contain('Checkout unavailable');
  });

  it('shows and writes nothing of the first customer after the token has changed', async () => {
    await server.call('latency', 60);
    await open();
    await isReady();
    click(row(), 'quantity-increment');
    store().token = 'bob-token';
    await until(() => seen(cart()).includes('500 Gems'));
    expect(seen(cart())).to.not.contain('Crate Key');
    await until(async () => (await units()) === 2);
    expect(await units('bob-token')).to.equal(3);
    expect(seen(cart())).to.not.contain('Crate Key');
  });

  it('ends the reads of an element that is removed, and finishes its writes', async () => {
    await open();
    await isReady();
    await server.call('latency', 60);
    click(row(), 'quantity-increment');
    page.remove();
    await until(async () => (await units()) === 2);
    await until(async () => (await log()).every(({ endedAt }) => endedAt !== undefined));
    expect(await count(`GET ${CART}`)).to.equal(1);
  });

  it('reads the cart again when the page comes back from the cache', async () => {
    await open();
    await isReady();
    await server.call('seed', 'ann-token', [{ product_id: KEY, quantity: 5 }]);
    backFromCache();
    await until(() => field(row()).value === '5');
  });

  it('leaves the cart of another store alone where it writes', async () => {
    const other = await serveFake();
    await other.call('seed', 'ann-token', [{ product_id: GEMS }]);
    await open(html`<paynow-cart id="other" token="ann-token" api-base=${other.origin}></paynow-cart>`);
    await isReady();
    await until(() => seen(page.querySelector('#other')).includes('500 Gems'));
    click(row(), 'quantity-increment');
    await until(async () => (await count('GET')) === 2 && field(row()).value === '2');
    await until(() => cart().status === 'ready');
    expect(await other.call('count', 'GET')).to.equal(1);
    await other.close();
  });

  it('refuses edits while offline, and reads the cart when it is back', async () => {
    await open();
    await isReady();
    setOnline(false);
    await until(() => seen(cart()).includes('You are offline'));
    expect(await failure(cart().session!.setQuantity(cart().cart!.lines[0]!.line_key, 9))).to.have.property(
      'kind',
      'offline',
    );
    expect(await count('PUT')).to.equal(0);
    await server.call('seed', 'ann-token', [{ product_id: KEY, quantity: 5 }]);
    setOnline(true);
    await until(() => field(row()).value === '5');
  });

  it('shows within a second what another tab has changed', async () => {
    await open();
    await isReady();
    await server.call('seed', 'ann-token', [{ product_id: KEY, quantity: 5 }]);
    const tab = new BroadcastChannel('paynow-elements');
    tab.postMessage('');
    await until(() => field(row()).value === '5', 'the other tab’s cart', 1000);
    tab.close();
  });

  it('asks for nothing with a bad attribute', async () => {
    page = await fixture(
      html`<div><paynow-cart token="ann-token" api-base=${server.origin} currency="euro"></paynow-cart></div>`,
    );
    await until(() => cart().error);
    expect(cart().error).to.include({ kind: 'config' });
    expect(await log()).to.deep.equal([]);
  });
});

describe('Requests (over HTTP)', () => {
  it('asks for one cart for a page of many elements', async () => {
    const buttons = Array.from({ length: 12 }, () => html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    await open(html`${buttons}<paynow-cart></paynow-cart><paynow-checkout-button></paynow-checkout-button>`);
    await isReady();
    expect(await count(`GET ${CART}`)).to.equal(1);
  });

  it('sends an add again that was lost before it took effect, and not one that was lost after', async () => {
    await open();
    await isReady();
    for (const [after, puts] of [
      [false, 2],
      [true, 1],
    ] as const) {
      const before = await units();
      const sent = await count('PUT');
      await fail('PUT', { status: 500, after });
      await cart().session!.addLine({ product_id: KEY });
      expect(await units()).to.equal(before + 1);
      expect((await count('PUT')) - sent).to.equal(puts);
    }
  });

  it('shows the newest cart when answers come out of order', async () => {
    await open();
    await isReady();
    await fail('GET', { delay: 400 });
    void cart().session!.refresh();
    await until(async () => (await count(`GET ${CART}`)) === 2);
    await server.call('seed', 'ann-token', [{ product_id: KEY, quantity: 7 }]);
    await cart().session!.refresh();
    await until(async () => (await log()).every(({ endedAt }) => endedAt !== undefined));
    expect(field(row()).value).to.equal('7');
  });
});

describe('Never lost (over HTTP)', () => {
  it('sends what waits for a further click when the page is left', async () => {
    await open();
    await isReady();
    // the quiet time never ends by itself
    const later = window.setTimeout.bind(window);
    stub(window, 'setTimeout', (task: () => void, time?: number) => (time === 120 ? 0 : later(task, time)));
    click(row(), 'quantity-increment');
    await until(async () => (await units()) === 2);
    click(row(), 'quantity-increment');
    await tasks();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await until(async () => (await units()) === 3);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
});
