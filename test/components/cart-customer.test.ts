import { expect, fixture, html } from '@open-wc/testing';
import type { PaynowCart } from '../../src/index.js';
import type { Shop } from '../support/elements.js';
import {
  has,
  calm,
  click,
  closeShops,
  lines,
  listen,
  openCart,
  openShop,
  page,
  part,
  parts,
  PUT,
  read,
  READ,
  ready,
  record,
  type,
  until,
} from '../support/elements.js';
import { FastClock } from '../support/clock.js';
import { GEMS, KEY, POTION } from '../support/products.js';

describe('the customer of paynow-cart', () => {
  let shop: Shop;
  beforeEach(() => {
    shop = openShop();
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }]);
    shop.seed(shop.bob, [{ product_id: POTION }]);
  });
  afterEach(closeShops);

  it('is another when the token is, and nothing of the first is left', async () => {
    const cart = await openCart(shop);
    click(cart, 'quantity-increment');
    await ready(cart);
    shop.fail(PUT, { status: 422 });
    click(cart, 'quantity-increment');
    await until(() => part(cart, 'error'));
    const release = shop.hold(READ);
    cart.token = shop.bob;
    await until(() => cart.status === 'loading');
    await cart.updateComplete;
    expect(read(cart)).not.to.include('Crate Key');
    expect([cart.cart, cart.count, cart.error, has(cart, 'error')]).to.deep.equal([null, 0, null, false]);
    release();
    await ready(cart);
    expect(parts(cart, 'line-name').map(read)).to.deep.equal(['Swiftness Potion']);
    expect(read(part(cart, 'total')!)).to.equal('$1.99');
  });

  it('has an edit refused once when the token has expired, though its field is taken away', async () => {
    const cart = await openCart(shop);
    const told = record(document.body, 'paynow-error');
    shop.fail(PUT, { status: 401 });
    shop.fail(READ, { status: 401 });
    await type(part(cart, 'quantity-input')!, '17', 'Enter');
    await until(() => cart.status === 'signed-out' && !has(cart, 'list'));
    await calm();
    expect(shop.count(PUT)).to.equal(1);
    expect(told.map(({ detail }) => [detail.operation, detail.kind])).to.deep.equal([['putLine', 'token']]);
  });

  it('keeps what was only typed until the shopper is signed in again, and writes nothing of it', async () => {
    const cart = await openCart(shop);
    shop.fail(READ, { status: 401 });
    await type(part(cart, 'quantity-input')!, '17');
    await cart.session!.refresh().catch(() => {});
    await until(() => cart.status === 'signed-out' && !has(cart, 'list'));
    await cart.session!.refresh();
    await until(() => has(cart, 'list'));
    expect(part<HTMLInputElement>(cart, 'quantity-input')!.value).to.equal('17');
    cart.token = shop.bob;
    await until(() => lines(cart).length && read(cart).includes('Swiftness Potion'));
    expect(part<HTMLInputElement>(cart, 'quantity-input')!.value).to.equal('1');
    await calm();
    expect(shop.count(PUT)).to.equal(0);
  });

  it('is told of no mistake when a line is gone in which something was typed', async () => {
    const cart = await openCart(shop);
    const told = record(document.body, 'paynow-error');
    await type(part(cart, 'quantity-input')!, '17');
    shop.seed(shop.ann, [{ product_id: GEMS }]);
    await cart.session!.refresh();
    await until(() => read(cart).includes('500 Gems'));
    await calm();
    expect([told.length, shop.count(PUT)]).to.deep.equal([0, 0]);
  });

  it('is not shown an answer that came late for another', async () => {
    const release = shop.hold(READ);
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`)).querySelector('paynow-cart')!;
    await until(() => shop.count(READ) === 1);
    cart.token = shop.bob;
    await until(() => shop.count(READ) === 2);
    release();
    await ready(cart);
    await calm();
    expect(parts(cart, 'line-name').map(read)).to.deep.equal(['Swiftness Potion']);
  });

  it('keeps an edit that is under way when the token changes, and tells no one else of it', async () => {
    const cart = await openCart(shop);
    const told = record(cart);
    const release = shop.hold(PUT);
    click(cart, 'quantity-increment');
    await until(() => shop.count(PUT) === 1);
    cart.token = shop.bob;
    await ready(cart);
    release();
    await calm();
    expect(shop.units()).to.deep.equal([3]);
    expect(told).to.deep.equal([]);
    expect(parts(cart, 'line-name').map(read)).to.deep.equal(['Swiftness Potion']);
  });

  it('hears nothing of an edit that was under way for another', async () => {
    const cart = await openCart(shop);
    const said = await listen();
    const clock = new FastClock();
    const release = shop.hold(PUT);
    click(cart, 'quantity-increment');
    await until(() => shop.count(PUT) === 1);
    cart.token = shop.bob;
    await ready(cart);
    clock.install();
    release();
    await clock.pass();
    expect([shop.units(), said]).to.deep.equal([[3], []]);
  });

  it('hears nothing of what was about to be said to another', async () => {
    const cart = await openCart(shop);
    const said = await listen();
    const clock = new FastClock();
    clock.install();
    click(cart, 'quantity-increment');
    while (shop.count(READ) < 2 || cart.status !== 'ready') await clock.pass(1);
    cart.token = shop.bob;
    await clock.pass();
    expect([parts(cart, 'line-name').map(read), said]).to.deep.equal([['Swiftness Potion'], []]);
  });

  it('has its removed lines to itself', async () => {
    const cart = await openCart(shop);
    click(cart, 'remove');
    await until(() => part(cart, 'undo'));
    cart.token = shop.bob;
    await ready(cart);
    expect([has(cart, 'undo'), has(cart, 'removed')]).to.deep.equal([false, false]);
  });

  it('is signed out when the token goes', async () => {
    const cart = await openCart(shop, html`<paynow-cart token=${shop.bob}></paynow-cart>`);
    cart.parentElement!.querySelector('paynow-store')!.remove();
    expect(cart.status).to.equal('ready');
    cart.removeAttribute('token');
    await until(() => cart.status === 'signed-out');
    await cart.updateComplete;
    expect([cart.session, read(cart).includes('Swiftness')]).to.deep.equal([null, false]);
  });

  it('has a token that is never written to the page', async () => {
    const cart = await openCart(shop);
    cart.token = shop.bob;
    await ready(cart);
    expect(cart.hasAttribute('token')).to.equal(false);
    expect(cart.outerHTML + cart.shadowRoot!.innerHTML).not.to.include(shop.bob);
  });

  it('may be given as “Customer TOKEN”', async () => {
    const cart = await openCart(shop, html`<paynow-cart token=${`Customer ${shop.bob}`}></paynow-cart>`);
    expect(shop.sent[0]!.headers.get('authorization')).to.equal(`Customer ${shop.bob}`);
    expect(lines(cart)).to.have.length(1);
  });

  it('is asked to sign in when the token is refused, once', async () => {
    const told = record(document.body);
    const cart = (await page(shop, html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`, 'stale')).querySelector('paynow-cart')!; // prettier-ignore
    await until(() => cart.status === 'signed-out');
    await cart.updateComplete;
    expect(read(cart)).to.include('Sign in').and.not.include('Checkout');
    expect(cart.matches(':state(signed-out)')).to.equal(true);
    expect(told.map(({ type, target }) => [type, target === cart])).to.deep.equal([['paynow-token-expired', true]]);
    expect(told[0]!.detail).to.deep.equal({});
  });

  for (const [gesture, control] of [
    ['a change', 'quantity-increment'],
    ['a checkout', 'button'],
  ] as const)
    it(`hears of ${gesture} that the refused token ended`, async () => {
      const cart = await openCart(shop);
      const told = record(cart);
      shop.customers[0]!.token = 'another';
      click(cart, control);
      await until(() => cart.status === 'signed-out');
      await calm();
      expect(told.map((event) => event.type).sort()).to.deep.equal(['paynow-error', 'paynow-token-expired']);
      expect(told.find((event) => event.type === 'paynow-error')!.detail).to.include({ kind: 'token', status: 401 });
    });

  it('sees one cart in all elements, read once', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`);
    const [one, two] = root.querySelectorAll('paynow-cart');
    await Promise.all([ready(one!), ready(two!)]);
    expect(shop.count(READ)).to.equal(1);
    click(one!, 'quantity-increment');
    await until(() => part<HTMLInputElement>(two!, 'quantity-input')!.value === '3');
    expect(one!.session === two!.session).to.equal(true);
  });

  it('sees the same cart in two currencies kept up to date', async () => {
    const root = await page(shop, html`<paynow-cart></paynow-cart><paynow-cart currency="eur"></paynow-cart>`);
    const [usd, eur] = root.querySelectorAll('paynow-cart');
    await Promise.all([ready(usd!), ready(eur!)]);
    click(usd!, 'quantity-increment');
    await until(() => read(part(eur!, 'total')!) === '€13.47');
    expect(read(part(usd!, 'total')!)).to.equal('$14.97');
  });

  it('hears each change of the cart at the cart, and not around it', async () => {
    const around: string[] = [];
    const cart = document.createElement('paynow-cart');
    const told = record(cart, 'paynow-cart-change');
    const root = await page(shop, html`<div></div>`);
    root.addEventListener('paynow-cart-change', (event) => around.push(event.type));
    root.append(cart);
    await ready(cart);
    expect(told.map(({ detail }) => detail)).to.deep.equal([{ cart: cart.cart, previous: null }]);
    const first = cart.cart;
    click(cart, 'quantity-increment');
    await ready(cart);
    expect(told).to.have.length(2);
    expect(told[1]!.detail.previous).to.equal(first);
    expect(told[1]!.detail.cart).to.equal(cart.cart);
    await cart.session!.refresh();
    expect(told).to.have.length(2);
    expect(around).to.deep.equal([]);
  });

  it('leaves with the element: its reading ends and nothing more is asked', async () => {
    shop.fail(READ, { hang: 'headers' });
    const cart = await fixture<PaynowCart>(html`<paynow-cart token=${shop.ann}></paynow-cart>`);
    await until(() => shop.count(READ) === 1);
    const told = record(cart, 'paynow-cart-change', 'paynow-error');
    cart.remove();
    await until(() => shop.log[0]!.endedAt, 'the reading never ended');
    dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    await calm();
    expect([shop.sent.length, told, cart.session]).to.deep.equal([1, [], null]);
  });

  it('finishes an edit that is under way when the element leaves', async () => {
    const cart = await openCart(shop);
    click(cart, 'quantity-increment');
    cart.remove();
    await until(() => shop.units()[0] === 3);
    await calm();
    expect(shop.count(PUT)).to.equal(1);
  });

  it('is there again when the element is put elsewhere, without another request', async () => {
    const cart = await openCart(shop);
    const section = document.createElement('section');
    cart.parentElement!.append(section);
    section.append(cart);
    await cart.updateComplete;
    expect([cart.status, lines(cart).length, shop.sent.length]).to.deep.equal(['ready', 1, 1]);
  });

  it('sees a failed cart explained, and can ask again', async () => {
    const told = record(document.body);
    shop.fail(READ, {
      status: 403,
      body: { status: 403, code: 'x', message: 'paynow is closed today.', trace_id: 'abc-123' },
    });
    const cart = (await page(shop, html`<paynow-cart></paynow-cart>`)).querySelector('paynow-cart')!;
    await until(() => cart.status === 'error');
    await cart.updateComplete;
    expect(cart.matches(':state(error)')).to.equal(true);
    expect(read(part(cart, 'error')!))
      .to.include('could not be loaded')
      .and.match(/ paynow is closed today\./);
    expect(read(part(cart, 'error-trace')!)).to.include('abc-123');
    expect([cart.error!.kind, cart.error!.status, cart.error!.traceId]).to.deep.equal(['api', 403, 'abc-123']);
    expect(told.map(({ type, target }) => [type, target === cart])).to.deep.equal([['paynow-error', true]]);
    expect(told[0]!.detail).to.include({ operation: 'getCart', kind: 'api', status: 403, message: 'paynow is closed today.', traceId: 'abc-123', retryable: false }); // prettier-ignore
    expect(JSON.stringify(told[0]!.detail)).not.to.include(shop.ann);
    const said = await listen();
    part(cart, 'retry')!.focus();
    click(cart, 'retry');
    await ready(cart);
    await until(() => said.length);
    expect(said).to.deep.equal(['Your cart. 2 items, $9.98']);
    expect([has(cart, 'error'), cart.error, cart.matches(':state(error)')]).to.deep.equal([false, null, false]);
    expect(document.activeElement === cart).to.equal(true);
  });

  it('keeps seeing the last cart when reading it again fails', async () => {
    const cart = await openCart(shop);
    shop.fail(READ, { text: '<h1>Hello</h1>' }, Infinity);
    await cart.session!.refresh().catch(() => {});
    await cart.updateComplete;
    expect([cart.status, cart.error!.kind, cart.count]).to.deep.equal(['error', 'bad-response', 2]);
    expect(read(cart)).to.include('Crate Key').and.include('last seen');
    shop.fail(READ, { status: 403 }, 0);
    click(cart, 'retry');
    await ready(cart);
    expect(has(cart, 'error')).to.equal(false);
  });

  it('sees what was added elsewhere when the page is looked at again', async () => {
    const cart = await openCart(shop);
    shop.seed(shop.ann, [{ product_id: KEY, quantity: 2 }, { product_id: GEMS }]);
    document.dispatchEvent(new Event('visibilitychange'));
    await until(() => lines(cart).length === 2);
  });
});
