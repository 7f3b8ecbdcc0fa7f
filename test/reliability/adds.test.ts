import { expect, html } from '@open-wc/testing';
import type { Cart, PayNowApiError } from '../../src/index.js';
import type { Fault } from '../../src/testing/index.js';
import { CART, LINES } from '../support/ask.js';
import { BUNDLE, KEY, NOVA, POTION } from '../support/products.js';
import { click, lineOf, part, seen, RecordedShop } from '../support/recorded-shop.js';
import { FastClock } from '../support/clock.js';
import { failure, noJitter, stub, tasks, until } from '../support/stubs.js';

const button = html`<paynow-add-button product-id=${KEY}></paynow-add-button>`;
const both = html`<paynow-cart></paynow-cart>${button}`;

/** A page with an add button that knows of one unit of the product. */
async function knowing() {
  const shop = new RecordedShop();
  shop.fake.seed('ann-token', [{ product_id: KEY }]);
  await shop.open(both);
  await until(() => shop.cart.status === 'ready');
  return shop;
}

/** A page that knows of no cart. */
async function unknowing() {
  const shop = new RecordedShop();
  await shop.open(button);
  return shop;
}

const LOST: [name: string, fault: Fault][] = [
  ['the network', { network: true }],
  ['no answer in time', { hang: 'headers' }],
];

