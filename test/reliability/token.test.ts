import { expect, html } from '@open-wc/testing';
import type { Cart, GetToken, PayNowApiError } from '../../src/index.js';
import { FastClock } from '../support/clock.js';
import { KEY, GEMS, POTION } from '../support/products.js';
import { click, field, lineOf, part, seen, RecordedShop, type } from '../support/recorded-shop.js';
import { backFromCache, failure, noJitter, stub, tasks, until } from '../support/stubs.js';

const SEED = [{ product_id: KEY }, { product_id: GEMS, quantity: 2 }];
const all = html`<paynow-cart></paynow-cart>
  <paynow-cart currency="eur"></paynow-cart>
  <paynow-add-button product-id=${KEY}></paynow-add-button>`;

/** A page whose token the API refuses after it was read once, and that can get another. */
async function expiring(fresh: () => Promise<string> | string = () => 'fresh-token') {
  const shop = new RecordedShop({ latency: 5 });
  const reasons: string[] = [];
  shop.fake.seed('ann-token', SEED);
  const getToken = async ({ reason }: { reason: string }) => {
    reasons.push(reason);
    await tasks();
    return fresh();
  };
  await shop.open(all, { token: 'ann-token', getToken });
  const [usd, eur] = shop.page.querySelectorAll('paynow-cart') as unknown as [typeof shop.cart, typeof shop.cart];
  await until(() => usd.status === 'ready' && eur.status === 'ready');
  const expire = () => (shop.fake.customers.find(({ name }) => name === 'ann')!.token = 'fresh-token');
  return { shop, usd, eur, reasons, expire, row: () => lineOf(usd, 'Crate Key') };
}

