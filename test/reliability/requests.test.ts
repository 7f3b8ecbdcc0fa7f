import { expect, html } from '@open-wc/testing';
import { createClient, type PayNowApiError, type Client } from '../../src/index.js';
import { createFakeStorefront, type FakeStorefront, type Fault } from '../../src/testing/index.js';
import { CART, LINES } from '../support/ask.js';
import { FastClock, readAtOnce } from '../support/clock.js';
import { GEMS, KEY, POTION } from '../support/products.js';
import { click, lineOf, seen, RecordedShop } from '../support/recorded-shop.js';
import { failure, noJitter, restore, stub, tasks, until } from '../support/stubs.js';

const apiBase = 'https://api.paynow.test';

describe('Requests 1: one cart request', () => {
  it('reads the cart once for any number of elements', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    await shop.open(html`
      <paynow-cart></paynow-cart><paynow-cart readonly></paynow-cart>
      <paynow-add-button product-id=${KEY}></paynow-add-button>
      <paynow-checkout-button></paynow-checkout-button>
      <paynow-cart></paynow-cart>
    `);
    await until(() => seen(shop.cart).includes('Crate Key'));
    await shop.settle();
    expect(shop.sent.length).to.equal(1);
    for (const cart of shop.page.querySelectorAll('paynow-cart')) expect(seen(cart)).to.contain('Crate Key');
  });

  it('asks nothing for a cart that comes later', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    await shop.openCart();
    const late = document.createElement('paynow-cart');
    shop.page.append(late);
    await until(() => seen(late).includes('Crate Key'));
    await shop.settle();
    expect(shop.reads).to.equal(1);
  });

  it('reads the cart once for elements that have the token themselves', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<i></i>`, {});
    for (let i = 0; i < 3; i++) {
      const cart = document.createElement('paynow-cart');
      Object.assign(cart, {
        token: i ? 'ann-token' : 'Customer ann-token',
        apiBase: `${shop.apiBase}/`,
        fetch: shop.fetch,
      });
      const { fetch } = window;
      window.fetch = shop.fetch;
      shop.page.append(cart);
      await until(() => cart.status === 'ready');
      window.fetch = fetch;
    }
    expect(shop.reads).to.equal(1);
  });

  it('asks for no cart on a page of nothing but buttons', async () => {
    const shop = new RecordedShop();
    await shop.open(html`
      <paynow-add-button product-id=${KEY}></paynow-add-button>
      <paynow-checkout-button></paynow-checkout-button>
      <paynow-checkout-button product-id=${KEY}></paynow-checkout-button>
    `);
    await tasks(20);
    expect(shop.sent).to.deep.equal([]);
  });

  it('asks for no cart before a checkout with another token where none was known', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('bob-token', [{ product_id: KEY }]);
    await shop.open(html`<paynow-checkout-button></paynow-checkout-button>`);
    const { session } = shop;
    shop.store.token = 'bob-token';
    await until(() => shop.checkout.session !== session);
    await shop.checkout.session!.checkout();
    expect(shop.sent.map(({ method }) => method)).to.deep.equal(['POST']);
  });

  it('reads the cart when an add needs it', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`);
    await shop.add.add();
    await shop.settle();
    expect(shop.sent.map(({ method }) => method)).to.deep.equal(['PUT', 'GET']);
    expect(shop.violations()).to.deep.equal([]);
  });

  it('asks for nothing signed out', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-cart></paynow-cart>`, {});
    await tasks(20);
    expect(shop.sent).to.deep.equal([]);
    expect(shop.store.session).to.equal(null);
    expect(seen(shop.cart)).to.contain('Sign in');
  });

  it('stays with one request when an element moves', async () => {
    const shop = new RecordedShop();
    await shop.openCart();
    shop.page.prepend(shop.cart);
    await shop.settle();
    expect(shop.reads).to.equal(1);
  });
});

describe('Requests 1: one outcome of one request', () => {
  it('tells of a failed read once, by the session’s first cart', async () => {
    const shop = new RecordedShop();
    shop.fake.fail('GET', { status: 403 });
    await shop.open(
      html`<paynow-add-button product-id=${KEY}></paynow-add-button> <paynow-cart></paynow-cart
        ><paynow-cart readonly></paynow-cart>`,
    );
    await until(() => shop.told('paynow-error').length);
    await shop.settle();
    const told = shop.heard.filter(({ type }) => type === 'paynow-error');
    expect(told.map(({ target }) => target)).to.deep.equal([shop.cart]);
    for (const cart of shop.page.querySelectorAll('paynow-cart')) expect(seen(cart)).to.contain('Refused with 403.');
  });

  it('tells of the new cart at every cart and at the store, once each', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-cart></paynow-cart><paynow-cart readonly></paynow-cart>`);
    await until(() => shop.told('paynow-cart-change').length === 3);
    await shop.session.addLine({ product_id: KEY });
    await shop.settle();
    expect(shop.told('paynow-cart-change').length).to.equal(6);
    expect(shop.told('paynow-cart-change').at(-1)).to.have.nested.property('previous.lines').that.deep.equals([]);
    await shop.session.refresh();
    expect(shop.told('paynow-cart-change').length).to.equal(6);
  });

  it('goes through the platform’s fetch where the page gives none, as a plain function', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    stub(window, 'fetch', function (this: unknown, ...args: Parameters<typeof fetch>) {
      expect([undefined, window]).to.include(this);
      return shop.fetch(...args);
    });
    const cart = document.createElement('paynow-cart');
    cart.setAttribute('token', 'ann-token');
    cart.setAttribute('api-base', shop.apiBase);
    await shop.open(html`${cart}`, {});
    await until(() => seen(cart).includes('Crate Key'));
    expect(shop.reads).to.equal(1);
  });
});