describe('Requests 5: an add is sent once', () => {
  it('is an increment', async () => {
    const shop = await knowing();
    click(shop.add, 'button');
    await until(() => shop.told('paynow-added').length);
    expect(shop.puts.map(({ url }) => url.searchParams.get('increment'))).to.deep.equal(['true']);
    expect(shop.units(KEY)).to.equal(2);
    expect(shop.told('paynow-added')[0]).to.have.nested.property('line.quantity', 2);
  });

  it('ignores clicks while it is busy', async () => {
    const shop = await knowing();
    shop.fake.latency = 30;
    for (let i = 0; i < 5; i++) click(shop.add, 'button');
    await until(() => shop.told('paynow-added').length);
    await shop.settle();
    expect(shop.puts.length).to.equal(1);
    expect(shop.told('paynow-added').length).to.equal(1);
  });

  for (const [name, fault] of LOST) {
    it(`is not sent again where the cart has more afterwards: ${name}`, async () => {
      noJitter();
      const shop = await knowing();
      new FastClock().run();
      shop.fake.fail('PUT', { ...fault, after: true });
      await shop.add.add();
      await shop.settle();
      expect(shop.puts.length).to.equal(1);
      expect(shop.units(KEY)).to.equal(2);
      expect(shop.cart.count).to.equal(2);
      expect(shop.told('paynow-added').length).to.equal(1);
      expect(shop.told('paynow-error')).to.deep.equal([]);
    });

    it(`is sent once more where the cart is the same: ${name}`, async () => {
      noJitter();
      const shop = await knowing();
      new FastClock().run();
      shop.fake.fail('PUT', fault);
      await shop.add.add();
      await shop.settle();
      expect(shop.puts.length).to.equal(2);
      expect(shop.units(KEY)).to.equal(2);
      expect(shop.told('paynow-added').length).to.equal(1);
    });

    it(`is sent once more where no cart was known and the product is absent: ${name}`, async () => {
      noJitter();
      const shop = await unknowing();
      new FastClock().run();
      shop.fake.fail('PUT', fault);
      await shop.add.add();
      expect(shop.puts.length).to.equal(2);
      expect(shop.units(KEY)).to.equal(1);
    });

    it(`tells the shopper that it can’t be told where no cart was known: ${name}`, async () => {
      noJitter();
      const shop = await unknowing();
      new FastClock().run();
      shop.fake.seed('ann-token', [{ product_id: KEY }]);
      shop.fake.fail('PUT', { ...fault, after: true });
      click(shop.add, 'button');
      await until(() => shop.told('paynow-error').length);
      await until(() => /not known/.test(seen(part(shop.add, 'error'))));
      await shop.settle();
      expect(shop.puts.length).to.equal(1);
      expect(shop.units(KEY)).to.equal(2);
      expect(shop.told('paynow-added')).to.deep.equal([]);
    });
  }

  it('fails when it is lost twice', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true }, Infinity);
    expect(await failure(shop.add.add())).to.have.property('kind', 'network');
    await shop.settle();
    expect(shop.puts.length).to.equal(2);
    expect(shop.units(KEY)).to.equal(1);
    expect(shop.cart.count).to.equal(1);
    expect(shop.told('paynow-error').length).to.equal(1);
  });

  it('is not sent a third time where the second took effect', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true });
    shop.fake.fail('PUT', { network: true, after: true });
    await shop.add.add();
    expect(shop.puts.length).to.equal(2);
    expect(shop.units(KEY)).to.equal(2);
  });

  it('tells that it can’t be told when the cart can’t be read', async () => {
    noJitter();
    const shop = await unknowing();
    shop.fake.fail('PUT', { network: true, after: true });
    shop.fake.fail('GET', { network: true }, Infinity);
    expect(await failure(shop.add.add())).to.be.an('error');
    await until(() => /not known/.test(seen(part(shop.add, 'error'))));
    expect(shop.puts.length).to.equal(1);
  });

  it('tells that it can’t be told when a line of the cart can’t be read', async () => {
    noJitter();
    const shop = new RecordedShop();
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      if (init.method !== 'GET') return response;
      const cart = (await response.json()) as Cart;
      return Response.json({ ...cart, lines: cart.lines.map((line) => ({ ...line, quantity: 'many' })) });
    });
    await shop.open(both);
    await until(() => shop.cart.status === 'ready');
    shop.fake.fail('PUT', { network: true, after: true });
    expect(await failure(shop.add.add())).to.be.an('error');
    await until(() => /not known/.test(seen(part(shop.add, 'error'))));
    expect(shop.units(KEY)).to.equal(1);
  });

  it('compares units over all lines of the product', async () => {
    noJitter();
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: BUNDLE, quantity: 2 }]);
    await shop.openCart();
    shop.fake.fail('PUT', { network: true, after: true });
    const gift = { product_id: BUNDLE, gift_to: { platform: 'minecraft_java_name', id: 'NovaCraft_77' } as const };
    await shop.session.addLine(gift);
    expect(shop.puts.length).to.equal(1);
    expect(shop.fake.cart('ann-token').lines.map((line) => [line.quantity, line.gift_to_customer_id])).to.deep.equal([
      [2, undefined],
      [1, NOVA],
    ]);
  });

  it('knows of what was written since the cart was read', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.latency = 10;
    const first = shop.session.addLine({ product_id: KEY });
    await until(() => shop.puts.length === 1);
    shop.fake.fail('PUT', { network: true });
    const second = shop.session.addLine({ product_id: KEY, quantity: 3 });
    await Promise.all([first, second]);
    expect(shop.units(KEY)).to.equal(5);
    expect(shop.puts.length).to.equal(3);
  });

  it('is not sent again where an add before it was lost, and either may be what is in the cart', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true });
    shop.fake.fail('GET', { network: true }, 2);
    shop.fake.fail('PUT', { network: true, after: true });
    const adds = [shop.session.addLine({ product_id: KEY }), shop.session.addLine({ product_id: KEY })];
    expect((await Promise.all(adds.map((add) => failure(add)))).map((error) => !!error)).to.deep.equal([true, true]);
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([2, 2]);
  });

  it('tells that it can’t be told where the one before it may have happened, and nothing could be read since', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true, after: true });
    shop.fake.fail('GET', { network: true }, 3);
    expect(await failure(shop.add.add())).to.have.property('uncertain', true);
    await shop.settle();
    expect(shop.cart.status).to.equal('error');
    shop.fake.fail('PUT', { network: true });
    expect(await failure(shop.add.add())).to.have.property('uncertain', true);
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([2, 2]);
  });

  it('is sent once more though another line could not be changed before', async () => {
    noJitter();
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY }, { product_id: POTION }]);
    await shop.open(both);
    await until(() => shop.cart.status === 'ready');
    shop.fake.fail('PUT', { status: 422 });
    click(lineOf(shop.cart, 'Potion'), 'quantity-increment');
    await until(() => part(shop.cart, 'error'));
    shop.fake.fail('PUT', { network: true });
    await shop.add.add();
    expect(shop.units(KEY)).to.equal(2);
    expect(shop.puts.length).to.equal(3);
  });

  it('is not fooled by another product', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true });
    const added = shop.session.addLine({ product_id: POTION });
    await added;
    expect(shop.units(POTION)).to.equal(1);
    expect(shop.puts.length).to.equal(2);
  });

  it('is sent after the wait that a 429 asks for', async () => {
    const shop = await knowing();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { status: 429, headers: { 'retry-after': '3' } });
    const added = shop.add.add();
    await clock.pass(2999);
    expect(shop.puts.length).to.equal(1);
    await clock.pass();
    await added;
    expect(shop.puts.length).to.equal(2);
    expect(shop.units(KEY)).to.equal(2);
  });

  const SLOW: [name: string, puts: Fault[], gets: Fault[]][] = [
    ['silence', Array(3).fill({ hang: 'headers' }), Array(9).fill({ hang: 'headers' })],
    ['a slow look-up and silence', Array(3).fill({ hang: 'headers' }), [{ delay: 9000 }, { delay: 9000 }]],
    ['a wait and silence', [{ status: 429, headers: { 'retry-after': '14' } }, { hang: 'headers' }], [{ delay: 9000 }]],
    ['a 503 that asks for a wait', [{ status: 503, delay: 9000 }], Array(3).fill({ status: 503, headers: { 'retry-after': '9' } })],
  ]; // prettier-ignore
  for (const [name, puts, gets] of SLOW)
    it(`ends within 30 s, look-ups included: ${name}`, async () => {
      const shop = await knowing();
      const clock = new FastClock();
      clock.install();
      noJitter(0.9);
      for (const fault of puts) shop.fake.fail('PUT', fault);
      for (const fault of gets) shop.fake.fail('GET', fault);
      const added = failure<PayNowApiError>(shop.add.add());
      // what waits for the write begins when it has ended
      const ended = failure(shop.session.checkout()).then(() => clock.now);
      await clock.pass(70_000);
      expect(await ended).to.be.at.most(30_001);
      await added;
      expect(shop.puts.length).to.be.at.most(2);
    });

  for (const status of [400, 404, 409, 422])
    it(`is not sent again after a ${status}`, async () => {
      const shop = await knowing();
      shop.fake.fail('PUT', { status });
      expect(await failure<PayNowApiError>(shop.add.add())).to.include({ kind: 'api', status });
      await shop.settle();
      expect(shop.puts.length).to.equal(1);
    });

  it('tells that it can’t be told where the cart has fewer afterwards: somebody removed some', async () => {
    noJitter();
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 3 }]);
    await shop.open(both);
    await until(() => shop.cart.status === 'ready');
    shop.fake.seed('ann-token', [{ product_id: KEY }]);
    shop.fake.fail('PUT', { network: true });
    expect(await failure(shop.add.add())).to.have.property('uncertain', true);
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([1, 1]);
  });

  it('tells that it can’t be told where another tab has changed the cart, which was not read since', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('GET', { status: 404 });
    const tab = new BroadcastChannel('paynow-elements');
    tab.postMessage('');
    await until(() => shop.cart.status === 'error');
    tab.close();
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 2 }]);
    shop.fake.fail('PUT', { network: true });
    expect(await failure(shop.add.add())).to.have.property('uncertain', true);
    expect(shop.told('paynow-added')).to.deep.equal([]);
  });

  it('is known to have happened once the cart that another tab changed was read', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 2 }]);
    const tab = new BroadcastChannel('paynow-elements');
    tab.postMessage('');
    await until(() => shop.cart.count === 2);
    tab.close();
    shop.fake.fail('PUT', { network: true, after: true });
    await shop.add.add();
    expect([shop.puts.length, shop.units(KEY)]).to.deep.equal([1, 3]);
  });

  it('is not sent again where hardly any time is left for an answer', async () => {
    const shop = await knowing();
    const clock = new FastClock();
    clock.install();
    noJitter();
    shop.fake.fail('PUT', { hang: 'headers' });
    shop.fake.fail('GET', { status: 503, delay: 8000 });
    shop.fake.fail('GET', { delay: 8000 });
    const added = failure<PayNowApiError>(shop.add.add());
    await clock.pass();
    const { kind, uncertain } = (await added)!;
    expect([kind, uncertain, shop.puts.length]).to.deep.equal(['timeout', undefined, 1]);
  });

  it('is not sent again by the buttons that were not clicked, nor on its own later', async () => {
    noJitter();
    const shop = await knowing();
    shop.fake.fail('PUT', { network: true }, 2);
    await failure(shop.add.add());
    window.dispatchEvent(new Event('online'));
    await shop.settle();
    expect(shop.puts.length).to.equal(2);
    click(shop.add, 'button');
    await until(() => shop.told('paynow-added').length);
    expect(shop.units(KEY)).to.equal(2);
  });
});