describe('Faults: 401 with getToken', () => {
  it('asks for one token for all elements, then does each thing once more', async () => {
    const { shop, usd, eur, reasons, expire } = await expiring();
    expire();
    const before = shop.sent.length;
    await Promise.all([usd.session!.refresh(), eur.session!.refresh()]);
    expect(reasons).to.deep.equal(['expired']);
    const tokens = shop.sent.slice(before).map(({ headers }) => headers.get('authorization'));
    const [old, fresh] = ['Customer ann-token', 'Customer fresh-token'];
    expect(tokens).to.have.members([old, old, fresh, fresh]);
    expect(shop.told('paynow-token-expired')).to.deep.equal([]);
    expect(shop.told('paynow-error')).to.deep.equal([]);
    expect(seen(usd)).to.contain('Crate Key');
  });

  it('saves an edit, an add and a checkout that a 401 met', async () => {
    const { shop, reasons, expire, row } = await expiring();
    expire();
    click(row(), 'quantity-increment');
    await until(() => shop.told('paynow-quantity-changed').length);
    expect(shop.units(KEY, 'fresh-token')).to.equal(2);
    expire();
    await shop.add.add();
    expect(shop.units(KEY, 'fresh-token')).to.equal(3);
    await shop.session.checkout();
    expect(reasons).to.deep.equal(['expired']);
    expect(shop.told('paynow-error')).to.deep.equal([]);
  });

  for (const method of ['PUT', 'DELETE', 'POST'] as const)
    it(`sends a ${method} that a 401 refused once more with the new token`, async () => {
      const { shop, expire } = await expiring();
      expire();
      await { PUT: () => shop.session.addLine({ product_id: POTION }), DELETE: () => shop.session.clear(), POST: () => shop.session.checkout() }[method](); // prettier-ignore
      const tokens = shop.sent
        .filter((sent) => sent.method === method)
        .map(({ headers }) => headers.get('authorization'));
      expect(tokens).to.deep.equal(['Customer ann-token', 'Customer fresh-token']);
    });

  it('does each thing once more only, when the new token is refused, too', async () => {
    const { shop, usd, reasons } = await expiring(() => 'other-token');
    shop.fake.customers.find(({ name }) => name === 'ann')!.token = 'nobody-knows';
    const before = shop.reads;
    expect(await failure(usd.session!.refresh())).to.have.property('kind', 'token');
    await shop.settle();
    expect(shop.reads - before).to.be.within(2, 4);
    expect(reasons.length).to.be.within(1, 2);
    await until(() => seen(usd).includes('Sign in'));
  });

  for (const [name, fresh] of [
    ['rejects', () => Promise.reject(new Error('secret-fresh'))],
    ['gives the same', () => 'ann-token'],
    ['gives nothing', () => ''],
    ['gives what is no token', () => 'se cret'],
  ] as const)
    it(`is signed out when getToken ${name}`, async () => {
      const { shop, usd, expire } = await expiring(fresh);
      expire();
      expect(await failure(usd.session!.refresh())).to.have.property('kind', 'token');
      await until(() => seen(usd).includes('Sign in'));
      await shop.settle();
      expect(shop.told('paynow-token-expired').length).to.equal(1);
      expect(JSON.stringify(shop.heard.map(({ detail }) => detail))).to.not.match(/ann-token|secret|se cret/);
    });

  it('asks again who it is when the page comes back from the cache, and shows and writes for nobody else', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    shop.fake.seed('bob-token', [{ product_id: POTION }]);
    let token = 'ann-token';
    await shop.open(html`<paynow-cart></paynow-cart>`, { getToken: () => Promise.resolve(token) });
    await until(() => seen(shop.cart).includes('Crate Key'));
    token = 'bob-token';
    backFromCache();
    await until(() => seen(shop.cart).includes('Swiftness Potion'));
    await shop.session.addLine({ product_id: POTION });
    expect([shop.units(POTION, 'bob-token'), shop.units(KEY, 'ann-token')]).to.deep.equal([2, 1]);
    token = '';
    backFromCache();
    await until(() => seen(shop.cart).includes('Sign in'));
    expect(seen(shop.cart)).to.not.contain('Swiftness Potion');
  });

  for (const [what, given] of [
    ['it had asked and not been told', undefined],
    ['it had a token of the page’s own', 'ann-token'],
  ] as const)
    it(`asks again after Back also where ${what}`, async () => {
      const shop = new RecordedShop();
      shop.fake.seed('ann-token', SEED);
      shop.fake.seed('bob-token', [{ product_id: POTION }]);
      const answers: ((token: string) => void)[] = [];
      const getToken = () => new Promise<string>((resolve) => answers.push(resolve));
      await shop.open(html`<paynow-cart></paynow-cart>`, { token: given, getToken });
      await until(() => (given ? seen(shop.cart).includes('Crate Key') : answers.length));
      backFromCache();
      if (!given) answers.shift()!('ann-token');
      await until(() => answers.length);
      answers.shift()!('bob-token');
      await until(() => seen(shop.cart).includes('Swiftness Potion'));
      expect(seen(shop.cart)).to.not.contain('Crate Key');
    });

  it('sends nothing with the token that comes after Back of what was under way before', async () => {
    const shop = new RecordedShop({ latency: 20 });
    shop.fake.seed('ann-token', SEED);
    shop.fake.seed('bob-token', [{ product_id: KEY, quantity: 7 }]);
    let token = 'ann-token';
    await shop.open(html`<paynow-cart></paynow-cart>`, { getToken: () => Promise.resolve(token) });
    await until(() => seen(shop.cart).includes('Crate Key'));
    shop.fake.fail('PUT', { status: 401 });
    click(lineOf(shop.cart, 'Crate Key'), 'quantity-increment');
    await until(() => shop.puts.length === 1);
    token = 'bob-token';
    backFromCache();
    await until(() => field(lineOf(shop.cart, 'Crate Key')).value === '7');
    await shop.settle();
    expect([shop.puts.length, shop.units(KEY, 'bob-token'), shop.units(KEY, 'ann-token')]).to.deep.equal([1, 7, 1]);
  });

  it('forgets who it was where getToken is taken away, also while that one’s writes are on their way', async () => {
    const shop = new RecordedShop({ latency: 20 });
    shop.fake.seed('ann-token', SEED);
    shop.fake.seed('bob-token', [{ product_id: POTION }]);
    await shop.open(html`<paynow-cart></paynow-cart>`, { getToken: () => Promise.resolve('ann-token') });
    await until(() => seen(shop.cart).includes('Crate Key'));
    click(lineOf(shop.cart, 'Crate Key'), 'quantity-increment');
    await until(() => shop.puts.length === 1);
    shop.store.getToken = undefined;
    await until(() => seen(shop.cart).includes('Sign in'));
    expect(shop.cart.session).to.equal(null);
    shop.store.getToken = () => Promise.resolve('bob-token');
    await until(() => seen(shop.cart).includes('Swiftness Potion'));
    await shop.session.addLine({ product_id: GEMS });
    expect([shop.units(KEY, 'ann-token'), shop.units(GEMS, 'ann-token'), shop.units(GEMS, 'bob-token')]).to.deep.equal([2, 2, 1]); // prettier-ignore
  });

  it('asks a getToken that comes later for carts of every currency', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    await shop.open(all, { getToken: () => Promise.resolve('') });
    const carts = () => [...shop.page.querySelectorAll('paynow-cart')];
    await until(() => carts().every((cart) => seen(cart).includes('Sign in')));
    shop.store.getToken = () => Promise.resolve('ann-token');
    await until(() => carts().every((cart) => seen(cart).includes('Crate Key')));
  });

  it('asks for the first token when there is none', async () => {
    const shop = new RecordedShop();
    const reasons: string[] = [];
    shop.fake.seed('ann-token', SEED);
    await shop.open(all, { getToken: ({ reason }) => (reasons.push(reason), Promise.resolve('Customer ann-token')) });
    await until(() => seen(shop.cart).includes('Crate Key'));
    await shop.settle();
    expect(reasons).to.deep.equal(['first']);
    expect(shop.violations()).to.deep.equal([]);
  });

  const REFUSALS: [name: string, getToken: () => Promise<string>][] = [
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['gives what is no token', () => Promise.resolve('se cret')],
  ];
  for (const [name, getToken] of REFUSALS)
    it(`tells once of a cart that can’t be read because the first getToken ${name}`, async () => {
      const shop = new RecordedShop();
      await shop.open(html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>`, { getToken });
      await until(() => seen(shop.cart).includes('Sign in'));
      await shop.settle();
      const told = shop.heard.filter(({ type }) => /error|expired/.test(type));
      expect(told.map(({ type, target }) => [type, target])).to.deep.equal([['paynow-error', shop.cart]]);
      expect(told[0]!.detail).to.include({ operation: 'getCart', kind: 'token' });
      expect(JSON.stringify(told[0]!.detail)).to.not.contain('cret');
    });

  it('says on the console that getToken gave what is no token, without quoting it', async () => {
    for (const odd of ['se cret', { token: 'secret' }]) {
      const logged: string[] = [];
      stub(console, 'error', (...args: unknown[]) => logged.push(args.join(' ')));
      const shop = new RecordedShop();
      await shop.open(html`<paynow-cart></paynow-cart>`, { getToken: () => Promise.resolve(odd as string) });
      await until(() => seen(shop.cart).includes('Sign in'));
      expect(logged.join()).to.match(/getToken.*token/);
      expect(logged.join()).to.not.contain('cret');
    }
  });

  it('says nothing on the console of why getToken failed: the words are the page’s, and may hold a token', async () => {
    const logged: unknown[] = [];
    stub(console, 'error', (...args: unknown[]) => logged.push(...args));
    const shop = new RecordedShop();
    await shop.open(html`<paynow-cart></paynow-cart>`, { getToken: () => Promise.reject(new Error('secret')) });
    await until(() => seen(shop.cart).includes('Sign in'));
    expect(logged.map(String).join()).to.not.contain('secret');
  });

  it('is signed out when getToken has not answered for 10 s', async () => {
    const { usd, reasons, expire } = await expiring(() => new Promise(() => {}));
    expire();
    const clock = new FastClock();
    clock.install();
    const refused = failure(usd.session!.refresh());
    await until(async () => (await clock.pass(1), reasons.length));
    await clock.pass(10_000);
    expect(usd.status).to.equal('signed-out');
    expect(await refused).to.have.property('kind', 'token');
  });

  it('asks a getToken that failed again a moment later', async () => {
    const { shop, usd, expire } = await expiring();
    let asked = 0;
    shop.store.getToken = () => (asked++ ? Promise.resolve('fresh-token') : Promise.reject(new Error('no')));
    expire();
    const clock = new FastClock();
    clock.run();
    expect(await failure(usd.session!.refresh())).to.have.property('kind', 'token');
    await clock.wait(2000);
    await usd.session!.refresh();
    expect([usd.status, asked]).to.deep.equal(['ready', 2]);
  });

  it('tells of the next token, too, that expired and could not be replaced', async () => {
    const { shop, usd, expire } = await expiring(() => '');
    const ann = shop.fake.customers.find(({ name }) => name === 'ann')!;
    expire();
    await failure(usd.session!.refresh());
    expect(shop.told('paynow-token-expired').length).to.equal(1);
    shop.store.getToken = () => Promise.resolve('fresh-token');
    await usd.session!.refresh();
    shop.store.getToken = () => Promise.resolve('');
    ann.token = 'newest-token';
    await failure(usd.session!.refresh());
    expect(shop.told('paynow-token-expired').length).to.equal(2);
  });

  it('tells of no error where nobody is signed in', async () => {
    const shop = new RecordedShop();
    await shop.open(all, { getToken: () => Promise.resolve('') });
    await until(() => seen(shop.cart).includes('Sign in'));
    await shop.settle();
    expect(shop.heard.filter(({ type }) => /error|expired/.test(type))).to.deep.equal([]);
  });

  it('tells once of an add that the first getToken failed', async () => {
    const shop = new RecordedShop();
    const getToken = () => Promise.reject(new Error('secret'));
    await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`, { getToken });
    click(shop.add, 'button');
    await until(() => shop.told('paynow-error').length);
    await shop.settle();
    expect(shop.told('paynow-error').map(({ operation, kind }) => [operation, kind])).to.deep.equal([
      ['putLine', 'token'],
    ]);
  });

  it('asks a getToken that was set while the one before it was asked in vain', async () => {
    let refuse!: (reason: Error) => void;
    const { shop, usd, eur, expire } = await expiring(() => new Promise((_resolve, reject) => (refuse = reject)));
    expire();
    const first = failure(usd.session!.refresh());
    await until(() => refuse);
    shop.store.getToken = () => Promise.resolve('fresh-token');
    const second = failure(eur.session!.refresh());
    await until(() => shop.reads === 4);
    await tasks();
    refuse(new Error('no'));
    await Promise.all([first, second]);
    await usd.session!.refresh();
    expect(usd.status).to.equal('ready');
  });

  it('writes no token into the page', async () => {
    const { shop, usd, expire } = await expiring();
    expire();
    await usd.session!.refresh();
    expect(document.documentElement.outerHTML).to.not.match(/fresh-token|ann-token/);
    expect(usd.shadowRoot!.innerHTML).to.not.match(/fresh-token|ann-token/);
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).to.not.match(/fresh-token|ann-token/);
    expect(shop.sent.map(({ url }) => url.href).join()).to.not.match(/token=|ann-token|fresh-token/);
  });
});