describe('Requests 2: every request of the elements', () => {
  it('is as the document says, and sends and stores nothing else', async () => {
    const shop = new RecordedShop();
    const cart = await shop.openCart({ token: 'ann-token', currency: 'EUR', country: 'de' });
    await shop.session.addLine({ product_id: KEY });
    await shop.session.setQuantity(cart.cart!.lines[0]!.line_key, 3);
    await shop.session.checkout({ promo_codes: ['EMBER10'] });
    await shop.session.checkoutLines([{ product_id: POTION }]);
    await shop.session.clear();
    expect(new Set(shop.sent.map(({ method }) => method))).to.have.keys(['GET', 'PUT', 'POST', 'DELETE']);
    expect(shop.violations()).to.deep.equal([]);
    for (const { init } of shop.sent)
      expect(init).to.include({
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error',
        cache: 'no-store',
      });
  });
});

describe('Requests 3: time limits', () => {
  let clock: FastClock;
  let fake: FakeStorefront;
  /** When a request was made, in milliseconds. */
  let made: number[];
  let ann: Client;
  beforeEach(() => {
    clock = new FastClock();
    clock.install();
    fake = createFakeStorefront();
    made = [];
    const fetch: typeof globalThis.fetch = (...request) => (made.push(clock.now), fake.fetch(...request));
    ann = createClient({ apiBase, token: 'ann-token', fetch });
  });

  /** How something fails, and when, in milliseconds. */
  async function end(promise: Promise<unknown>) {
    const ended = failure<PayNowApiError>(promise).then((error) => ({ error, at: clock.now }));
    await clock.pass();
    return ended;
  }

  for (const hang of ['headers', 'body'] as const)
    it(`ends an attempt after 10 s and an operation after 30 s when the ${hang} never come`, async () => {
      noJitter();
      fake.fail('GET', { hang }, Infinity);
      const { error, at } = await end(ann.getCart());
      expect(error).to.include({ kind: 'timeout', retryable: true });
      expect(made).to.deep.equal([0, 10_000, 20_000]);
      expect(at).to.equal(30_000);
    });

  it('shortens the last attempt so that the operation ends in 30 s', async () => {
    noJitter(0.999);
    fake.fail('GET', { hang: 'headers' }, Infinity);
    expect(await end(ann.getCart())).to.have.property('at', 30_000);
    expect(made.at(-1)).to.be.within(20_001, 29_000);
  });

  it('keeps no time for what was answered', async () => {
    const fetch: typeof globalThis.fetch = (...request) => fake.fetch(...request).then(readAtOnce);
    const read = createClient({ apiBase, token: 'ann-token', fetch }).getCart();
    await clock.pass();
    await read;
    expect(clock.now).to.equal(0);
  });

  it('ends a checkout after one attempt of 10 s', async () => {
    fake.fail('POST', { hang: 'body' }, Infinity);
    const { error, at } = await end(ann.createCartCheckout());
    expect(error).to.have.property('kind', 'timeout');
    expect(at).to.equal(10_000);
    expect(made).to.deep.equal([0]);
  });

  it('ends in time even where fetch does not heed its signal', async () => {
    ann = createClient({ apiBase, token: 'ann-token', fetch: () => new Promise(() => {}) });
    const { error, at } = await end(ann.clearCart());
    expect(error).to.have.property('kind', 'timeout');
    expect(at).to.equal(10_000);
  });
});