describe('Requests 5: mode="set" is absolute', () => {
  const set = html`<paynow-add-button product-id=${KEY} mode="set" quantity="4"></paynow-add-button>`;

  it('sends the quantity and no increment', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', [{ product_id: KEY, quantity: 2 }]);
    await shop.open(set);
    await shop.add.add();
    expect([...shop.puts[0]!.url.searchParams.keys()]).to.deep.equal(['product_id', 'quantity']);
    expect(shop.units(KEY)).to.equal(4);
  });

  it('is retried like any absolute quantity', async () => {
    noJitter();
    const shop = new RecordedShop();
    await shop.open(set);
    shop.fake.fail('PUT', { network: true, after: true }, 2);
    await shop.add.add();
    expect(shop.puts.length).to.equal(3);
    expect(shop.units(KEY)).to.equal(4);
  });
});

describe('Requests 5: DELETE and both POSTs are never resent', () => {
  for (const fault of [
    { network: true },
    { status: 503 },
    { status: 408 },
    { status: 429, headers: { 'retry-after': '0' } },
    { network: true, after: true },
  ] as Fault[]) {
    const name = JSON.stringify(fault);
    it(`clears once: ${name}`, async () => {
      noJitter();
      const shop = await knowing();
      shop.fake.fail('DELETE', fault);
      await failure(shop.session.clear());
      await shop.settle();
      expect(shop.fake.count(`DELETE ${CART}`)).to.equal(1);
      expect(shop.cart.count).to.equal(shop.units(KEY));
    });

    it(`checks out once: ${name}`, async () => {
      noJitter();
      const shop = await knowing();
      shop.fake.fail('POST', fault, 2);
      expect(await failure(shop.session.checkout())).to.be.an('error');
      expect(await failure(shop.session.checkoutLines([{ product_id: KEY }]))).to.be.an('error');
      await shop.settle();
      expect(shop.fake.count('POST')).to.equal(2);
      expect(shop.fake.count(`PUT ${LINES}`)).to.equal(0);
    });
  }

  it('clears for good where the answer was lost', async () => {
    const shop = await knowing();
    shop.fake.fail('DELETE', { network: true, after: true });
    await failure(shop.session.clear());
    await shop.settle();
    expect(shop.cart.count).to.equal(0);
    await tasks();
    expect(seen(shop.cart)).to.not.contain('was not cleared');
  });
});