describe('Faults: 401 without getToken', () => {
  async function open() {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const cart = await shop.openCart();
    const expire = () => (shop.fake.customers.find(({ name }) => name === 'ann')!.token = 'fresh-token');
    return { shop, cart, expire, row: () => lineOf(cart, 'Crate Key') };
  }

  it('tells of the expired token once, and shows that the shopper is signed out', async () => {
    const { shop, cart, expire } = await open();
    expire();
    expect(await failure(shop.session.refresh())).to.include({ kind: 'token', status: 401 });
    await failure(shop.session.refresh());
    await failure(shop.session.setQuantity(cart.cart!.lines[0]!.line_key, 3));
    await until(() => seen(cart).includes('Sign in to see your cart'));
    expect(cart.status).to.equal('signed-out');
    expect(shop.told('paynow-token-expired')).to.deep.equal([{}]);
    expect(shop.heard.find((event) => event.type === 'paynow-token-expired')!.target).to.equal(cart);
  });

  it('tells it once to carts in several currencies, and again of the next token', async () => {
    const shop = new RecordedShop();
    const carts = html`<paynow-cart></paynow-cart><paynow-cart currency="eur"></paynow-cart>
      <paynow-cart currency="gbp"></paynow-cart>`; // prettier-ignore
    const all = () => [...shop.page.querySelectorAll('paynow-cart')];
    await shop.open(carts, { token: 'stale-token' });
    await until(() => all().every(({ status }) => status === 'signed-out'));
    await shop.settle();
    expect(shop.told('paynow-token-expired').length).to.equal(1);
    shop.store.token = 'another-token';
    await until(() => shop.told('paynow-token-expired').length === 2);
    await until(() => all().every(({ status }) => status === 'signed-out'));
    await shop.settle();
    expect(shop.told('paynow-token-expired').length).to.equal(2);
  });

  it('tells it by the first cart of several elements, once', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-cart></paynow-cart><paynow-cart></paynow-cart>
      <paynow-add-button product-id=${KEY}></paynow-add-button>`, { token: 'stale-token' }); // prettier-ignore
    await until(() => shop.told('paynow-token-expired').length);
    await failure(shop.add.add());
    await shop.settle();
    const told = shop.heard.filter((event) => event.type === 'paynow-token-expired');
    expect(told.map(({ target }) => target)).to.deep.equal([shop.cart]);
  });

  it('tells it by the button that acted where there is no cart', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-add-button product-id=${KEY}></paynow-add-button>`, { token: 'stale-token' });
    click(shop.add, 'button');
    await until(() => shop.told('paynow-error').length);
    await shop.settle();
    expect(shop.heard.map(({ type: name, target }) => [name, target])).to.deep.include([
      'paynow-token-expired',
      shop.add,
    ]);
    expect(shop.told('paynow-token-expired').length).to.equal(1);
    expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['token']);
    expect(seen(part(shop.add, 'error'))).to.contain('not signed in');
  });

  it('tells it by the checkout button that acted where there is no cart', async () => {
    const shop = new RecordedShop();
    await shop.open(html`<paynow-checkout-button></paynow-checkout-button>`, { token: 'stale-token' });
    click(shop.checkout, 'button');
    await until(() => shop.told('paynow-error').length);
    await shop.settle();
    expect(shop.told('paynow-token-expired').length).to.equal(1);
    expect(shop.told('paynow-error').map(({ kind }) => kind)).to.deep.equal(['token']);
  });

  it('stays signed out when what is asked next fails for another reason', async () => {
    const { shop, cart, expire } = await open();
    expire();
    await failure(shop.session.refresh());
    shop.fake.fail('GET', { status: 404 });
    await failure(shop.session.refresh());
    expect(cart.status).to.equal('signed-out');
    await cart.updateComplete;
    expect(seen(cart)).to.contain('Sign in').and.not.contain('Crate Key');
  });

  it('gives a gesture that a 401 ended its own error of kind token', async () => {
    const { shop, expire, row } = await open();
    expire();
    click(row(), 'quantity-increment');
    await until(() => shop.told('paynow-error').length);
    await shop.settle();
    expect(shop.told('paynow-error').map(({ kind, operation }) => [kind, operation])).to.deep.equal([
      ['token', 'putLine'],
    ]);
    expect(shop.told('paynow-token-expired').length).to.equal(1);
  });

  /** 12 was typed when the token had expired; the shopper is signed in again. */
  async function typedTooLate() {
    const opened = await open();
    const { shop, cart, expire, row } = opened;
    expire();
    type(row(), '12');
    await until(() => seen(cart).includes('Sign in'));
    shop.store.token = 'fresh-token';
    await until(() => seen(cart).includes('Crate Key'));
    await until(() => part(row(), 'retry'), 'the edit can be tried again');
    expect(field(row()).value).to.equal('12');
    return opened;
  }

  it('keeps a typed quantity until the shopper is signed in again', async () => {
    const { shop, row } = await typedTooLate();
    click(row(), 'retry');
    await until(() => shop.units(KEY, 'fresh-token') === 12);
    await until(() => field(row()).value === '12');
  });

  it('takes what a signed-out shopper had typed when it is confirmed, and takes it back with Escape', async () => {
    const { shop, cart, row } = await typedTooLate();
    const press = (key: string) => field(row()).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('Escape');
    await cart.updateComplete;
    expect(field(row()).value).to.equal('1');
    field(row()).value = '12';
    press('Enter');
    await until(() => shop.units(KEY, 'fresh-token') === 12);
    await until(() => field(row()).value === '12' && !part(row(), 'retry'));
  });

  it('keeps nothing typed by one customer for another', async () => {
    const { shop, cart, expire, row } = await open();
    shop.fake.seed('bob-token', SEED);
    expire();
    type(row(), '37');
    await until(() => seen(cart).includes('Sign in'));
    shop.store.token = 'bob-token';
    await until(() => seen(cart).includes('Crate Key'));
    await shop.settle();
    expect(part(row(), 'retry')).to.equal(null);
    expect(field(row()).value).to.equal('1');
    expect(seen(cart)).to.not.contain('37');
  });

  it('shows the cart again with a new token', async () => {
    const { shop, cart, expire } = await open();
    expire();
    await failure(shop.session.refresh());
    await until(() => seen(cart).includes('Sign in'));
    shop.store.token = 'fresh-token';
    await until(() => seen(cart).includes('Crate Key'));
    expect(cart.status).to.equal('ready');
  });
});