describe('Requests 4: what is retried', () => {
  const make = () => {
    const fake = createFakeStorefront();
    return { fake, ann: createClient({ apiBase, token: 'ann-token', fetch: fake.fetch }) };
  };
  const transient = [{ network: true }, ...[408, 429, 500, 502, 503, 504].map((status) => ({ status }))] as const;
  const name = (fault: object) =>
    Object.values(fault)[0] === true ? 'a network error' : `a ${Object.values(fault)[0]}`;

  for (const fault of transient) {
    it(`reads twice more after ${name(fault)}, and no more`, async () => {
      noJitter();
      const { fake, ann } = make();
      fake.fail('GET', fault, Infinity);
      expect(await failure(ann.getCart())).to.have.property('retryable', true);
      expect(fake.count('GET')).to.equal(3);
    });

    it(`sets a quantity twice more after ${name(fault)}`, async () => {
      noJitter();
      const { fake, ann } = make();
      fake.fail('PUT', fault, 2);
      await ann.putLine({ product_id: KEY, quantity: 4 });
      expect(fake.count('PUT')).to.equal(3);
      expect(fake.cart('ann-token').lines[0]!.quantity).to.equal(4);
    });

    it(`never sends an add, a clear or a checkout again after ${name(fault)}`, async () => {
      noJitter();
      const { fake, ann } = make();
      fake.fail('*', fault, Infinity);
      await failure(ann.putLine({ product_id: KEY }, { increment: true }));
      await failure(ann.clearCart());
      await failure(ann.createCartCheckout());
      await failure(ann.createCheckout([{ product_id: KEY }]));
      await tasks(10);
      expect(fake.log.map(({ method }) => method)).to.deep.equal(['PUT', 'DELETE', 'POST', 'POST']);
    });
  }

  for (const status of [400, 401, 403, 404, 405, 409, 410, 413, 422])
    it(`reads no more after a ${status}`, async () => {
      const { fake, ann } = make();
      fake.fail('GET', { status }, Infinity);
      expect(await failure(ann.getCart())).to.have.property('status', status);
      expect(fake.count('GET')).to.equal(1);
    });

  /** How long a read that meets a fault waits before each of its further attempts, in milliseconds. */
  async function waits(fault: Fault, { jitter = 0, times = 1 } = {}): Promise<number[]> {
    restore();
    noJitter(jitter);
    const clock = new FastClock();
    clock.install();
    const { fake } = make();
    const made: number[] = [];
    const fetch: typeof globalThis.fetch = (...request) => {
      made.push(clock.now);
      return fake.fetch(...request).then(readAtOnce);
    };
    fake.fail('GET', fault, times);
    const read = createClient({ apiBase, token: 'ann-token', fetch }).getCart();
    const ended = failure(read);
    await clock.pass();
    await ended;
    return made.slice(1).map((at, index) => at - made[index]!);
  }

  it('waits as long as Retry-After says in seconds', async () => {
    expect(await waits({ status: 503, headers: { 'retry-after': '7' } })).to.deep.equal([7000]);
  });

  it('waits until the date that Retry-After names', async () => {
    // a date has no fractions of a second
    const date = new Date(Date.now() + 9000).toUTCString();
    const [wait] = await waits({ status: 429, headers: { 'retry-after': date } });
    expect(wait).to.be.within(7001, 9000);
  });

  it('comes back somewhat later than Retry-After says, for all others may come back then too', async () => {
    const [wait] = await waits({ status: 503, headers: { 'retry-after': '4' } }, { jitter: 0.9 });
    expect(wait).to.be.within(6000, 9500);
  });

  it('comes back while there is time for an answer', async () => {
    const [wait] = await waits({ status: 503, headers: { 'retry-after': '20' } }, { jitter: 0.999 });
    expect(wait).to.be.within(20_000, 28_000);
  });

  for (const status of [429, 503])
    it(`fails at once as rate-limited where a ${status} asks to wait past the limit`, async () => {
      const { fake, ann } = make();
      fake.fail('GET', { status, headers: { 'retry-after': '31' } });
      const error = await failure<PayNowApiError>(ann.getCart());
      expect(error).to.include({ kind: 'rate-limited', status, retryable: true });
      expect(error!.traceId).to.be.a('string');
      expect(fake.count('GET')).to.equal(1);
    });

  it('tells a shopper whose wait would be too long, at once', async () => {
    const shop = new RecordedShop();
    shop.fake.fail('GET', { status: 429, headers: { 'retry-after': '120' } });
    await shop.open(html`<paynow-cart></paynow-cart>`);
    await until(() => /store is busy/i.test(seen(shop.cart)));
    expect(shop.reads).to.equal(1);
    expect(shop.told('paynow-error')).to.have.nested.property('[0].kind', 'rate-limited');
  });

  it('makes nothing of a Retry-After that is neither', async () => {
    noJitter();
    const { fake, ann } = make();
    fake.fail('GET', { status: 503, headers: { 'retry-after': 'soon' } });
    await ann.getCart();
    expect(fake.count('GET')).to.equal(2);
  });

  const jitter = (random: number) => waits({ network: true }, { jitter: random, times: Infinity });

  it('waits with full jitter: from nothing at all', async () => {
    expect(await jitter(0)).to.deep.equal([0, 0]);
  });

  it('waits with full jitter: in proportion, up to a bound that grows', async () => {
    const [first, second] = await jitter(0.999);
    expect(first).to.be.within(100, 5000);
    expect(second! / first!).to.be.closeTo(2, 0.1);
  });

  it('waits with full jitter: anywhere between', async () => {
    const quarter = await jitter(0.25);
    const half = await jitter(0.5);
    expect(quarter.map((wait) => wait * 2)).to.deep.equal(half);
  });

  it('lets a newer intent for a line end the older one’s retries', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    const cart = await shop.openCart();
    const key = cart.cart!.lines[0]!.line_key;
    shop.fake.fail('PUT', { status: 503, headers: { 'retry-after': '8' } });
    const older = shop.session.setQuantity(key, 2);
    await until(() => shop.fake.log.some(({ method, endedAt }) => method === 'PUT' && endedAt));
    await tasks();
    const newer = shop.session.setQuantity(key, 5);
    await Promise.all([older, newer]);
    expect(shop.puts.map(({ url }) => url.searchParams.get('quantity'))).to.deep.equal(['2', '5']);
    expect(shop.units(KEY)).to.equal(5);
    expect(shop.told('paynow-error')).to.deep.equal([]);
  });

  it('reads at once when the cart is wanted anew while a read waits to be tried again', async () => {
    const shop = new RecordedShop();
    await shop.openCart();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('GET', { status: 503, headers: { 'retry-after': '20' } });
    void failure(shop.session.refresh());
    await clock.pass(1000);
    expect(shop.reads).to.equal(2);
    const read = shop.session.refresh();
    await clock.pass(1000);
    expect(shop.reads).to.equal(3);
    await read;
  });

  it('tells the shopper that it is trying again', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    const cart = await shop.openCart();
    shop.fake.fail('PUT', { status: 429, headers: { 'retry-after': '1' } });
    click(lineOf(cart, 'Crate Key'), 'quantity-increment');
    await until(() => /busy, trying again/.test(seen(cart)));
    await until(() => shop.units(KEY) === 2);
    await until(() => !/busy/.test(seen(cart)));
  });
});