describe('Faults: token changes while requests run', () => {
  async function open() {
    const shop = new RecordedShop();
    shop.deaf = true;
    shop.fake.seed('ann-token', SEED);
    shop.fake.seed('bob-token', [{ product_id: POTION }]);
    await shop.open(html`<paynow-cart></paynow-cart><paynow-add-button product-id=${KEY}></paynow-add-button>`);
    await until(() => seen(shop.cart).includes('Crate Key'));
    return { shop, cart: shop.cart, row: () => lineOf(shop.cart, 'Crate Key') };
  }
  const bobs = (shop: RecordedShop) =>
    until(() => seen(shop.cart).includes('Swiftness') && !seen(shop.cart).includes('Crate'));

  it('shows nothing of the old customer while the new cart is on its way', async () => {
    const { shop, cart } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.latency = 60;
    shop.store.token = 'bob-token';
    await clock.pass(0);
    expect(seen(cart)).to.not.include('Crate Key');
    expect(cart.cart).to.equal(null);
    await clock.pass();
    await bobs(shop);
    await shop.settle();
    expect(cart.count).to.equal(1);
  });

  it('writes waiting edits to the old customer’s cart and none to the new one’s', async () => {
    const { shop, row } = await open();
    shop.fake.latency = 20;
    click(row(), 'quantity-increment');
    await until(() => shop.puts.length === 1);
    for (let i = 0; i < 3; i++) click(row(), 'quantity-increment');
    click(lineOf(shop.cart, '500 Gems'), 'remove');
    shop.store.token = 'bob-token';
    await bobs(shop);
    await until(() => shop.units(KEY) === 5 && shop.units(GEMS) === 0);
    await shop.settle();
    expect(shop.puts.map(({ headers }) => headers.get('authorization'))).to.deep.equal(
      Array(shop.puts.length).fill('Customer ann-token'),
    );
    expect(shop.fake.cart('bob-token').lines.map(({ quantity }) => quantity)).to.deep.equal([1]);
    expect(seen(shop.cart)).to.not.contain('Crate Key');
    expect(shop.told('paynow-quantity-changed')).to.deep.equal([]);
  });

  it('shows the new customer’s cart at once, however long the old one’s write takes', async () => {
    const { shop, row } = await open();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { delay: 9000 });
    click(row(), 'quantity-increment');
    await until(async () => (await clock.pass(1), shop.puts.length));
    shop.store.token = 'bob-token';
    await clock.pass(1000);
    expect([shop.cart.status, seen(shop.cart).includes('Swiftness')]).to.deep.equal(['ready', true]);
    await clock.pass();
    expect(shop.units(KEY)).to.equal(2);
  });

  it('checks out, with a new token of the same customer, only when all is written', async () => {
    const { shop } = await open();
    const ann = shop.fake.customers.find(({ name }) => name === 'ann')!;
    shop.fake.customers.push({ ...ann, token: 'fresh-token' });
    let write!: () => void;
    shop.store.fetch = async (input, init) => {
      if (init?.method === 'PUT') await new Promise<void>((resolve) => (write = resolve));
      return shop.fetch(input, init);
    };
    void shop.session.setQuantity(shop.session.snapshot.lines[0]!.key, 5);
    await until(() => write);
    shop.store.token = 'fresh-token';
    const made = shop.session.checkout();
    await until(() => shop.reads > 1);
    await tasks();
    write();
    await made;
    expect(shop.fake.checkouts[0]!.lines.map(({ quantity }) => quantity)).to.deep.equal([5, 2]);
  });

  it('writes nothing of the old customer’s with a token that getToken gives for the new one', async () => {
    const shop = new RecordedShop({ latency: 20 });
    shop.fake.seed('ann-token', SEED);
    shop.fake.seed('bob-token', [{ product_id: POTION }]);
    await shop.open(all, { token: 'ann-token', getToken: () => Promise.resolve('bob-token') });
    await until(() => seen(shop.cart).includes('Crate Key'));
    const { session } = shop;
    shop.fake.customers.find(({ name }) => name === 'ann')!.token = 'signed-out';
    const gestures = [
      session.setQuantity(session.snapshot.lines[0]!.key, 3),
      session.addLine({ product_id: GEMS }),
      session.checkoutLines([{ product_id: KEY }]),
    ];
    const failures = Promise.all(gestures.map((gesture) => failure<PayNowApiError>(gesture)));
    await until(() => shop.puts.length);
    shop.store.token = 'bob-token';
    await bobs(shop);
    expect((await failures).map((error) => error?.kind)).to.deep.equal(['token', 'token', 'token']);
    await shop.settle();
    expect(shop.fake.cart('bob-token').lines.map(({ quantity }) => quantity)).to.deep.equal([1]);
    expect(shop.fake.checkouts).to.deep.equal([]);
  });

  it('shows all who follow it what a cart brings from another currency, at once', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    await shop.open(html`<paynow-cart></paynow-cart><paynow-cart currency="eur"></paynow-cart>`);
    const [usd, eur] = shop.page.querySelectorAll('paynow-cart') as unknown as [typeof shop.cart, typeof shop.cart];
    await until(() => usd.status === 'ready' && eur.status === 'ready');
    const session = eur.session!;
    const shown: unknown[] = [];
    session.subscribe(({ promoCodes, lines }) => shown.push([...promoCodes, lines[0]?.error?.status]));
    shop.fake.fail('PUT', { status: 422 });
    await failure(usd.session!.setQuantity(usd.cart!.lines[0]!.line_key, 7));
    usd.session!.setPromoCodes(['SUMMER']);
    await shop.settle();
    shown.length = 0;
    usd.currency = 'eur';
    await until(() => usd.session === session);
    expect(shown[0]).to.deep.equal(['SUMMER', 422]);
  });

  it('keeps an edit that failed to be tried again in another currency', async () => {
    const { shop, cart, row } = await open();
    shop.fake.fail('PUT', { status: 422, body: { status: 422, code: 'x', message: 'No more than six.' } });
    type(row(), '7');
    await until(() => seen(cart).includes('No more than six.'));
    shop.store.currency = 'eur';
    await until(() => seen(cart).includes('€'));
    expect(seen(row())).to.include('No more than six.');
    click(row(), 'retry');
    await until(() => shop.units(KEY) === 7 && field(row()).value === '7');
  });

  describe('and an element keeps the old one by a token of its own', () => {
    async function keeping(getToken: GetToken) {
      const shop = new RecordedShop();
      shop.fake.seed('ann-token', SEED);
      shop.fake.seed('bob-token', [{ product_id: POTION }]);
      const own = html`<paynow-cart .apiBase=${shop.apiBase} .token=${'ann-token'}></paynow-cart>`;
      await shop.open(own, { token: 'ann-token', getToken });
      await until(() => seen(shop.cart).includes('Crate Key'));
      const { session } = shop.cart;
      const expire = () => (shop.fake.customers.find(({ name }) => name === 'ann')!.token = 'signed-out');
      /** Whatever is asked for Ann fails, and Bob's cart is what it was. */
      const failsForAnn = async (gesture: Promise<unknown>) => {
        expect(await failure(gesture)).to.have.property('kind', 'token');
        expect(await failure(session!.refresh())).to.have.property('kind', 'token');
        await shop.settle();
        expect(seen(shop.cart)).to.not.contain('Swiftness');
        expect(shop.fake.cart('bob-token').lines.map(({ quantity }) => quantity)).to.deep.equal([1]);
      };
      return { shop, session: session!, expire, failsForAnn };
    }

    it('asks no store that has moved on for the old one’s token', async () => {
      const { shop, session, expire, failsForAnn } = await keeping(() => Promise.resolve('bob-token'));
      shop.store.token = 'bob-token';
      await until(() => shop.store.session !== session);
      expire();
      await failsForAnn(session.addLine({ product_id: GEMS }));
    });

    it('asks no store that was removed', async () => {
      const { shop, session, expire, failsForAnn } = await keeping(() => Promise.resolve('bob-token'));
      shop.store.remove();
      expire();
      await failsForAnn(session.addLine({ product_id: GEMS }));
    });

    it('takes no token that was asked for before the store moved on, and given afterwards', async () => {
      let give!: (token: string) => void;
      const { shop, session, expire, failsForAnn } = await keeping(() => new Promise((resolve) => (give = resolve)));
      expire();
      const adding = session.addLine({ product_id: GEMS });
      await until(() => give);
      shop.store.token = 'bob-token';
      give('bob-token');
      await failsForAnn(adding);
    });
  });

  it('tells of the old customer’s refused token by an element that is still the old one’s', async () => {
    const shop = new RecordedShop();
    const button = html`<paynow-add-button
      product-id=${KEY}
      .apiBase=${shop.apiBase}
      .token=${'stale'}
    ></paynow-add-button>`;
    stub(window, 'fetch', shop.fetch);
    await shop.open(html`${button}${button}`, {});
    const other = [...shop.page.querySelectorAll('paynow-add-button')][1];
    shop.fake.latency = 30;
    const adding = failure(shop.add.add());
    await until(() => shop.puts.length === 1);
    shop.add.token = 'bob-token';
    await adding;
    await until(() => shop.told('paynow-token-expired').length);
    const told = shop.heard.filter(({ type: name }) => name === 'paynow-token-expired');
    expect(told.map(({ target }) => target === other)).to.deep.equal([true]);
  });

  it('keeps nothing of a refused code when the cart turns out to be another customer’s', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const cart = await shop.openCart();
    shop.session.setPromoCodes(['NOPE']);
    await failure(shop.session.checkout());
    expect(shop.session.snapshot.refusedCode).to.equal('NOPE');
    shop.fake.fail('GET', { status: 200, body: { ...cart.cart, customer_id: '411486491630371002' } });
    await shop.session.refresh();
    const { promoCodes, refusedCode, refusal } = shop.session.snapshot;
    expect([promoCodes, refusedCode, refusal]).to.deep.equal([[], undefined, undefined]);
  });

  it('keeps no promo codes where the API does not say whose the carts are', async () => {
    const shop = new RecordedShop();
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      if (init.method !== 'GET') return response;
      const { customer_id: _, ...cart } = (await response.json()) as Cart;
      return Response.json(cart);
    });
    await shop.openCart();
    shop.session.setPromoCodes(['SUMMER']);
    shop.store.token = 'bob-token';
    await until(() => shop.session.snapshot.cart);
    expect(shop.session.snapshot.promoCodes).to.deep.equal([]);
  });

  it('shows the new customer no error of the old one', async () => {
    noJitter();
    const { shop, row } = await open();
    shop.fake.fail('PUT', { status: 422, delay: 50 });
    click(row(), 'quantity-increment');
    await until(() => shop.puts.length === 1);
    shop.store.token = 'bob-token';
    await bobs(shop);
    await shop.settle();
    expect(part(shop.cart, 'error')).to.equal(null);
    expect(shop.cart.error).to.equal(null);
    expect(shop.told('paynow-error')).to.deep.equal([]);
  });

  it('sends an add that was clicked before for the old customer, and shows none of it', async () => {
    const { shop } = await open();
    shop.fake.fail('PUT', { network: true, after: true, delay: 30 });
    const added = failure(shop.add.add());
    await until(() => shop.puts.length === 1);
    shop.store.token = 'bob-token';
    await bobs(shop);
    await added;
    await shop.settle();
    expect(shop.units(KEY)).to.equal(2);
    expect(shop.units(KEY, 'bob-token')).to.equal(0);
    expect(shop.told('paynow-added')).to.deep.equal([]);
  });

  it('goes nowhere with the old customer’s checkout', async () => {
    const { shop } = await open();
    shop.fake.fail('POST', { delay: 50 });
    click(shop.checkout, 'button');
    await until(() => shop.fake.count('POST') === 1);
    shop.store.token = 'bob-token';
    await bobs(shop);
    await shop.settle();
    expect(shop.told('paynow-checkout-created')).to.deep.equal([]);
    await until(() => part(shop.checkout, 'button')!.ariaDisabled !== 'true');
  });

  it('is right after there and back again', async () => {
    const { shop } = await open();
    shop.fake.latency = 20;
    for (const token of ['bob-token', 'ann-token', 'bob-token', 'ann-token']) {
      shop.store.token = token;
      await tasks(2);
    }
    await until(() => seen(shop.cart).includes('Crate Key'));
    await shop.settle();
    expect(seen(shop.cart)).to.contain('Crate Key').and.not.contain('Swiftness');
  });

  it('shows the cart of the new currency', async () => {
    const { cart } = await open();
    cart.setAttribute('currency', 'eur');
    await until(() => seen(part(cart, 'total')).includes('€'));
    expect(cart.cart!.currency).to.equal('eur');
  });
});

describe('Faults: token changes to another one of the same customer', () => {
  /** A page of ann's, who has a second token, and whose writes arrive when they are told to. */
  async function open() {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const ann = shop.fake.customers.find(({ token }) => token === 'ann-token')!;
    shop.fake.customers.push({ ...ann, token: 'ann-again' });
    await shop.openCart();
    shop.fake.latency = ({ method }) => (method === 'PUT' ? 40 : 0);
    let arrive!: () => void;
    const arrival = new Promise<void>((resolve) => (arrive = resolve));
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      if (init.method === 'PUT') await arrival;
      return fetch(input, init);
    });
    const row = () => lineOf(shop.cart, 'Crate Key');
    const change = async () => {
      click(row(), 'quantity-increment');
      await until(() => shop.puts.length === 1);
    };
    return { shop, row, change, arrive };
  }
  const shows = (shop: RecordedShop, units: string) =>
    until(() => seen(shop.cart).includes('Crate Key') && field(lineOf(shop.cart, 'Crate Key')).value === units);

  it('shows no cart from before the write that is under way', async () => {
    const { shop, change, arrive } = await open();
    await change();
    shop.store.token = 'ann-again';
    await tasks();
    arrive();
    await until(() => shop.cart.session?.snapshot.cart);
    expect(shop.cart.count).to.equal(4);
    await shows(shop, '2');
    await shop.settle();
  });

  it('shows what was written where the API does not say whose cart it is', async () => {
    const { shop, change, arrive } = await open();
    const { fetch } = shop.fake;
    stub(shop.fake, 'fetch', async (input: string, init: RequestInit) => {
      const response = await fetch(input, init);
      if (init.method !== 'GET') return response;
      const { customer_id: _, ...cart } = (await response.json()) as Cart;
      return Response.json(cart);
    });
    await change();
    shop.store.token = 'ann-again';
    await until(() => shop.cart.session?.snapshot.cart);
    arrive();
    await until(() => shop.cart.count === 4);
  });

  it('shows the cart all the same when that write takes long', async () => {
    const { shop, change, arrive } = await open();
    await change();
    const clock = new FastClock();
    clock.install();
    shop.store.token = 'ann-again';
    await clock.pass(12_000);
    expect([shop.cart.status, seen(shop.cart).includes('Crate Key')]).to.deep.equal(['ready', true]);
    arrive();
    await clock.pass(1000);
    await until(() => shop.cart.count === 4);
  });

  it('shows what was written when that took long and the token changed twice', async () => {
    const { shop, change, arrive } = await open();
    shop.fake.customers.push({ ...shop.fake.customers[0]!, token: 'ann-thirdly' });
    await change();
    const clock = new FastClock();
    clock.install();
    shop.store.token = 'ann-again';
    await shop.store.updateComplete;
    shop.store.token = 'ann-thirdly';
    await clock.pass(12_000);
    expect([shop.cart.status, shop.cart.count]).to.deep.equal(['ready', 3]);
    arrive();
    await clock.pass(1000);
    await until(() => shop.cart.count === 4);
  });

  it('shows what was written with a token that came and went before a cart was read', async () => {
    const { shop, arrive } = await open();
    shop.fake.customers.push({ ...shop.fake.customers[0]!, token: 'ann-thirdly' });
    shop.store.token = 'ann-again';
    const adding = failure(shop.session.addLine({ product_id: KEY }));
    await until(() => shop.puts.length === 1);
    shop.store.token = 'ann-thirdly';
    await until(() => shop.cart.count === 3);
    arrive();
    await until(() => shop.cart.count === 4);
    await adding;
  });

  it('shows what was written when the customer was signed out in between', async () => {
    const { shop, change, arrive } = await open();
    await change();
    shop.store.token = undefined;
    await until(() => seen(shop.cart).includes('Sign in'));
    const { reads } = shop;
    shop.store.token = 'ann-again';
    await until(() => shop.reads > reads);
    arrive();
    await until(() => shop.cart.count === 4);
  });

  it('keeps an edit that the old token was refused for', async () => {
    const { shop, row, change, arrive } = await open();
    shop.fake.fail('PUT', { status: 401 });
    await change();
    shop.store.token = 'ann-again';
    arrive();
    await until(() => seen(shop.cart).includes('Crate Key') && part(row(), 'retry'));
    click(row(), 'retry');
    await until(() => shop.units(KEY) === 2);
  });

  it('keeps promo codes', async () => {
    const { shop } = await open();
    shop.session.setPromoCodes(['SUMMER']);
    shop.store.token = 'ann-again';
    await until(() => shop.session.snapshot.cart);
    expect(shop.session.snapshot.promoCodes).to.deep.equal(['SUMMER']);
  });

  it('keeps none that was removed since, however often the cart is read', async () => {
    const { shop } = await open();
    shop.session.setPromoCodes(['SUMMER']);
    shop.store.token = 'ann-again';
    await until(() => shop.session.snapshot.cart);
    shop.session.setPromoCodes([]);
    await shop.session.refresh();
    expect(shop.session.snapshot.promoCodes).to.deep.equal([]);
  });

  it('tells of an add that was made while the cart was kept back for that write', async () => {
    const shop = new RecordedShop();
    shop.fake.seed('ann-token', SEED);
    const ann = shop.fake.customers.find(({ token }) => token === 'ann-token')!;
    shop.fake.customers.push({ ...ann, token: 'ann-again' });
    await shop.openCart();
    const clock = new FastClock();
    clock.install();
    shop.fake.fail('PUT', { hang: 'headers' }, 2);
    void failure(shop.session.setQuantity(shop.session.snapshot.lines[0]!.key, 2));
    await clock.pass(20);
    shop.store.token = 'ann-again';
    await clock.pass(5000);
    shop.fake.fail('PUT', { hang: 'headers' });
    const added = shop.session.addLine({ product_id: POTION });
    await clock.pass();
    expect((await added)?.detail.cart?.lines.map(({ product_id }) => product_id)).to.include(POTION);
  });

  it('keeps promo codes where the token changes again before the cart is read', async () => {
    const { shop } = await open();
    shop.fake.customers.push({ ...shop.fake.customers[0]!, token: 'ann-thirdly' });
    shop.session.setPromoCodes(['SUMMER']);
    shop.store.token = 'ann-again';
    await shop.store.updateComplete;
    shop.store.token = 'ann-thirdly';
    await until(() => shop.session.snapshot.cart);
    expect(shop.session.snapshot.promoCodes).to.deep.equal(['SUMMER']);
  });
});