describe('Requests 6: everything that identifies a line', () => {
  const LINES_OF_ALL_KINDS = [
    { product_id: '411486491630370817', subscription: true, trial: true },
    { product_id: '411486491630370817' },
    { product_id: '411486491630370818', custom_variables: { colour: 'void', name_tag: 'A & B=[c]', size: '3' } },
    { product_id: '411486491630370818', custom_variables: { colour: 'frost', name_tag: 'A & B=[c]', size: '3' } },
    { product_id: '411486491630370820', gameserver_id: '411486491630372001' },
    { product_id: '411486491630370820', gameserver_id: '411486491630372002' },
    { product_id: '411486491630370819', gift_to_customer_id: '411486491630371077' },
    { product_id: '411486491630370819' },
  ];
  const identity = (line: (typeof LINES_OF_ALL_KINDS)[number]): Record<string, string> => {
    const { custom_variables, ...rest } = line as Record<string, unknown>;
    const variables = Object.entries((custom_variables ?? {}) as Record<string, string>);
    return Object.fromEntries([
      ...Object.entries(rest).map(([name, value]) => [name, String(value)]),
      ...variables.map(([name, value]) => [`custom_variables[${name}]`, value]),
    ]) as Record<string, string>;
  };

  for (const [what, quantity, act] of [
    ['an edit', 2, 'quantity-increment'],
    ['a removal', 0, 'remove'],
  ] as const)
    it(`is sent with ${what}, and the absolute quantity`, async () => {
      const shop = new RecordedShop();
      shop.fake.seed('ann-token', LINES_OF_ALL_KINDS);
      const cart = await shop.openCart();
      const keys = cart.cart!.lines.map(({ line_key }) => line_key);
      for (const [index, key] of keys.entries()) {
        const count = shop.puts.length;
        click(cart.shadowRoot!.querySelector(`[data-line-key="${key}"]`)!, act);
        await until(() => shop.puts.length > count && cart.status === 'ready');
        const query = Object.fromEntries(shop.puts.at(-1)!.url.searchParams);
        expect(query).to.deep.equal({ ...identity(LINES_OF_ALL_KINDS[index]!), quantity: String(quantity) });
      }
      expect(shop.violations()).to.deep.equal([]);
      expect(shop.fake.cart('ann-token').lines.map((line) => line.quantity)).to.deep.equal(
        quantity ? Array(8).fill(2) : [],
      );
      expect(shop.puts.length).to.equal(8);
    });

  it('sends nothing of what a line has besides', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [LINES_OF_ALL_KINDS[0]!]);
    const cart = await shop.openCart();
    const gift_to = { platform: 'steam', id: '1' };
    const [line] = cart.cart!.lines;
    shop.fake.fail('GET', { status: 200, body: { ...cart.cart, lines: [{ ...line, gift_to, note: 'x' }] } });
    await shop.session.refresh();
    await shop.session.setQuantity(line!.line_key, 5);
    expect(Object.fromEntries(shop.puts[0]!.url.searchParams)).to.deep.equal({
      ...identity(LINES_OF_ALL_KINDS[0]!),
      quantity: '5',
    });
  });

  it('is sent when a removal is undone', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ ...LINES_OF_ALL_KINDS[2]!, quantity: 3 }, LINES_OF_ALL_KINDS[3]!]);
    const cart = await shop.openCart();
    await shop.session.removeLine(cart.cart!.lines[0]!.line_key);
    await shop.session.undo();
    expect(Object.fromEntries(shop.puts[1]!.url.searchParams)).to.deep.equal({
      ...identity(LINES_OF_ALL_KINDS[2]!),
      quantity: '3',
    });
  });

  it('is the same in whatever order a page gives the variables', async () => {
    const shop = new RecordedShop();
    const [, , line] = LINES_OF_ALL_KINDS;
    shop.fake.seed('ann-token', [line!]);
    const cart = await shop.openCart();
    const turned = Object.fromEntries(Object.entries(line!.custom_variables!).reverse());
    const added = shop.session.addLine({ ...line!, custom_variables: turned });
    expect(shop.session.snapshot.lines.map(({ quantity, pending }) => [quantity, pending])).to.deep.equal([[2, true]]);
    await added;
    expect(cart.cart!.lines.map(({ quantity }) => quantity)).to.deep.equal([2]);
  });

  it('refuses a line that there is not', async () => {
    const shop = new RecordedShop();
    await shop.openCart();
    expect(await failure(shop.session.setQuantity('none', 2))).to.have.property('kind', 'config');
    expect(shop.puts).to.deep.equal([]);
  });

  it('keeps to one line among those of one product', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: GEMS, quantity: 2 }, ...LINES_OF_ALL_KINDS.slice(2, 4)]);
    const cart = await shop.openCart();
    await shop.session.setQuantity(cart.cart!.lines[2]!.line_key, 7);
    expect(cart.cart!.lines.map(({ quantity }) => quantity)).to.deep.equal([2, 1, 7]);
    expect(shop.fake.count(`PUT ${LINES}`)).to.equal(1);
    expect(shop.fake.count(`GET ${CART}`)).to.equal(2);
  });
});
